"""Tells what a step did to each name, without keeping anything of the learner's alive."""

from __future__ import annotations

import weakref
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np
import torch

from . import plain_marks, plain_values, tensor_facts
from .learner_names import is_array, is_tensor

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

SMALL = 1 << 16
"""Bytes up to which contents are compared: `_version` doesn't see writes through NumPy or .data."""


_IMMUTABLE = frozenset((bool, int, float, complex, str, bytes, type(None), tuple, range, torch.Size,
                        torch.dtype, torch.device))  # fmt: skip
"""Types whose values are the same, wherever they stand, when they look the same."""


@dataclass(frozen=True, slots=True)
class Mark:
    """What is remembered of a name's object: enough to tell whether it is still the same."""

    identity: int
    alive: Callable[[], object] | None
    """A weak reference, so that a reused id isn't taken for the same object."""
    form: tuple[Any, ...]
    """Shape, strides, dtype, place; the text of a plain value."""
    version: int | None
    contents: int | None
    """Hash of the bytes of small ones, of all that a plain value holds; None where not read."""

    def is_of(self, thing: object) -> bool:
        """Whether this mark was made of that very object."""
        return self.identity == id(thing) and (self.alive is None or self.alive() is thing)

    def is_like(self, other: Mark) -> bool:
        """Whether nothing that marks show has changed between the two."""
        return (self.form, self.version, self.contents) == (
            other.form,
            other.version,
            other.contents,
        )


def mark_of(thing: object) -> Mark:
    """Remember an object as it is now. Call when quiet, while nothing else changes it."""
    if is_tensor(thing):
        readable = tensor_facts.obstacle(thing) is None
        form = (
            # Fake tensors warn when they are asked.
            tensor_facts.called(thing, "data_ptr") if readable else None,
            tensor_facts.called(thing, "stride"),
            tensor_facts.shape_of(thing),
            tensor_facts.attribute(thing, "dtype"),
        )
        version = tensor_facts.attribute(thing, "_version")
        contents = _hash_tensor(thing) if readable else None
    elif is_array(thing):
        form, version = (thing.shape, thing.strides, thing.dtype.str, thing.ctypes.data), None
        contents = _hash_array(thing)
    else:
        contents = plain_marks.fingerprint(thing, _inner_mark)
        # An immutable value is the same wherever it stands, so its identity says nothing.
        form, version = (type(thing).__name__, plain_values.text_of(thing)), None
    return Mark(id(thing), _weak(thing), form, version, contents)


def _inner_mark(thing: object) -> object:
    """Return what shows a change of a tensor or array in another value, None where nothing does."""
    mark = mark_of(thing)
    if mark.contents is None and (mark.version is None or not is_tensor(thing)):
        return None
    return mark.form, mark.version, mark.contents


def change(before: Mark | None, now: Mark, thing: object, seen: bool) -> str:
    """Return `new`, `changed`, `same` or `unknown` (written unseen, perhaps)."""
    if before is None:
        return "new"
    if not (is_tensor(thing) or is_array(thing)):
        return _change_of_plain(before, now, thing)
    if (before.identity, before.form) != (now.identity, now.form) or not before.is_of(thing):
        return "changed"
    if before.version != now.version or before.contents != now.contents:
        return "changed"
    return "same" if seen or now.contents is not None else "unknown"


def _change_of_plain(before: Mark, now: Mark, thing: object) -> str:
    rebound = before.identity != now.identity and type(thing) not in _IMMUTABLE
    if rebound or before.form != now.form:
        return "changed"
    if before.contents is None or now.contents is None:
        return "unknown"
    return "same" if before.contents == now.contents else "changed"


def _weak(thing: object) -> Callable[[], object] | None:
    if not (is_tensor(thing) or is_array(thing)):
        return None
    return weakref.ref(thing)


def _hash_tensor(tensor: torch.Tensor) -> int | None:
    if not tensor_facts.is_strided(tensor) or tensor_facts.attribute(tensor, "is_quantized"):
        return None
    shape = tensor_facts.shape_of(tensor) or ()
    count = 1
    for size in shape:
        count *= size
    if count * (tensor_facts.called(tensor, "element_size") or 0) > SMALL or count == 0:
        return None
    plain = torch._C.TensorBase.detach(tensor)  # noqa: SLF001
    if plain.is_complex():
        plain = torch.view_as_real(plain.conj() if plain.is_conj() else plain)
    # A copy also because numpy() marks the memory it is called on: resize_ would refuse from then.
    copy = torch.empty(plain.shape, dtype=plain.dtype, device="cpu")
    copy.copy_(plain)
    return hash(copy.view(-1).view(torch.uint8).numpy().tobytes())


def _hash_array(array: np.ndarray) -> int | None:
    if array.nbytes > SMALL or array.dtype.hasobject:
        return None
    return hash(np.asarray(array).tobytes())


class Changes:
    """The marks of the last step and what the last step did."""

    def __init__(self) -> None:
        self._marks: dict[str, Mark] = {}
        self._done: dict[str, str] = {}
        self._when: dict[str, int] = {}
        self._steps = 0

    def update(
        self, marks: Mapping[str, Mark], things: Mapping[str, object], seen: Mapping[str, bool]
    ) -> None:
        """Compare with the marks of the step before and keep the new ones.

        `seen` says of each name whether its mark would show a change even without its contents.
        """
        self._steps += 1
        self._done = {
            name: change(self._marks.get(name), mark, things[name], seen[name])
            for name, mark in marks.items()
        }
        self._marks = dict(marks)
        self._when = {
            name: self._steps if done in ("new", "changed") else self._when.get(name, 0)
            for name, done in self._done.items()
        }

    def of(self, name: str) -> str:
        """Return what the last step did to a name."""
        return self._done.get(name, "same")

    def when(self, name: str) -> int:
        """Return the number of the step that last changed a name, of a new one the next number."""
        return self._when.get(name, self._steps + 1)

    def changed_last(self, name: str) -> bool:
        """Whether the last step made or changed it."""
        return self._done.get(name) in ("new", "changed")
