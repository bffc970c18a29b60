"""The text of a step: prose, prediction, what to look at, exercise."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Signal, Slot
from PySide6.QtGui import QFont, QPainter
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from widgets.ground import set_ground
from widgets.lesson.card import Card
from widgets.lesson.exercise_card import ExerciseCard
from widgets.lesson.page_scroll import PageScroll
from widgets.lesson.prediction_card import PredictionCard
from widgets.lesson.rich_label import RichLabel
from widgets.lesson.step_header import StepHeader
from widgets.theme_colors import theme_colors
from widgets.wrapped_label import WrappedLabel

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from widgets.lesson_records import CheckResult, StepPage

LINE_LENGTH = 75  # characters
_MARGIN = 24  # pixels on either side of the text
# Qt's average width is that of all glyphs, of which ours has mostly wide Hangul.
_LETTERS = "a tensor is a table of numbers of one kind and one shape"


class LessonView(QWidget):
    """One step to read; it asks, hints and judges, but runs nothing itself."""

    prediction_made = Signal(str)  # the id of the chosen option
    hint_shown = Signal(int)  # how many hints are shown now
    next_requested = Signal()  # go to the next step
    previous_requested = Signal()  # go to the step before
    focus_given_up = Signal()  # the option or button that had the keys is gone

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("lesson_view")
        self._page: StepPage | None = None
        self._ran = False
        self._header = StepHeader(self)
        self._scroll = PageScroll(self)
        self._page_widget = _page_in(self._scroll)
        self._title = WrappedLabel(self._page_widget)
        self._body = RichLabel(self._page_widget)
        self._prediction = PredictionCard(self._page_widget)
        self._look = Card("eye", self._page_widget)
        self._look_text = RichLabel(self._look)
        self._look.body.addWidget(self._look_text)
        self._exercise = ExerciseCard(self._page_widget)
        self._connect_parts()
        self._lay_out()
        self._dress()
        self.retranslate()
        self.show_nothing()

    def _connect_parts(self) -> None:
        self._prediction.prediction_made.connect(self.prediction_made)
        self._exercise.hint_shown.connect(self.hint_shown)
        self._exercise.hint_shown.connect(self._on_exercise_hint_shown)
        self._scroll.focus_changed.connect(self.update)
        self._header.previous_requested.connect(self.previous_requested)
        self._header.next_requested.connect(self.next_requested)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self._page_widget)
        column.setSpacing(12)
        column.setContentsMargins(_MARGIN, 8, _MARGIN, 16)
        for part in (self._title, self._body, self._prediction, self._look, self._exercise):
            column.addWidget(part)
        column.addStretch(1)
        box = QVBoxLayout(self)
        box.setContentsMargins(1, 1, 1, 1)
        box.setSpacing(0)
        box.addWidget(self._header)
        box.addWidget(self._scroll, 1)

    def retranslate(self) -> None:
        """Word everything in the interface language."""
        self._look.set_heading(self.tr("Look"))
        self._scroll.setAccessibleName(self.tr("Text of the step"))
        if self._page is not None:
            self._show_place(self._page)

    def _show_place(self, page: StepPage) -> None:
        words = self.tr("{lesson}  ·  step {position} of {total}")
        before, _, after = words.partition("{lesson}")
        step = after.format(position=page.position, total=page.total)
        self._header.show_place(before + page.lesson_title, step)

    def show_page(self, page: StepPage, *, keep_place: bool = False) -> None:
        """Show a step from its start; `keep_place`: the same one in other words, where it was."""
        if self._prediction.has_focus() or self._exercise.hint_button.hasFocus():
            self.focus_given_up.emit()
        if keep_place:
            self._scroll.stay()
        self._page = page
        self._show_place(page)
        self._title.setText(page.title)
        self._body.set_html(page.body_html)
        if page.prediction is not None:
            self._prediction.show_prediction(page.prediction)
        self._prediction.setVisible(page.prediction is not None)
        self._look_text.set_html(page.look_html)
        self._exercise.start(page.hints_html)
        self._exercise.setVisible(page.exercise)
        self._header.previous_button.setEnabled(page.position > 1)
        self._header.show()
        self._ran = False
        self._show_look()
        # Options are made anew for each page, which puts them behind everything else.
        options = self._prediction.options()
        _order_tabs(self._header.next_button, self._scroll, *options, self._exercise.hint_button)
        if not keep_place:
            self._scroll.go_to_top()

    def show_nothing(self) -> None:
        """Say what would fill the view."""
        self.show_problem(self.tr("Choose a step on the left."))

    def show_problem(self, sentence: str) -> None:
        """Show why a lesson can't be opened."""
        self._page = None
        self._title.setText(sentence)
        for part in (self._header, self._body, self._prediction, self._look, self._exercise):
            part.hide()

    def set_prediction(self, option_id: str | None) -> None:
        """Choose the option that the learner chose earlier."""
        self._prediction.set_chosen(option_id)

    def reveal_prediction(self, right_option_id: str, first: str | None = None) -> None:
        """Show which option the run proved right; `first`: which one the first run did."""
        self._prediction.reveal(right_option_id, first)
        self._show_look()
        last = self._prediction if self._look.isHidden() else self._look
        self._scroll.bring_into_view(self._prediction, last)

    def set_ran(self, ran: bool) -> None:
        """Say whether the step ran: only then is there something to look at."""
        self._ran = ran
        self._show_look()

    def _show_look(self) -> None:
        page = self._page
        if page is None:
            return
        # It tells what the run shows, so it would give the answer to a prediction away.
        due = page.prediction is None or self._ran or self._prediction.is_answered()
        self._look.setVisible(due and bool(page.look_html))

    def show_check(self, result: CheckResult) -> None:
        """Show the verdict on an exercise and bring it into view."""
        self._exercise.show_check(result)
        self._scroll.bring_into_view(self._exercise, self._exercise)

    def forget_check(self) -> None:
        """Take the verdict of an earlier check away."""
        self._exercise.forget_check()

    def show_solution(self, code: str, own_code: str) -> None:
        """Show one solution beside the learner's own."""
        self._exercise.show_solution(code, own_code)

    def set_tried(self, tried: bool) -> None:
        """Offer hints, after a real try."""
        self._exercise.set_tried(tried)

    def show_hints(self, count: int) -> None:
        """Show the hints that were seen before."""
        self._exercise.show_hints(count)

    @Slot(int)
    def _on_exercise_hint_shown(self, _count: int) -> None:
        """Keep the hint, and the button of the next one, in view."""
        self._scroll.bring_into_view(self._exercise, self._exercise)

    def _dress(self) -> None:
        set_ground(self, theme_colors(self.palette()).ground)
        title = QFont(self.font())
        title.setPointSizeF(self.font().pointSizeF() * 1.5)
        title.setWeight(QFont.Weight.DemiBold)
        self._title.setFont(title)
        letter = self.fontMetrics().horizontalAdvance(_LETTERS) / len(_LETTERS)
        self._page_widget.setMaximumWidth(round(letter * LINE_LENGTH) + 2 * _MARGIN)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Show by a line around the page that keys scroll it."""
        super().paintEvent(event)
        if self._scroll.hasFocus():
            painter = QPainter(self)
            painter.setPen(theme_colors(self.palette()).accent)
            painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
            painter.end()

    @override
    def changeEvent(self, event: QEvent) -> None:
        """Follow the language, the theme and the zoom."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        elif event.type() in (QEvent.Type.FontChange, QEvent.Type.PaletteChange):
            self._dress()


def _page_in(scroll: PageScroll) -> QWidget:
    """Return the page in a scroll area; its parts come later: moved, they would be styled anew."""
    outer = QWidget(scroll)
    scroll.setWidget(outer)
    page = QWidget(outer)
    row = QHBoxLayout(outer)
    row.setContentsMargins(0, 0, 0, 0)
    row.addWidget(page, 1)
    row.addStretch(0)
    return page


def _order_tabs(*parts: QWidget) -> None:
    for before, part in pairwise(parts):
        QWidget.setTabOrder(before, part)
