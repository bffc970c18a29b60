"""The lesson view: prose, prediction, hints after a try, the verdict in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QPalette, QTextDocument
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QRadioButton, QWidget

from desktop import theme
from tests.widgets.lesson.lesson_pages import PAGE
from widgets.lesson.card import Card
from widgets.lesson.check_words import difference_words
from widgets.lesson.exercise_card import ExerciseCard
from widgets.lesson.lesson_view import LessonView
from widgets.lesson.option_button import OptionButton
from widgets.lesson.page_scroll import PageScroll
from widgets.lesson.prediction_card import PredictionCard
from widgets.lesson.rich_label import RichLabel
from widgets.lesson.solution_pair import SolutionPair
from widgets.lesson.step_header import StepHeader
from widgets.lesson_records import CheckResult, Difference, Prediction, PredictionOption

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


@pytest.fixture
def view(qtbot: QtBot) -> LessonView:
    made = LessonView()
    qtbot.add_widget(made)
    made.resize(480, 700)
    made.show_page(PAGE)
    made.show()
    return made


def words(view: LessonView) -> str:
    return "\n".join(label.text() for label in view.findChildren(QLabel) if label.isVisible())


def option(view: LessonView, option_id: str) -> QRadioButton:
    found = view.findChild(QRadioButton, option_id)
    assert isinstance(found, QRadioButton)
    return found


def part(view: LessonView, kind: type[Card]) -> Card:
    found = view.findChild(kind)
    assert isinstance(found, Card)
    return found


def scroll_area(view: LessonView) -> PageScroll:
    found = view.findChild(PageScroll)
    assert isinstance(found, PageScroll)
    return found


def page_of(area: PageScroll) -> QWidget:
    page = area.widget()
    assert page is not None
    return page


def hint_button(view: LessonView) -> QPushButton:
    return next(b for b in view.findChildren(QPushButton) if b.text().startswith("Hint"))


def test_a_step_says_where_it_stands(view: LessonView) -> None:
    header = view.findChild(StepHeader)
    assert isinstance(header, StepHeader)
    assert header.place() == "Tensors  ·  step 2 of 8"
    assert "A line runs at once" in words(view)


def test_a_prediction_is_made_by_a_click(view: LessonView, qtbot: QtBot) -> None:
    with qtbot.wait_signal(view.prediction_made) as blocker:
        qtbot.mouseClick(option(view, "mul"), Qt.MouseButton.LeftButton)
    assert blocker.args == ["mul"]
    assert "It is computed at once" not in words(view)


@pytest.mark.parametrize(
    ("chosen", "heading"),
    [
        ("six", "You predicted right"),
        ("mul", "The run shows something else"),
        (None, "You made no prediction; this is the answer"),
    ],
)
def test_the_run_answers_the_prediction(
    view: LessonView, qtbot: QtBot, chosen: str | None, heading: str
) -> None:
    view.set_prediction(chosen)
    view.reveal_prediction("six")
    assert part(view, PredictionCard).heading() == heading
    assert "It is computed at once" in words(view)
    assert option(view, "six").accessibleDescription() == "right"
    with qtbot.assert_not_emitted(view.prediction_made):
        option(view, "six").click()


@pytest.mark.parametrize(
    ("chosen", "tone"), [("six", "success"), ("mul", "warning"), (None, "plain")]
)
def test_nothing_predicted_is_neither_praised_nor_blamed(
    view: LessonView, chosen: str | None, tone: str
) -> None:
    view.set_prediction(chosen)
    view.reveal_prediction("six")
    wanted = Card("lightbulb", view)
    wanted.set_tone(tone, "lightbulb")
    ground = QPalette.ColorRole.Window
    shown = part(view, PredictionCard).palette().color(ground)
    assert shown == wanted.palette().color(ground)


def test_another_answer_than_at_first_says_nothing_of_the_prediction(view: LessonView) -> None:
    view.set_prediction("six")
    view.reveal_prediction("mul", "six")
    assert part(view, PredictionCard).heading().startswith("Another answer than at first")
    assert option(view, "mul").accessibleDescription() == "right"


def test_a_new_page_asks_again(view: LessonView, qtbot: QtBot) -> None:
    view.set_prediction("mul")
    view.reveal_prediction("six")
    view.show_page(PAGE._replace(step_id="two"))
    assert part(view, PredictionCard).heading() == "Predict, then run"
    with qtbot.wait_signal(view.prediction_made):
        view.findChildren(QRadioButton, "mul")[-1].click()


def test_hints_come_after_a_try_one_by_one(view: LessonView, qtbot: QtBot) -> None:
    assert not hint_button(view).isEnabled()
    view.set_tried(True)
    with qtbot.wait_signal(view.hint_shown) as blocker:
        hint_button(view).click()
    assert blocker.args == [1]
    assert "first" in words(view)
    assert "second" not in words(view)
    assert hint_button(view).text() == "Hint 2 of 2"
    hint_button(view).click()
    assert not hint_button(view).isVisible()


def test_a_failed_check_names_each_difference(view: LessonView) -> None:
    missing = Difference("w", "missing", None, None)
    shape = Difference("v", "shape", "(10000,)", "(100,)")
    view.show_check(CheckResult("one", (missing, shape)))
    assert difference_words(missing) in words(view)
    assert difference_words(shape) in words(view)


def test_what_a_check_found_is_shown_as_it_is(view: LessonView) -> None:
    found = Difference("v", "value", "'x'", "'<b>bold</b>'")
    view.show_check(CheckResult("one", (found,)))
    text = next(label for label in view.findChildren(QLabel) if "bold" in label.text()).text()
    shown = QTextDocument()
    shown.setHtml(text)
    assert difference_words(found) in shown.toPlainText()


def test_a_pass_shows_the_solution(view: LessonView) -> None:
    view.show_check(CheckResult("one"))
    view.show_solution("d = (c * 6).sqrt()\n", "d = (6 * c) ** 0.5")
    assert "d = (c * 6).sqrt()" in words(view)
    assert "d = (6 * c) ** 0.5" in words(view)
    assert "Passed" in part(view, ExerciseCard).heading()


@pytest.mark.parametrize(("width", "is_side_by_side"), [(700, True), (300, False)])
def test_two_solutions_stand_beside_each_other_where_there_is_room(
    view: LessonView, qtbot: QtBot, width: int, is_side_by_side: bool
) -> None:
    view.resize(width, 700)
    view.show_solution("d = (c * 6).sqrt()", "d = (6 * c) ** 0.5")
    pair = view.findChild(SolutionPair)
    assert isinstance(pair, SolutionPair)
    qtbot.wait_until(lambda: pair.is_side_by_side() == is_side_by_side)
    area = scroll_area(view)
    qtbot.wait_until(lambda: page_of(area).width() <= area.viewport().width())


def test_after_a_pass_no_hint_stands_there(view: LessonView) -> None:
    view.set_tried(True)
    view.show_hints(1)
    shown = [label for label in view.findChildren(RichLabel) if "first" in label.text()]
    assert [label.isVisible() for label in shown] == [True]
    view.show_check(CheckResult("one"))
    assert [label.isVisible() for label in shown] == [False]


def test_after_a_pass_no_hint_is_offered(view: LessonView) -> None:
    view.set_tried(True)
    assert hint_button(view).isVisible()
    view.show_check(CheckResult("one"))
    assert not hint_button(view).isVisible()
    view.set_tried(True)
    assert not hint_button(view).isVisible()
    view.show_check(CheckResult("one", problem="failed"))
    assert hint_button(view).isVisible()


@pytest.mark.parametrize("problem", ["not_ended", "interrupted", "failed"])
def test_no_verdict_is_never_a_pass(view: LessonView, problem: str) -> None:
    view.show_check(CheckResult("one", problem=problem))
    assert "Passed" not in part(view, ExerciseCard).heading()


def test_a_lesson_that_cant_be_opened_says_why(view: LessonView) -> None:
    view.show_problem("en.md, line 1: add a title.")
    assert words(view).strip() == "en.md, line 1: add a title."


def test_the_way_to_the_neighbours_is_always_in_sight(view: LessonView, qtbot: QtBot) -> None:
    view.show_page(PAGE._replace(body_html="<p>long</p>" * 60))
    header = view.findChild(StepHeader)
    assert isinstance(header, StepHeader)
    bar = scroll_area(view).verticalScrollBar()
    qtbot.wait_until(lambda: bar.maximum() > 0)
    bar.setValue(bar.maximum())
    for button in (header.previous_button, header.next_button):
        assert not button.visibleRegion().isEmpty()
        assert button.accessibleName()
    with qtbot.wait_signal(view.next_requested):
        header.next_button.click()
    with qtbot.wait_signal(view.previous_requested):
        header.previous_button.click()


def test_the_page_is_as_high_as_its_text(view: LessonView, qtbot: QtBot) -> None:
    view.show_page(PAGE._replace(body_html="<p>" + "many words that wrap " * 12 + "</p>"))
    area = scroll_area(view)
    page = page_of(area)
    view.resize(480, 200)
    qtbot.wait_until(lambda: area.verticalScrollBar().maximum() > 0)
    assert page.height() == page.heightForWidth(page.width())


@pytest.mark.parametrize("language", ["word ", "낱말 "])
def test_lines_are_no_longer_than_one_reads_well(
    view: LessonView, qtbot: QtBot, language: str
) -> None:
    view.show_page(PAGE._replace(body_html=f"<p>{language * 60}</p>"))
    view.resize(1600, 900)
    label = view.findChildren(RichLabel)[0]
    qtbot.wait_until(lambda: label.width() > 400)
    words = "Lines of about this length are read with ease: seventy-five characters."
    assert label.width() <= label.fontMetrics().horizontalAdvance(words) * 1.1


@pytest.mark.parametrize("zoom", [1.0, 2.0])
def test_a_long_option_wraps(
    view: LessonView, qtbot: QtBot, qapp: QApplication, zoom: float
) -> None:
    theme.apply_zoom(qapp, zoom)
    long = PredictionOption("long", "<code>x</code> is " + "an option of many words " * 6)
    view.show_page(PAGE._replace(prediction=Prediction("<p>?</p>", (long,), "<p>!</p>")))
    view.resize(320, 700)
    area = scroll_area(view)
    button = view.findChildren(OptionButton)[-1]
    qtbot.wait_until(lambda: button.height() > 2 * button.fontMetrics().height())
    qtbot.wait_until(lambda: page_of(area).width() <= area.viewport().width())
    assert button.accessibleName().startswith("x is an option")
    label = button.findChild(RichLabel)
    assert isinstance(label, RichLabel)
    assert label.height() >= label.heightForWidth(label.width())
    with qtbot.wait_signal(view.prediction_made):
        place = button.rect().bottomRight() - QPoint(4, 4)
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton, pos=place)


def test_keys_choose_an_option_and_nothing_after_the_answer(view: LessonView, qtbot: QtBot) -> None:
    view.activateWindow()
    first, second = view.findChildren(OptionButton)
    first.setFocus()
    with qtbot.wait_signal(view.prediction_made) as chosen:
        qtbot.keyClick(first, Qt.Key.Key_Space)
    assert chosen.args == ["six"]
    with qtbot.wait_signal(view.prediction_made) as chosen:
        qtbot.keyClick(first, Qt.Key.Key_Down)
    assert chosen.args == ["mul"]
    view.reveal_prediction("six")
    with qtbot.assert_not_emitted(view.prediction_made):
        qtbot.keyClick(second, Qt.Key.Key_Up)
        qtbot.mouseClick(first, Qt.MouseButton.LeftButton)
    assert second.isChecked()
    assert second.isEnabled()
    assert second.accessibleDescription() == "not what happened"


LONG = PAGE._replace(body_html="<p>many words that wrap in a line or two</p>" * 60)


def share_of(view: LessonView) -> float:
    bar = scroll_area(view).verticalScrollBar()
    return bar.value() / max(1, bar.maximum())


@pytest.mark.parametrize("share", [0.0, 0.5])
def test_a_page_in_other_words_stays_where_it_was(
    view: LessonView, qtbot: QtBot, share: float
) -> None:
    view.show_page(LONG)
    view.reveal_prediction("six")
    bar, area = scroll_area(view).verticalScrollBar(), scroll_area(view)
    qtbot.wait_until(lambda: bar.maximum() > 1000 and not area.is_settling())
    bar.setValue(round(share * bar.maximum()))
    view.show_page(LONG._replace(body_html=LONG.body_html * 2), keep_place=True)
    view.reveal_prediction("six")
    qtbot.wait_until(lambda: not area.is_settling())
    assert abs(share_of(view) - share) < 0.01


@pytest.mark.parametrize("share", [0.0, 0.5])
def test_a_page_in_larger_letters_stays_where_it_was(
    view: LessonView, qtbot: QtBot, qapp: QApplication, share: float
) -> None:
    view.show_page(LONG)
    bar, area = scroll_area(view).verticalScrollBar(), scroll_area(view)
    qtbot.wait_until(lambda: bar.maximum() > 1000 and not area.is_settling())
    bar.setValue(round(share * bar.maximum()))
    small = bar.maximum()
    theme.apply_zoom(qapp, 2.0)
    qtbot.wait_until(lambda: bar.maximum() > 1.5 * small and not area.is_settling())
    assert abs(share_of(view) - share) < 0.02


def test_tab_goes_from_the_text_to_the_first_option(view: LessonView, qtbot: QtBot) -> None:
    view.activateWindow()
    for position in (1, 2):
        view.show_page(PAGE._replace(position=position))
        card = part(view, PredictionCard)
        assert isinstance(card, PredictionCard)
        first = card.options()[0]
        qtbot.wait_until(first.isVisible)
        scroll_area(view).setFocus()
        qtbot.keyClick(scroll_area(view), Qt.Key.Key_Tab)
        assert first.hasFocus()
        qtbot.keyClick(first, Qt.Key.Key_Backtab)
        assert scroll_area(view).hasFocus()


def test_what_to_look_at_waits_for_the_run(view: LessonView) -> None:
    assert "Look at" not in words(view)
    view.set_ran(True)
    assert "Look at" in words(view)
    view.set_ran(False)
    assert "Look at" not in words(view)
    view.reveal_prediction("six")
    assert "Look at" in words(view)
    view.show_page(PAGE)
    assert "Look at" not in words(view)
    view.show_page(PAGE._replace(prediction=None))
    assert "Look at" in words(view)


@pytest.mark.parametrize("lines", [3, 12])
def test_the_answer_comes_into_view_with_what_to_look_at(
    view: LessonView, qtbot: QtBot, lines: int
) -> None:
    view.resize(480, 390)
    look = "<p>Look here.</p>" * 3
    body = "<p>A line of text.</p>" * lines
    view.show_page(PAGE._replace(body_html=body, look_html=look, exercise=False))
    area = scroll_area(view)
    qtbot.wait_until(lambda: not area.is_settling() and page_of(area).height() > 200)
    assert area.verticalScrollBar().value() == 0

    view.reveal_prediction("six")

    qtbot.wait_until(lambda: not area.is_settling())
    assert area.verticalScrollBar().value() > 0
    card = next(card for card in view.findChildren(Card) if card.heading() == "Look")
    for shown in (part(view, PredictionCard), card):
        assert shown.visibleRegion().boundingRect().height() == shown.height()


def test_a_page_answered_earlier_opens_at_its_start(view: LessonView, qtbot: QtBot) -> None:
    view.resize(480, 300)
    view.show_page(PAGE._replace(body_html="<p>A line of text.</p>" * 12))
    view.reveal_prediction("six")
    area = scroll_area(view)
    qtbot.wait_until(lambda: not area.is_settling())
    assert area.verticalScrollBar().maximum() > 0
    assert area.verticalScrollBar().value() == 0
