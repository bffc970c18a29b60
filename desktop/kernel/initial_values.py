"""The functions of `torch.nn.init` that draw values, and the numbers that they work out."""

from __future__ import annotations

import inspect
import math
from typing import TYPE_CHECKING, Any

from torch.nn import init

from .plain_parameters import NUMBERS
from .random_calls import NamedArgument, code_of, kept_keywords, learners_name
from .random_functions import recorded

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from types import FrameType

    import torch

    from .random_calls import RandomCall

_SPACE = vars(init)

_INSIDE: dict[str, tuple[str, str]] = {
    "xavier_uniform_": ("low", "high"),
    "xavier_normal_": ("mean", "std"),
    "kaiming_normal_": ("mean", "std"),
}
"""Functions that end in a method with these two numbers, which a mode sees."""


def _uniform(given: Mapping[str, Any]) -> dict[str, float]:
    return {"low": given["a"], "high": given["b"]}


def _normal(given: Mapping[str, Any]) -> dict[str, float]:
    return {"mean": given["mean"], "std": given["std"]}


def _kaiming(given: Mapping[str, Any]) -> dict[str, float]:
    """Return the bound of He et al. 2015 as torch computes it."""
    fan = init._calculate_correct_fan(given["tensor"], given["mode"])  # noqa: SLF001
    bound = math.sqrt(3) * init.calculate_gain(given["nonlinearity"], given["a"]) / math.sqrt(fan)
    return {"low": -bound, "high": bound}


WHOLE: dict[Callable[..., Any], Callable[[Mapping[str, Any]], dict[str, float]]] = {
    init.uniform_: _uniform,
    init.normal_: _normal,
    init.kaiming_uniform_: _kaiming,
}
"""Functions that a mode sees as one call."""


def call_of_whole(
    function: Callable[..., Any],
    result: torch.Tensor,
    args: tuple[Any, ...],
    kwargs: Mapping[str, Any],
) -> RandomCall | None:
    """Return the record of a function that a mode sees as one call. Call when quiet."""
    bound = inspect.signature(function).bind(*args, **kwargs)
    bound.apply_defaults()
    if result.numel() == 0:
        return None
    return _record(function.__name__, result, bound.arguments, WHOLE[function](bound.arguments))


def call_inside(
    caller: FrameType | None, result: torch.Tensor, args: tuple[Any, ...]
) -> RandomCall | None:
    """Return the record when a function of `nn.init` is what called a method with two numbers."""
    frame = caller
    while frame is not None and frame.f_globals is _SPACE:
        name = frame.f_code.co_name
        if name in _INSIDE and len(args) == 3:
            numbers = dict(zip(_INSIDE[name], args[1:], strict=True))
            return _record(name, result, _arguments(frame), numbers)
        frame = frame.f_back
    return None


def call_of_truncated(
    _function: object, result: torch.Tensor, args: tuple[Any, ...], kwargs: Mapping[str, Any]
) -> RandomCall | None:
    """Return the record of `trunc_normal_` from what its inner function was given."""
    names = ("tensor", "mean", "std", "a", "b", "generator")
    given = {**dict(zip(names, args, strict=False)), **kwargs}
    numbers = {name: given[name] for name in names[1:5]}
    return _record("trunc_normal_", result, given, numbers)


def _arguments(frame: FrameType) -> dict[str, Any]:
    code = frame.f_code
    return {name: frame.f_locals[name] for name in code.co_varnames[: code.co_argcount]}


def _record(
    name: str, result: torch.Tensor, given: Mapping[str, Any], numbers: Mapping[str, Any]
) -> RandomCall | None:
    if not NUMBERS.issuperset(map(type, numbers.values())):
        return None
    defaults = inspect.signature(_SPACE[name]).parameters
    others = {
        key: value
        for key, value in given.items()
        if key != "tensor" and not _is_default(value, defaults[key].default)
    }
    tensor = NamedArgument(learners_name(given["tensor"]) or "…")
    code = code_of(f"torch.nn.init.{name}", (tensor,), kept_keywords(others))
    return recorded(name, result, (), numbers, code)


def _is_default(value: object, default: object) -> bool:
    return value is default or (type(value) in NUMBERS and value == default)
