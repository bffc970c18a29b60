"""Tests what the bench drew: the values themselves where they were kept, else their counts."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable

    import torch

    from .bench_call import BenchCall
    from .bench_law import Laws
    from .grids import Grid
    from .tally import Counted

    Known = tuple[Counted, Grid, torch.Tensor | None]


def fit_of(
    call: BenchCall,
    laws: Laws,
    known: Known,
    histogram: dict[str, Any],
    cancelled: Callable[[], bool],
) -> dict[str, Any] | None:
    """Return the fields of a Fit record, None where there is no law or the tests were stopped."""
    del call, laws, known, histogram, cancelled
    return None
