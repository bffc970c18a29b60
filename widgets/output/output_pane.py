"""What steps write: text, errors, pictures, notices, and the line for `input()`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from widgets.ground import set_ground
from widgets.notice_bar import NoticeBar
from widgets.output.input_row import InputRow
from widgets.output.output_caption import OutputCaption
from widgets.output.output_text import OutputText
from widgets.output.step_outputs import StepOutputs
from widgets.theme_colors import theme_colors

if TYPE_CHECKING:
    from widgets.records import ErrorReport, InputRequest, OutputChunk, Picture


class OutputPane(QWidget):
    """Each step's output of its last run; a step that runs writes, whichever is shown."""

    input_given = Signal(str)  # a line for input()
    line_activated = Signal(str, int)  # a line was clicked: the step's key, the line from 1
    notice_action_triggered = Signal()  # the button of the notice was pressed
    text_settled = Signal(str, str)  # a step's key, text of it that can't change any more
    output_emptied = Signal(str)  # a step's key: its output is gone or begins anew

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("output_pane")
        self._title = ""
        self._asked: InputRequest | None = None
        self._notice = NoticeBar(self)
        self._caption = OutputCaption(self)
        self._text = OutputText(self)
        self.outputs = StepOutputs(self._text)
        self._input = InputRow(self)
        self._notice.action_triggered.connect(self.notice_action_triggered)
        self._text.line_activated.connect(self._on_text_line_activated)
        self._input.input_given.connect(self._on_input_given)
        self.outputs.lines_forgotten.connect(self._caption_anew)
        self.outputs.text_settled.connect(self.text_settled)
        self.outputs.emptied.connect(self.output_emptied)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        for part in (self._notice, self._caption):
            box.addWidget(part)
        box.addWidget(self._text, 1)
        box.addWidget(self._input)
        self._dress()
        self.retranslate()

    def retranslate(self) -> None:
        """Word everything in the interface language."""
        self._text.setAccessibleName(self.tr("Output of the step"))
        self._caption_anew()

    def begin_step(self, key: str = "", title: str = "") -> None:
        """Make room for the output of the step `key` and show it; `title` as in `show_step`."""
        self.outputs.begin(key)
        self._notice.hide()
        self._input.hide()
        self.show_step(key, title)

    def show_step(self, key: str, title: str = "") -> None:
        """Show what a step wrote; `title` names it when it isn't the one that lies open."""
        self._title = title
        self.outputs.show(key)
        self._caption_anew()

    def shows(self) -> str:
        """Return the key of the step whose output is shown."""
        return self.outputs.shown

    def append(self, chunk: OutputChunk) -> None:
        """Add a piece of what the running step wrote."""
        self.outputs.written().append_chunk(chunk)

    def show_error(self, error: ErrorReport) -> None:
        """Show the exception that ended the step."""
        self.outputs.written().show_error(error)

    def show_picture(self, picture: Picture) -> None:
        """Show an image that the step made."""
        self.outputs.written().show_picture(picture, self._text.picture_room())

    def ask_input(self, request: InputRequest) -> None:
        """Ask for a line on behalf of `input()`."""
        self._asked = request
        self._input.ask(request)

    def end_step(self) -> None:
        """Note that the running step has ended: it writes and asks no more."""
        self._input.hide()
        self.outputs.written().has_ended = True
        self._caption_anew()

    @property
    def notice_bar(self) -> NoticeBar:
        """The line of words above the output."""
        return self._notice

    def show_notice(self, words: str, action_text: str = "", level: str = "info") -> None:
        """Show a sentence above the output, with at most one action."""
        self._notice.show_words(words, action_text, level)

    def hide_notice(self) -> None:
        """Take the sentence away."""
        self._notice.hide()

    def notice(self) -> str:
        """Return the sentence shown above the output, empty when there is none."""
        return self._notice.words()

    def caption(self) -> str:
        """Return the line that says whose output is shown and what of it was left out."""
        return "" if self._caption.isHidden() else self._caption.text()

    def text(self) -> str:
        """Return the output that is shown as plain text."""
        self._text.flow.finish()
        return self._text.toPlainText()

    def clear(self) -> None:
        """Forget what the running step has written."""
        self.outputs.clear_written()
        self._caption_anew()

    @Slot()
    def _caption_anew(self) -> None:
        lines = []
        if self._title:
            lines.append(self.tr("Output of the step {title}").format(title=f"“{self._title}”"))
        if count := self._text.flow.document.forgotten_lines():
            words = self.tr("Earlier lines that were left out: {count}")
            lines.append(words.format(count=f"{count:,}"))
        ended = self._text.flow.has_ended
        self._text.setPlaceholderText(
            self.tr("The step printed nothing.")
            if ended
            else self.tr("What the step prints appears here.")
        )
        self._caption.set_lines(lines)

    @Slot(int)
    def _on_text_line_activated(self, line: int) -> None:
        self.line_activated.emit(self.outputs.shown, line)

    @Slot(str)
    def _on_input_given(self, text: str) -> None:
        asked = self._asked
        if asked is not None:
            shown = "•" * len(text) if asked.password else text
            self.outputs.written().show_answer(asked.prompt + shown)
        self.input_given.emit(text)

    def _dress(self) -> None:
        colors = theme_colors(self.palette())
        set_ground(self._caption, colors.raised)

    @override
    def changeEvent(self, event: QEvent) -> None:
        """Follow the language and the theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        elif event.type() == QEvent.Type.PaletteChange:
            self._dress()
