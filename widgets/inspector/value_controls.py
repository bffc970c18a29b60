"""The line with the slice expression, the decimals and the heat map of a table of values."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QSpinBox, QToolButton, QWidget
from typing_extensions import override

import resources
from widgets.elided_label import ElidedLabel
from widgets.folding_line import FoldingLine
from widgets.spin_inset import inset_text
from widgets.theme_colors import theme_colors

_AUTO = -1
_MOST_DECIMALS = 10


class ValueControls(QWidget):
    """What is shown as an expression that can be copied, and how its numbers are shown."""

    decimals_changed = Signal(object)
    """The number of decimals, or None for automatic ones."""
    heat_map_toggled = Signal(bool)
    """Whether cells are coloured."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._expression = ElidedLabel(self)
        self._copy = QToolButton(self, autoRaise=True)
        self._copy.clicked.connect(self._on_copy_clicked)
        self._decimals_label = QLabel(self)
        self._decimals = QSpinBox(self, minimum=_AUTO, maximum=_MOST_DECIMALS, value=_AUTO)
        inset_text(self._decimals)
        self._decimals.valueChanged.connect(self._on_decimals_changed)
        self._decimals_label.setBuddy(self._decimals)
        self._heat = QToolButton(self, autoRaise=True)
        self._heat.setCheckable(True)
        self._heat.setChecked(True)
        self._heat.toggled.connect(self.heat_map_toggled)
        self._lay_out()
        self.retranslate()
        self._dress()

    def _lay_out(self) -> None:
        self._expression.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        line = FoldingLine(self, apart=True)
        line.addWidget(_group(self, self._expression, self._copy))
        line.addWidget(_group(self, self._decimals_label, self._decimals, self._heat))

    def retranslate(self) -> None:
        """Word everything anew."""
        self._expression.setAccessibleName(self.tr("Slice expression"))
        self._word_copy()
        self._copy.setAccessibleName(self.tr("Copy slice expression"))
        self._decimals_label.setText(self.tr("Decimals"))
        self._decimals.setSpecialValueText(self.tr("auto"))
        self._decimals.setAccessibleName(self.tr("Decimals"))
        self._decimals.setToolTip(self.tr("How many decimals are shown; copied values keep all"))
        self._heat.setAccessibleName(self.tr("Colour cells by value"))
        self._heat.setToolTip(
            self.tr("Colour cells by value: dark for the least, bright for the greatest")
        )

    def set_expression(self, expression: str, *, runnable: bool = True) -> None:
        """Show an expression, which can be copied when it means something in a step."""
        self._expression.set_text(expression)
        self._copy.setEnabled(runnable)
        self._word_copy()

    def _word_copy(self) -> None:
        words = (
            self.tr("Copy the expression of what is shown or selected")
            if self._copy.isEnabled()
            else self.tr("Give the result a name, as in x = ..., to copy an expression of it")
        )
        self._copy.setToolTip(words)

    def expression(self) -> str:
        """Return the expression that is shown."""
        return self._expression.text()

    def _dress(self) -> None:
        colors = theme_colors(self.palette())
        self._expression.setFont(resources.code_font(self.font()))
        side = self.fontMetrics().height()
        for button in (self._copy, self._heat):
            button.setIconSize(QSize(side, side))
        self._copy.setIcon(resources.icon("copy", colors.text))
        self._heat.setIcon(resources.icon("palette", colors.text))

    @Slot()
    def _on_copy_clicked(self) -> None:
        QGuiApplication.clipboard().setText(self.expression())

    @Slot(int)
    def _on_decimals_changed(self, decimals: int) -> None:
        self.decimals_changed.emit(None if decimals == _AUTO else decimals)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        elif event.type() in (QEvent.Type.PaletteChange, QEvent.Type.FontChange):
            self._dress()


def _group(parent: QWidget, *parts: QWidget) -> QWidget:
    """Return parts that always stand side by side."""
    held = QWidget(parent)
    row = QHBoxLayout(held)
    row.setContentsMargins(0, 0, 0, 0)
    for part in parts:
        row.addWidget(part)
    return held
