"""Histogram records with fine counts, quantiles and cumulative laws, as the kernel fills them."""

from __future__ import annotations

import math
from dataclasses import replace

import numpy as np
from scipy import stats

from tests.widgets.histograms import Histogram, counted
from widgets.distribution_records import FineCounts, Quantiles
from widgets.tensor_records import Law

_SHARES = np.concatenate(([0.001, 0.005], np.linspace(0.01, 0.99, 99), [0.995, 0.999]))


def fine_normal(n: int = 100_000, *, seed: int = 2, mean: float = 0.0) -> Histogram:
    """What `torch.randn(n)` gives, on fine bins 1/2048 wide, with its law."""
    values = np.random.default_rng(seed).normal(mean, size=n)
    return with_fine(values, -11, 6, NORMAL)


def fine_uniform(n: int = 100_000, *, seed: int = 1, bits: int = 14) -> Histogram:
    """What `torch.rand(n)` gives, on 2^bits fine bins."""
    values = np.random.default_rng(seed).random(n)
    return with_fine(values, -bits, bits - 6, UNIFORM)


def fine_dice(n: int = 6000, *, seed: int = 3) -> Histogram:
    """What `torch.randint(0, 1000, (n,))` gives: whole numbers, four a bar."""
    values = np.random.default_rng(seed).integers(0, 1000, n)
    law = Law("integers", "torch.randint(0, 1000, (6000,))", False, np.array([-0.5, 999.5]),
              np.array([1e-3, 1e-3]), {"low": 0, "high": 1000})  # fmt: skip
    edges = np.arange(-0.5, 1000)
    below = (edges + 0.5) / 1000
    fine = FineCounts(edges, np.histogram(values, edges)[0], cumulative=below)
    shown = counted(values, edges[::4], "integers_binned", dtype="int64", fine=fine)
    return replace(shown, law=replace(law, cumulative=below[::4]))


def fine_cauchy(n: int = 100_000, *, seed: int = 4) -> Histogram:
    """What `torch.empty(n).cauchy_()` gives, on bins of an eighth of each power of two."""
    values = np.random.default_rng(seed).standard_cauchy(n)
    sizes = 2.0 ** np.arange(-12, 31)
    parts = np.unique(np.concatenate([size * (1 + np.arange(8) / 8) for size in sizes]))
    edges = np.concatenate((-parts[::-1], [0.0], parts))
    below = stats.cauchy.cdf(edges)
    fine = FineCounts(edges, np.histogram(values, edges)[0], "exponent", cumulative=below)
    step = slice(None, None, 4)
    x = np.linspace(-20, 20, 401)
    law = Law("cauchy", "torch.empty(100000).cauchy_()", False, x, stats.cauchy.pdf(x),
              {"median": 0.0, "scale": 1.0}, below[step])  # fmt: skip
    return counted(values, edges[step], "exponent", fine=fine, law=law, mean=None, std=None)


def _known(name: str, call: str, frozen: object, x: np.ndarray, **parameters: float) -> Law:
    density = frozen.pdf(x)  # pyright: ignore[reportAttributeAccessIssue]
    return Law(name, call, False, x, density, parameters)


NORMAL = _known(
    "normal", "torch.randn(100000)", stats.norm(), np.linspace(-6, 6, 301), mean=0.0, std=1.0
)
UNIFORM = _known(
    "uniform", "torch.rand(100000)", stats.uniform(), np.array([0.0, 1.0]), low=0.0, high=1.0
)
_FROZEN = {"normal": stats.norm(), "uniform": stats.uniform()}


def with_fine(values: np.ndarray, exponent: int, shift: int, law: Law) -> Histogram:
    """Count on fine bins 2^exponent wide; 2^shift of them make a shown one."""
    width, step = 2.0**exponent, 2**shift
    first = math.floor(values.min() / width / step) * step
    size = -(-(math.floor(values.max() / width) + 1 - first) // step) * step
    edges = np.ldexp(np.arange(first, first + size + 1, dtype=np.float64), exponent)
    counts = np.bincount((np.floor(values / width) - first).astype(np.int64), minlength=size)
    below = _FROZEN[law.name].cdf(edges)
    fine = FineCounts(edges, counts, cumulative=below)
    places = np.sort(values)[(values.size * _SHARES).astype(np.int64)]
    points = Quantiles(_SHARES, _FROZEN[law.name].ppf(_SHARES), places)
    shown = replace(law, cumulative=below[::step])
    return counted(
        values, edges[::step], "freedman_diaconis", law=shown, fine=fine, quantiles=points
    )
