from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from scipy import stats

from desktop.kernel.fit.shape_moments import ShapeMoments

SAMPLES = {
    "normal": lambda r: r.normal(size=10_000),
    "far from zero": lambda r: r.normal(size=10_000) + 1e6,
    "skewed": lambda r: r.exponential(size=10_001),
    "heavy": lambda r: r.standard_cauchy(size=5000),
    "float32": lambda r: r.random(9999).astype(np.float32),
    "whole numbers": lambda r: r.integers(0, 7, 5000),
    "three": lambda r: r.permutation([1.0, 2.0, 4.0]),
}


def known(values: np.ndarray) -> dict[str, float]:
    near = values.astype(np.longdouble)
    return {
        "mean": float(near.mean()),
        "variance": float(near.var(ddof=1)),
        "skewness": float(stats.skew(near)),
        "kurtosis": float(stats.kurtosis(near)),
        "minimum": float(values.min()),
        "maximum": float(values.max()),
    }


@pytest.mark.parametrize("make", SAMPLES.values(), ids=SAMPLES.keys())
@pytest.mark.parametrize("pieces", [1, 3, 500])
def test_moments_are_those_of_all_values(make: Any, pieces: int) -> None:
    values = make(np.random.default_rng(2))
    moments = ShapeMoments()
    for piece in np.array_split(values, pieces):
        moments.take(piece)
    assert moments.count == values.size
    assert moments.fields() == pytest.approx(known(values), rel=1e-8, abs=1e-9)


def test_counted_values_give_the_same() -> None:
    values = np.random.default_rng(2).integers(0, 7, 5000)
    moments = ShapeMoments()
    moments.take(*(part[:4] for part in np.unique(values, return_counts=True)))
    moments.take(*(part[4:] for part in np.unique(values, return_counts=True)))
    assert moments.fields() == pytest.approx(known(values), rel=1e-9)


NOTHING = {
    "empty": ([], (None, None, None, None)),
    "one": ([3.0], (3.0, None, None, None)),
    "equal": ([0.1, 0.1, 0.1], (0.1, 0.0, None, None)),
    "too large": ([1e200, -1e200], (0.0, None, None, None)),
}


@pytest.mark.parametrize(("values", "expected"), NOTHING.values(), ids=NOTHING.keys())
def test_what_there_is_not_is_none(values: list[float], expected: tuple[Any, ...]) -> None:
    moments = ShapeMoments()
    moments.take(np.array(values))
    fields = moments.fields()
    found = tuple(fields[name] for name in ("mean", "variance", "skewness", "kurtosis"))
    assert found == pytest.approx(expected, abs=1e-30)
