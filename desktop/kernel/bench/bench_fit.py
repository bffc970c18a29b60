"""Tests what the bench drew: the values themselves where they were kept, else their counts."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import torch

from ..fit.report import Claim, Counts, fit_of_counts, fit_of_tensor
from ..gate import RefusedError
from .seeds import seed_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from ..laws.law import Law
    from .bench_call import BenchCall
    from .bench_law import Laws
    from .grids import Grid
    from .tally import Counted, Extremes


def fit_of_values(
    call: BenchCall, laws: Laws, values: torch.Tensor, cancelled: Callable[[], bool]
) -> dict[str, Any] | None:
    """Return the fields of a Fit record, None where there is no law or the tests were stopped."""
    if laws.documented is None:
        return None

    def step(done: float) -> None:
        del done
        if cancelled():
            raise RefusedError("cancelled")

    def again(number: int) -> torch.Tensor:
        # Not the seeds after the call's: those are for repeats of the whole.
        generator = torch.Generator(call.device).manual_seed(seed_of(call.seed, number))
        drawn = torch.empty(call.numel, dtype=call.drawn_dtype, device=call.device)
        call.draw(drawn, generator)
        return drawn

    try:
        return fit_of_tensor(_claim(laws, laws.documented), values, step, again)
    except RefusedError:
        return None


def fit_of_places(
    call: BenchCall, laws: Laws, counted: Counted, grid: Grid
) -> dict[str, Any] | None:
    """Return the fields of a Fit record of values that were counted only, None without a law."""
    law = laws.documented
    if law is None or not counted.moments.count:
        return None
    known = Counts(
        edges=grid.edges(0, 1, grid.size),
        counts=counted.places[1:-1],
        dtype=call.drawn_dtype,
        summary={"count": counted.moments.count, "values": _moments(counted, grid.offset)},
        bounds=_bounds(law, counted.extremes),
        below=int(counted.places[0]),
        above=int(counted.places[-1]),
        offset=grid.offset,
    )
    return fit_of_counts(_claim(laws, law), known)


def _claim(laws: Laws, law: Law) -> Claim:
    return Claim("", law, laws.implemented, laws.findings)


def _moments(counted: Counted, offset: int) -> dict[str, Any]:
    """Return the fields of a Moments record."""
    moments, extremes = counted.moments, counted.extremes
    return {
        "mean": moments.mean + offset,
        "variance": moments.variance(),
        "skewness": moments.skewness(),
        "kurtosis": moments.kurtosis(),
        "minimum": extremes.minimum,
        "maximum": extremes.maximum,
    }


def _bounds(law: Law, found: Extremes) -> list[dict[str, Any]]:
    """Return the fields of a Bound record for each finite end of the law."""
    ends = [
        ("low", law.low, law.low_closed, found.at_low, found.under),
        ("high", law.high, law.high_closed, found.at_high, found.over),
    ]
    return [
        {"value": value, "side": side, "closed": closed, "at": at, "outside": outside}
        for side, value, closed, at, outside in ends
        if abs(value) != float("inf")
    ]
