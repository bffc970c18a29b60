from __future__ import annotations

import numpy as np
import pytest
import torch

from desktop.kernel.fine_grid import grid_for_floats, grid_for_whole_numbers
from desktop.kernel.index_tally import HELD
from desktop.kernel.value_stream import BLOCKS, CPU_BLOCK, ValueStream, block_and_piece


def test_pieces_hold_every_element_of_a_strided_tensor_once() -> None:
    data = torch.arange(3 * CPU_BLOCK * BLOCKS // 100 * 100).view(100, -1)[:, ::2].T
    low, high = int(data.min()), int(data.max())
    grid = grid_for_whole_numbers(low, high)
    counts = ValueStream(data, all_finite=True, step=lambda _done: None).counts_on(grid)
    expected = np.bincount((data.numpy().ravel() >> grid.exponent) - grid.first)
    np.testing.assert_array_equal(counts, expected)


@pytest.mark.parametrize("dtype", [torch.float32, torch.float64])
def test_what_is_not_finite_is_left_out(dtype: torch.dtype) -> None:
    data = torch.tensor([float("nan"), -1.0, float("inf"), 1.0, -float("inf")], dtype=dtype)
    stream = ValueStream(data, all_finite=False, step=lambda _done: None)
    counts = stream.counts_on(grid_for_floats(-1.0, 1.0))
    assert (counts[0], counts[-1], counts.sum()) == (1, 1, 2)
    assert stream.counts_between(np.array([-1.0, 0.0, 1.0])).tolist() == [1, 1]


def test_conjugates_have_the_same_absolute_values() -> None:
    data = torch.tensor([3 + 4j, 6 + 8j]).conj()
    stream = ValueStream(data, all_finite=True, step=lambda _done: None)
    assert stream.counts_between(np.array([5.0, 6.0, 10.0])).tolist() == [1, 1]


def test_each_step_tells_the_part_done() -> None:
    seen: list[float] = []
    data = torch.ones(3 * CPU_BLOCK * BLOCKS)
    ValueStream(data, all_finite=True, step=seen.append).counts_on(grid_for_floats(1.0, 1.0))
    assert seen == pytest.approx([1 / 3, 2 / 3, 1.0])


@pytest.mark.parametrize("device", ["cpu", "mps", "xpu"])
def test_what_is_counted_on_the_cpu_fits_its_tally(device: str) -> None:
    assert block_and_piece(torch.device(device))[0] <= HELD
