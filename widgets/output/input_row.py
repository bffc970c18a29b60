"""The line in which a learner answers `input()`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtWidgets import (
    QApplication,
    QBoxLayout,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QWidget,
)
from shiboken6 import isValid
from typing_extensions import override

import resources
from widgets.wrapped_label import WrappedLabel

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from widgets.records import InputRequest


MOST_PROMPT, MOST_LINES = 300, 4
"""Characters and lines of a prompt, its last ones, that are shown: the line must stay in view."""


class InputRow(QWidget):
    """A prompt, a line to type in and a button; a long prompt stands above the line."""

    input_given = Signal(str)  # the line, without its end

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._had_focus: QWidget | None = None
        self._prompt = WrappedLabel(self)
        self._line = QLineEdit(self)
        self._send = QPushButton(self)
        self._line.returnPressed.connect(self._on_line_given)
        self._send.clicked.connect(self._on_line_given)
        self._box = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._box.setContentsMargins(12, 4, 8, 8)
        self._box.setSpacing(8)
        self._box.addWidget(self._prompt)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self._line, 1)
        row.addWidget(self._send)
        self._box.addLayout(row, 1)
        self._dress()
        self.retranslate()
        self.hide()

    def retranslate(self) -> None:
        """Word everything in the interface language."""
        self._line.setPlaceholderText(self.tr("The step waits for a line; type it here"))
        self._line.setAccessibleName(self.tr("Input for the running step"))
        self._send.setText(self.tr("Send"))
        self._send.setToolTip(self.tr("Give this line to the step (Enter)"))

    def ask(self, request: InputRequest) -> None:
        """Show the prompt and wait for a line."""
        self._prompt.setText(_end_of(request.prompt))
        self._prompt.setVisible(bool(request.prompt))
        mode = QLineEdit.EchoMode.Password if request.password else QLineEdit.EchoMode.Normal
        self._line.setEchoMode(mode)
        self._line.clear()
        self._fit()
        self.show()
        if not self._holds_focus():
            self._had_focus = QApplication.focusWidget()
        self._line.setFocus(Qt.FocusReason.OtherFocusReason)

    @override
    def setVisible(self, visible: bool) -> None:
        """Show or hide the row; hidden, it gives the keys back to where they were before."""
        if not visible and self._holds_focus():
            before, self._had_focus = self._had_focus, None
            # The widget may be gone in the meantime, though not its Python object.
            if before is not None and isValid(before) and before.isVisible():
                before.setFocus(Qt.FocusReason.OtherFocusReason)
        super().setVisible(visible)

    def _dress(self) -> None:
        for part in (self._prompt, self._line):
            part.setFont(resources.code_font(self.font()))
        self._fit()

    def _fit(self) -> None:
        """Put the prompt beside the line where that leaves it the larger half."""
        text = self._prompt.text()
        width = self._prompt.fontMetrics().horizontalAdvance(text)
        beside = "\n" not in text and 2 * width <= self.width()
        self._prompt.setWordWrap(not beside)
        directions = QBoxLayout.Direction
        self._box.setDirection(directions.LeftToRight if beside else directions.TopToBottom)
        # A splitter asks no widget for the height that its width needs.
        self.setMinimumHeight(max(0, self._box.totalHeightForWidth(self.width())))

    def _holds_focus(self) -> bool:
        return self._line.hasFocus() or self._send.hasFocus()

    @Slot()
    def _on_line_given(self) -> None:
        if self.isHidden():
            return
        text = self._line.text()
        self.hide()
        self.input_given.emit(text)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    @override
    def changeEvent(self, event: QEvent) -> None:
        """Follow the language and the zoom."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        elif event.type() == QEvent.Type.FontChange:
            self._dress()


def _end_of(prompt: str) -> str:
    """Return the end of a prompt, whose last line says what is asked."""
    whole = prompt.strip("\n")
    end = "\n".join(whole.splitlines()[-MOST_LINES:])[-MOST_PROMPT:]
    return end if end == whole else f"…{end}"
