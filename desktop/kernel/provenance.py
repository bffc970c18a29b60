"""Remembers which random call made a tensor, for as long as nothing else can have changed it.

A mode sees every torch call of a step. What it learns is kept by storage, so that views keep the
law and nothing is kept alive; the version counter that a storage's views share tells of every
change in place that torch knows about.
"""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

import torch
from torch.overrides import TorchFunctionMode
from torch.utils._device import DeviceContext

from . import escapes, random_calls
from .quiet import quiet
from .random_calls import RandomCall
from .storage_notes import StorageNote, StorageNotes, storage_of
from .warning_places import WarningPlaces, callable_between

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    _Function = Callable[..., object]
    _Arguments = tuple[Any, ...]
    _Keywords = Mapping[str, Any]

_BASE: Any = torch._C.TensorBase  # noqa: SLF001

_COPIES = frozenset(
    (
        *(
            getattr(torch.Tensor, name)
            for name in ("clone", "contiguous", "to", "cpu", "cuda", "reshape", "__deepcopy__")
        ),
        torch.clone,
        torch.reshape,
    )
)
"""Functions that may copy all elements as they are."""


class _Origin(StorageNote):
    """What made the elements of a storage."""

    __slots__ = ("args", "dtype", "fingerprint", "function", "kwargs", "numel", "version")

    def __init__(
        self,
        function: str,
        result: torch.Tensor,
        storage: torch.UntypedStorage,
        args: _Arguments,
        kwargs: _Keywords,
    ) -> None:
        super().__init__(storage)
        self.version = result._version  # noqa: SLF001
        self.function = function
        self.dtype = result.dtype
        self.numel = result.numel()
        self.args = args
        self.kwargs = kwargs
        self.fingerprint: int | None = None

    @property
    def call(self) -> RandomCall:
        """The call as a record."""
        return RandomCall(self.function, self.dtype, self.numel, self.args, self.kwargs)


class ProvenanceMode(TorchFunctionMode):
    """Stands between a step and torch; costs about a microsecond a call."""

    def __init__(self, provenance: Provenance) -> None:
        super().__init__()
        self.watched = provenance.watched
        self.compiling = torch.compiler.is_compiling

    # No globals in here, and as little as possible: torch.compile traces through it.
    def _between(self, func, types, args=(), kwargs=None):  # noqa: ANN001, ANN202, ARG002
        result = func(*args, **kwargs) if kwargs else func(*args)
        if func in self.watched and not self.compiling():
            self.watched[func](func, result, args, kwargs or {})
        return result

    __torch_function__ = callable_between(_between)  # pyright: ignore[reportAssignmentType]


