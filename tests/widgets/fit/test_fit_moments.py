"""Tests of standard errors, against their formulas and against drawn samples."""

from __future__ import annotations

import math
from dataclasses import replace

import numpy as np
import pytest

from tests.widgets.bench_records import BFLOAT, GOOD
from widgets.distribution_records import Fit, Moments
from widgets.fit.fit_moments import moment_rows


def errors(fit: Fit) -> dict[str, float | None]:
    return {row.name: row.error for row in moment_rows(fit)}


def test_of_a_normal_law() -> None:
    found = errors(GOOD)
    n = GOOD.count
    assert found["mean"] == pytest.approx(1 / math.sqrt(n))
    assert found["variance"] == pytest.approx(math.sqrt(2 / (n - 1)))
    assert found["skewness"] == pytest.approx(math.sqrt(6 / n), rel=1e-5)
    assert found["kurtosis"] == pytest.approx(math.sqrt(24 / n), rel=1e-4)
    rows = {row.name: row for row in moment_rows(GOOD)}
    assert rows["mean"].difference == pytest.approx(0.4)


def test_of_another_law_only_mean_and_variance_have_one() -> None:
    found = errors(BFLOAT)
    assert found["mean"] == pytest.approx(math.sqrt(1 / 12 / 10**8))
    assert found["variance"] == pytest.approx(math.sqrt(0.8 / 10**8) / 12, rel=1e-6)
    assert found["skewness"] is None
    assert found["kurtosis"] is None


@pytest.mark.parametrize("law", ["normal", "uniform", "exponential"])
def test_samples_scatter_as_much(law: str) -> None:
    generator = np.random.default_rng(5)
    draws = {
        "normal": (generator.normal, Moments(0.0, 1.0, 0.0, 0.0)),
        "uniform": (generator.uniform, Moments(0.5, 1 / 12, 0.0, -1.2)),
        "exponential": (generator.exponential, Moments(1.0, 1.0, 2.0, 6.0)),
    }
    draw, expected = draws[law]
    values = draw(size=(4000, 50))
    found = errors(Fit("", law, {}, "", 50, expected, expected))
    centred = values - values.mean(axis=1, keepdims=True)
    second = (centred**2).mean(axis=1)
    drawn = {
        "mean": values.mean(axis=1),
        "variance": values.var(axis=1, ddof=1),
        "skewness": (centred**3).mean(axis=1) / second**1.5,
        "kurtosis": (centred**4).mean(axis=1) / second**2 - 3,
    }
    for name, error in found.items():
        if error is not None:
            assert drawn[name].std() == pytest.approx(error, rel=0.08), name


@pytest.mark.parametrize(
    "fit",
    [
        replace(GOOD, law="cauchy", expected=Moments(None, None, None, None)),
        replace(GOOD, law="permutation"),
        replace(GOOD, law="permutation_part"),
        replace(GOOD, count=1),
        replace(GOOD, law="bernoulli", expected=Moments(0.0, 0.0, None, None)),
    ],
)
def test_where_there_is_none_none_is_shown(fit: Fit) -> None:
    assert set(errors(fit).values()) == {None}
    assert all(row.difference is None for row in moment_rows(fit))


def test_heavy_tails_have_one_for_the_mean_only() -> None:
    fit = replace(GOOD, law="student_t", expected=Moments(0.0, 3.0, 0.0, None))
    assert [name for name, error in errors(fit).items() if error is not None] == ["mean"]
