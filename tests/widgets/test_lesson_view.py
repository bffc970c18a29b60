"""The lesson view: prose, prediction, hints after a try, the verdict in words."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QRadioButton

from tests.widgets.lesson_pages import PAGE
from widgets.card import Card
from widgets.check_words import difference_words
from widgets.exercise_card import ExerciseCard
from widgets.lesson_records import CheckResult, Difference
from widgets.lesson_view import LessonView
from widgets.prediction_card import PredictionCard

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


def hint_button(view: LessonView) -> QPushButton:
    return next(b for b in view.findChildren(QPushButton) if b.text().startswith("Hint"))


def test_a_step_says_where_it_stands(view: LessonView) -> None:
    assert "Tensors  ·  step 2 of 8" in words(view)
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
        (None, "The run shows the answer"),
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


def test_a_new_page_asks_again(view: LessonView, qtbot: QtBot) -> None:
    view.set_prediction("mul")
    view.reveal_prediction("six")
    view.show_page(replace(PAGE, step_id="two"))
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


def test_a_pass_shows_the_solution(view: LessonView) -> None:
    view.show_check(CheckResult("one"))
    view.show_solution("d = (c * 6).sqrt()")
    assert "d = (c * 6).sqrt()" in words(view)
    assert "Passed" in part(view, ExerciseCard).heading()


@pytest.mark.parametrize("problem", ["not_run", "interrupted", "failed"])
def test_no_verdict_is_never_a_pass(view: LessonView, problem: str) -> None:
    view.show_check(CheckResult("one", problem=problem))
    assert "Passed" not in part(view, ExerciseCard).heading()


def test_a_lesson_that_cant_be_opened_says_why(view: LessonView) -> None:
    view.show_problem("en.md, line 1: add a title.")
    assert words(view).strip() == "en.md, line 1: add a title."
