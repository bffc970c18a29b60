"""The row under the code in which a text is looked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Qt, Signal, Slot
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QToolButton, QWidget
from typing_extensions import override

import resources
from widgets.theme_colors import theme_colors

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent, QShowEvent

    from widgets.code.text_search import TextSearch

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class FindField(QLineEdit):
    """A line whose Enter, Shift+Enter and Esc aren't taken by the window's shortcuts."""

    next_requested = Signal()  # Enter
    previous_requested = Signal()  # Shift+Enter
    close_requested = Signal()  # Esc

    @override
    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            mine = event.key() in (*_ENTER, Qt.Key.Key_Escape)
            if mine and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                event.accept()
                return True
        return super().event(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        shifted = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            super().keyPressEvent(event)
        elif event.key() == Qt.Key.Key_Escape:
            self.close_requested.emit()
        elif event.key() in _ENTER and shifted:
            self.previous_requested.emit()
        elif event.key() in _ENTER:
            self.next_requested.emit()
        else:
            super().keyPressEvent(event)


class FindBar(QWidget):
    """Drives a search in the code and says how many matches there are."""

    def __init__(self, search: TextSearch, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._search = search
        self._current = self._total = 0
        self.field = FindField()
        self._count = QLabel()
        self._case = QToolButton(checkable=True)  # pyright: ignore[reportCallIssue]
        self._previous, self._next, self._close = QToolButton(), QToolButton(), QToolButton()
        self._icons = {
            self._case: "case-sensitive",
            self._previous: "chevron-up",
            self._next: "chevron-down",
            self._close: "x",
        }
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 4, 8, 4)
        row.setSpacing(4)
        row.addWidget(self.field, 1)
        row.addWidget(self._count)
        for button in self._icons:
            button.setAutoRaise(True)
            row.addWidget(button)
        self._connect()
        self.setFocusProxy(self.field)
        self.retranslate()

    def retranslate(self) -> None:
        """Word the bar in the current language."""
        self.setAccessibleName(self.tr("Find bar"))
        self.field.setPlaceholderText(self.tr("Find in the code"))
        names = {
            self.field: self.tr("Find in the code"),
            self._case: self.tr("Match case"),
            self._previous: self.tr("Previous match (Shift+Enter)"),
            self._next: self.tr("Next match (Enter)"),
            self._close: self.tr("Close the find bar (Esc)"),
        }
        for control, name in names.items():
            control.setAccessibleName(name)
            control.setToolTip(name)
        self.set_count(self._current, self._total)

    def begin(self) -> None:
        """Show the bar; a text selected in the code is what it looks for."""
        if self.field.hasFocus():
            self.field.selectAll()
            return
        needle = self._search.begin()
        if needle:
            self.field.setText(needle)
        self.show()
        self.field.selectAll()
        self.field.setFocus()
        self._on_field_text_changed(self.field.text())

    @Slot()
    def go_on(self) -> None:
        """Go to the next match; open the bar if it is closed."""
        if self.isVisible():
            self._search.go_on()
        else:
            self.begin()

    @Slot()
    def go_back(self) -> None:
        """Go to the match before; open the bar if it is closed."""
        if self.isVisible():
            self._search.go_back()
        else:
            self.begin()

    @Slot()
    def end(self) -> None:
        """Close the bar; keys go to the code again."""
        self.hide()
        self._search.end()

    @Slot(int, int)
    def set_count(self, current: int, total: int) -> None:
        """Say which match is chosen, from 1 (0: none), and how many there are."""
        self._current, self._total = current, total
        if total and current:
            text = self.tr("{current} of {total}").format(current=current, total=total)
        elif total:
            text = self.tr("{total} found").format(total=total)
        else:
            text = self.tr("No match") if self.field.text() else ""
        self._count.setText(text)
        self._previous.setEnabled(total > 0)
        self._next.setEnabled(total > 0)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        elif event.type() in (QEvent.Type.PaletteChange, QEvent.Type.FontChange):
            self._dress_if_shown()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._dress_if_shown()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        colors = theme_colors(self.palette())
        painter = QPainter(self)
        painter.fillRect(event.rect(), colors.raised)
        painter.setPen(colors.line)
        painter.drawLine(self.rect().topLeft(), self.rect().topRight())

    def _connect(self) -> None:
        self._search.counted.connect(self.set_count)
        self.field.textChanged.connect(self._on_field_text_changed)
        self.field.next_requested.connect(self.go_on)
        self.field.previous_requested.connect(self.go_back)
        self.field.close_requested.connect(self.end)
        self._case.toggled.connect(self._on_case_toggled)
        self._previous.clicked.connect(self.go_back)
        self._next.clicked.connect(self.go_on)
        self._close.clicked.connect(self.end)

    def _dress_if_shown(self) -> None:
        # Drawing icons takes milliseconds that the first window doesn't have.
        if not self.isVisible():
            return
        color = theme_colors(self.palette()).text
        side = max(16, QFontMetrics(self.font()).height())
        for button, name in self._icons.items():
            button.setIcon(resources.icon(name, color))
            button.setIconSize(QSize(side, side))

    @Slot(str)
    def _on_field_text_changed(self, text: str) -> None:
        self._search.search(text, self._case.isChecked())

    @Slot(bool)
    def _on_case_toggled(self, checked: bool) -> None:
        self._search.search(self.field.text(), checked)
