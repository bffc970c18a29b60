"""The four pictures of one record, in the order in which a key goes through them."""

from __future__ import annotations

DENSITY, CDF, QUANTILES, RESIDUALS = "density", "cdf", "quantiles", "residuals"
KINDS = (DENSITY, CDF, QUANTILES, RESIDUALS)


def next_kind(kind: str) -> str:
    """Return the picture after this one, the first one after the last."""
    return KINDS[(KINDS.index(kind) + 1) % len(KINDS)]
