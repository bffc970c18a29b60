"""Counts a whole tensor into the bins that are shown, with the law of the call that made it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

from . import counted_numbers, quantile_points, readable, tensor_facts
from .bin_counter import BinCounter
from .gate import RefusedError
from .laws.chosen import chosen_law
from .laws.documented import documented_law

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    import torch

    from .laws.law import Law
    from .random_calls import RandomCall

    Step = Callable[[float], None]

MOST_ASKED = 1000
"""Bins that may be asked for by number."""
_SHOWN = ("std", "nan", "positive_infinity", "negative_infinity")
"""Statistics that a Histogram record has as they are."""


def count(
    name: str,
    thing: torch.Tensor | np.ndarray,
    bins: object = "auto",
    call: RandomCall | None = None,
    step: Step | None = None,
    *,
    law: Mapping[str, Any] | None = None,
) -> dict[str, Any]:
    """Return the fields of a Histogram record about every element. Call when quiet.

    `bins` is "auto" or a number from 1 to 1000; `call` is what made the tensor, if it is known;
    `law` is the `name` and `parameters` of a law that was chosen instead of the call's.
    `step` is called with the part done (0 to 1) after pieces of some milliseconds and may raise to
    stop the work. Raises RefusedError: "unreadable", "failed" (other bins, a law that is none).
    """
    wanted = _wanted(bins)
    tensor = _tensor(thing)
    followed = _law(call, law)
    counter = BinCounter(tensor, step or _unwatched, followed, chosen=law is not None)
    counts, edges = counter.shown(wanted)
    return {
        "name": name,
        **_facts(thing, tensor),
        "counts": counts,
        "edges": edges,
        "integer": counter.integer,
        "rule": counter.rule,
        "capped": counter.capped,
        **{key: counter.known[key] for key in _SHOWN},
        "mean": counter.mean(),
        "offset": counter.offset,
        "values": counter.alone,
        "sampled": False,
        **_finest(counter, followed),
        "law": None if followed is None else followed.fields(edges, counter.offset),
        "quantiles": _quantiles(counter, followed, counts, edges),
    }


def _tensor(thing: torch.Tensor | np.ndarray) -> torch.Tensor:
    return readable.as_tensor(thing) if isinstance(thing, np.ndarray) else readable.as_plain(thing)


def _facts(thing: torch.Tensor | np.ndarray, tensor: torch.Tensor) -> dict[str, Any]:
    return {
        "dtype": _dtype_name(thing),
        "device": str(tensor.device),
        "numel": tensor.numel(),
        "count": tensor.numel(),
        "of": _of(thing, tensor),
    }


def _law(call: RandomCall | None, chosen: Mapping[str, Any] | None) -> Law | None:
    if chosen is not None:
        return chosen_law(chosen["name"], chosen["parameters"])
    return None if call is None else documented_law(call)


def _finest(counter: BinCounter, law: Law | None) -> dict[str, Any]:
    """Return what tells more than the shown bins."""
    numbers = counted_numbers.fields(counter.numbers())
    return {"fine": _fine(counter, law), "numbers": numbers}


def _fine(counter: BinCounter, law: Law | None) -> dict[str, Any] | None:
    """Return the fields of a FineCounts record, None where there are no finer bins."""
    fine = counter.fine
    if fine is None:
        return None
    return {
        "edges": fine.edges,
        "counts": fine.counts,
        "scale": fine.scale,
        "below": 0,
        "above": 0,
        "cumulative": None if law is None else law.moved(counter.offset).below(fine.edges),
    }


def _quantiles(
    counter: BinCounter, law: Law | None, counts: np.ndarray, edges: np.ndarray
) -> dict[str, Any] | None:
    if law is None or not counts.any():
        return None
    near = law.moved(counter.offset)
    fine = counter.fine
    if fine is None:
        return quantile_points.points(near, edges, counts, counter.ends, whole=counter.integer)
    return quantile_points.points(near, fine.edges, fine.counts, counter.ends, whole=fine.whole)


def _wanted(bins: object) -> int | None:
    if bins in ("auto", None):
        return None
    if type(bins) is not int or not 1 <= bins <= MOST_ASKED:
        raise RefusedError("failed", f"bins must be 'auto' or a number from 1 to {MOST_ASKED}")
    return bins


def _dtype_name(thing: torch.Tensor | np.ndarray) -> str | None:
    if isinstance(thing, np.ndarray):
        return str(thing.dtype)
    # A learner's subclass may answer `thing.dtype` with code of its own.
    return tensor_facts.short_name(tensor_facts.attribute(thing, "dtype"))


def _of(thing: torch.Tensor | np.ndarray, tensor: torch.Tensor) -> str:
    if isinstance(thing, np.ndarray):
        return "abs" if np.iscomplexobj(thing) else "values"
    if tensor_facts.attribute(thing, "is_quantized"):
        return "dequantized"
    return "abs" if tensor.dtype.is_complex else "values"


def _unwatched(_done: float) -> None:
    """Let work go on, and tell nobody."""
