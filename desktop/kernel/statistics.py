"""Exact statistics of whole tensors, a bounded piece at a time."""

from __future__ import annotations

import math
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import numpy as np
import torch

from . import readable, tensor_facts
from .chunks import chunks, unexpanded
from .moments import Moments

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    Step = Callable[[float], None]

CPU_BLOCK = 1 << 15
"""Elements that are worked on at once: as float64 they stay in the second cache, and torch does
not share them out among threads, which costs many times the work where the processor is busy."""

DEVICE_BLOCK = 1 << 22
"""The same on an accelerator, where few long calls are better than many short ones."""

BLOCKS = 16
"""Blocks between two reports of progress: some milliseconds."""

_SIGN = -(1 << 63)
_EXACT = 1 << 53
"""Whole numbers up to here are exact as float64."""
_WIDE = (torch.int64, torch.uint64)
"""The dtypes with whole numbers that float64 doesn't hold."""
_HUGE, _TINY = 1e140, 1e-140
"""Magnitudes whose squares overflow or vanish in float64."""


@dataclass(slots=True)
class Tally:
    """What is known after some pieces."""

    moments: Moments = field(default_factory=Moments)
    minimum: int | float | None = None
    maximum: int | float | None = None
    nan: int = 0
    positive_infinity: int = 0
    negative_infinity: int = 0
    total: int = 0
    """The sum of 64-bit integers, exact: float64 is not where they cancel out."""

    def widen(self, low: float, high: float) -> None:
        """Take in the extremes of a piece (ints stay ints)."""
        self.minimum = low if self.minimum is None else min(self.minimum, low)
        self.maximum = high if self.maximum is None else max(self.maximum, high)

    def take_value(self, value: float, count: int) -> None:
        """Take in one value that occurs `count` times."""
        if math.isnan(value):
            self.nan += count
        elif math.isinf(value) and value > 0:
            self.positive_infinity += count
        elif math.isinf(value):
            self.negative_infinity += count
        else:
            self.widen(value, value)
            self.moments.add(count, float(value), 0.0)


def statistics(
    thing: torch.Tensor | np.ndarray,
    step: Step | None = None,
) -> dict[str, Any]:
    """Return the fields of a Statistics record about every element. Call when quiet.

    `step` is called with the part done (0 to 1) after each piece and may raise to stop the work.
    Raises RefusedError("unreadable") for what can't be read.
    """
    return measured(thing, step)[0]


def measured(
    thing: torch.Tensor | np.ndarray, step: Step | None = None
) -> tuple[dict[str, Any], Moments]:
    """Return the statistics, and the moments behind them (of huge or tiny floats: scaled)."""
    if isinstance(thing, np.ndarray):
        return _of_plain(readable.as_tensor(thing), "values", step)
    of = "dequantized" if tensor_facts.attribute(thing, "is_quantized") else "values"
    return _of_plain(readable.as_plain(thing), of, step)


def _of_plain(tensor: torch.Tensor, of: str, step: Step | None) -> tuple[dict[str, Any], Moments]:
    numel = tensor.numel()
    stored, times = unexpanded(tensor)
    tally = _tally(stored, step, 1.0)
    scale = _scale(tally)
    moments = tally.moments if scale == 1.0 else _tally(stored, _repeated(step), scale).moments
    mean, std = moments.mean(), moments.std(times)
    if tensor.dtype in _WIDE and mean is not None:
        mean = tally.total / moments.count
    if tally.minimum is not None and tally.minimum == tally.maximum:
        # Not a rounding error beside it, as n times 0.1 divided by n can be.
        mean, std = tally.minimum * scale, std if std is None else 0.0
    known = {
        "count": numel,
        "numel": numel,
        "minimum": tally.minimum,
        "maximum": tally.maximum,
        "mean": None if mean is None else mean / scale,
        "std": None if std is None else std / scale,
        "nan": tally.nan * times,
        "positive_infinity": tally.positive_infinity * times,
        "negative_infinity": tally.negative_infinity * times,
        "of": "abs" if tensor.dtype.is_complex else of,
    }
    return known, moments


def _repeated(step: Step | None) -> Step | None:
    return None if step is None else lambda _done: step(1.0)


def _scale(tally: Tally) -> float:
    """Return the power of two that brings extreme floats to where squares are safe."""
    if not isinstance(tally.minimum, float) or not isinstance(tally.maximum, float):
        return 1.0
    size = max(abs(tally.minimum), abs(tally.maximum))
    if size == 0 or _TINY < size < _HUGE:
        return 1.0
    # Two steps short of the largest exponent: 2.0**1074 itself is out of range.
    return 2.0 ** min(1000, -math.frexp(size)[1])


def _tally(tensor: torch.Tensor, step: Step | None, scale: float) -> Tally:
    if tensor.element_size() == 1 and tensor.device.type == "cpu":
        return _tally_of_bytes(tensor, step)
    tally = Tally()
    take = _taker(tensor.dtype, scale)
    total, done = tensor.numel(), 0
    for number, (piece, count) in enumerate(_pieces(tensor), start=1):
        take(piece, tally)
        done += count
        if step is not None and (number % BLOCKS == 0 or done == total):
            step(done / total)
    return tally


