"""The outputs of the steps that ran, each under its step's key; the oldest are given up."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from widgets.output_document import OutputDocument
    from widgets.output_text import OutputText

MOST = 48
"""Outputs that are kept: several lessons of steps."""


class StepOutputs(QObject):
    """Knows which output is shown and which one the running step writes."""

    lines_forgotten = Signal()
    """The output that is shown has grown beyond what is kept."""

    def __init__(self, view: OutputText) -> None:
        super().__init__(view)
        self._view = view
        self._kept: dict[str, OutputDocument] = {"": view.output}
        self.shown = ""
        self._writing = ""
        view.output.lines_forgotten.connect(self.lines_forgotten)

    def begin(self, key: str) -> None:
        """Let what is written go to the output of `key`, which starts empty."""
        self._writing = key
        self._of(key).forget_all()
        # Dicts keep their order: the step that ran last is given up last.
        self._kept[key] = self._kept.pop(key)

    def show(self, key: str) -> None:
        """Show the output of `key`, an empty one when it never ran."""
        if key != self.shown:
            self.shown = key
            self._view.show_output(self._of(key))
            self._give_up_oldest()

    def written(self) -> OutputDocument:
        """Return the output that the running step writes."""
        return self._of(self._writing)

    def _of(self, key: str) -> OutputDocument:
        if key not in self._kept:
            self._kept[key] = self._view.new_output()
            self._kept[key].lines_forgotten.connect(self.lines_forgotten)
        return self._kept[key]

    def _give_up_oldest(self) -> None:
        spare = [key for key in self._kept if key not in (self.shown, self._writing)]
        for key in spare[: max(0, len(self._kept) - MOST)]:
            self._kept.pop(key).deleteLater()
