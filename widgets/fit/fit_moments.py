"""How far sample moments lie from a law's, in standard errors, where those are known."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from widgets.distribution_records import Fit

_NOT_INDEPENDENT = ("permutation", "permutation_part")
"""Drawn without repetition: the moments of all of it are those of the law, without any scatter."""


@dataclass(frozen=True, slots=True)
class MomentRow:
    """One moment of the values and of the law; `error` is the standard error under the law."""

    name: str
    """`mean`, `variance`, `skewness` or `kurtosis`."""
    value: float | None
    expected: float | None
    error: float | None

    @property
    def difference(self) -> float | None:
        """The difference in standard errors, None where there is none."""
        if self.value is None or self.expected is None or not self.error:
            return None
        return (self.value - self.expected) / self.error


def moment_rows(fit: Fit) -> list[MomentRow]:
    """Return the four moments side by side."""
    errors = _errors(fit)
    return [
        MomentRow(name, getattr(fit.values, name), getattr(fit.expected, name), errors.get(name))
        for name in ("mean", "variance", "skewness", "kurtosis")
    ]


def _errors(fit: Fit) -> dict[str, float]:
    """Return the standard errors under the law for independent draws, only where they are right.

    Mean: sqrt(s² / n). Variance (n - 1): s² sqrt(k / n + 2 / (n - 1)), k the law's excess kurtosis
    (Cramér 1946, 27.4). Skewness and kurtosis only for a normal law, where Fisher's (1930) exact
    variances are known: 6 (n - 2) / ((n + 1) (n + 3)) and
    24 n (n - 2) (n - 3) / ((n + 1)² (n + 3) (n + 5)), about 6 / n and 24 / n.
    """
    n, variance = fit.count, fit.expected.variance
    if n < 2 or not variance or fit.law in _NOT_INDEPENDENT:
        return {}
    errors = {"mean": math.sqrt(variance / n)}
    if fit.expected.kurtosis is not None:
        errors["variance"] = variance * math.sqrt(fit.expected.kurtosis / n + 2 / (n - 1))
    if fit.law == "normal" and n > 3:
        errors["skewness"] = math.sqrt(6 * (n - 2) / ((n + 1) * (n + 3)))
        spread = 24 * n * (n - 2) * (n - 3) / ((n + 1) ** 2 * (n + 3) * (n + 5))
        errors["kurtosis"] = math.sqrt(spread)
    return errors
