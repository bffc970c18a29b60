"""The table of the learner's names: facts, what the last step did, statistics of small ones."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .changes import Changes, Mark, mark_of
from .learner_names import RESULT, Shell, is_array, is_tensor, learner_names
from .quiet import quiet
from .rows import is_countable, numel, row_of
from .statistics import statistics
from .statistics_cache import StatisticsCache
from .tensor_facts import GRADIENT, attribute, has_grad

if TYPE_CHECKING:
    from collections.abc import Mapping

    import numpy as np
    import torch

    from .provenance import Provenance

SMALL = 4096
"""Elements up to which statistics come with the table."""


class Names:
    """Answers what names there are; keeps only marks of the objects, never the objects."""

    def __init__(self, shell: Shell, provenance: Provenance) -> None:
        self._shell = shell
        self._provenance = provenance
        self._changes = Changes()
        self._fresh = False
        self._cache = StatisticsCache()

    def step_began(self) -> None:
        """Note that what is known about changes is about to be out of date."""
        self._fresh = False
        self._cache.step_began()

    def known_statistics(self, thing: object, mark: Mark) -> dict[str, Any] | None:
        """Return statistics from before, when nothing can have changed since. Call when quiet."""
        return self._cache.get(thing, mark, sure=mark.contents is not None or self._seen(thing))

    def keep_statistics(self, thing: object, mark: Mark, statistics: dict[str, Any]) -> None:
        """Remember statistics of an object as it was when `mark` was made."""
        self._cache.put(thing, mark, statistics)

    def forget(self) -> None:
        """Drop what is remembered, after the learner's names were cleared."""
        self._changes = Changes()
        self._cache = StatisticsCache()

    def table_while_running(self) -> dict[str, Any]:
        """Return the table without reading any element: a step may be writing them.

        In the order of the table before, behind the names that are new.
        """
        with quiet():
            rows = {
                name: row_of(thing, running=True)
                for name, thing in learner_names(self._shell).items()
            }
        return {
            "rows": [{"name": name, **rows[name]} for name in self._newest_first(list(rows))],
            "newest": None,
            "while_running": True,
        }

    def table(self) -> dict[str, Any]:
        """Return the table after a step, newest change first."""
        with quiet():
            things = _with_gradients(learner_names(self._shell))
            rows = {name: row_of(thing) for name, thing in things.items()}
            marks = {name: _mark(thing, rows[name]) for name, thing in things.items()}
            if not self._fresh:
                seen = {name: self._seen(thing) for name, thing in things.items()}
                self._changes.update(marks, things, seen)
                self._fresh = True
            for name, row in rows.items():
                self._fill(name, row, things[name], marks[name])
        ordered = self._newest_first(list(rows))
        shown = _named_result(ordered, things)
        newest = shown or self._newest(ordered, things)
        if shown is not None:
            ordered.remove(RESULT)
        return {
            "rows": [{"name": name, **rows[name]} for name in ordered],
            "newest": newest,
            "while_running": False,
        }

    def _fill(self, name: str, row: dict[str, Any], thing: object, mark: Mark) -> None:
        row["change"] = self._changes.of(name)
        row["parts"] = tuple(name + part for part in row["parts"])
        if is_tensor(thing):
            row["law"] = self._provenance.call_of(thing)
        if (is_tensor(thing) or is_array(thing)) and is_countable(row):
            row["statistics"] = self._statistics(thing, mark, numel(row) <= SMALL)

    def _statistics(
        self, thing: torch.Tensor | np.ndarray, mark: Mark, small: bool
    ) -> dict[str, Any] | None:
        known = self.known_statistics(thing, mark)
        if known is None and small:
            known = _asked_statistics(thing)
            if known is not None:
                self.keep_statistics(thing, mark, known)
        return known

    def _newest_first(self, names: list[str]) -> list[str]:
        order = {name: position for position, name in enumerate(names)}
        return sorted(names, key=lambda name: (-self._changes.when(name), -order[name]))

    def _newest(self, ordered: list[str], things: Mapping[str, Any]) -> str | None:
        changed = [name for name in ordered if self._changes.changed_last(name)]
        for is_wanted in (is_tensor, is_array):
            if RESULT in things and is_wanted(things[RESULT]):
                return RESULT
            for name in changed:
                if is_wanted(things[name]):
                    return name
        return None

    def _seen(self, thing: object) -> bool:
        """Whether a version counter shows every change of its elements."""
        return is_tensor(thing) and not self._provenance.escaped(thing)


def _with_gradients(names: Mapping[str, Any]) -> dict[str, Any]:
    """Put the gradient that a tensor holds behind it, under the expression that shows it."""
    found: dict[str, Any] = {}
    for name, thing in names.items():
        found[name] = thing
        if name != RESULT and is_tensor(thing) and has_grad(thing):
            found[name + GRADIENT] = attribute(thing, "grad")
    return found


def _named_result(ordered: list[str], things: Mapping[str, Any]) -> str | None:
    """Return the name of the tensor or array that the last bare expression showed, if it has one.

    A row `(result)` beside it would say everything twice.
    """
    result = things.get(RESULT)
    if not (is_tensor(result) or is_array(result)):
        return None
    return next((name for name in ordered if name != RESULT and things[name] is result), None)


def _mark(thing: object, row: dict[str, Any]) -> Mark:
    try:
        return mark_of(thing)
    except Exception:
        # What can't even be looked at (a device in trouble) must not take the others along.
        row.update(note="broken", readable=False)
        return Mark(id(thing), None, (), None, None)


def _asked_statistics(thing: torch.Tensor | np.ndarray) -> dict[str, Any] | None:
    try:
        return statistics(thing)
    except Exception:  # a table with a gap is better than none
        return None
