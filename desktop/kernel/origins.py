"""What is known about the storages of a step: the random call behind each, and what escaped.

Notes are kept by storage, so that views keep the law and nothing is kept alive; the version
counter that a storage's views share tells of every change in place that torch knows about.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import torch

from . import escapes
from .complex_parts import call_of_parts
from .element_layout import WHOLE, layout_of
from .storage_notes import StorageNote, StorageNotes, storage_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from .random_calls import RandomCall

_BASE: Any = torch._C.TensorBase  # noqa: SLF001

# Bound once: a learner's loop waits for each lookup.
_version: Callable[[torch.Tensor], int] = _BASE._version.__get__  # noqa: SLF001
_dtype: Callable[[torch.Tensor], torch.dtype] = _BASE.dtype.__get__

_KINDS = (torch.Tensor, torch.nn.Parameter)


class Origin(StorageNote):
    """What made the elements of a storage."""

    __slots__ = ("call", "fingerprint", "layout", "nbytes", "version")

    def __init__(
        self, call: RandomCall, tensor: torch.Tensor, storage: torch.UntypedStorage
    ) -> None:
        super().__init__(storage)
        self.call = call
        self.layout = layout_of(tensor, storage)
        gap = 0 if self.layout is None else self.layout.gap
        self.nbytes = call.numel * gap * call.dtype.itemsize
        self.version = _version(tensor)
        self.fingerprint: int | None = None

    def covers(self, storage: torch.UntypedStorage) -> bool:
        """Whether the storage is still as large as when it was filled."""
        return storage.nbytes() == self.nbytes


class Constant(StorageNote):
    """A number that the learner wrote as a tensor of no dimensions."""

    __slots__ = ("value", "version")

    def __init__(self, value: float, tensor: torch.Tensor, storage: torch.UntypedStorage) -> None:
        super().__init__(storage)
        self.value = value
        self.version = _version(tensor)


class Origins:
    """The notes about all storages of a kernel. Everything but `about` is to be called quiet."""

    def __init__(self) -> None:
        self._notes: StorageNotes[StorageNote] = StorageNotes()
        self._escaped: StorageNotes[StorageNote] = StorageNotes()
        self.by_address = self._notes.by_address
        self.about = self._notes.about
        """The note about a tensor's storage, valid or not; fast, asks no mode."""

    def __len__(self) -> int:
        return len(self._notes)

    def keep(self, call: RandomCall | None, tensor: object) -> None:
        """Remember the call that a tensor has just been made by, or filled."""
        storage = self._storage(tensor)
        if call is None or storage is None:
            return
        assert isinstance(tensor, torch.Tensor)
        origin = Origin(call, tensor, storage)
        if origin.covers(storage):
            self._notes.put(storage, origin)

    def keep_constant(self, value: float, tensor: object) -> None:
        """Remember that a new tensor holds no more than this number."""
        storage = self._storage(tensor)
        if storage is not None:
            assert isinstance(tensor, torch.Tensor)
            self._notes.put(storage, Constant(value, tensor, storage))

    def call_of(self, tensor: torch.Tensor) -> RandomCall | None:
        """Return the call whose law the elements that a tensor shows still follow."""
        origin, storage = self.about(tensor), storage_of(tensor)
        if not isinstance(origin, Origin) or storage is None:
            return None
        call = _call_shown(tensor, storage, origin)
        if call is None:
            return None
        if escapes.is_shared(storage) or (
            origin.fingerprint is not None and origin.fingerprint != escapes.fingerprint(storage)
        ):
            self._notes.drop(storage)
            return None
        return call

    def call_before(self, tensor: torch.Tensor) -> RandomCall | None:
        """Return the call whose law the elements followed before the last change of them all."""
        origin, storage = self.about(tensor), storage_of(tensor)
        if not isinstance(origin, Origin) or storage is None or origin.fingerprint is not None:
            return None
        if escapes.is_shared(storage) or not _shows(tensor, storage, origin, changes=1):
            return None
        return origin.call if layout_of(tensor, storage) == origin.layout else None

    def constant(self, tensor: torch.Tensor) -> float | None:
        """Return the number that the learner wrote as this tensor."""
        note = self.about(tensor)
        if not isinstance(note, Constant) or _version(tensor) != note.version:
            return None
        return note.value if _BASE.dim(tensor) == 0 else None

    def note_look(self, tensor: object) -> None:
        """Compare memory whose address is known from now on, or forget the call."""
        note, storage = self.about(tensor), storage_of(tensor)
        if note is None or storage is None or escapes.saves():
            return
        if not isinstance(note, Origin) or not escapes.can_fingerprint(storage):
            self._notes.drop(storage)
        elif note.fingerprint is None:
            note.fingerprint = escapes.fingerprint(storage)

    def note_escape(self, thing: object) -> None:
        """Forget the call behind memory that is in hands which torch doesn't watch."""
        storage = storage_of(thing)
        if storage is not None and self._escaped.get(storage) is None:
            self._notes.drop(storage)
            self._escaped.put(storage, StorageNote(storage))

    def escaped(self, tensor: torch.Tensor) -> bool:
        """Whether the memory is, or was, in hands that change it without a trace."""
        storage = storage_of(tensor)
        if storage is None:
            return False
        return self._escaped.get(storage) is not None or escapes.is_shared(storage)

    def clear(self) -> None:
        """Forget everything."""
        self._notes.clear()
        self._escaped.clear()

    def _storage(self, tensor: object) -> torch.UntypedStorage | None:
        """Return the storage of a tensor about which a note can be kept."""
        if type(tensor) not in _KINDS:
            return None
        assert isinstance(tensor, torch.Tensor)
        # Inference tensors don't count their changes.
        if tensor.is_inference() or tensor.is_meta:
            return None
        storage = storage_of(tensor)
        return storage if storage is not None and self._escaped.get(storage) is None else None


def _call_shown(
    tensor: torch.Tensor, storage: torch.UntypedStorage, origin: Origin
) -> RandomCall | None:
    """Return the call behind the elements that a tensor shows, or behind their parts."""
    if _shows(tensor, storage, origin):
        return _part_of_order(origin.call, tensor)
    # Most calls end here.
    if not origin.call.dtype.is_complex or origin.layout != WHOLE:
        return None
    if not (_is_unchanged(tensor, storage, origin) and WHOLE.shows_only(tensor)):
        return None
    if _BASE.is_neg(tensor):
        return None
    return call_of_parts(origin.call, _dtype(tensor), _BASE.numel(tensor))


def _part_of_order(call: RandomCall, tensor: torch.Tensor) -> RandomCall:
    """Return the call, of fewer numbers where a part of a permutation is shown: it is none."""
    return call.counting(_BASE.numel(tensor)) if call.function == "randperm" else call


def _is_unchanged(
    tensor: torch.Tensor, storage: torch.UntypedStorage, origin: Origin, changes: int = 0
) -> bool:
    """Whether the storage was changed as often as that since the call, and not resized."""
    return origin.covers(storage) and _version(tensor) == origin.version + changes


def _shows(
    tensor: torch.Tensor, storage: torch.UntypedStorage, origin: Origin, changes: int = 0
) -> bool:
    """Whether the tensor shows elements of the storage as they were so many changes ago."""
    layout, call = origin.layout, origin.call
    if layout is None or not _is_unchanged(tensor, storage, origin, changes):
        return False
    if _dtype(tensor) != call.dtype or _BASE.is_neg(tensor):
        return False
    return layout.shows_only(tensor)
