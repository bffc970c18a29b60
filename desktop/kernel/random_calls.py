"""A record of one random call, which keeps none of its arguments alive."""

from __future__ import annotations

import sys
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import torch

if TYPE_CHECKING:
    from collections.abc import Mapping

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


@dataclass(slots=True)
class RandomCall:
    """A call that made random values, and what was done to them: scale * drawn + shift.

    Never changed; not frozen, which would cost each call of the learner's microseconds.
    """

    function: str
    """Without `torch.`: `rand`, `normal_` (of a tensor or of `nn.init`), `distributions.Gamma`."""
    dtype: torch.dtype
    """What the values are now."""
    numel: int
    arguments: tuple[Any, ...] = ()
    """Without the tensor of a method; a tensor of equal elements stands as their number."""
    keywords: Mapping[str, Any] = field(default_factory=dict)
    device: str = "cpu"
    """Where they were drawn."""
    scale: float = 1
    """An exact int when all was done in whole numbers, as `shift`."""
    shift: float = 0
    code: str | None = None
    """The call as code, where the arguments alone don't tell it."""
    drawn: torch.dtype | None = None
    """What they were drawn in, when they were converted since."""

    def counting(self, numel: int) -> RandomCall:
        """Return the same call for so many values."""
        if numel == self.numel:
            return self
        return self._with(self.dtype, numel, self.scale, self.shift, self.drawn)

    def converted(self, dtype: torch.dtype) -> RandomCall:
        """Return the call with its values in another dtype."""
        drawn = self.drawn or self.dtype
        other = None if dtype == drawn else drawn
        return self._with(dtype, self.numel, self.scale, self.shift, other)

    def moved(self, scale: float, shift: float) -> RandomCall:
        """Return the call with these in the place of its scale and shift."""
        return self._with(self.dtype, self.numel, scale, shift, self.drawn)

    def _with(
        self,
        dtype: torch.dtype,
        numel: int,
        scale: float,
        shift: float,
        drawn: torch.dtype | None,
    ) -> RandomCall:
        # dataclasses.replace takes six times as long, and a learner's loop waits for it.
        return RandomCall(
            self.function, dtype, numel, self.arguments, self.keywords, self.device,
            scale, shift, self.code, drawn,
        )  # fmt: skip

    @property
    def text(self) -> str:
        """The whole as code: `torch.randint(1, 7, (6000,)) * 2 + 1`."""
        code = self.code or code_of(f"torch.{self.function}", self.arguments, self.keywords)
        cast = "" if self.drawn is None else f".to({self.dtype})"
        before, after = self._change()
        room = LONGEST_TEXT - len(before + cast + after)
        return before + _cut(code, room) + cast + after

    def _change(self) -> tuple[str, str]:
        """Return what stands before and behind the code for scale and shift."""
        scale, shift = _number(self.scale), _number(abs(self.shift))
        if self.scale == -1 and self.shift >= 0:
            return f"{shift} - " if self.shift else "-", ""
        sign = "-" if self.shift < 0 else "+"
        return "", (f" * {scale}" if self.scale != 1 else "") + (
            f" {sign} {shift}" if self.shift != 0 else ""
        )


def code_of(function: str, arguments: tuple[Any, ...], keywords: Mapping[str, Any]) -> str:
    """Return a call as code: `torch.rand(5, device='cpu')`."""
    parts = [_text(argument) for argument in arguments]
    parts += [f"{name}={_text(value)}" for name, value in keywords.items()]
    return f"{function}({', '.join(parts)})"


def kept_arguments(arguments: tuple[Any, ...]) -> tuple[Any, ...]:
    """Return the arguments with a name in the place of whatever would be kept alive."""
    if _PLAIN.issuperset(map(type, arguments)):
        return arguments
    return tuple(_kept(argument) for argument in arguments)


def kept_keywords(keywords: Mapping[str, Any]) -> Mapping[str, Any]:
    """Return the keyword arguments with a name in the place of what would be kept alive."""
    return {name: _kept(value) for name, value in keywords.items()} if keywords else keywords


def learners_name(argument: object) -> str | None:
    """Return the name by which the learner's own module knows an object."""
    names = vars(sys.modules["__main__"])
    for name, value in list(names.items()):
        if value is argument and not name.startswith("_"):
            return name
    return None


def _kept(argument: object) -> object:
    """Return the argument itself when that keeps nothing alive."""
    if type(argument) in _PLAIN:
        return argument
    if isinstance(argument, (tuple, list)):
        items = tuple(_kept(item) for item in argument)
        return list(items) if isinstance(argument, list) else items
    return NamedArgument(learners_name(argument) or "…")


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


def _number(value: float) -> str:
    """Return a number without the digits that only rounding made."""
    return str(value) if isinstance(value, int) else f"{value:.6g}"


def _cut(text: str, longest: int) -> str:
    return text if len(text) <= longest else f"{text[: longest - 2]}…)"
