"""What a step writes: text, errors, pictures, notices, and the line for `input()`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from widgets.input_row import InputRow
from widgets.notice_bar import NoticeBar
from widgets.output_text import OutputText

if TYPE_CHECKING:
    from widgets.records import ErrorReport, InputRequest, OutputChunk, Picture


class OutputPane(QWidget):
    """The output of the running step, cleared when the next one begins."""

    input_given = Signal(str)  # a line for input()
    line_activated = Signal(int)  # a line of the step was clicked, counted from 1
    notice_action_triggered = Signal()  # the button of the notice was pressed

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("output_pane")
        self._notice = NoticeBar(self)
        self._text = OutputText(self)
        self._input = InputRow(self)
        self._notice.action_triggered.connect(self.notice_action_triggered)
        self._text.line_activated.connect(self.line_activated)
        self._input.input_given.connect(self.input_given)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        box.addWidget(self._notice)
        box.addWidget(self._text, 1)
        box.addWidget(self._input)
        self.retranslate()

    def retranslate(self) -> None:
        """Word everything in the interface language."""
        self._text.setPlaceholderText(self.tr("What the step prints appears here."))
        self._text.setAccessibleName(self.tr("Output of the step"))

    def begin_step(self, keep: bool = False) -> None:
        """Make room for a step's output; `keep` leaves what an earlier step of a series wrote."""
        if not keep:
            self._text.clear_all()
            self._notice.hide()
        self._input.hide()

    def append(self, chunk: OutputChunk) -> None:
        """Add a piece of what the step wrote."""
        self._text.append_chunk(chunk)

    def show_error(self, error: ErrorReport) -> None:
        """Show the exception that ended the step."""
        self._text.show_error(error)

    def show_picture(self, picture: Picture) -> None:
        """Show an image that the step made."""
        self._text.show_picture(picture)

    def ask_input(self, request: InputRequest) -> None:
        """Ask for a line on behalf of `input()`."""
        self._input.ask(request)

    def end_input(self) -> None:
        """Take the input line away."""
        self._input.hide()

    def show_notice(self, words: str, action_text: str = "", level: str = "info") -> None:
        """Show a sentence above the output, with at most one action."""
        self._notice.show_words(words, action_text, level)

    def notice(self) -> str:
        """Return the sentence shown above the output, empty when there is none."""
        return self._notice.words()

    def text(self) -> str:
        """Return the output as plain text."""
        self._text.show_pending()
        return self._text.toPlainText()

    def clear(self) -> None:
        """Forget everything shown."""
        self.begin_step()

    @override
    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
