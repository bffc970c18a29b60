"""How many values shall be drawn: typed or moved to, both in step."""

from __future__ import annotations

import contextlib

from PySide6.QtCore import QObject, QSignalBlocker, Signal, Slot
from PySide6.QtWidgets import QLineEdit, QWidget

from widgets.bench.bench_count_slider import BenchCountSlider
from widgets.parameters.bench_checks import read_numel
from widgets.parameters.bench_numbers import whole_text
from widgets.parameters.bench_parameters import BadTextError


class BenchCount(QObject):
    """A line to type a number in, and a slider; what was typed is never rewritten."""

    changed = Signal()
    """The number changed."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.line, self.slider = QLineEdit(parent), BenchCountSlider(parent)
        self.line.textChanged.connect(self._on_line_text_changed)
        self.slider.count_chosen.connect(self._on_slider_count_chosen)

    def read(self, function: str) -> int:
        """Return the number for a call; raise BadTextError where the text is none."""
        return read_numel(self.line.text(), function)

    def set_count(self, count: int) -> None:
        """Put a number into both."""
        self.line.setText(whole_text(count))

    @Slot(str)
    def _on_line_text_changed(self, _text: str) -> None:
        with contextlib.suppress(BadTextError):
            self.slider.show_count(self.read(""))
        self.changed.emit()

    @Slot(object)
    def _on_slider_count_chosen(self, count: int) -> None:
        with QSignalBlocker(self.line):
            self.line.setText(whole_text(count))
        self.changed.emit()
