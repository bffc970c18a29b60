"""Counts the values of a large tensor piece by piece, on its own device."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import numpy as np
import torch

from .chunks import chunks
from .distinct_values import DistinctValues
from .index_tally import HELD, IndexTally
from .shared_array import array_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from .exponent_grid import ExponentGrid
    from .fine_grid import FineGrid

    Step = Callable[[float], None]

CPU_BLOCK = 1 << 14
"""Elements that are worked on at once: as float64 they stay in the second cache.

Fewer than torch shares out among threads, which costs more than it gains while the window, too,
needs a core.
"""

DEVICE_BLOCK = 1 << 20
"""The same on an accelerator: as float64 a few copies of them fit in beside a learner's tensors,
and starting a call takes less time than the call (of 2^17 it took nearly all of it)."""

BLOCKS = 32
"""The processor's blocks between two reports of progress: some milliseconds."""

_TOP_BIT = -(1 << 63)


def block_and_piece(device: torch.device) -> tuple[int, int]:
    """Return how many elements are worked on at once, and between two reports of progress."""
    if device.type == "cpu":
        return CPU_BLOCK, CPU_BLOCK * BLOCKS
    # Values of other accelerators are counted on the CPU, whose tally takes no more at once.
    block = DEVICE_BLOCK if device.type == "cuda" else HELD
    return block, block


class ValueStream:
    """A plain tensor, read in flat pieces; complex numbers by their absolute value.

    `step` is called with the part done (0 to 1) after each piece and may raise to stop the work.
    """

    def __init__(self, tensor: torch.Tensor, all_finite: bool, step: Step) -> None:
        self._tensor = tensor
        self._all_finite = all_finite
        self._step = step
        self._block, self._piece = block_and_piece(tensor.device)

    def counts_on(self, grid: FineGrid) -> np.ndarray:
        """Return the int64 counts of the finite values in a grid that holds them all."""
        if self._tensor.dtype.is_floating_point or self._tensor.dtype.is_complex:
            return self._count(lambda values: _units_of_floats(values, grid), grid.size)
        return self._count(lambda values: _units_of_ints(values, grid), grid.size)

    def counts_by_exponent(self, grid: ExponentGrid) -> np.ndarray:
        """Return the int64 counts of the finite floats in a grid that holds them all."""
        return self._count(lambda values: _places_by_exponent(values, grid), grid.size)

    def counts_between(self, edges: np.ndarray) -> np.ndarray:
        """Return the int64 counts between equally spaced float64 edges, the last one closed."""
        held = torch.from_numpy(edges).to(self._device)
        return self._count(lambda values: _places_of_floats(values, held), edges.size - 1)

    def distinct(self, most: int) -> tuple[list[int], np.ndarray] | None:
        """Return the different integers with their int64 counts, None when there are more."""
        found = DistinctValues(most)
        for piece in self._pieces():
            for block in piece.split(self._block):
                if not found.add(array_of(_ordered(block).cpu())):
                    return None
            self._step(1.0)
        lift = 1 << 63 if self._tensor.dtype == torch.uint64 else 0
        return [value + lift for value in found.values.tolist()], found.counts

    def all_whole(self) -> bool:
        """Return whether every finite value is a whole number."""
        for piece in self._pieces():
            for block in piece.split(self._block):
                values = self._values(block)
                if not (values == values.floor()).all():
                    return False
            self._step(1.0)
        return True

    def _count(self, place: Callable[[torch.Tensor], torch.Tensor], size: int) -> np.ndarray:
        tally = IndexTally(size, self._device)
        done, total = 0, self._tensor.numel()
        for piece in self._pieces():
            for block in piece.split(self._block):
                values = self._values(block)
                tally.add(place(values))
                done += values.numel()
            self._step(min(done / total, 1.0))
        return tally.counts()

    @property
    def _device(self) -> torch.device:
        """The device where float64 can be computed: some accelerators lack it."""
        device = self._tensor.device
        return device if device.type in ("cpu", "cuda") else torch.device("cpu")

    def _values(self, block: torch.Tensor) -> torch.Tensor:
        """Return the finite values of a block."""
        near = block.to(self._device)
        values = _absolute(near) if self._tensor.dtype.is_complex else near
        return values if self._all_finite else values[values.isfinite()]

    def _pieces(self) -> Iterator[torch.Tensor]:
        """Yield flat pieces: elements, or pairs of reals for complex numbers."""
        tensor = self._tensor
        if tensor.dtype.is_complex:
            # The conjugate has the same absolute values and needs no copy to be read.
            straight = tensor.conj() if tensor.is_conj() else tensor
            tensor = torch.view_as_real(straight.resolve_neg())
        for piece in chunks(tensor, self._piece):
            yield piece.resolve_neg()


