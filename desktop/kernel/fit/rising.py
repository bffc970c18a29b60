"""Brings values into order, a piece at a time, so that it can be watched and stopped."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Iterator

    from .finite_values import FiniteValues, Step

_SAMPLES = 64
"""Values of each sorted piece that the cuts are chosen from."""


class Rising:
    """Values in rising order.

    Takes as much memory as the values themselves. `step` is called with the part done (0 to 1)
    after each piece that was sorted and after each block, and may raise to stop the work.
    """

    def __init__(self, values: FiniteValues, step: Step) -> None:
        self._step = step
        held = np.empty(values.tensor.numel(), dtype=values.dtype)
        self._pieces: list[np.ndarray] = []
        self.count = 0
        for single, _ in values.pieces(lambda done: step(done / 2)):
            piece = held[self.count : self.count + single.size]
            piece[:] = single
            piece.sort()
            self._pieces.append(piece)
            self.count += single.size

    def blocks(self) -> Iterator[np.ndarray]:
        """Yield float64 blocks in rising order; equal values are in the same block.

        Regular samples of the sorted pieces cut them, so that no block is much larger than a
        piece unless values are equal (Shi and Schaeffer 1992).
        """
        if self.count == 0:
            return
        parting = self._samples()
        cuts = [_cuts(piece, parting) for piece in self._pieces]
        for place in range(len(self._pieces)):
            parts = [
                piece[at[place] : at[place + 1]]
                for piece, at in zip(self._pieces, cuts, strict=True)
            ]
            block = np.concatenate(parts)
            block.sort()
            if block.size:
                yield block.astype(np.float64)
            self._step((1 + (place + 1) / len(self._pieces)) / 2)

    def _samples(self) -> np.ndarray:
        """Return the values that part as many blocks as there are pieces."""
        every = [
            piece[np.linspace(0, piece.size - 1, _SAMPLES, dtype=np.int64)]
            for piece in self._pieces
            if piece.size
        ]
        samples = np.sort(np.concatenate(every))
        number = len(self._pieces)
        return samples[[samples.size * i // number for i in range(1, number)]]


def _cuts(piece: np.ndarray, parting: np.ndarray) -> np.ndarray:
    inner = np.searchsorted(piece, parting, side="left")
    return np.concatenate(([0], inner, [piece.size]))
