"""A field of a form: its label, what it is typed into, and the sentence about what is wrong."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QSpinBox, QVBoxLayout, QWidget
from typing_extensions import override

import resources
from widgets.spin_inset import inset_text
from widgets.theme_colors import theme_colors
from widgets.wrapped_label import WrappedLabel

_LABEL_GAP = 4
_AIR = 12
"""Pixels over and under the text of an editor, with its border."""


class FieldMessage(QWidget):
    """A glyph and one sentence; hidden while all is well."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon, self._words = QLabel(self), WrappedLabel(self)
        self._words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._words, 1)
        self._dress()
        self.hide()

    def words(self) -> str:
        """Return the sentence, nothing while all is well."""
        return self._words.text()

    def set_words(self, words: str) -> None:
        """Say what is wrong; nothing hides it."""
        if words != self._words.text():
            self._words.setText(words)
            self.setAccessibleName(words)
        self.setVisible(bool(words))

    def _dress(self) -> None:
        colors = theme_colors(self.palette())
        side = self.fontMetrics().height()
        self._icon.setPixmap(resources.icon("circle-alert", colors.error).pixmap(side, side))
        sheet = f"QLabel {{ color: {colors.error.name()}; }}"
        if sheet != self.styleSheet():
            self.setStyleSheet(sheet)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.FontChange):
            self._dress()


class BenchField(QWidget):
    """A label over an editor; `message` is laid out by the form, which has the whole width."""

    def __init__(self, name: str, editor: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.name, self.editor = name, editor
        self.label = QLabel(self)
        self.label.setBuddy(editor)
        self.message = FieldMessage(parent)
        self._beside, self._above = [editor], list[QWidget]()
        self._top, self._line = QHBoxLayout(), QHBoxLayout()
        self._top.addWidget(self.label, 1)
        self._line.addWidget(editor, 1)
        if isinstance(editor, QSpinBox):
            inset_text(editor)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(_LABEL_GAP)
        for row in (self._top, self._line):
            row.setSpacing(8)
            column.addLayout(row)
        column.addStretch(1)
        self._dress()

    def put_beside(self, part: QWidget) -> None:
        """Place another widget at the editor's right, as wide as it."""
        self._line.addWidget(part, 1)
        self._beside.append(part)
        self._dress()

    def put_above(self, part: QWidget) -> None:
        """Place another widget at the label's right."""
        self._top.addWidget(part)
        self._above.append(part)
        self._keep_in_line()

    def set_words(self, label: str, tip: str = "") -> None:
        """Name the field and say in a sentence what it is for."""
        self.label.setText(label)
        self.editor.setToolTip(tip)
        self.label.setToolTip(tip)
        self.editor.setAccessibleName(f"{label}: {tip}" if tip else label)

    def set_problem(self, words: str) -> None:
        """Say what is wrong, by a sentence and a border; nothing when all is well."""
        self.message.set_words(words)
        self.editor.setAccessibleDescription(words)
        self._dress()

    def _dress(self) -> None:
        colors = theme_colors(self.palette())
        sheet = f"BenchField > QLabel {{ color: {colors.muted.name()}; }}"
        if self.message.words() and isinstance(self.editor, QLineEdit):
            sheet += f"QLineEdit {{ border-color: {colors.error.name()}; }}"
        if sheet != self.styleSheet():
            self.setStyleSheet(sheet)
        self._keep_in_line()

    def _keep_in_line(self) -> None:
        """Give every kind of editor one height, so that labels stand in line as well."""
        height = self.fontMetrics().height() + _AIR
        for part in self._beside:
            if part.minimumHeight() != height:
                part.setFixedHeight(height)
        for part in self._above:
            part.setMaximumHeight(self.fontMetrics().height())

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.FontChange):
            self._dress()
