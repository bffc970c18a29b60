"""The table of the learner's names: facts, what the last step did, statistics of small ones."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
import torch

from . import plain_values, tensor_facts
from .changes import Changes, Mark, mark_of
from .learner_names import RESULT, Shell, learner_names
from .quiet import quiet
from .statistics import statistics
from .statistics_cache import StatisticsCache

if TYPE_CHECKING:
    from collections.abc import Mapping

    from .escaped import Escaped
    from .provenance import Provenance

SMALL = 4096
"""Elements up to which statistics come with the table."""

_FIELDS = (
    "kind", "type", "shape", "dtype", "device", "requires_grad", "memory", "storage_memory",
    "strides", "layout", "text", "change", "readable", "note", "statistics", "law", "parts",
)  # fmt: skip


class Names:
    """Answers what names there are; keeps only marks of the objects, never the objects."""

    def __init__(self, shell: Shell, provenance: Provenance, escaped: Escaped) -> None:
        self._shell = shell
        self._provenance = provenance
        self._escaped = escaped
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
        """Return the table without reading any element: a step may be writing them."""
        with quiet():
            rows = [
                {"name": name, **_guarded_facts(thing)}
                for name, thing in learner_names(self._shell).items()
            ]
        for row in rows:
            row.update(readable=False, note="while_running", parts=(), change="same")
            if row["kind"] == "value":
                row["text"] = None
        return {"rows": rows, "newest": None, "while_running": True}

    def table(self) -> dict[str, Any]:
        """Return the table after a step, newest change first."""
        with quiet():
            things = learner_names(self._shell)
            rows = {name: _guarded_facts(thing) for name, thing in things.items()}
            marks = {name: mark_of(thing, rows[name]["readable"]) for name, thing in things.items()}
            if not self._fresh:
                seen = {name: self._seen(thing) for name, thing in things.items()}
                self._changes.update(marks, things, seen)
                self._fresh = True
            for name, row in rows.items():
                self._fill(name, row, things[name], marks[name])
        ordered = self._newest_first(list(rows))
        newest = self._newest(ordered, things)
        return {
            "rows": [{"name": name, **rows[name]} for name in ordered],
            "newest": newest,
            "while_running": False,
        }

    def _fill(self, name: str, row: dict[str, Any], thing: object, mark: Mark) -> None:
        row["change"] = self._changes.of(name)
        row["parts"] = tuple(name + part for part in row.get("parts", ()))
        if isinstance(thing, torch.Tensor):
            row["law"] = self._call_of(thing)
        if row["kind"] == "value" or not row["readable"]:
            return
        known = self.known_statistics(thing, mark)
        if known is None and _numel(row) <= SMALL:
            known = _asked_statistics(thing)
            if known is not None:
                self.keep_statistics(thing, mark, known)
        row["statistics"] = known

    def _newest_first(self, names: list[str]) -> list[str]:
        order = {name: position for position, name in enumerate(names)}
        return sorted(names, key=lambda name: (-self._changes.when(name), -order[name]))

    def _newest(self, ordered: list[str], things: Mapping[str, Any]) -> str | None:
        changed = [name for name in ordered if self._changes.changed_last(name)]
        for kind in (torch.Tensor, np.ndarray):
            if RESULT in things and isinstance(things[RESULT], kind):
                return RESULT
            for name in changed:
                if isinstance(things[name], kind):
                    return name
        return None

    def _call_of(self, tensor: torch.Tensor) -> str | None:
        call = self._provenance.call_behind(tensor)
        return None if call is None else call.text

    def _seen(self, thing: object) -> bool:
        """Whether a version counter shows every change of its elements."""
        return isinstance(thing, torch.Tensor) and not self._escaped.has(thing)


def _guarded_facts(thing: object) -> dict[str, Any]:
    row: dict[str, Any] = dict.fromkeys(_FIELDS)
    row.update(kind="value", type=type(thing).__name__, readable=False, parts=())
    if isinstance(thing, torch.Tensor):
        row.update(tensor_facts.facts(thing))
    elif isinstance(thing, np.ndarray):
        row.update(_array_facts(thing))
    else:
        row["text"] = plain_values.text_of(thing)
    return row


def _array_facts(array: np.ndarray) -> dict[str, Any]:
    owner = array.base if isinstance(array.base, np.ndarray) else array
    return {
        "kind": "array",
        "shape": array.shape,
        "dtype": str(array.dtype),
        "device": "cpu",
        "memory": array.nbytes,
        "storage_memory": owner.nbytes if owner.nbytes != array.nbytes else None,
        "strides": array.strides,
        "layout": "strided",
        "readable": True,
        "note": "no_elements" if array.size == 0 else None,
    }


def _numel(row: Mapping[str, Any]) -> int:
    count = 1
    for size in row["shape"] or ():
        count *= size
    return count


def _asked_statistics(thing: object) -> dict[str, Any] | None:
    assert isinstance(thing, (torch.Tensor, np.ndarray))
    try:
        return statistics(thing)
    except Exception:  # a table with a gap is better than none
        return None