def _absolute(pairs: torch.Tensor) -> torch.Tensor:
    parts = pairs.to(torch.float64).view(-1, 2)
    return torch.hypot(parts[:, 0], parts[:, 1])


def _units_of_floats(values: torch.Tensor, grid: FineGrid) -> torch.Tensor:
    """Return the grid's bin of each finite float."""
    units = _scaled(values.to(torch.float64), -grid.exponent)
    if grid.exponent > 0 and values.dtype == torch.float64:
        # A negative value that vanishes when scaled down still lies below zero.
        units = torch.where((units == 0) & (values < 0), -0.5, units)
    return _floored(units).sub_(grid.first)


def _scaled(values: torch.Tensor, exponent: int) -> torch.Tensor:
    """Return values * 2^exponent as a new tensor; in two steps where 2^exponent is no float64."""
    half = exponent // 2 if abs(exponent) > 1000 else exponent
    scaled = values * math.ldexp(1.0, half)
    return scaled if half == exponent else scaled.mul_(math.ldexp(1.0, exponent - half))


def _floored(values: torch.Tensor) -> torch.Tensor:
    """Round values of ours down in place."""
    if values.device.type != "cpu":
        return values.floor_()
    # torch shares even 2048 elements out among threads to round them: many times slower.
    held = values.numpy()
    np.floor(held, out=held)
    return values


def _places_by_exponent(values: torch.Tensor, grid: ExponentGrid) -> torch.Tensor:
    """Return the grid's bin of each finite float."""
    bits = values.to(torch.float64).view(torch.int64)
    if bits.device.type == "cpu":
        return torch.from_numpy(grid.index_of_bits(array_of(bits)))
    magnitude, below = bits & ~_TOP_BIT, bits < 0
    # As in the grid, whose arithmetic is NumPy's.
    key = (magnitude - (below & (magnitude > 0)).to(torch.int64)) >> grid.shift
    steps = (key - grid.lowest + 1).clamp_(0, grid.side)
    return torch.where(below, grid.centre - steps, grid.centre + steps)


def _units_of_ints(piece: torch.Tensor, grid: FineGrid) -> torch.Tensor:
    """Return the grid's bin of each integer, all in integer arithmetic."""
    first, offset = grid.first, grid.offset
    if piece.dtype == torch.uint64 and offset:
        offset += _TOP_BIT
    elif piece.dtype == torch.uint64:
        first -= (1 << 63) >> grid.exponent
    whole = _ordered(piece)
    if offset:
        whole = whole - offset
    # Shifted first: the difference of two int64 may be none.
    return (whole >> grid.exponent if grid.exponent else whole) - first


def _ordered(piece: torch.Tensor) -> torch.Tensor:
    """Return integers as int64; uint64 2^63 lower, in the same order."""
    if piece.dtype == torch.uint64:
        # Flipping the top bit does it.
        return piece.view(torch.int64) ^ _TOP_BIT
    return piece.to(torch.int64)


def _places_of_floats(values: torch.Tensor, edges: torch.Tensor) -> torch.Tensor:
    """Return which two edges each value lies between: a guess, mended where it may be wrong."""
    size = edges.numel() - 1
    # Near 1 the distance between two floats neither overflows nor vanishes.
    shift = -math.frexp(max(abs(edges[0].item()), abs(edges[-1].item())))[1]
    low, high = (_scaled(edges[end], shift).item() for end in (0, -1))
    guess = _scaled(values.to(torch.float64), shift).sub_(low).mul_(size / (high - low))
    places = _floored(guess.clone()).clamp_(0, size - 1)
    # Rounding moves a guess and an edge by some units in the last place of the largest one.
    last_place = 2**-49 + 2 * math.ldexp(1.0, shift - 1074)
    doubt = max(1e-9, last_place * size / (high - low))
    inside = guess.sub_(places)
    doubtful = ((inside < doubt) | (inside > 1 - doubt)).nonzero().view(-1)
    if doubtful.numel():
        places[doubtful] = _mended(values[doubtful], places[doubtful], edges)
    return places


def _mended(values: torch.Tensor, places: torch.Tensor, edges: torch.Tensor) -> torch.Tensor:
    """Return the places moved by one where the value lies on the other side of an edge."""
    near, last = places.to(torch.int64), edges.numel() - 2
    near -= (values < edges[near]).to(torch.int64)
    near += ((values >= edges[near + 1]) & (near < last)).to(torch.int64)
    return near.to(torch.float64)
