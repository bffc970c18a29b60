"""The random functions whose results are remembered, and a record of one call."""

from __future__ import annotations

import sys
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import torch

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

NAMES = ("rand", "randn", "randint", "randperm", "rand_like", "randn_like", "randint_like")
"""Functions of `torch` that make random tensors, with a documented law in `laws`."""

FUNCTIONS: dict[Callable[..., Any], str] = {getattr(torch, name): name for name in NAMES}
"""The functions as torch passes them to a mode, with their names."""

LONGEST_TEXT = 200
"""Characters; a longer text of a call is cut."""

_PLAIN = frozenset(
    (bool, int, float, complex, str, type(None), torch.dtype, torch.device, torch.layout)
)


@dataclass(frozen=True, slots=True)
class NamedArgument:
    """Stands for an argument that would be kept alive: a tensor or a generator."""

    text: str
    """The learner's name for it, or an ellipsis."""


@dataclass(frozen=True, slots=True)
class RandomCall:
    """A call that made a random tensor; keeps none of its arguments alive."""

    function: str
    """Without `torch.`: `rand`, `randint_like`."""
    dtype: torch.dtype
    numel: int
    arguments: tuple[Any, ...] = ()
    keywords: Mapping[str, Any] = field(default_factory=dict)
    device: str = "cpu"
    scale: float = 1.0
    """The values are scale * drawn + shift."""
    shift: float = 0.0

    @property
    def text(self) -> str:
        """The call as code: `torch.randint(1, 7, (6000,))`."""
        parts = [_text(argument) for argument in self.arguments]
        parts += [f"{name}={_text(value)}" for name, value in self.keywords.items()]
        text = f"torch.{self.function}({', '.join(parts)})"
        return text if len(text) <= LONGEST_TEXT else f"{text[: LONGEST_TEXT - 2]}…)"


def kept_arguments(arguments: tuple[Any, ...]) -> tuple[Any, ...]:
    """Return the arguments with a name in the place of whatever would be kept alive."""
    if _PLAIN.issuperset(map(type, arguments)):
        return arguments
    return tuple(_kept(argument) for argument in arguments)


def kept_keywords(keywords: Mapping[str, Any]) -> Mapping[str, Any]:
    """Return the keyword arguments with a name in the place of what would be kept alive."""
    return {name: _kept(value) for name, value in keywords.items()} if keywords else keywords


def _kept(argument: object) -> object:
    """Return the argument itself when that keeps nothing alive."""
    if type(argument) in _PLAIN:
        return argument
    if isinstance(argument, (tuple, list)):
        items = tuple(_kept(item) for item in argument)
        return list(items) if isinstance(argument, list) else items
    return NamedArgument(_learners_name(argument))


def _learners_name(argument: object) -> str:
    """Return the name by which the learner's own module knows an object."""
    names = vars(sys.modules["__main__"])
    for name, value in list(names.items()):
        if value is argument and not name.startswith("_"):
            return name
    return "…"


def _text(argument: object) -> str:
    if isinstance(argument, NamedArgument):
        return argument.text
    if isinstance(argument, torch.device):
        return repr(str(argument))
    if isinstance(argument, tuple):
        inside = ", ".join(_text(item) for item in argument)
        return f"({inside},)" if len(argument) == 1 else f"({inside})"
    if isinstance(argument, list):
        return f"[{', '.join(_text(item) for item in argument)}]"
    return repr(argument)
