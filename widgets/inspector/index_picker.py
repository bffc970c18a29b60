"""Picks an index of one dimension by a slider and a spin box."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSignalBlocker, Qt, Signal, Slot
from PySide6.QtWidgets import QDoubleSpinBox, QHBoxLayout, QLabel, QSlider, QWidget
from typing_extensions import override

from widgets.spin_inset import inset_text

_SLIDER_STEPS = 10_000


class IndexPicker(QWidget):
    """A labelled slider and spin box for an index from 0 to `last`."""

    index_changed = Signal()
    """The learner picked another index."""

    def __init__(self, dim: int, last: int, *, offset: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.dim = dim
        self._last = last
        self._offset = offset
        self._label = QLabel(self)
        self._slider = QSlider(Qt.Orientation.Horizontal, self)
        self._slider.setRange(0, min(last, _SLIDER_STEPS))
        self._slider.valueChanged.connect(self._on_slider_moved)
        # Not a QSpinBox: that ends at 2**31 - 1, and a dimension may be longer.
        self._spin = QDoubleSpinBox(self, decimals=0, maximum=float(last))
        self._spin.setKeyboardTracking(False)
        inset_text(self._spin)
        self._spin.valueChanged.connect(self._on_spin_changed)
        self._label.setBuddy(self._spin)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        for widget, stretch in ((self._label, 0), (self._slider, 1), (self._spin, 0)):
            row.addWidget(widget, stretch)
        self.retranslate()

    def retranslate(self) -> None:
        """Word everything anew."""
        words = self.tr("dim {dim} from") if self._offset else self.tr("dim {dim}")
        name = words.format(dim=self.dim)
        self._label.setText(name)
        explained = self.tr("Index of dimension {dim}, from 0 to {last}")
        for control in (self._slider, self._spin):
            control.setAccessibleName(name)
            control.setToolTip(explained.format(dim=self.dim, last=self._last))

    def label_width(self) -> int:
        """Return the width that the label needs, in pixels."""
        return self._label.sizeHint().width()

    def set_label_width(self, width: int) -> None:
        """Let the slider begin so far from the left, as others do."""
        self._label.setMinimumWidth(width)

    def index(self) -> int:
        """Return the picked index."""
        return int(self._spin.value())

    def set_index(self, index: int) -> None:
        """Pick an index without saying so."""
        with QSignalBlocker(self._spin):
            self._spin.setValue(float(index))
        self._place_slider()

    def _place_slider(self) -> None:
        with QSignalBlocker(self._slider):
            share = self.index() / max(self._last, 1)
            self._slider.setValue(round(share * self._slider.maximum()))

    @Slot(int)
    def _on_slider_moved(self, position: int) -> None:
        index = round(position * self._last / max(self._slider.maximum(), 1))
        if index != self.index():
            with QSignalBlocker(self._spin):
                self._spin.setValue(float(index))
            self.index_changed.emit()

    @Slot(float)
    def _on_spin_changed(self, _index: float) -> None:
        self._place_slider()
        self.index_changed.emit()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
