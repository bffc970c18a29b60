from __future__ import annotations

import numpy as np
import pytest
from scipy import stats

from desktop.kernel.fit import p_values

SAMPLES = [2, 3, 10, 100, 1000, 100_000]
FAULTS = [0.0, 0.02, 0.2]
NEAR = 1e-6
"""What the project promises."""


def sample(count: int, fault: float) -> np.ndarray:
    return np.random.default_rng(count).random(count) ** (1 + fault)


@pytest.mark.parametrize("count", SAMPLES)
@pytest.mark.parametrize("fault", FAULTS)
def test_kolmogorov_smirnov_is_scipys(count: int, fault: float) -> None:
    known = stats.kstest(sample(count, fault), stats.uniform.cdf)
    ours = p_values.kolmogorov_smirnov(known.statistic, count)
    assert ours == pytest.approx(known.pvalue, abs=NEAR)


@pytest.mark.parametrize("scaled", [0.3, 1.0, 1.47, 1.49, 1.7, 2.5, 9.0])
@pytest.mark.parametrize("count", [99_999, 100_000, 10**6, 10**7, 10**9])
def test_kolmogorov_smirnov_of_many_values_is_scipys(count: int, scaled: float) -> None:
    distance = scaled / count**0.5
    ours = p_values.kolmogorov_smirnov(distance, count)
    assert ours == pytest.approx(stats.kstwo.sf(distance, count), abs=NEAR)


@pytest.mark.parametrize("count", SAMPLES)
@pytest.mark.parametrize("fault", FAULTS)
def test_cramer_von_mises_is_scipys(count: int, fault: float) -> None:
    known = stats.cramervonmises(sample(count, fault), stats.uniform.cdf)
    ours = p_values.cramer_von_mises(known.statistic, count)
    assert ours == pytest.approx(known.pvalue, abs=NEAR)


@pytest.mark.parametrize("shift", np.geomspace(1e-4, 0.5, 40))
def test_cramer_von_mises_is_scipys_for_every_size_of_the_statistic(shift: float) -> None:
    # Evenly spaced values, moved: the statistic grows from next to nothing to a third of n.
    values = np.clip((np.arange(50) + 0.5) / 50 + shift, 0, 1)
    known = stats.cramervonmises(values, stats.uniform.cdf)
    ours = p_values.cramer_von_mises(known.statistic, 50)
    assert ours == pytest.approx(known.pvalue, abs=NEAR)


def test_cramer_von_mises_ends_where_the_statistic_does() -> None:
    assert p_values.cramer_von_mises(1 / 120, 10) == 1.0
    assert p_values.cramer_von_mises(10 / 3, 10) == 0.0
    assert p_values.cramer_von_mises(1e6, 10**7) == 0.0


@pytest.mark.parametrize("statistic", [1.5, 2.5, 4.5])
def test_small_p_values_fall_as_the_limit_law_does(statistic: float) -> None:
    # exp(-pi² x / 2) is how the tail of the limit law falls.
    ours = [p_values.cramer_von_mises(x, 10**7) for x in (statistic, statistic + 0.2)]
    assert ours[0] / ours[1] == pytest.approx(np.exp(np.pi**2 * 0.1), rel=0.1)


@pytest.mark.parametrize("degrees", [1, 5, 999, 10_000])
@pytest.mark.parametrize("share", [0.5, 1.0, 1.1])
def test_chi_square_is_scipys(degrees: int, share: float) -> None:
    ours = p_values.chi_square(degrees * share, degrees)
    assert ours == pytest.approx(stats.chi2.sf(degrees * share, degrees), abs=NEAR)


def test_an_impossible_value_has_no_chance() -> None:
    assert p_values.chi_square(float("inf"), 3) == 0.0
