"""A slider over the numbers 10, 20, 50, 100 ... 10^10."""

from __future__ import annotations

import math

from PySide6.QtCore import QEvent, QSignalBlocker, Qt, Signal, Slot
from PySide6.QtWidgets import QSlider, QWidget
from typing_extensions import override

from widgets.parameters.bench_checks import LEAST_NUMEL, MOST_NUMEL
from widgets.parameters.bench_numbers import whole_text

_STEPS = (1, 2, 5)
_FIRST_POWER = round(math.log10(LEAST_NUMEL))
_LAST = len(_STEPS) * (round(math.log10(MOST_NUMEL)) - _FIRST_POWER)


class BenchCountSlider(QSlider):
    """Each step is 1, 2 or 5 times a power of ten; a typed number moves it to the nearest one."""

    count_chosen = Signal(object)
    """The learner moved it to this number (an int, too large for Qt's)."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setRange(0, _LAST)
        self.setPageStep(len(_STEPS))
        self.valueChanged.connect(self._on_value_changed)
        self.retranslate()

    def count(self) -> int:
        """Return the number that the handle stands at."""
        power, step = divmod(self.value(), len(_STEPS))
        return _STEPS[step] * 10 ** (power + _FIRST_POWER)

    def show_count(self, count: int) -> None:
        """Move to the nearest step; nothing is emitted."""
        exponent = math.log10(max(1, count)) - _FIRST_POWER
        power = math.floor(exponent)
        rest = exponent - power
        step = min(range(4), key=lambda each: abs(math.log10((*_STEPS, 10)[each]) - rest))
        with QSignalBlocker(self):
            self.setValue(max(0, min(_LAST, len(_STEPS) * power + step)))
        self._say()

    def retranslate(self) -> None:
        """Word everything anew in the application's language."""
        self.setAccessibleName(self.tr("How many values, on a logarithmic scale"))
        self.setToolTip(self.tr("10 to 10^10 values, in steps of 1, 2 and 5 times a power of ten"))
        self._say()

    def _say(self) -> None:
        self.setAccessibleDescription(whole_text(self.count()))

    @Slot(int)
    def _on_value_changed(self, _value: int) -> None:
        self._say()
        self.count_chosen.emit(self.count())

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
