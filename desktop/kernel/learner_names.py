"""Finds the learner's names among everything that lives in the shell's namespace."""

from __future__ import annotations

import types
from typing import Any, Protocol, TypeGuard

import numpy as np
import torch

from . import tensor_facts
from .gate import RefusedError

RESULT = "(result)"
"""Stands for the value of a step's last bare expression."""

_NOT_VALUES = (
    types.ModuleType, types.FunctionType, types.BuiltinFunctionType, types.MethodType, type,
    torch.jit.ScriptFunction, np.ufunc,
)  # fmt: skip
_MISSING = object()


class Shell(Protocol):
    """What the desk needs of an IPython shell."""

    has_last_result: bool
    last_result: Any
    """The value of the newest step's last bare expression."""

    @property
    def user_ns(self) -> dict[str, Any]:
        """The learner's namespace, the kernel's own names included."""
        ...

    @property
    def user_ns_hidden(self) -> dict[str, Any]:
        """What the shell itself put there."""
        ...


def is_tensor(thing: object) -> TypeGuard[torch.Tensor]:
    """Whether it is a tensor; isinstance would ask a learner's object for its `__class__`."""
    return issubclass(type(thing), torch.Tensor)


def is_array(thing: object) -> TypeGuard[np.ndarray]:
    """Whether it is a NumPy array."""
    return issubclass(type(thing), np.ndarray)


def learner_names(shell: Shell) -> dict[str, Any]:
    """Return the learner's names with their objects, in the order they were first assigned.

    Left out: what the shell put there, modules, functions, classes, names that begin with an
    underscore. The value of the last bare expression comes last, as `(result)`.
    """
    hidden = shell.user_ns_hidden
    found = {
        name: thing
        for name, thing in list(shell.user_ns.items())
        if type(name) is str
        and not name.startswith("_")
        and hidden.get(name, _MISSING) is not thing
        and not issubclass(type(thing), _NOT_VALUES)
    }
    if shell.has_last_result and not issubclass(type(shell.last_result), _NOT_VALUES):
        found[RESULT] = shell.last_result
    return found


def find(shell: Shell, expression: str) -> object:
    """Return the object of a name, or of a part of it such as `x.indices()`.

    Raises RefusedError("gone") when there is no such name any more. Call when quiet.
    """
    names = learner_names(shell)
    if expression in names:
        return names[expression]
    name, part = _split(expression)
    found = _part(names.get(name), part)
    if found is None:
        raise RefusedError("gone", expression)
    return found


def _part(thing: object, part: str) -> torch.Tensor | None:
    """Return the part of a tensor, or of the gradient that it holds, such as a sparse one's."""
    if not is_tensor(thing):
        return None
    if part.startswith(f"{tensor_facts.GRADIENT}."):
        gradient = tensor_facts.part_of(thing, tensor_facts.GRADIENT)
        return _part(gradient, part.removeprefix(tensor_facts.GRADIENT))
    return tensor_facts.part_of(thing, part)


def _split(expression: str) -> tuple[str, str]:
    name, dot, part = expression.partition(".")
    return name, dot + part
