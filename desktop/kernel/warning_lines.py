"""Keeps our frame around a torch call out of the way of that call's warnings."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable


def callable_between(function: Callable[..., Any]) -> Callable[..., Any]:
    """Return the function as what stands between a step and torch."""
    return function


class WarningLines:
    """Where warnings of a step are shown is up to `learner_warnings`, which finds its line."""

    def __init__(self, function: Callable[..., Any]) -> None:
        self._function = function

    def start(self) -> None:
        """Begin a step."""

    def stop(self) -> None:
        """End a step."""
