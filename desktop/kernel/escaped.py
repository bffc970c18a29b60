"""Remembers which memory got into hands whose writes no version counter shows."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import torch
from torch.multiprocessing.reductions import StorageWeakRef

from .escapes import ESCAPES

if TYPE_CHECKING:
    from .provenance import Provenance

_PRUNE_AT = 256


class Escaped:
    """The storages that a step handed to NumPy and the like, or took from there."""

    def __init__(self, provenance: Provenance) -> None:
        self._storages: dict[int, StorageWeakRef] = {}
        for function in ESCAPES:
            noted = provenance.watched.get(function)
            provenance.watched[function] = self._after(noted)

    def has(self, tensor: torch.Tensor) -> bool:
        """Whether elements may have been written unseen. Call when quiet."""
        try:
            storage = torch.Tensor.untyped_storage(tensor)
            known = self._storages.get(storage._cdata)  # noqa: SLF001
            # Memory that torch can't resize belongs to somebody else: from_numpy, a mapped file.
            return not storage.resizable() or (known is not None and not known.expired())
        except (RuntimeError, NotImplementedError):
            return False

    def _after(self, noted: Any) -> Any:
        def note(func: Any, result: Any, args: tuple[Any, ...], kwargs: dict[str, Any]) -> None:
            if noted is not None:
                noted(func, result, args, kwargs)
            self._keep(args[0])

        return note

    def _keep(self, tensor: Any) -> None:
        try:
            storage = tensor.untyped_storage()
        except (RuntimeError, NotImplementedError, AttributeError, ValueError):
            return
        if len(self._storages) >= _PRUNE_AT:
            alive = {key: ref for key, ref in self._storages.items() if not ref.expired()}
            self._storages = alive
        self._storages[storage._cdata] = StorageWeakRef(storage)  # noqa: SLF001
