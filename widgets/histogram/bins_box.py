"""The number of bins: left to the rule, or chosen."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Signal, Slot
from PySide6.QtWidgets import QSpinBox, QWidget
from typing_extensions import override

from widgets.spin_inset import inset_text

MOST_BINS = 1000
_AUTO = 0


class BinsBox(QSpinBox):
    """A spin box from 1 to 1000 whose lowest entry leaves the number to the bin rule."""

    bins_chosen = Signal(object)
    """The learner chose a number (int) or `auto` (str)."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._drawn = 1
        self.setRange(_AUTO, MOST_BINS)
        inset_text(self)
        self.setKeyboardTracking(False)
        self.valueChanged.connect(self._on_value_changed)
        self.retranslate()

    def retranslate(self) -> None:
        """Word everything anew in the application's language."""
        self.setPrefix(self.tr("Bins: "))
        self.setSpecialValueText(self.tr("Bins: auto"))
        self.setToolTip(self.tr("Number of bins, 1 to 1000; the lowest entry leaves it to a rule"))
        self.setAccessibleName(self.tr("Number of bins"))

    def bins(self) -> int | str:
        """Return the choice as a question to the kernel: a number or `auto`."""
        return "auto" if self.value() == _AUTO else self.value()

    def set_drawn(self, bins: int, *, chosen: bool) -> None:
        """Say how many bins are drawn and whether that number was chosen; asks for nothing."""
        self._drawn = max(1, min(MOST_BINS, bins))
        with QSignalBlocker(self):
            self.setValue(self._drawn if chosen else _AUTO)

    @override
    def stepBy(self, steps: int) -> None:
        """Step from what the rule draws, not from zero, when the rule drew it."""
        if self.value() == _AUTO and steps > 0:
            self.setValue(max(1, min(MOST_BINS, self._drawn + steps)))
        else:
            super().stepBy(steps)

    @Slot(int)
    def _on_value_changed(self, _value: int) -> None:
        self.bins_chosen.emit(self.bins())
