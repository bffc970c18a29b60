from __future__ import annotations

import numpy as np
import pytest
import torch

from desktop.kernel.value_table import tabulate


def all_patterns(dtype: torch.dtype) -> torch.Tensor:
    bits = torch.arange(1 << 8 * dtype.itemsize)
    return bits.to(torch.uint8 if dtype.itemsize == 1 else torch.int16).view(dtype)


@pytest.mark.parametrize(
    "dtype",
    [
        torch.uint8, torch.int8, torch.int16, torch.uint16, torch.float16, torch.bfloat16,
        torch.float8_e4m3fn, torch.float8_e5m2,
    ],
    ids=str,
)  # fmt: skip
def test_every_value_of_a_narrow_dtype_is_known(dtype: torch.dtype) -> None:
    data = all_patterns(dtype)
    table = tabulate(data, lambda _done: None)
    wide = data.to(torch.float64).numpy()
    assert (table.counts == 1).all()
    np.testing.assert_array_equal(np.sort(table.values), np.sort(wide[np.isfinite(wide)]))
    assert table.nan == np.isnan(wide).sum()
    assert table.positive_infinity == np.isposinf(wide).sum()
    assert table.negative_infinity == np.isneginf(wide).sum()


def test_a_summary_counts_repeated_elements() -> None:
    table = tabulate(torch.tensor([1, 2, 2], dtype=torch.uint8), lambda _done: None)
    repeated = torch.tensor([1.0, 2.0, 2.0]).repeat(4)
    summary = table.summary(times=4)
    assert summary["mean"] == pytest.approx(repeated.mean().item())
    assert summary["std"] == pytest.approx(repeated.std().item())
    assert (summary["minimum"], summary["maximum"]) == (1, 2)


def test_a_summary_of_nothing() -> None:
    summary = tabulate(torch.tensor([float("nan")]).half(), lambda _done: None).summary(1)
    assert (summary["mean"], summary["std"], summary["nan"]) == (None, None, 1)
