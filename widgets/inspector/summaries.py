"""What is known about the statistics of the learner's names, and whose are asked for next."""

from __future__ import annotations

from math import prod
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from widgets.tensor_records import Change

if TYPE_CHECKING:
    from widgets.tensor_records import Statistics, VariableRow, VariableTable

_QUICK = 20_000_000
"""Elements that the kernel sums up in well under a second; larger tensors wait to be chosen."""


class Summaries(QObject):
    """Statistics by name: at hand, being computed, or stopped by the learner."""

    summary_changed = Signal(str)
    """Something else is now known about the statistics of this name."""
    statistics_requested = Signal(str)
    """The statistics of this name are missing."""
    statistics_cancelled = Signal(str)
    """The statistics of this name are no longer wanted."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._statistics: dict[str, Statistics] = {}
        self._progress: dict[str, float] = {}
        self._stopped: set[str] = set()
        self._unknown: set[str] = set()
        """Names whose statistics can't be had: they are not asked for again by themselves."""
        self._chosen: VariableRow | None = None
        self._seen: tuple[VariableRow, ...] = ()

    def statistics(self, name: str) -> Statistics | None:
        """Return the statistics of a name, None while they are not known."""
        return self._statistics.get(name)

    def progress(self, name: str) -> float | None:
        """Return the share that is done, 0 to 1; None when nothing is being computed."""
        return self._progress.get(name)

    def stopped(self, name: str) -> bool:
        """Return whether the statistics of a name were stopped."""
        return name in self._stopped

    def renew(self, table: VariableTable) -> None:
        """Take over a table's statistics; those of names that stayed the same are kept."""
        self._chosen, self._seen = None, ()
        self._progress.clear()
        if table.while_running:
            return
        same = {row.name for row in table.rows if row.change is Change.SAME}
        self._statistics = {n: known for n, known in self._statistics.items() if n in same}
        self._statistics |= {r.name: r.statistics for r in table.rows if r.statistics is not None}
        self._stopped &= same
        self._unknown &= same

    def look_at(self, chosen: VariableRow | None, seen: tuple[VariableRow, ...]) -> None:
        """Ask for what is missing: first of the chosen row, then, one by one, of those in view."""
        self._chosen, self._seen = chosen, seen
        if chosen is not None and self._is_missing(chosen):
            self.want(chosen.name)
        elif not self._progress:
            quick = (row for row in seen if prod(row.shape or ()) <= _QUICK)
            name = next((row.name for row in quick if self._is_missing(row)), None)
            if name is not None:
                self.want(name)

    def _is_missing(self, row: VariableRow) -> bool:
        if not row.countable or 0 in (row.shape or ()):
            return False
        settled = (self._statistics, self._progress, self._stopped, self._unknown)
        return not any(row.name in names for names in settled)

    def want(self, name: str) -> None:
        """Ask for the statistics of a name."""
        self.advance(name, 0.0)
        self.statistics_requested.emit(name)

    def cancel(self, name: str) -> None:
        """Stop computing the statistics of a name; they are not asked for again by themselves."""
        if name in self._progress:
            self.refuse(name, "cancelled")
            self.statistics_cancelled.emit(name)

    def advance(self, name: str, share: float) -> None:
        """Note how far the statistics of a name are, from 0 to 1."""
        self._stopped.discard(name)
        self._unknown.discard(name)
        self._progress[name] = share
        self.summary_changed.emit(name)

    def finish(self, name: str, statistics: Statistics) -> None:
        """Keep the statistics of a name."""
        self._progress.pop(name, None)
        self._statistics[name] = statistics
        self.summary_changed.emit(name)
        self.look_at(self._chosen, self._seen)

    def refuse(self, name: str, reason: str) -> None:
        """Note that nothing is computed for a name; after `busy` it may be asked for again."""
        waited = self._progress.pop(name, None) is not None
        if waited and reason == "cancelled":
            self._stopped.add(name)
        elif waited and reason != "busy":
            self._unknown.add(name)
        self.summary_changed.emit(name)
        if waited and reason != "busy":
            self.look_at(self._chosen, self._seen)
