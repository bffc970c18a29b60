from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from desktop.engine import decode, decode_distribution
from widgets.distribution_records import BenchCall, Bound, Finding, FitTest, Moments

EDGES = np.linspace(0, 1, 3)
MOMENTS = {"mean": 0.5, "variance": 0.1, "skewness": 0.0, "kurtosis": -1.2}
TEST = {"name": "chi_square", "statistic": 1.0, "p_value": 0.5, "count": 7, "notes": ["ties"]}
FIT = {
    "name": "",
    "law": "uniform",
    "parameters": {"low": 0.0, "high": 1.0},
    "call": "torch.rand(7)",
    "count": 7,
    "values": {**MOMENTS, "minimum": 0.1, "maximum": 0.9},
    "expected": MOMENTS,
    "bounds": [{"value": 0.0, "side": "low", "closed": True, "at": 0, "outside": 0}],
    "tests": [TEST],
    "findings": [{"code": "zero_too_often", "numbers": {"share": 0.002}}],
}


def counted() -> dict[str, Any]:
    return {
        "name": "",
        "dtype": "float32",
        "device": "cpu",
        "numel": 7,
        "count": 7,
        "counts": np.array([3, 4]),
        "edges": EDGES,
        "integer": False,
        "rule": "sturges",
        "capped": False,
        "mean": 0.5,
        "std": 0.3,
        "fine": {"edges": EDGES, "counts": np.array([3, 4]), "scale": "linear"},
        "quantiles": {"shares": EDGES, "law": EDGES, "values": EDGES},
        "numbers": {"values": EDGES, "counts": np.array([3, 4, 0])},
        "law": {"name": "uniform", "call": "", "discrete": False, "x": EDGES, "y": EDGES},
    }


def test_histogram_with_fine_counts_and_quantiles() -> None:
    histogram = decode_distribution.histogram(counted())
    assert histogram.fine is not None
    assert histogram.fine.counts.tolist() == [3, 4]
    assert histogram.quantiles is not None
    assert histogram.numbers is not None
    assert histogram.numbers.counts.tolist() == [3, 4, 0]
    assert histogram.law is not None
    assert (histogram.law.name, histogram.law.ends) == ("uniform", "[)")


def test_histogram_without_them() -> None:
    plain = counted() | {"fine": None, "quantiles": None, "law": None}
    histogram = decode_distribution.histogram(plain)
    assert (histogram.fine, histogram.quantiles, histogram.law) == (None, None, None)


def test_fit() -> None:
    fit = decode_distribution.fit(FIT)
    assert fit.values == Moments(0.5, 0.1, 0.0, -1.2, 0.1, 0.9)
    assert fit.bounds == (Bound(0.0, "low", closed=True, at=0, outside=0),)
    assert fit.tests == (FitTest("chi_square", 1.0, 0.5, 7, notes=("ties",)),)
    assert fit.findings == (Finding("zero_too_often", {"share": 0.002}),)
    assert fit.implemented == ()


def test_sample_of_a_call() -> None:
    call = {"function": "multinomial", "parameters": {"weights": [1.0, 2.0]}, "numel": 7}
    data = {"call": call, "code": "x", "histogram": counted(), "drawn": 7, "seconds": 0.1}
    sample = decode_distribution.sample(data | {"done": True, "fit": FIT})
    assert sample.call == BenchCall("multinomial", {"weights": (1.0, 2.0)}, numel=7)
    assert sample.histogram.finite_count == 7
    assert sample.fit is not None
    assert (sample.done, sample.stopped) == (True, False)


def test_sample_of_a_file() -> None:
    data = {"call": None, "code": "x", "histogram": counted(), "drawn": 7, "seconds": 0.1}
    sample = decode_distribution.sample(data)
    assert (sample.call, sample.fit) == (None, None)


def test_repeats() -> None:
    data = {"test": "chi_square", "p_values": np.array([0.1]), "wanted": 3, "uniformity": TEST}
    repeats = decode_distribution.repeats(data)
    assert repeats.p_values.tolist() == [0.1]
    assert repeats.uniformity is not None


@pytest.mark.parametrize("data", [{}, {"histogram": 3}, {"histogram": {"fine": [1]}}])
def test_junk_is_malformed(data: dict[str, Any]) -> None:
    with pytest.raises(decode.MALFORMED):
        decode_distribution.sample(data)
