"""A combo box of random calls in groups."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSignalBlocker, QSize, Qt, Signal, Slot
from PySide6.QtGui import QFont, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QComboBox, QStyle, QStyleOptionComboBox, QStylePainter, QWidget
from typing_extensions import override

from widgets.parameters.bench_functions import FUNCTIONS, GROUPS
from widgets.parameters.bench_words import function_word, group_word

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

_LEAST_LETTERS = 12
_EDGE = 4


class BenchFunctionBox(QComboBox):
    """Its headings can't be chosen; each call is named as in torch and in words."""

    function_chosen = Signal(str)
    """The learner chose this call."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = QStandardItemModel(self)
        self.setModel(self._model)
        self.setMaxVisibleItems(len(FUNCTIONS) + len(GROUPS))
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.retranslate()
        self.currentIndexChanged.connect(self._on_current_index_changed)

    def function(self) -> str:
        """Return the chosen call's name."""
        return self.currentData()

    def choose(self, function: str) -> None:
        """Show a call; nothing is emitted."""
        with QSignalBlocker(self):
            self.setCurrentIndex(self.findData(function))

    def retranslate(self) -> None:
        """Word everything anew in the application's language."""
        chosen = self.function() if self.count() else next(iter(FUNCTIONS))
        with QSignalBlocker(self):
            self._model.clear()
            for group in GROUPS:
                self._add_heading(group)
                for function in FUNCTIONS.values():
                    if function.group == group:
                        self._add_function(function.name)
        self.choose(chosen)

    @override
    def minimumSizeHint(self) -> QSize:
        letters = _LEAST_LETTERS * self.fontMetrics().averageCharWidth()
        return QSize(letters, super().minimumSizeHint().height())

    @override
    def paintEvent(self, e: QPaintEvent) -> None:
        painter = QStylePainter(self)
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        field = self.style().subControlRect(
            QStyle.ComplexControl.CC_ComboBox, option, QStyle.SubControl.SC_ComboBoxEditField, self
        )
        # Qt cuts a text that is too long in the middle of a letter.
        option.currentText = self.fontMetrics().elidedText(  # pyright: ignore[reportAttributeAccessIssue]
            option.currentText,  # pyright: ignore[reportAttributeAccessIssue]
            Qt.TextElideMode.ElideRight,
            field.width() - _EDGE,
        )
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)

    def _add_heading(self, group: str) -> None:
        heading = QStandardItem(group_word(group))
        heading.setFlags(Qt.ItemFlag.NoItemFlags)
        font = QFont(self.font())
        font.setWeight(QFont.Weight.DemiBold)
        heading.setFont(font)
        self._model.appendRow(heading)

    def _add_function(self, function: str) -> None:
        item = QStandardItem(f"{function} · {function_word(function)}")
        item.setData(function, Qt.ItemDataRole.UserRole)
        self._model.appendRow(item)

    @Slot(int)
    def _on_current_index_changed(self, _index: int) -> None:
        self.function_chosen.emit(self.function())

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
