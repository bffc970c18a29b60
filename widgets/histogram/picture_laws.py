"""Each law as a line of Python that gives it in scipy.stats, for code that leaves the app."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from widgets.tensor_records import Law

    Numbers = Mapping[str, float]

# scipy's shapes and scales: https://docs.scipy.org/doc/scipy/reference/stats.html
_CONTINUOUS: dict[str, Callable[[Numbers], str]] = {
    "uniform": lambda p: f"uniform({p['low']!r}, {p['high'] - p['low']!r})",
    "normal": lambda p: f"norm({p['mean']!r}, {p['std']!r})",
    "exponential": lambda p: f"expon(scale={1 / p['rate']!r})",
    "cauchy": lambda p: f"cauchy({p['median']!r}, {p['scale']!r})",
    "log_normal": lambda p: f"lognorm({p['std']!r}, scale={math.exp(p['mean'])!r})",
    "truncated_normal": lambda p: (
        f"truncnorm({(p['low'] - p['mean']) / p['std']!r}, "
        f"{(p['high'] - p['mean']) / p['std']!r}, {p['mean']!r}, {p['std']!r})"
    ),
    "beta": lambda p: f"beta({p['a']!r}, {p['b']!r})",
    "gamma": lambda p: f"gamma({p['shape']!r}, scale={1 / p['rate']!r})",
    "laplace": lambda p: f"laplace({p['mean']!r}, {p['scale']!r})",
    "student_t": lambda p: f"t({p['df']!r}, {p.get('mean', 0.0)!r}, {p.get('scale', 1.0)!r})",
    "chi_square": lambda p: f"chi2({p['df']!r})",
    "gumbel": lambda p: f"gumbel_r({p['mean']!r}, {p['scale']!r})",
    "half_normal": lambda p: f"halfnorm(scale={p['std']!r})",
    "half_cauchy": lambda p: f"halfcauchy(scale={p['scale']!r})",
    "rayleigh": lambda p: f"rayleigh(scale={p['scale']!r})",
    "weibull": lambda p: f"weibull_min({p['shape']!r}, scale={p['scale']!r})",
    "pareto": lambda p: f"pareto({p['shape']!r}, scale={p['scale']!r})",
}
_DISCRETE: dict[str, Callable[[Numbers], str]] = {
    "integers": lambda p: f"randint({p['low']:.0f}, {p['high']:.0f})",
    "permutation": lambda p: f"randint({p['low']:.0f}, {p['high']:.0f})",
    "permutation_part": lambda p: f"randint({p['low']:.0f}, {p['high']:.0f})",
    "bernoulli": lambda p: f"bernoulli({p['p']!r})",
    "poisson": lambda p: f"poisson({p['rate']!r})",
    "geometric": lambda p: f"geom({p['p']!r})",
    "binomial": lambda p: f"binom({p['n']!r}, {p['p']!r})",
}
_OWN_SCALE = (
    "cauchy", "laplace", "student_t", "gumbel", "half_cauchy", "rayleigh", "weibull", "pareto",
)  # fmt: skip


def scipy_law(law: Law, offset: int) -> str | None:
    """Return a law as an expression on `stats`, None for one that isn't known or is shifted.

    Whole numbers that the record keeps relative to an offset have no law of their own.
    """
    made = {**_CONTINUOUS, **_DISCRETE}.get(law.name)
    moved = "shift" in law.parameters or ("scale" in law.parameters and law.name not in _OWN_SCALE)
    if made is None or moved or offset:
        return None
    try:
        return f"stats.{made(law.parameters)}"
    except (KeyError, TypeError, ArithmeticError):  # parameters that this table doesn't know
        return None


def is_whole(law: Law) -> bool:
    """Tell whether a law gives whole numbers only."""
    return law.discrete or law.name in _DISCRETE
