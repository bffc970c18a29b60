"""Keeps statistics until the tensor they are about changes or goes away."""

from __future__ import annotations

import weakref
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .changes import Mark


class StatisticsCache:
    """Statistics by object, valid for one mark; holds objects only weakly."""

    def __init__(self) -> None:
        self._held: dict[int, tuple[weakref.ref[Any], Mark, int, dict[str, Any]]] = {}
        self._steps = 0

    def step_began(self) -> None:
        """Trust no longer what only its mark without version and contents vouches for."""
        self._steps += 1

    def get(self, thing: object, mark: Mark, sure: bool = True) -> dict[str, Any] | None:
        """Return what was put in for an object that is still the same.

        `sure` says that its mark would show every change; otherwise a step ends its validity.
        """
        held = self._held.get(id(thing))
        if held is None or held[0]() is not thing or not held[1].is_like(mark):
            return None
        return held[3] if sure or held[2] == self._steps else None

    def put(self, thing: object, mark: Mark, statistics: dict[str, Any]) -> None:
        """Remember statistics of an object as it was when `mark` was made."""
        key = id(thing)

        def drop(gone: weakref.ref[Any]) -> None:
            held = self._held.get(key)
            if held is not None and held[0] is gone:
                del self._held[key]

        self._held[key] = (weakref.ref(thing, drop), mark, self._steps, statistics)
