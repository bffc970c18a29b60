"""When a test sees no longer the law but the spacing of a dtype's numbers."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import torch

if TYPE_CHECKING:
    from ..laws.law import Law

SEEN = 0.1
"""A grid that moves a statistic by this part of its own scale is seen: p-values near 0.05 then
change by a third."""

_POINTS = 512


def largest_step(law: Law, dtype: torch.dtype) -> float:
    """Return the largest share of a continuous law that a grid hides: half a step times density.

    A value stands for all that lie within half the distance to the next number of the dtype
    (`finfo.eps` times the power of two below it, 1 for whole numbers). The density is that between
    both neighbours, so that a law which lies between them altogether is seen as well.
    """
    x = law.quantile((np.arange(_POINTS) + 0.5) / _POINTS)
    spacing = _spacing(x, dtype)
    with np.errstate(invalid="ignore", over="ignore"):
        steps = (law.cdf(x + spacing) - law.cdf(x - spacing)) / 4
    return float(np.max(steps, initial=0.0, where=np.isfinite(steps)))


def _spacing(x: np.ndarray, dtype: torch.dtype) -> np.ndarray:
    if not (dtype.is_floating_point or dtype.is_complex):
        return np.ones_like(x)
    limits = torch.finfo(dtype)
    return np.ldexp(limits.eps, np.frexp(np.maximum(np.abs(x), limits.tiny))[1] - 1)


def seen_by_distance(step: float, count: int) -> bool:
    """Whether D or W of `count` values, which scatter like 1/sqrt(n), tell the grid."""
    return step * count**0.5 > SEEN


def seen_by_cells(step: float, count: int, probabilities: np.ndarray) -> bool:
    """Whether a chi-square over the cells tells the grid.

    Each of a cell's two edges may move by a step, which adds n (2 step)² / p to a statistic that
    scatters like sqrt(2 degrees).
    """
    # A law with a pole has no largest step: its square overflows.
    moved = 4 * step * step * count * float(np.sum(1 / probabilities[probabilities > 0]))
    return moved > SEEN * (2 * probabilities.size) ** 0.5
