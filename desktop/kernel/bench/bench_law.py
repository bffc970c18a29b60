"""The law that a call of the bench documents, and the one that torch draws instead."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import torch

from .tally import Ends

if TYPE_CHECKING:
    from ..laws.law import Law
    from .bench_call import BenchCall


@dataclass(frozen=True, slots=True)
class Laws:
    """What the values of a call should follow; nothing where the call tells no law."""

    documented: Law | None = None
    implemented: Law | None = None
    """Where it is known to differ."""
    findings: tuple[dict[str, Any], ...] = ()


def laws_of(call: BenchCall) -> Laws:
    """Return the laws of a call."""
    del call
    return Laws()


def ends_of(law: Law | None, dtype: torch.dtype) -> Ends:
    """Return where a law's range ends, rounded as values of the dtype are."""
    if law is None:
        return Ends()
    if not dtype.is_floating_point:
        return Ends(law.low, law.high)
    held = torch.tensor([law.low, law.high], dtype=torch.float64).to(dtype).to(torch.float64)
    return Ends(*held.tolist())