class Provenance:
    """Which random call made a tensor."""

    def __init__(self) -> None:
        self._origins: StorageNotes[_Origin] = StorageNotes()
        self._escaped: StorageNotes[StorageNote] = StorageNotes()
        self.watched: dict[Any, _Function] = {
            **dict.fromkeys(random_calls.FUNCTIONS, self._note_random),
            **dict.fromkeys(_COPIES, self._note_copy),
            **dict.fromkeys(escapes.LOOKS, self._note_look),
            **dict.fromkeys(escapes.ESCAPES, self._note_escape),
        }
        self._mode = ProvenanceMode(self)
        self._places = WarningPlaces(ProvenanceMode.__torch_function__)

    @property
    def active(self) -> bool:
        """Whether torch calls of this thread are seen."""
        return any(mode is self._mode for mode in _stack())

    def start(self) -> None:
        """See the torch calls of this thread.

        Modes that the learner left open stay above ours: leaving them takes the highest one away.
        """
        self._places.start()
        if not self.active:
            self._rebuild([self._mode])

    def stop(self) -> None:
        """See no more calls of this thread; modes that the learner left open stay."""
        self._places.stop()
        if self.active:
            self._rebuild([])

    def _rebuild(self, ours: list[ProvenanceMode]) -> None:
        """Set the stack of modes up anew: the default device's, ours, the learner's."""
        others = [mode for mode in _stack() if mode is not self._mode]
        # The mode of a default device has to be the lowest one.
        lowest = [mode for mode in others[:1] if isinstance(mode, DeviceContext)]
        for _ in _stack():
            torch._C._pop_torch_function_stack()  # noqa: SLF001
        for mode in (*lowest, *ours, *others[len(lowest) :]):
            torch._C._push_on_torch_function_stack(mode)  # noqa: SLF001

    @contextmanager
    def suspended(self) -> Iterator[None]:
        """See no calls of this thread inside the block."""
        was_active = self.active
        self.stop()
        try:
            yield
        finally:
            if was_active:
                self.start()

    def call_behind(self, tensor: torch.Tensor) -> RandomCall | None:
        """Return the random call whose law the elements still follow, None when it isn't known.

        Reads the elements of a small tensor whose address was looked at, so ask only where values
        may be read.
        """
        with quiet():
            origin = self._valid_origin(tensor)
        return None if origin is None else origin.call

    def call_of(self, tensor: torch.Tensor) -> str | None:
        """Return the text of the call behind a tensor."""
        call = self.call_behind(tensor)
        return None if call is None else call.text

    def escaped(self, tensor: torch.Tensor) -> bool:
        """Whether the memory is, or was, in hands that change it without a trace."""
        with quiet():
            storage = storage_of(tensor)
            if storage is None:
                return False
            return self._escaped.get(storage) is not None or escapes.is_shared(storage)

    def forget(self) -> None:
        """Forget every call."""
        self._origins.clear()
        self._escaped.clear()

    def _valid_origin(self, tensor: torch.Tensor) -> _Origin | None:
        """Return the origin of a tensor that shows its elements as the call left them."""
        storage = storage_of(tensor)
        origin = None if storage is None else self._origins.get(storage)
        if storage is None or origin is None or not _same_elements(tensor, storage, origin):
            return None
        if escapes.is_shared(storage) or (
            origin.fingerprint is not None and origin.fingerprint != escapes.fingerprint(storage)
        ):
            self._origins.drop(storage)
            return None
        return origin

    def _keep(self, function: str, result: object, args: _Arguments, kwargs: _Keywords) -> None:
        # Inference tensors don't count their changes.
        if type(result) is not torch.Tensor or result.is_inference():
            return
        storage = storage_of(result)
        if storage is None:
            return
        if self._escaped.get(storage) is None:
            self._origins.put(storage, _Origin(function, result, storage, args, kwargs))

    def _note_random(
        self, func: _Function, result: object, args: _Arguments, kwargs: _Keywords
    ) -> None:
        self._keep(
            random_calls.FUNCTIONS[func],
            result,
            random_calls.kept_arguments(args),
            random_calls.kept_keywords(kwargs),
        )

    def _note_copy(
        self, _func: _Function, result: object, args: _Arguments, _kwargs: _Keywords
    ) -> None:
        storage = storage_of(args[0])
        if storage is None or self._origins.get(storage) is None:
            return
        origin, copy = self._valid_origin(args[0]), storage_of(result)
        if origin is None or copy is None or self._origins.get(copy) is not None:
            return
        if getattr(result, "dtype", None) == origin.dtype:
            self._keep(origin.function, result, origin.args, origin.kwargs)

    def _note_look(
        self, _func: _Function, _result: object, args: _Arguments, _kwargs: _Keywords
    ) -> None:
        storage = storage_of(args[0])
        origin = None if storage is None else self._origins.get(storage)
        if storage is None or origin is None or escapes.saves():
            return
        if not escapes.can_fingerprint(storage):
            self._origins.drop(storage)
        elif origin.fingerprint is None:
            origin.fingerprint = escapes.fingerprint(storage)

    def _note_escape(
        self, _func: _Function, result: object, args: _Arguments, _kwargs: _Keywords
    ) -> None:
        for storage in (storage_of(thing) for thing in (*args, result)):
            if storage is not None and self._escaped.get(storage) is None:
                self._origins.drop(storage)
                self._escaped.put(storage, StorageNote(storage))


def _stack() -> list[Any]:
    count = torch._C._len_torch_function_stack()  # noqa: SLF001
    return [torch._C._get_function_stack_at(index) for index in range(count)]  # noqa: SLF001


def _same_elements(tensor: torch.Tensor, storage: torch.UntypedStorage, origin: _Origin) -> bool:
    """Whether the tensor shows elements of the storage as the call left them."""
    if storage.nbytes() != origin.numel * origin.dtype.itemsize:
        return False
    if _BASE._version.__get__(tensor) != origin.version:  # noqa: SLF001
        return False
    if _BASE.dtype.__get__(tensor) != origin.dtype or _BASE.is_neg(tensor):
        return False
    count = _BASE.numel(tensor)
    if count > 1 and 0 in _BASE.stride(tensor):
        return False
    if origin.function == "randperm":
        # A part of a permutation, or one element shown twice, is no permutation.
        return count == origin.numel and _BASE.is_contiguous(tensor)
    return count <= origin.numel
