"""All that is said about a fit: law, findings, moments, bounds and tests."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from widgets.fit.fit_finding_words import finding_sentence, finding_tone
from widgets.fit.fit_note import FitNote
from widgets.fit.fit_test_block import FitTestBlock
from widgets.fit.fit_text import FitText
from widgets.fit.fit_words import (
    bound_sentence,
    is_remarkable,
    law_sentence,
    null_hypothesis,
    thresholds,
)
from widgets.fit.moments_table import MomentsTable

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from widgets.distribution_records import Fit, FitTest

_WIDE_LETTERS = 72
"""Average letters from which on the tests stand beside the numbers."""


class FitSheet(QWidget):
    """Made anew for each fit and language; the tests stand beside the rest where there is room."""

    def __init__(self, fit: Fit, dtype: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._fit = fit
        self._lines: list[str] = []
        self._columns = QBoxLayout(QBoxLayout.Direction.TopToBottom, self)
        self._columns.setContentsMargins(0, 0, 0, 0)
        self._columns.setSpacing(16)
        self._fill_facts(self._column(2))
        self._fill_tests(self._column(3), dtype)

    def lines(self) -> list[str]:
        """Return all of it in words."""
        return list(self._lines)

    def _column(self, stretch: int) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(12)
        self._columns.addLayout(column, stretch)
        return column

    def _fill_facts(self, column: QVBoxLayout) -> None:
        self._say(column, "plain", law_sentence(self._fit))
        for finding in self._fit.findings:
            self._note(column, finding_tone(finding), finding_sentence(finding))
        table = MomentsTable(self)
        table.set_fit(self._fit)
        column.addWidget(table, 0, Qt.AlignmentFlag.AlignLeft)
        self._lines += table.lines()
        for bound in self._fit.bounds:
            tone = "warning" if is_remarkable(bound) else "plain"
            self._note(column, tone, bound_sentence(bound))
        column.addStretch(1)

    def _fill_tests(self, column: QVBoxLayout, dtype: str) -> None:
        translate = QCoreApplication.translate
        if self._fit.implemented:
            self._say(column, "heading", translate("FitSheet", "Against the documented law"))
        self._add_blocks(column, self._fit.tests)
        if self._fit.implemented:
            self._say(column, "heading", _own_law(dtype))
            self._add_blocks(column, self._fit.implemented)
        self._say(column, "muted", thresholds())
        column.addStretch(1)

    def _add_blocks(self, column: QVBoxLayout, tests: tuple[FitTest, ...]) -> None:
        said = ""
        for test in tests:
            null = null_hypothesis(test)
            block = FitTestBlock(test, self, null=null != said)
            said = null
            column.addWidget(block)
            self._lines += block.lines()

    def _say(self, column: QVBoxLayout, look: str, words: str) -> None:
        column.addWidget(FitText(look, words, self))
        self._lines.append(words)

    def _note(self, column: QVBoxLayout, tone: str, words: str) -> None:
        column.addWidget(FitNote(tone, words, self))
        self._lines.append(words)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        directions = QBoxLayout.Direction
        wide = event.size().width() >= _WIDE_LETTERS * self.fontMetrics().averageCharWidth()
        wished = directions.LeftToRight if wide else directions.TopToBottom
        if wished != self._columns.direction():
            self._columns.setDirection(wished)
            self._columns.setSpacing(32 if wide else 16)


def _own_law(dtype: str) -> str:
    if not dtype:
        return QCoreApplication.translate("FitSheet", "Against torch's own law for this dtype")
    sentence = QCoreApplication.translate("FitSheet", "Against torch's own law for {dtype}")
    return sentence.format(dtype=dtype)