def _tally_of_bytes(tensor: torch.Tensor, step: Step | None) -> Tally:
    """Count the 256 values that there can be, which says everything."""
    total, done = tensor.numel(), 0
    counts = torch.zeros(256, dtype=torch.int64, device="cpu")
    for number, piece in enumerate(chunks(tensor, CPU_BLOCK), start=1):
        counts += torch.bincount(piece.view(torch.uint8), minlength=256)
        done += piece.numel()
        if step is not None and (number % BLOCKS == 0 or done == total):
            step(done / total)
    tally = Tally()
    table = torch.arange(256, dtype=torch.uint8, device="cpu").view(tensor.dtype)
    for value, count in zip(table.to(torch.float64).tolist(), counts.tolist(), strict=True):
        if count:
            tally.take_value(value if tensor.dtype.is_floating_point else int(value), count)
    return tally


def _pieces(tensor: torch.Tensor) -> Iterator[tuple[torch.Tensor, int]]:
    """Yield flat pieces, and how many elements each holds: pairs of reals for complex numbers."""
    limit = CPU_BLOCK if tensor.device.type == "cpu" else DEVICE_BLOCK
    if tensor.dtype.is_complex:
        # The conjugate has the same absolute values and needs no copy to be read.
        straight = tensor.conj() if tensor.is_conj() else tensor
        for piece in chunks(torch.view_as_real(straight.resolve_neg()), limit):
            yield piece, piece.numel() // 2
        return
    for piece in chunks(tensor, limit):
        yield piece.resolve_neg(), piece.numel()


def _taker(dtype: torch.dtype, scale: float) -> Callable[[torch.Tensor, Tally], None]:
    if dtype.is_complex:
        return lambda piece, tally: _take_floats(_absolute(piece), tally, scale)
    if dtype in _WIDE:
        return _take_wide_ints
    if dtype.is_floating_point:
        return lambda piece, tally: _take_floats(_float64(piece), tally, scale)
    return _take_ints


def _float64(piece: torch.Tensor) -> torch.Tensor:
    # Some accelerators lack float64; theirs are computed here.
    near = piece if piece.device.type in ("cpu", "cuda") else piece.cpu()
    return near.to(torch.float64)


def _absolute(piece: torch.Tensor) -> torch.Tensor:
    pairs = _float64(piece).view(-1, 2)
    return torch.hypot(pairs[:, 0], pairs[:, 1])


def _take_floats(values: torch.Tensor, tally: Tally, scale: float) -> None:
    # One sum tells whether anything is not finite; counting comes only then.
    if not math.isfinite(values.sum().item()):
        tally.nan += int(values.isnan().sum().item())
        tally.positive_infinity += int((values == math.inf).sum().item())
        tally.negative_infinity += int((values == -math.inf).sum().item())
        values = values[values.isfinite()]
    if values.numel() == 0:
        return
    low, high = torch.aminmax(values)
    tally.widen(low.item(), high.item())
    if scale != 1.0:
        values = values * scale
    _add_moments(tally, values, 0)


def _add_moments(tally: Tally, values: torch.Tensor, pivot: int) -> None:
    count = values.numel()
    offset = values.sum().item() / count
    distances = values - offset
    tally.moments.add(count, offset, distances.mul_(distances).sum().item(), pivot)


def _take_ints(piece: torch.Tensor, tally: Tally) -> None:
    values = _float64(piece)
    low, high = torch.aminmax(values)
    tally.widen(int(low.item()), int(high.item()))
    _add_moments(tally, values, 0)


def _take_wide_ints(piece: torch.Tensor, tally: Tally) -> None:
    if piece.dtype == torch.uint64:
        # Flipping the top bit of uint64 gives int64 in the same order, 2^63 lower.
        ordered, lift = piece.view(torch.int64) ^ _SIGN, -_SIGN
    else:
        ordered, lift = piece, 0
    low, high = (int(extreme.item()) for extreme in torch.aminmax(ordered))
    tally.widen(low + lift, high + lift)
    tally.total += lift * ordered.numel() + _exact_sum(ordered, low, high)
    if high - low < _EXACT:
        _add_moments(tally, _float64(ordered - low), low + lift)
    else:
        _add_moments(tally, _float64(piece), 0)


def _exact_sum(piece: torch.Tensor, low: int, high: int) -> int:
    """Return the sum of a piece of int64 that lies between `low` and `high`, without overflow."""
    if max(-low, high) * piece.numel() < -_SIGN:
        return int(piece.sum().item())
    # Halves of 32 bits: no sum of fewer than 2^31 of them overflows.
    upper, lower = int((piece >> 32).sum().item()), int((piece & 0xFFFFFFFF).sum().item())
    return (upper << 32) + lower
