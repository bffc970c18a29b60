"""Which elements of its storage a tensor shows."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import torch

if TYPE_CHECKING:
    from collections.abc import Iterable

_BASE: Any = torch._C.TensorBase  # noqa: SLF001


@dataclass(frozen=True, slots=True)
class ElementLayout:
    """Every `gap`-th element of a storage from `first` on, each of them once, to its end."""

    first: int = 0
    gap: int = 1

    def shows_only(self, tensor: torch.Tensor) -> bool:
        """Whether a tensor shows no other elements than these, and none twice. Call when quiet."""
        if self.gap == 1 and _BASE.is_contiguous(tensor):
            # Most calls end here.
            return True
        places = _places(tensor)
        if _BASE.storage_offset(tensor) % self.gap != self.first:
            return False
        return all(stride % self.gap == 0 for stride, _size in places) and _is_apart(places)


WHOLE = ElementLayout()
"""All elements."""


def layout_of(tensor: torch.Tensor, storage: torch.UntypedStorage) -> ElementLayout | None:
    """Return which elements a tensor covers, None when these leave irregular holes.

    A contiguous tensor that covers its storage is `WHOLE`. Call when quiet.
    """
    count, size = _BASE.numel(tensor), tensor.dtype.itemsize
    if count * size == storage.nbytes() and _BASE.is_contiguous(tensor):
        return WHOLE
    gap, rest = divmod(storage.nbytes(), max(1, count) * size)
    first = _BASE.storage_offset(tensor)
    if count == 0 or rest or first >= gap or not _is_dense(_places(tensor), gap):
        return None
    return ElementLayout(first, gap)


def _places(tensor: torch.Tensor) -> list[tuple[int, int]]:
    """Return the strides and sizes of the dimensions that have more than one place."""
    pairs = zip(_BASE.stride(tensor), _BASE.size(tensor), strict=True)
    return sorted((stride, size) for stride, size in pairs if size > 1)


def _is_dense(places: Iterable[tuple[int, int]], gap: int) -> bool:
    expected = gap
    for stride, size in places:
        if stride != expected:
            return False
        expected *= size
    return True


def _is_apart(places: Iterable[tuple[int, int]]) -> bool:
    """Whether no element is certain to be shown, or may be shown, twice."""
    reach = 0
    for stride, size in places:
        if stride <= reach:
            return False
        reach += stride * (size - 1)
    return True
