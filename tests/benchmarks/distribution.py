"""How fast, how lean and how exact the bench of distributions is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.benchmarks import (
    distribution_counts,
    distribution_fit,
    distribution_memory,
    distribution_speed,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.benchmarks.row import Row


def rows() -> Iterator[Row]:
    """Yield the rows of the table."""
    yield from distribution_speed.rows()
    yield from distribution_memory.rows()
    yield from distribution_counts.rows()
    yield from distribution_fit.rows()
