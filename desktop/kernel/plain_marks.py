"""Fingerprints of values that are not tensors, which show whether a step changed them.

Only types whose contents can be looked at without running a learner's code are entered; nothing
of a learner's is compared, hashed or printed. None stands for what was not seen whole.
"""

from __future__ import annotations

import datetime
import decimal
import fractions
import pathlib
import types
from collections import OrderedDict, defaultdict
from typing import TYPE_CHECKING, Any

import numpy as np
import torch

from . import plain_values

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

MOST_PARTS = 2000
"""Parts of one value that are looked at: about a millisecond of work."""
MOST_CHARACTERS = 1 << 20
"""Characters, bytes or bits of one part."""

Value = Any
"""Whatever a learner can make."""

Part = Any
"""An item of a fingerprint: anything that can be hashed and is not a learner's."""

_WHOLE = frozenset(
    (
        bool, int, float, complex, str, bytes, bytearray, type(None), type(...), range,
        torch.dtype, torch.device, torch.layout, torch.memory_format, datetime.date,
        datetime.datetime, datetime.timedelta, datetime.time, decimal.Decimal, fractions.Fraction,
        pathlib.PosixPath, pathlib.WindowsPath,
    )
)  # fmt: skip
_NUMBERS = frozenset((bool, int, float, type(None)))
_MOST_NUMBERS = 100_000
"""Items of a container of nothing but numbers, which are looked at in one go."""
_NAMED = (types.FunctionType, types.BuiltinFunctionType, types.MethodType, types.ModuleType, type)
"""What is taken for the same as long as it is the same object."""
_ITEMS = frozenset((list, set, frozenset))
_PAIRS = frozenset((dict, OrderedDict, defaultdict))


class _CutOffError(Exception):
    """There is more than is looked at, or something that can't be looked into."""


def fingerprint(value: object, tensor_mark: Callable[[Any], Part]) -> int | None:
    """Return a hash of a value and all that it holds, None where it can't be seen whole.

    `tensor_mark` returns what shows a change of a tensor or an array, None where nothing does.
    """
    try:
        return hash(tuple(_Walk(tensor_mark).parts(value)))
    except (_CutOffError, RuntimeError, ValueError):  # too deep, or a number of many digits
        return None


class _Walk:
    """Goes through a value once, at most MOST_PARTS parts of it."""

    def __init__(self, tensor_mark: Callable[[Any], Part]) -> None:
        self._tensor_mark = tensor_mark
        self._seen: dict[int, int] = {}
        """When each object was met first, by its id."""
        self._left = MOST_PARTS

    def parts(self, value: Value) -> Iterator[Part]:
        """Yield what tells this value from others, in order."""
        self._left -= 1
        if self._left < 0:
            raise _CutOffError
        kind = type(value)
        yield kind.__name__
        if kind in _WHOLE:
            yield _whole(value)
        elif issubclass(kind, (torch.Tensor, np.ndarray)):
            mark = self._tensor_mark(value)
            if mark is None:
                raise _CutOffError
            yield mark
        elif id(value) in self._seen:
            yield self._seen[id(value)]
        else:
            self._seen[id(value)] = len(self._seen)
            yield from self._inside(value, kind)

    def _inside(self, value: Value, kind: type) -> Iterator[Part]:
        if kind in _ITEMS or issubclass(kind, tuple):
            yield from self._items(value, kind)
        elif kind in _PAIRS:
            yield len(value)
            for key, item in dict.items(value):
                yield from self.parts(key)
                yield from self.parts(item)
        elif issubclass(kind, torch.Generator):
            yield tuple(torch.Generator.get_state(value).tolist())
        elif issubclass(kind, _NAMED):
            yield id(value)
        elif issubclass(kind, np.generic) and kind.__module__ == "numpy":
            yield plain_values.text_of(value)
        else:
            yield from self._attributes(value, kind)

    def _items(self, value: Value, kind: type) -> Iterator[Part]:
        # Past an `__iter__` of the learner's.
        base = tuple if issubclass(kind, tuple) else kind
        size = base.__len__(value)
        yield size
        if size <= _MOST_NUMBERS and _NUMBERS.issuperset(map(type, base.__iter__(value))):
            yield ",".join(map(repr, base.__iter__(value)))
            return
        for item in base.__iter__(value):
            yield from self.parts(item)

    def _attributes(self, value: Value, kind: type) -> Iterator[Part]:
        """Look at an object's own attributes; one without any may hide its state in C."""
        held = _dict_of(value)
        if held is None or not _is_made_of_python(kind):
            raise _CutOffError
        yield id(value)
        yield from self.parts(dict(held))


def _dict_of(value: object) -> dict[str, Any] | None:
    try:
        # Past a `__getattribute__` of the learner's.
        held = object.__getattribute__(value, "__dict__")
    except AttributeError:
        return None
    return held if type(held) is dict else None


def _is_made_of_python(kind: type) -> bool:
    """Whether all of an object's state is in its attributes."""
    slots = any(vars(base).get("__slots__") for base in kind.__mro__)
    return kind.__basicsize__ <= _PLAIN_SIZE and not slots


class _Plain:
    pass


_PLAIN_SIZE = _Plain.__basicsize__


def _whole(value: Value) -> Part:
    if isinstance(value, int):
        if value.bit_length() > MOST_CHARACTERS:
            raise _CutOffError
        # Not its hash: -1 and -2 have the same.
        return hex(value)
    if isinstance(value, (str, bytes, bytearray)):
        if len(value) > MOST_CHARACTERS:
            raise _CutOffError
        return bytes(value) if isinstance(value, bytearray) else value
    if type(getattr(value, "tzinfo", None)) not in (type(None), datetime.timezone):
        raise _CutOffError
    # NaN is not like itself, and 0.0 is like -0.0.
    return repr(value)
