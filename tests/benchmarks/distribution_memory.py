"""How much memory the bench's kernel needs while it streams."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.benchmarks.bench_kernel import BenchKernel
from tests.benchmarks.row import Row

if TYPE_CHECKING:
    from collections.abc import Iterator

STREAMED = 10**9


def rows() -> Iterator[Row]:
    """Yield the row about memory: the most at any picture, over the idle kernel."""
    with BenchKernel() as kernel:
        idle = kernel.memory()
        most = max(
            kernel.memory()
            for _, record in kernel.sample("randn", STREAMED)
            # The tests of fit come behind the last picture.
            if not record["done"]
        )
    yield Row("distribution", "streaming memory", most - idle, None, "MB", 64.0)
