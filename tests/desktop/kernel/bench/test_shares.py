from __future__ import annotations

import pytest
import torch

from desktop.kernel.bench.shares import chunk_sizes, shares


def test_shares_are_as_equal_as_can_be() -> None:
    assert shares(10, 3) == [4, 3, 3]
    assert shares(2, 3) == [1, 1, 0]


@pytest.mark.parametrize("total", [0, 1, 15, 16, 99, 100, 115, 116, 200, 216, 12_345])
@pytest.mark.parametrize("exact", [True, False])
def test_chunks_hold_it_all(total: int, exact: bool) -> None:
    sizes = list(chunk_sizes(total, 100, exact))
    assert sum(sizes) == total
    assert all(size == 100 for size in sizes[:-1])
    assert total < 16 or exact or sizes[-1] >= 16


def test_exact_chunks_are_torchs() -> None:
    sizes = [part.numel() for part in torch.empty(1234).split(100)]
    assert list(chunk_sizes(1234, 100, exact=True)) == sizes
