from __future__ import annotations

import numpy as np
import pytest

from desktop.kernel.laws import families
from desktop.kernel.quantile_points import points, shares

UNIT = families.make("uniform", {"low": 0.0, "high": 1.0})


@pytest.mark.parametrize("count", [1, 2, 200, 201, 1000, 10**6, 10**10])
def test_shares_rise_from_the_first_value_to_the_last(count: int) -> None:
    found = shares(count)
    assert (np.diff(found) > 0).all()
    assert found[0] == pytest.approx(0.5 / count)
    assert 1 - found[-1] == pytest.approx(0.5 / count, rel=1e-5)
    assert found.size <= 205


def test_shares_are_denser_at_both_ends() -> None:
    found = shares(10**6)
    assert (found < 0.001).sum() == pytest.approx((found > 0.999).sum(), abs=2)
    assert (found < 0.001).sum() >= 20
    assert ((found > 0.25) & (found < 0.75)).sum() > 50


def test_values_are_found_inside_their_bins() -> None:
    found = points(UNIT, np.array([0.0, 1.0, 3.0]), np.array([2, 2]), (0.2, 2.4), whole=False)
    np.testing.assert_allclose(found["shares"], [0.125, 0.375, 0.625, 0.875])
    np.testing.assert_allclose(found["values"], [0.25, 0.75, 1.5, 2.4])
    np.testing.assert_allclose(found["law"], found["shares"])


def test_whole_numbers_stand_in_the_middle_of_their_bins() -> None:
    edges, counts = np.array([0.5, 1.5, 2.5, 3.5]), np.array([1, 0, 3])
    found = points(UNIT, edges, counts, (1, 3), whole=True)
    np.testing.assert_array_equal(found["values"], [1, 3, 3, 3])
