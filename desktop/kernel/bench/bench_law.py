"""The law that a call of the bench documents, and the one that torch draws instead."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

import torch

from ..laws.documented import documented_law
from ..laws.implemented import implemented_law
from ..random_calls import RandomCall
from .code_line import DISTRIBUTIONS, call_text
from .tally import Ends

if TYPE_CHECKING:
    from ..laws.law import Law
    from .bench_call import BenchCall

_TORCHS_NAMES = {
    "Beta": {"a": "concentration1", "b": "concentration0"},
    "Gamma": {"shape": "concentration", "rate": "rate"},
}


@dataclass(frozen=True, slots=True)
class Laws:
    """What the values of a call should follow; nothing where the call tells no law."""

    documented: Law | None = None
    implemented: Law | None = None
    """Where it is known to differ."""
    findings: tuple[dict[str, Any], ...] = ()


def laws_of(call: BenchCall) -> Laws:
    """Return the laws of a call."""
    remembered, text = random_call(call), call_text(call)
    documented = documented_law(remembered)
    if documented is None:
        return Laws()
    implemented, findings = implemented_law(remembered)
    drawn = None if implemented is None else replace(implemented, call=text)
    return Laws(replace(documented, call=text), drawn, findings)


def random_call(call: BenchCall) -> RandomCall:
    """Return the call as the provenance of a tensor would remember it."""
    keywords = {name: _held(call, value) for name, value in call.parameters.items()}
    names = _TORCHS_NAMES.get(call.function, {})
    keywords = {names.get(name, name): value for name, value in keywords.items()}
    if call.function == "randperm":
        keywords["n"] = call.numel
    if call.function == "multinomial":
        keywords |= {"num_samples": call.numel, "replacement": True}
    return RandomCall(
        f"distributions.{call.function}" if call.function in DISTRIBUTIONS else call.function,
        call.drawn_dtype,
        call.numel,
        keywords=keywords,
        device=call.device,
    )


def ends_of(law: Law | None, dtype: torch.dtype) -> Ends:
    """Return where a law's range ends, rounded as values of the dtype are."""
    if law is None:
        return Ends()
    if not dtype.is_floating_point:
        return Ends(law.low, law.high)
    held = torch.tensor([law.low, law.high], dtype=torch.float64).to(dtype).to(torch.float64)
    return Ends(*held.tolist())


def _held(call: BenchCall, value: Any) -> Any:  # noqa: ANN401
    """Return a parameter as torch holds it: where it becomes a tensor, rounded to its dtype."""
    if not call.known.rounds:
        return value
    rounded = torch.tensor(value, dtype=getattr(torch, call.dtype)).to(torch.float64).tolist()
    return tuple(rounded) if isinstance(value, tuple) else rounded
