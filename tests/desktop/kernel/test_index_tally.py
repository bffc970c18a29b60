from __future__ import annotations

import numpy as np
import pytest
import torch

from desktop.kernel.index_tally import HELD, IndexTally


@pytest.mark.parametrize("dtype", [torch.int32, torch.int64, torch.float64])
@pytest.mark.parametrize("block", [1000, HELD // 3 + 1, HELD])
def test_every_index_is_counted(dtype: torch.dtype, block: int) -> None:
    indices = torch.arange(2 * HELD + 7) % 11
    tally = IndexTally(12, indices.device)
    for part in indices.to(dtype).split(block):
        tally.add(part)
    expected = np.bincount(indices.numpy(), minlength=12)
    np.testing.assert_array_equal(tally.counts(), expected)
    np.testing.assert_array_equal(tally.counts(), expected)


def test_nothing_gives_zeros() -> None:
    tally = IndexTally(3, torch.device("cpu"))
    tally.add(torch.zeros(0))
    assert tally.counts().tolist() == [0, 0, 0]
