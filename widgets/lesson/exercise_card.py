"""What goes with an exercise: hints after a try, the verdict of a check, the solution."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget
from typing_extensions import override

from widgets.lesson.card import Card
from widgets.lesson.check_words import difference_words, verdict_words
from widgets.lesson.rich_label import RichLabel
from widgets.lesson.solution_pair import SolutionPair
from widgets.wrapped_label import WrappedLabel

if TYPE_CHECKING:
    from collections.abc import Iterator

    from widgets.lesson_records import CheckResult


class ExerciseCard(Card):
    """Hints one by one, what differs, and after a pass one solution beside the learner's own."""

    hint_shown = Signal(int)  # how many hints are shown now

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("pencil", parent)
        self._hints: tuple[str, ...] = ()
        self._shown = 0
        self._tried = False
        self._result: CheckResult | None = None
        self._facts = RichLabel(self)
        self._hint_box = QVBoxLayout()
        self.hint_button = QPushButton(self)
        self.hint_button.clicked.connect(self._on_hint_clicked)
        self._when = WrappedLabel(self)
        self._solutions = SolutionPair(self)
        for part in (self._facts, self._solutions):
            self.body.addWidget(part)
        self.body.addLayout(self._hint_box)
        self.body.addWidget(self.hint_button, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addWidget(self._when)
        self.start(())

    def start(self, hints: tuple[str, ...]) -> None:
        """Begin an exercise: nothing tried, no hint shown."""
        self._hints, self._shown, self._tried, self._result = hints, 0, False, None
        while (item := self._hint_box.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.deleteLater()
        for part in (self._facts, self._solutions):
            part.hide()
        self.set_tone("plain", "pencil")
        self.retranslate()

    def retranslate(self) -> None:
        """Word everything in the interface language."""
        if self._result is None:
            self.set_heading(self.tr("Exercise: write the step, run it, then check it"))
        else:
            self._show_result(self._result)
        left = len(self._hints) - self._shown
        passed = self._result is not None and self._result.passed
        self.hint_button.setVisible(left > 0 and not passed)
        self.hint_button.setEnabled(self._tried)
        words = self.tr("Hint {number} of {total}")
        self.hint_button.setText(words.format(number=self._shown + 1, total=len(self._hints)))
        self.hint_button.setToolTip(self.tr("Show the next hint") if self._tried else "")
        self._when.setText(self.tr("Hints come after a try of your own."))
        self._when.setVisible(left > 0 and not passed and not self._tried)
        # Under "passed" they would read as what is still missing.
        for label in self._hint_labels():
            label.setVisible(not passed)

    def _hint_labels(self) -> Iterator[QWidget]:
        items = (self._hint_box.itemAt(number) for number in range(self._hint_box.count()))
        widgets = (item.widget() for item in items if item is not None)
        yield from (widget for widget in widgets if widget is not None)

    def set_tried(self, tried: bool) -> None:
        """Offer hints only after a real try."""
        self._tried = tried
        self.retranslate()

    def show_hints(self, count: int) -> None:
        """Show the first hints, for example those seen in an earlier session."""
        while self._shown < min(count, len(self._hints)):
            label = RichLabel(self)
            self._hint_box.addWidget(label)
            label.set_html(self._hints[self._shown])
            self._shown += 1
        self.retranslate()

    def show_check(self, result: CheckResult) -> None:
        """Show the verdict of a check and each fact that differs."""
        self._result = result
        if result.passed:
            self.set_tone("success", "circle-check")
        else:
            self.set_tone("warning", "circle-alert")
        self.retranslate()

    def forget_check(self) -> None:
        """Take a verdict away that is no longer true."""
        self._result = None
        self._facts.hide()
        self.set_tone("plain", "pencil")
        self.retranslate()

    def _show_result(self, result: CheckResult) -> None:
        self.set_heading(verdict_words(result))
        self._facts.set_html(_listed([difference_words(each) for each in result.differences]))

    def show_solution(self, code: str, own_code: str) -> None:
        """Show one way to solve it beside the code that passed."""
        self._solutions.show_codes(own_code, code)

    @Slot()
    def _on_hint_clicked(self) -> None:
        self.show_hints(self._shown + 1)
        self.hint_shown.emit(self._shown)

    @override
    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()


def _listed(sentences: list[str]) -> str:
    """Return a list whose wrapped lines stand under each other, nothing without sentences.

    Qt indents its own lists by a fixed number of pixels.
    """
    rows = "".join(
        f'<tr><td style="padding-right:8px">•</td><td>{escape(each)}</td></tr>'
        for each in sentences
    )
    return f'<table cellspacing="0" cellpadding="0">{rows}</table>' if rows else ""
