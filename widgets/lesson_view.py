"""The text of a step: prose, prediction, what to look at, exercise."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from widgets.card import Card
from widgets.exercise_card import ExerciseCard
from widgets.ground import set_ground
from widgets.prediction_card import PredictionCard
from widgets.rich_label import RichLabel
from widgets.theme_colors import theme_colors

if TYPE_CHECKING:
    from widgets.lesson_records import CheckResult, StepPage

LINE_LENGTH = 75  # characters


class LessonView(QWidget):
    """One step to read; it asks, hints and judges, but runs nothing itself."""

    prediction_made = Signal(str)  # the id of the chosen option
    hint_shown = Signal(int)  # how many hints are shown now
    next_requested = Signal()  # go to the next step
    previous_requested = Signal()  # go to the step before

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("lesson_view")
        self._page: StepPage | None = None
        self._where = QLabel(self)
        self._title = QLabel(self)
        self._title.setWordWrap(True)
        self._body = RichLabel(self)
        self._prediction = PredictionCard(self)
        self._look = Card("eye", self)
        self._look_text = RichLabel(self._look)
        self._look.body.addWidget(self._look_text)
        self._exercise = ExerciseCard(self)
        self._previous = QPushButton(self)
        self._next = QPushButton(self)
        self._scroll = QScrollArea(self)
        self._connect_parts()
        self._lay_out()
        self._dress()
        self.retranslate()
        self.show_nothing()

    def _connect_parts(self) -> None:
        self._prediction.prediction_made.connect(self.prediction_made)
        self._exercise.hint_shown.connect(self.hint_shown)
        self._previous.clicked.connect(self.previous_requested)
        self._next.clicked.connect(self.next_requested)

    def _lay_out(self) -> None:
        column = QVBoxLayout()
        column.setSpacing(12)
        column.setContentsMargins(24, 16, 24, 16)
        parts = (
            self._where,
            self._title,
            self._body,
            self._prediction,
            self._look,
            self._exercise,
        )
        for part in parts:
            column.addWidget(part)
        turn = QHBoxLayout()
        turn.addWidget(self._previous)
        turn.addStretch(1)
        turn.addWidget(self._next)
        column.addLayout(turn)
        column.addStretch(1)
        self._page_widget = QWidget()
        self._page_widget.setLayout(column)
        outer = QWidget()
        row = QHBoxLayout(outer)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._page_widget, 1)
        row.addStretch(0)
        self._scroll.setWidget(outer)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self._scroll)

    def retranslate(self) -> None:
        """Word everything in the interface language."""
        self._look.set_heading(self.tr("Look"))
        self._previous.setText(self.tr("Previous"))
        self._previous.setToolTip(self.tr("Go to the previous step (Ctrl+PgUp)"))
        self._next.setText(self.tr("Next"))
        self._next.setToolTip(self.tr("Go to the next step (Ctrl+PgDown)"))
        self._scroll.setAccessibleName(self.tr("Text of the step"))
        if self._page is not None:
            self._where.setText(self._place_words(self._page))

    def _place_words(self, page: StepPage) -> str:
        words = self.tr("{lesson}  ·  step {position} of {total}")
        return words.format(lesson=page.lesson_title, position=page.position, total=page.total)

    def show_page(self, page: StepPage) -> None:
        """Show a step from its start."""
        self._page = page
        self._where.setText(self._place_words(page))
        self._title.setText(page.title)
        self._body.set_html(page.body_html)
        if page.prediction is not None:
            self._prediction.show_prediction(page.prediction)
        self._prediction.setVisible(page.prediction is not None)
        self._look_text.set_html(page.look_html)
        self._look.setVisible(bool(page.look_html))
        self._exercise.start(page.hints_html)
        self._exercise.setVisible(page.exercise)
        self._previous.setVisible(page.position > 1)
        self._next.setVisible(True)
        self._scroll.verticalScrollBar().setValue(0)

    def show_nothing(self) -> None:
        """Say what would fill the view."""
        self._show_words(self.tr("Choose a step on the left."))

    def show_problem(self, sentence: str) -> None:
        """Show why a lesson can't be opened."""
        self._show_words(sentence)

    def _show_words(self, sentence: str) -> None:
        self._page = None
        self._where.setText("")
        self._title.setText(sentence)
        hidden = (self._body, self._prediction, self._look, self._exercise)
        for part in (*hidden, self._previous, self._next):
            part.hide()

    def set_prediction(self, option_id: str | None) -> None:
        """Choose the option that the learner chose earlier."""
        self._prediction.set_chosen(option_id)

    def reveal_prediction(self, right_option_id: str) -> None:
        """Show which option the run proved right."""
        self._prediction.reveal(right_option_id)

    def show_check(self, result: CheckResult) -> None:
        """Show the verdict on an exercise and bring it into view."""
        self._exercise.show_check(result)
        self._scroll.ensureWidgetVisible(self._exercise, 0, 24)

    def show_solution(self, code: str) -> None:
        """Show one solution beside the learner's own."""
        self._exercise.show_solution(code)

    def set_tried(self, tried: bool) -> None:
        """Offer hints, after a real try."""
        self._exercise.set_tried(tried)

    def show_hints(self, count: int) -> None:
        """Show the hints that were seen before."""
        self._exercise.show_hints(count)

    def _dress(self) -> None:
        set_ground(self, theme_colors(self.palette()).ground)
        set_ground(self._scroll.viewport(), theme_colors(self.palette()).ground)
        title = QFont(self.font())
        title.setPointSizeF(self.font().pointSizeF() * 1.5)
        title.setWeight(QFont.Weight.DemiBold)
        self._title.setFont(title)
        width = self.fontMetrics().averageCharWidth() * LINE_LENGTH + 48
        self._page_widget.setMaximumWidth(width)

    @override
    def changeEvent(self, event: QEvent) -> None:
        """Follow the language, the theme and the zoom."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        elif event.type() in (QEvent.Type.FontChange, QEvent.Type.PaletteChange):
            self._dress()
