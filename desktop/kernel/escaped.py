"""Remembers which memory got into hands whose writes no version counter shows."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from . import escapes
from .storage_notes import StorageNote, StorageNotes, storage_of

if TYPE_CHECKING:
    from collections.abc import Callable

    import torch

    from .provenance import Provenance


class Escaped:
    """The storages that a step handed to NumPy and the like, or took from there."""

    def __init__(self, provenance: Provenance) -> None:
        self._storages: StorageNotes[StorageNote] = StorageNotes()
        for function in escapes.ESCAPES:
            noted = provenance.watched[function]
            provenance.watched[function] = self._after(noted)

    def has(self, tensor: torch.Tensor) -> bool:
        """Whether elements may have been written unseen. Call when quiet."""
        storage = storage_of(tensor)
        if storage is None:
            return False
        return escapes.is_shared(storage) or self._storages.get(storage) is not None

    def _after(self, noted: Callable[..., object]) -> Callable[..., None]:
        def note(
            func: Callable[..., object],
            result: object,
            args: tuple[Any, ...],
            kwargs: dict[str, Any],
        ) -> None:
            noted(func, result, args, kwargs)
            storage = storage_of(args[0])
            if storage is not None:
                self._storages.put(storage, StorageNote(storage))

        return note
