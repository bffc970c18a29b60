"""The outputs of the steps that ran, each under its step's key; the oldest are given up."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from widgets.output.output_document import KEPT_LINES
from widgets.output.output_flow import OutputFlow

if TYPE_CHECKING:
    from widgets.output.output_text import OutputText

MOST = 48
"""Outputs that are kept: several lessons of steps."""
MOST_FULL = 10
"""Outputs whose lines are kept together, be they in a few long ones or in many short ones."""
LAID_OUT = 3
"""Outputs behind the one that is shown which stay laid out: of one that is full, that takes 4 MB,
its text a tenth of it."""


class StepOutputs(QObject):
    """Knows which output is shown and which one the running step writes."""

    lines_forgotten = Signal()
    """The output that is shown has grown beyond what is kept."""
    text_settled = Signal(str, str)
    """The key of an output, and text of it that can't change any more."""
    emptied = Signal(str)
    """The output of this key is gone, or begins anew."""

    def __init__(self, view: OutputText) -> None:
        super().__init__(view)
        self._view = view
        self._kept: dict[str, OutputFlow] = {}
        self._lines = KEPT_LINES
        self._laid_out: list[str] = []
        """The keys of outputs that were shown before, those of the last ones."""
        self.shown = ""
        self._writing = ""
        view.show_flow(self.flow(""))

    def keep(self, lines: int) -> None:
        """Keep so many lines of every output."""
        self._lines = lines
        for flow in self._kept.values():
            flow.keep(lines)

    def begin(self, key: str) -> None:
        """Let what is written go to the output of `key`, which starts empty."""
        self._writing = key
        self.flow(key).forget_all()
        self.emptied.emit(key)
        # Dicts keep their order: the step that ran last is given up last.
        self._kept[key] = self._kept.pop(key)

    def show(self, key: str) -> None:
        """Show the output of `key`, an empty one when it never ran."""
        if key != self.shown:
            before, self.shown = self.shown, key
            self._view.show_flow(self.flow(key))
            self._forget_layouts(before)
            self._give_up_oldest()

    def is_whole(self, key: str) -> bool:
        """Whether a step ran to its end, and its output is still here."""
        return key in self._kept and self._kept[key].has_ended

    def written(self) -> OutputFlow:
        """Return the output that the running step writes."""
        return self.flow(self._writing)

    def clear_written(self) -> None:
        """Show nothing of what the running step has written; its record keeps it."""
        flow = self.written()
        text = flow.unsettled_text()
        end = "\n" if text and not text.endswith("\n") else ""
        self.text_settled.emit(self._writing, text + end)
        flow.forget_all()

    def flow(self, key: str) -> OutputFlow:
        """Return the output of a step, an empty one when it never ran."""
        if key not in self._kept:
            flow = self._kept[key] = OutputFlow(self._view.new_output(), key)
            flow.keep(self._lines)
            flow.document.lines_forgotten.connect(self.lines_forgotten)
            flow.text_settled.connect(self.text_settled)
        return self._kept[key]

    def _forget_layouts(self, hidden: str) -> None:
        """Note that an output was hidden; those hidden long ago are laid out anew when shown."""
        self._laid_out = [key for key in self._laid_out if key not in (hidden, self.shown)]
        self._laid_out.append(hidden)
        for key in self._laid_out[:-LAID_OUT]:
            if key in self._kept:
                self._kept[key].document.forget_layout()
        del self._laid_out[:-LAID_OUT]

    def _give_up_oldest(self) -> None:
        """Give up the outputs that were begun first: there are too many, or too many lines."""
        spare = [key for key in self._kept if key not in (self.shown, self._writing)]
        lines = sum(self._length(key) for key in self._kept)
        for key in spare:
            if len(self._kept) <= MOST and lines <= MOST_FULL * self._lines:
                return
            lines -= self._length(key)
            self._kept.pop(key).document.deleteLater()
            self.emptied.emit(key)

    def _length(self, key: str) -> int:
        return self._kept[key].document.blockCount()
