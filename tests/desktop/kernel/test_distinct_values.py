from __future__ import annotations

from collections import Counter

import numpy as np
import pytest

from desktop.kernel.distinct_values import DistinctValues, edges_between


def test_blocks_are_counted_together() -> None:
    found = DistinctValues(10)
    blocks = [[3, 3, -1], [7, 3], [-1, 2**62]]
    assert all(found.add(np.array(block)) for block in blocks)
    told = dict(zip(found.values.tolist(), found.counts.tolist(), strict=True))
    assert told == Counter(value for block in blocks for value in block)
    assert list(told) == sorted(told)


def test_too_many_are_given_up() -> None:
    found = DistinctValues(3)
    assert found.add(np.array([1, 2, 3]))
    assert not found.add(np.array([4]))


@pytest.mark.parametrize(
    ("values", "offset", "edges"),
    [
        ([0, 100, 400], 0, [-50, 50, 250, 450]),
        ([2**60, 2**60 + 2], 2**60, [-1, 1, 3]),
        ([7], 0, [6.5, 7.5]),
    ],
)
def test_edges_lie_half_way(values: list[int], offset: int, edges: list[float]) -> None:
    found = edges_between(values, offset)
    assert found is not None
    assert found.tolist() == edges


def test_values_that_float64_cannot_part_get_no_edges() -> None:
    assert edges_between([0, 2**62, 2**62 + 1], 0) is None
