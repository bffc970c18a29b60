"""Samples, fits and repeats as the kernel makes them."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from tests.widgets.histograms import counted
from widgets.distribution_records import (
    BenchCall,
    Bound,
    Finding,
    Fit,
    FitTest,
    Moments,
    Repeats,
    Sample,
)
from widgets.tensor_records import Histogram, Law

KS = FitTest("kolmogorov_smirnov", 0.000621, 0.8412, 1_000_000)
CHI = FitTest("chi_square", 248.3, 0.4713, 1_000_000, degrees=251)
GOOD = Fit(
    "",
    "normal",
    {"mean": 0.0, "std": 1.0},
    "torch.randn(1000000)",
    1_000_000,
    Moments(0.0004, 1.002, -0.00213, 0.00345, -4.9, 5.1),
    Moments(0.0, 1.0, 0.0, 0.0),
    (),
    (KS, CHI),
)
BFLOAT = Fit(
    "",
    "uniform",
    {"low": 0.0, "high": 1.0},
    "torch.rand(100000000, dtype=torch.bfloat16)",
    10**8,
    Moments(0.498, 0.0833, 0.0, -1.2),
    Moments(0.5, 1 / 12, 0.0, -1.2),
    (Bound(0.0, "low", True, 195312, 0), Bound(1.0, "high", False, 0, 0)),
    (FitTest("chi_square", 9e6, 0.0, 10**8, degrees=255, notes=("few_expected",)),),
    (FitTest("chi_square", 251.3, 0.533, 10**8, degrees=255),),
    (Finding("zero_too_often", {"value": 0.0, "share": 0.00195, "count": 195312.5}),),
)
LAW = Law(
    "normal",
    "torch.randn(1000000)",
    False,
    np.array([-1.0, 0.0, 1.0]),
    np.array([0.24, 0.4, 0.24]),
    {"mean": 0.0, "std": 1.0},
)


def histogram(law: Law | None = LAW) -> Histogram:
    """Count some normal values."""
    values = np.random.default_rng(0).normal(size=1000)
    return replace(counted(values, np.linspace(-4, 4, 33), "fixed"), law=law)


def sample(call: BenchCall | None, *, drawn: int = 1_000_000, done: bool = True) -> Sample:
    """Return what was drawn of a call; the fit comes with the last part."""
    fit = GOOD if done and call is not None else None
    shown = histogram(LAW if call is not None else None)
    return Sample(call, "x = the kernel's line", shown, drawn, 0.0123, done, False, fit)


def repeats(count: int, *, done: bool = False) -> Repeats:
    """Return the p-values of so many seeds of 200."""
    p_values = np.random.default_rng(1).random(count)
    uniformity = FitTest("kolmogorov_smirnov", 0.041, 0.72, count) if done else None
    return Repeats("kolmogorov_smirnov", p_values, 200, uniformity, done)
