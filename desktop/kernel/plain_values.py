"""Short texts for values that are not tensors, without running a learner's `__repr__`."""

from __future__ import annotations

import datetime
import decimal
import fractions
import itertools
import pathlib
from typing import Any

import numpy as np
import torch

Value = Any
"""Whatever a learner can make."""

Container = list | tuple | set | dict

MOST_TEXT = 80
"""Characters of a whole text."""
MOST_ITEMS = 6
"""Items of a container that are shown."""
MOST_DEPTH = 3
"""Containers in containers that are shown."""
MOST_BITS = 256
"""Bits of an int that is written out."""

_SHORT_REPR = frozenset(
    (
        bool, float, complex, type(None), type(...), range, torch.dtype, torch.device, torch.layout,
        torch.memory_format, datetime.date, datetime.datetime, datetime.timedelta, datetime.time,
        pathlib.PosixPath, pathlib.WindowsPath, decimal.Decimal,
    )
)  # fmt: skip
"""Exact types whose `repr` is quick, short and not a learner's."""

_BRACKETS = {list: "[]", tuple: "()", set: "{}", dict: "{}"}


def text_of(value: object, depth: int = 0) -> str:
    """Return a text of at most MOST_TEXT characters; never raises, never takes long."""
    try:
        text = _text(value, depth)
    except Exception:  # a range over numbers of a million digits, a learner's property
        text = f"<{type(value).__name__}>"
    return text if len(text) <= MOST_TEXT else text[: MOST_TEXT - 1] + "…"


def cell_text(value: Value) -> str:
    """Return the text of an array's element: strings without quotes, times as NumPy writes them."""
    if _is_numpy_scalar(type(value)):
        return str(value)
    plain = type(value) is str and value.isprintable() and value
    if plain:
        return value if len(value) <= MOST_TEXT else f"{value[: MOST_TEXT - 1]}…"
    return text_of(value)


def _text(value: Value, depth: int) -> str:
    kind = type(value)
    if kind in _SHORT_REPR or _is_numpy_scalar(kind):
        return repr(value)
    if kind is int or kind is fractions.Fraction:
        return _number(value)
    if kind is str or kind is bytes or kind is bytearray:
        return repr(value[:MOST_TEXT])
    if kind is frozenset:
        return f"frozenset({_container(set(value), '{}', depth)})"
    if kind is torch.Size:
        return f"torch.Size({list(value)})"
    if kind in _BRACKETS:
        return _container(value, _BRACKETS[kind], depth)
    if issubclass(kind, torch.Generator):
        return f"seed {value.initial_seed()}, {value.device}"
    if issubclass(kind, torch.nn.Module):
        return _module(value)
    return f"<{kind.__name__}>"


def _is_numpy_scalar(kind: type) -> bool:
    return issubclass(kind, np.generic) and kind.__module__ == "numpy" and kind is not np.void


def _number(value: int | fractions.Fraction) -> str:
    parts = (value.numerator, value.denominator)
    if max(part.bit_length() for part in parts) <= MOST_BITS:
        return str(value)
    sign = "-" if value < 0 else ""
    if isinstance(value, fractions.Fraction):
        return "<Fraction>"
    return f"{sign}0x{abs(value) >> (value.bit_length() - 32):x}… ({value.bit_length()} bits)"


def _container(value: Container, brackets: str, depth: int) -> str:
    if not value:
        return "set()" if type(value) is set else brackets
    if depth >= MOST_DEPTH:
        return f"{brackets[0]}…{brackets[1]}"
    items = list(itertools.islice(value.items() if type(value) is dict else value, MOST_ITEMS))
    if type(value) is dict:
        shown = [f"{_thing(key, depth)}: {_thing(item, depth)}" for key, item in items]
    else:
        shown = [_thing(item, depth) for item in items]
    if len(value) > MOST_ITEMS:
        shown.append("…")
    comma = "," if type(value) is tuple and len(value) == 1 else ""
    return f"{brackets[0]}{', '.join(shown)}{comma}{brackets[1]}"


def _thing(item: object, depth: int) -> str:
    if issubclass(type(item), (torch.Tensor, np.ndarray)):
        return f"<{type(item).__name__}>"
    return text_of(item, depth + 1)


def _module(module: torch.nn.Module) -> str:
    children = module.__dict__.get("_modules") or {}
    name = type(module).__name__
    if children:
        return f"{name}({', '.join(list(children)[:MOST_ITEMS])})"
    return f"{name}()"
