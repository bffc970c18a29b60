"""Errors in an output: type and message, advice, the learner's line, and the folded frames."""

from __future__ import annotations

from typing import TYPE_CHECKING

from widgets.output import output_formats as formats
from widgets.output.error_words import (
    elsewhere_words,
    explanation,
    folded_words,
    frame_words,
    headline,
    line_words,
)

if TYPE_CHECKING:
    from PySide6.QtGui import QTextCursor

    from widgets.output.output_document import OutputDocument
    from widgets.records import ErrorReport, Frame

_FROM_STEP = "step"


class ErrorBlocks:
    """Shows the errors of a document and unfolds their frames."""

    def __init__(self, document: OutputDocument) -> None:
        self._document = document
        self._errors: list[ErrorReport] = []
        self._start: QTextCursor | None = None

    def forget_all(self) -> None:
        """Forget the errors: their text is gone."""
        self._errors.clear()
        self._start = None

    def show(self, error: ErrorReport) -> None:
        """Add an error at the end."""
        document = self._document
        self._errors.append(error)
        self._start = document.at_end()
        self._start.setKeepPositionOnInsert(True)
        document.insert_line(f"✕ {headline(error)}", document.shape(formats.HEADLINE))
        for sentence in explanation(error):
            document.insert_line(sentence, document.shape(formats.WORDS))
        if error.line is not None:
            link = document.link(f"line:{error.line}")
            document.insert_line(f"→ {_line(error, error.line)}", link)
        if elsewhere := elsewhere_words(error):
            document.insert_line(f"→ {elsewhere}", document.shape(formats.MUTED))
        if inner := _inner(error):
            words = f"▸ {folded_words(len(inner))}"
            document.insert_line(words, document.link(f"frames:{len(self._errors) - 1}"))

    def unfold(self, number: int) -> None:
        """Show the folded frames of an error, counted from 0."""
        link = self._document.find_link(f"frames:{number}")
        if link is not None and number < len(self._errors):
            text = "\n".join(map(frame_words, _inner(self._errors[number])))
            self._document.replace(link, text, self._document.shape(formats.MUTED))

    def top(self) -> float | None:
        """Return where the last error begins, in pixels from the top; None without an error."""
        if self._start is None:
            return None
        layout = self._document.documentLayout()
        return layout.blockBoundingRect(self._start.block()).y()


def error_text(error: ErrorReport) -> str:
    """Return all that is known of an error as lines of text."""
    lines = [f"✕ {headline(error)}", *explanation(error)]
    if error.line is not None:
        lines.append(f"→ {_line(error, error.line)}")
    lines.append(elsewhere_words(error))
    lines += map(frame_words, _inner(error))
    return "".join(f"{line}\n" for line in lines if line)


def _inner(error: ErrorReport) -> list[Frame]:
    return [frame for frame in error.frames if frame.where != _FROM_STEP]


def _line(error: ErrorReport, line: int) -> str:
    steps = [frame for frame in error.frames if frame.where == _FROM_STEP and not frame.step]
    own = [frame for frame in steps if frame.line == line]
    source = f"  {own[-1].source.strip()}" if own else ""
    return f"{line_words(line)}{source}"
