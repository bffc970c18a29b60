"""The arithmetic of rounded uniform numbers, number by number as torch does it."""

from __future__ import annotations

import numpy as np
import pytest
import torch

from desktop.kernel.laws.rounded_laws import (
    DRAWS,
    RoundedUniform,
    Tabulated,
    boundaries,
    dtype_values,
    moved,
)

SIZE = 4000


@pytest.mark.parametrize("dtype", [torch.float32, torch.float16, torch.bfloat16], ids=str)
@pytest.mark.parametrize(("low", "high"), [(0.0, 1.0), (0.1, 100.7), (-3.0, 5.3), (1000, 1100)])
@pytest.mark.parametrize(("scale", "shift"), [(1.0, 0.0), (10.0, 1000.0), (-0.7, 2.0)])
def test_the_shares_are_those_of_all_draws(
    dtype: torch.dtype, low: float, high: float, scale: float, shift: float
) -> None:
    law = RoundedUniform(dtype, low, high, scale, shift)
    torch.manual_seed(3)
    bits = (torch.rand(SIZE).double() * DRAWS).numpy()
    torch.manual_seed(3)
    drawn = torch.empty(SIZE, dtype=dtype).uniform_(low, high)
    if (scale, shift) != (1.0, 0.0):
        drawn = drawn * scale + shift
    values = law.sign * drawn.double().numpy()
    # The draws in their order have the values in theirs, but for those that reached the bound.
    kept = bits < DRAWS - law.wrapped
    assert (values[~kept] == law.low).all()
    order = np.argsort(bits[kept])
    assert (np.diff(values[kept][order]) >= 0).all()
    reached = law.cdf(values[kept]) * DRAWS - law.wrapped
    assert (reached > bits[kept]).all()
    assert (law.below(values[kept]) * DRAWS <= bits[kept] + law.wrapped).all()


def test_the_table_has_the_same_shares() -> None:
    law = RoundedUniform(torch.bfloat16, 0.0, 1.0, 1.0, 0.0)
    table = law.table()
    np.testing.assert_allclose(table.cdf(table.values), law.cdf(table.values))
    assert (table.low, table.high) == (0.0, 255 / 256)
    assert law.share_at(0.0) == (2**15 + 1) / DRAWS


def test_a_table_is_a_law() -> None:
    law = Tabulated(np.array([-1.0, 0.0, 2.5, 3.0]), np.array([0.25, 0.5, 0.0, 0.25]))
    x = np.array([-2.0, -1.0, -0.5, 0.0, 2.5, 3.0, np.nan])
    np.testing.assert_allclose(law.cdf(x), [0, 0.25, 0.25, 0.75, 0.75, 1, np.nan])
    np.testing.assert_allclose(law.below(x), [0, 0, 0.25, 0.25, 0.75, 0.75, np.nan])
    np.testing.assert_allclose(law.upper(x), 1 - law.cdf(x))
    np.testing.assert_allclose(law.at_least(x), 1 - law.below(x))
    np.testing.assert_allclose(law.density(x[:-1]), [0, 0.25, 0, 0.5, 0, 0.25])
    shares = np.array([0.0, 0.25, 0.26, 0.75, 0.8, 1.0, 2.0])
    np.testing.assert_array_equal(law.quantile(shares), [-1, -1, 0, 0, 3, 3, np.nan])
    np.testing.assert_array_equal(law.upper_quantile(shares), [3, 3, 0, 0, -1, -1, np.nan])
    mean, variance, _, _ = law.moments()
    assert (mean, variance) == (pytest.approx(0.5), pytest.approx(2.25))


@pytest.mark.parametrize("dtype", [torch.float16, torch.bfloat16], ids=str)
def test_numbers_are_rounded_at_the_boundaries(dtype: torch.dtype) -> None:
    values, ends = dtype_values(dtype), boundaries(dtype)
    assert values.size == (63487 if dtype == torch.float16 else 65279)
    inside = np.abs(ends) < float(torch.finfo(dtype).max) / 2
    for side, offset in ((-np.inf, 0), (np.inf, 1)):
        # torch goes by way of float32.
        near = np.nextafter(ends[inside].astype(np.float32), np.float32(side))
        rounded = torch.from_numpy(near).to(dtype).double().numpy()
        np.testing.assert_array_equal(rounded, values[np.flatnonzero(inside) + offset])
    np.testing.assert_array_equal(moved(values, dtype, 1.0, 0.0), values)
