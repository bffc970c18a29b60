"""What each torch call that a mode sees tells about where tensors came from."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any

import torch

from . import affine, distribution_samples, escapes, initial_values
from .plain_parameters import NUMBERS, plain_number
from .random_functions import FILLS, READERS
from .storage_notes import NO_STORAGE, storage_address

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from .origins import Origins
    from .random_calls import RandomCall

    _Function = Callable[..., Any]
    _Arguments = tuple[Any, ...]
    _Keywords = Mapping[str, Any]
    Handler = Callable[[_Function, Any, _Arguments, _Keywords], None]

_COPIES = frozenset(
    (
        *(
            getattr(torch.Tensor, name)
            for name in (
                "clone", "contiguous", "to", "cpu", "cuda", "reshape", "__deepcopy__", "flatten",
                "ravel", "type", "type_as", "double", "float", "half", "bfloat16", "long", "int",
                "short", "char", "byte", "bool",
            )
        ),
        *(getattr(torch, name) for name in ("clone", "reshape", "flatten", "ravel")),
    )
)  # fmt: skip
"""Functions that may copy all elements, as they are or in another dtype."""

_unseen = torch._C.DisableTorchFunction  # noqa: SLF001
"""Hides our looks from the modes below ours; these cost microseconds."""

_FILLS = frozenset(getattr(torch.Tensor, name) for name in FILLS)


class WatchedCalls:
    """Keeps what calls tell in `Origins`; most calls tell nothing, and that must be fast."""

    def __init__(self, origins: Origins) -> None:
        self._origins = origins
        self._about, self._known = origins.about, origins.by_address
        self.handlers: dict[_Function, Handler] = {
            **dict.fromkeys(READERS, self._note_random),
            **dict.fromkeys(_FILLS, self._note_fill),
            **dict.fromkeys(initial_values.WHOLE, self._note_initial),
            **dict.fromkeys(_COPIES, self._note_copy),
            **dict.fromkeys(affine.RULES, self._affine_handler()),
            torch.tensor: self._note_constant,
            **dict.fromkeys(escapes.LOOKS, self._note_look),
            **dict.fromkeys(escapes.ESCAPES, self._note_escape),
        }
        """By function; each takes the function, its result and its arguments."""

    def note_followed(
        self, original: _Function, result: object, args: _Arguments, kwargs: _Keywords
    ) -> None:
        """Learn from a function of torch's own Python."""
        is_sample = original.__name__ in ("sample", "rsample")
        read = distribution_samples.call_of if is_sample else initial_values.call_of_truncated
        if isinstance(result, torch.Tensor):
            with _unseen():
                self._origins.keep(read(original, result, args, kwargs), result)

    def _note_random(
        self, func: _Function, result: object, args: _Arguments, kwargs: _Keywords
    ) -> None:
        name, read = READERS[func]
        if isinstance(result, torch.Tensor):
            with _unseen():
                self._origins.keep(read(name, result, args, kwargs), result)

    def _note_fill(
        self, func: _Function, result: object, args: _Arguments, kwargs: _Keywords
    ) -> None:
        if not isinstance(result, torch.Tensor):
            return
        # The mode stands between.
        caller = sys._getframe(2)  # noqa: SLF001
        with _unseen():
            call = initial_values.call_inside(caller, result, args)
            if call is not None:
                self._origins.keep(call, result)
                return
        self._note_random(func, result, args, kwargs)

    def _note_initial(
        self, func: _Function, result: object, args: _Arguments, kwargs: _Keywords
    ) -> None:
        if isinstance(result, torch.Tensor):
            with _unseen():
                call = initial_values.call_of_whole(func, result, args, kwargs)
                self._origins.keep(call, result)

    def _note_copy(
        self, _func: _Function, result: object, args: _Arguments, _kwargs: _Keywords
    ) -> None:
        if not args or self._about(args[0]) is None or not isinstance(result, torch.Tensor):
            return
        with _unseen():
            call = self._origins.call_of(args[0])
            if call is None or self._about(result) is not None:
                return
            copied = affine.converted(call, result.dtype)
            if copied is not None:
                self._origins.keep(_sized(copied, result), result)

    def _affine_handler(self) -> Handler:
        """Return what looks at sums, products and the like: most are of tensors nobody knows."""
        known, learn = self._known, self._learn_affine

        def note(func: _Function, result: object, args: _Arguments, kwargs: _Keywords) -> None:
            try:
                if storage_address(args[0]) not in known:
                    return
            except (*NO_STORAGE, IndexError):
                # A number may stand first.
                if len(args) < 2 or self._about(args[1]) is None:
                    return
            if isinstance(result, torch.Tensor):
                learn(func, result, args, kwargs)

        return note

    def _learn_affine(
        self, func: _Function, result: torch.Tensor, args: _Arguments, kwargs: _Keywords
    ) -> None:
        operands = (*args, kwargs["other"]) if "other" in kwargs else args
        with _unseen():
            self._learn_from(func, result, operands, kwargs)

    def _learn_from(
        self, func: _Function, result: torch.Tensor, operands: _Arguments, kwargs: _Keywords
    ) -> None:
        if func in affine.UNARY:
            tensor, number, number_first = operands[0], 0, False
        elif len(operands) == 2:
            tensor, number, number_first = self._in_order(*operands)
        else:
            return
        call = None if number is None else self._source(tensor, result)
        if call is None or number is None:
            return
        change = affine.change_by(func, number, kwargs, number_first)
        if change is not None:
            self._origins.keep(_sized(affine.changed(call, change, result.dtype), result), result)

    def _in_order(self, first: object, second: object) -> tuple[object, float | None, bool]:
        """Return which of two operands may have a law, the number beside it, and if that leads."""
        number = self._number(second)
        if number is not None:
            return first, number, False
        return second, self._number(first), True

    def _number(self, operand: object) -> float | None:
        if type(operand) in NUMBERS:
            return operand  # pyright: ignore[reportReturnType]
        return self._origins.constant(operand) if isinstance(operand, torch.Tensor) else None

    def _source(self, operand: object, result: torch.Tensor) -> RandomCall | None:
        """Return the call behind an operand as it was before the result was made."""
        if not isinstance(operand, torch.Tensor):
            return None
        if self._about(operand) is self._about(result):
            return self._origins.call_before(operand)
        return self._origins.call_of(operand)

    def _note_constant(
        self, _func: _Function, result: object, args: _Arguments, _kwargs: _Keywords
    ) -> None:
        if args and type(args[0]) in NUMBERS and isinstance(result, torch.Tensor):
            with _unseen():
                value = plain_number(result)
                if value is not None:
                    self._origins.keep_constant(value, result)

    def _note_look(
        self, _func: _Function, _result: object, args: _Arguments, _kwargs: _Keywords
    ) -> None:
        if self._about(args[0]) is not None:
            with _unseen():
                self._origins.note_look(args[0])

    def _note_escape(
        self, _func: _Function, result: object, args: _Arguments, _kwargs: _Keywords
    ) -> None:
        with _unseen():
            for thing in _things((*args, result)):
                self._origins.note_escape(thing)


def _things(given: _Arguments) -> Iterator[object]:
    """Yield arguments, and those in lists."""
    for thing in given:
        if isinstance(thing, (list, tuple)):
            yield from thing
        else:
            yield thing


def _sized(call: RandomCall | None, tensor: torch.Tensor) -> RandomCall | None:
    return None if call is None else call.counting(tensor.numel())
