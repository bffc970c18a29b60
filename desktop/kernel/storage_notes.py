"""Notes about storages that don't keep them alive and are never taken for another one's."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Generic, TypeVar

import torch

if TYPE_CHECKING:
    from collections.abc import Callable
_BASE: Any = torch._C.TensorBase  # noqa: SLF001

_FREE: Any = torch.UntypedStorage._free_weak_ref  # noqa: SLF001

_C: Any = torch._C  # noqa: SLF001

storage_address = _C._storage_address  # noqa: SLF001
"""Tells a tensor's storage from others, and asks no mode; raises one of `NO_STORAGE`."""

NO_STORAGE = (RuntimeError, TypeError)
"""Raised for sparse tensors, for those of vmap, and for what is no tensor."""

FIRST_PRUNE = 1024
"""Notes kept before those of freed storages are looked for."""


class StorageNote:
    """Holds a storage weakly: its memory is freed as usual, but its id stays taken."""

    __slots__ = ("weak",)

    def __init__(self, storage: torch.UntypedStorage) -> None:
        self.weak = storage._weak_ref()  # noqa: SLF001

    def __del__(self, free: Callable[..., object] = _FREE) -> None:
        # Bound early: at the interpreter's end torch is already taken apart.
        free(self.weak)

    @property
    def freed(self) -> bool:
        """Whether no tensor uses the storage any more."""
        return bool(torch.UntypedStorage._expired(self.weak))  # noqa: SLF001


Note = TypeVar("Note", bound=StorageNote)


class StorageNotes(Generic[Note]):
    """At most one note a storage."""

    def __init__(self) -> None:
        self.by_address: dict[int, Note] = {}
        """Always the same dictionary; the address is that of `storage_address`."""
        self._prune_at = FIRST_PRUNE

    def __len__(self) -> int:
        return len(self.by_address)

    def get(self, storage: torch.UntypedStorage) -> Note | None:
        """Return the note about a storage."""
        return self.by_address.get(storage._cdata)  # noqa: SLF001

    def about(self, thing: object) -> Note | None:
        """Return the note about a tensor's storage; cheap, asks no mode."""
        try:
            return self.by_address.get(storage_address(thing))
        except NO_STORAGE:
            return None

    def put(self, storage: torch.UntypedStorage, note: Note) -> None:
        """Keep a note, in the place of an older one."""
        self.by_address[storage._cdata] = note  # noqa: SLF001
        if len(self.by_address) >= self._prune_at:
            for key in [key for key, each in self.by_address.items() if each.freed]:
                del self.by_address[key]
            self._prune_at = max(FIRST_PRUNE, 2 * len(self.by_address))

    def drop(self, storage: torch.UntypedStorage) -> None:
        """Forget what is known about a storage."""
        self.by_address.pop(storage._cdata, None)  # noqa: SLF001

    def clear(self) -> None:
        """Forget everything."""
        self.by_address.clear()


def storage_of(thing: object) -> torch.UntypedStorage | None:
    """Return the storage of a tensor that has one."""
    if not isinstance(thing, torch.Tensor):
        return None
    try:
        return _BASE.untyped_storage(thing)
    except (RuntimeError, NotImplementedError):
        # Sparse and nested tensors and wrappers have none.
        return None


def address_of(thing: object) -> int | None:
    """Return what tells a tensor's storage from others, None for what has none; asks no mode."""
    try:
        return storage_address(thing)
    except NO_STORAGE:
        return None
