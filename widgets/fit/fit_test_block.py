"""One test of a fit: its name and verdict, its numbers, and what they mean."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from widgets.fit.fit_note import TONES, FitNote
from widgets.fit.fit_text import FitText
from widgets.fit.fit_words import (
    note_sentences,
    null_hypothesis,
    statistic_line,
    test_name,
    verdict,
    verdict_sentence,
    what_it_measures,
)

if TYPE_CHECKING:
    from widgets.distribution_records import FitTest


class FitTestBlock(QWidget):
    """Made anew for each test and language; it has no state of its own."""

    def __init__(self, test: FitTest, parent: QWidget | None = None, *, null: bool = True) -> None:
        super().__init__(parent)
        self._test, self._null = test, null
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        if null:
            column.addWidget(FitText("muted", null_hypothesis(test), self))
            column.addSpacing(4)
        column.addWidget(FitText("heading", test_name(test.name), self))
        numbers = FitText("numbers", statistic_line(test), self)
        numbers.setToolTip(what_it_measures(test))
        column.addWidget(numbers)
        column.addWidget(FitNote(TONES[verdict(test)], verdict_sentence(test), self))
        for sentence in note_sentences(test):
            column.addWidget(FitText("muted", sentence, self))
        self.setAccessibleName(test_name(test.name))
        self.setAccessibleDescription(" ".join(self.lines()))

    def lines(self) -> list[str]:
        """Return all of it in words."""
        test = self._test
        first = [null_hypothesis(test)] if self._null else []
        said = [f"{test_name(test.name)}: {statistic_line(test)}.", verdict_sentence(test)]
        return [*first, *said, *note_sentences(test)]
