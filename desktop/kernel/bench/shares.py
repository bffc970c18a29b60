"""Cuts what shall be drawn into shares for generators and into chunks."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

ALIGNED = 16
"""torch draws normal values in groups of this many, and the last of a tensor anew."""


def shares(total: int, parts: int) -> list[int]:
    """Return how many values each of the generators draws: as equal as can be."""
    return [total // parts + (number < total % parts) for number in range(parts)]


def chunk_sizes(total: int, chunk: int, exact: bool) -> Iterator[int]:
    """Yield sizes of chunks that hold `total`.

    All but the last one have the size `chunk`, and the last one may be smaller where `exact`, or
    as much as 15 larger: of fewer than 16 values torch makes others than at the end of more.
    """
    while total > chunk + (0 if exact else ALIGNED - 1):
        yield chunk
        total -= chunk
    if total:
        yield total
