"""The points of a Q-Q plot: where equal shares of a law and of counted values lie."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

if TYPE_CHECKING:
    from .laws.law import Law

POINTS = 200
"""At most about this many points."""


def shares(count: int) -> np.ndarray:
    """Return rising shares of n = count values (float64): (i - 1/2) / n where these are few.

    Of many values some of these (Hazen's plotting positions, 1914): as many at equal distances as
    at equal distances of log(p / (1 - p)), which reach the first and the last value.
    """
    if count <= POINTS:
        return (np.arange(count) + 0.5) / count
    half = POINTS // 2
    least = 0.5 / count
    logits = np.linspace(np.log(least / (1 - least)), 0, half // 2)
    tail = 1 / (1 + np.exp(-logits))
    even = (np.arange(half) + 0.5) / half
    ranks = np.ceil(np.concatenate((tail, even, 1 - tail)) * count)
    return (np.unique(np.clip(ranks, 1, count)) - 0.5) / count


def points(
    law: Law, edges: np.ndarray, counts: np.ndarray, ends: tuple[float, float], *, whole: bool
) -> dict[str, Any]:
    """Return the fields of a Quantiles record for values counted (int64) between edges (float64).

    `ends` are the least and the greatest value, `whole` tells that each bin holds one number, the
    one in its middle. Law, edges and ends have the same origin.
    """
    total = int(counts.sum())
    asked = shares(total)
    reached = np.cumsum(counts)
    places = np.minimum(np.searchsorted(reached, asked * total, side="left"), counts.size - 1)
    if whole:
        values = (edges[places] + edges[places + 1]) / 2
    else:
        before = asked * total - (reached[places] - counts[places])
        part = before / np.maximum(counts[places], 1)
        values = edges[places] + part * (edges[places + 1] - edges[places])
        values = np.clip(values, *ends)
    drawn = law.quantile(asked)
    known = np.isfinite(drawn)
    return {"shares": asked[known], "law": drawn[known], "values": values[known]}
