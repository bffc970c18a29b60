"""The functions of torch that make random values, and what each call of them is remembered as."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import torch

from .plain_parameters import plain_number, plain_weights
from .random_calls import RandomCall, code_of, kept_arguments, kept_keywords, learners_name

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    _Arguments = tuple[Any, ...]
    _Keywords = Mapping[str, Any]
    Reader = Callable[[str, torch.Tensor, _Arguments, _Keywords], RandomCall | None]

FRESH = ("rand", "randn", "randperm", "rand_like", "randn_like")
"""Functions of `torch` that tell their law by their name, or by a plain argument."""

FILLS = (
    "uniform_", "normal_", "exponential_", "geometric_", "cauchy_", "log_normal_", "random_",
    "bernoulli_",
)  # fmt: skip
"""Methods that fill a tensor."""


def recorded(
    function: str,
    result: torch.Tensor,
    arguments: _Arguments,
    keywords: _Keywords,
    code: str | None = None,
) -> RandomCall:
    """Return the record of a call from what is to be kept of its arguments. Call when quiet."""
    device = "cpu" if result.is_cpu else str(result.device)
    return RandomCall(
        function, result.dtype, result.numel(), arguments, keywords, device, code=code
    )


def fill_code(function: str, tensor: object, args: _Arguments, kwargs: _Keywords) -> str:
    """Return the call of a method as code: `x.normal_(2, 3)`."""
    owner = learners_name(tensor) or "tensor"
    return code_of(f"{owner}.{function}", kept_arguments(args), kept_keywords(kwargs))


def _fresh(name: str, result: torch.Tensor, args: _Arguments, kwargs: _Keywords) -> RandomCall:
    return recorded(name, result, kept_arguments(args), kept_keywords(kwargs))


def _between(
    name: str, result: torch.Tensor, args: _Arguments, kwargs: _Keywords
) -> RandomCall | None:
    """Bounds in tensors would be left out of the arguments, and the others misread."""
    bounds = (*args[name.endswith("like") :], kwargs.get("low"), kwargs.get("high"))
    if any(isinstance(bound, torch.Tensor) for bound in bounds):
        return None
    return _fresh(name, result, args, kwargs)


def _fill(
    name: str, result: torch.Tensor, args: _Arguments, kwargs: _Keywords
) -> RandomCall | None:
    code = fill_code(name, args[0], args[1:], kwargs)
    return _with_numbers(name, result, (args[1:], ()), (kwargs, ("generator",)), code)


def _normal(
    name: str, result: torch.Tensor, args: _Arguments, kwargs: _Keywords
) -> RandomCall | None:
    others = tuple(key for key in kwargs if key not in ("mean", "std"))
    code = code_of("torch.normal", kept_arguments(args), kept_keywords(kwargs))
    return _with_numbers(name, result, (args[:2], args[2:]), (kwargs, others), code)


def _with_numbers(
    name: str,
    result: torch.Tensor,
    arguments: tuple[_Arguments, _Arguments],
    keywords: tuple[_Keywords, tuple[str, ...]],
    code: str,
) -> RandomCall | None:
    """Return the record when the first arguments, and the keywords not named, are numbers."""
    numbers = tuple(plain_number(thing, result) for thing in arguments[0])
    named = {
        key: plain_number(value, result)
        for key, value in keywords[0].items()
        if key not in keywords[1]
    }
    if None in numbers or None in named.values():
        return None
    kept = {**kept_keywords(keywords[0]), **named}
    return recorded(name, result, (*numbers, *kept_arguments(arguments[1])), kept, code)


def _bernoulli(
    name: str, result: torch.Tensor, args: _Arguments, kwargs: _Keywords
) -> RandomCall | None:
    """Of a number `p` keep that: torch draws it otherwise than equal elements of the input."""
    given = kwargs.get("p", args[1] if len(args) > 1 else None)
    if given is None:
        return _of_input(name, result, args, kwargs, plain_number(_input(args, kwargs), result))
    p = plain_number(given, result)
    return None if p is None else recorded(name, result, (), {"p": p}, _code(name, args, kwargs))


def _poisson(
    name: str, result: torch.Tensor, args: _Arguments, kwargs: _Keywords
) -> RandomCall | None:
    return _of_input(name, result, args, kwargs, plain_number(_input(args, kwargs), result))


def _multinomial(
    name: str, result: torch.Tensor, args: _Arguments, kwargs: _Keywords
) -> RandomCall | None:
    """Without replacement the draws depend on one another."""
    if kwargs.get("replacement", args[2] if len(args) > 2 else False) is not True:
        return None
    weights = plain_weights(_input(args, kwargs), result)
    return _of_input(name, result, args, kwargs, weights, result.numel(), True)


def _of_input(
    name: str,
    result: torch.Tensor,
    args: _Arguments,
    kwargs: _Keywords,
    told: object,
    *others: object,
) -> RandomCall | None:
    """Return the record of a call whose law the input tells, None when that isn't known."""
    if told is None:
        return None
    return recorded(name, result, (told, *others), {}, _code(name, args, kwargs))


def _code(name: str, args: _Arguments, kwargs: _Keywords) -> str:
    return code_of(f"torch.{name}", kept_arguments(args), kept_keywords(kwargs))


def _input(args: _Arguments, kwargs: _Keywords) -> object:
    return args[0] if args else kwargs.get("input")


READERS: dict[Callable[..., Any], tuple[str, Reader]] = {
    **{getattr(torch, name): (name, _fresh) for name in FRESH},
    **{getattr(torch.Tensor, name): (name, _fill) for name in FILLS},
    torch.randint: ("randint", _between),
    torch.randint_like: ("randint_like", _between),
    torch.normal: ("normal", _normal),
    torch.bernoulli: ("bernoulli", _bernoulli),
    torch.Tensor.bernoulli: ("bernoulli", _bernoulli),
    torch.poisson: ("poisson", _poisson),
    torch.multinomial: ("multinomial", _multinomial),
    torch.Tensor.multinomial: ("multinomial", _multinomial),
}
"""The canonical name and the reader of a call, by the function that torch passes to a mode."""
