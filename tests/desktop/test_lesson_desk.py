"""Which lesson and step lie on the desk: opening, turning pages, broken lessons, languages."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QLabel

from desktop.app import assemble
from desktop.main_window import VIEWS
from tests.desktop.conftest import LESSONS
from widgets.lesson_records import StepState

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from desktop.connections import Parts


@pytest.fixture
def unshown(qtbot: QtBot, tmp_path: Path) -> Iterator[Parts]:
    """A window that is never shown needs no kernel."""
    made = assemble(tmp_path, lessons_folder=LESSONS)
    yield made
    made.window.close()
    made.window.deleteLater()


def shown_words(parts: Parts) -> str:
    labels = parts.window.lesson_view.findChildren(QLabel)
    return "\n".join(label.text() for label in labels if not label.isHidden())


def test_the_first_start_opens_the_first_step(unshown: Parts) -> None:
    assert (unshown.desk.lesson_id, unshown.desk.step_id) == ("01_small", "make")
    assert unshown.window.code_pane.code().startswith("import torch")


def test_an_unknown_step_stands_for_the_first_one(unshown: Parts) -> None:
    unshown.desk.open("02_more", "not_there")
    assert unshown.desk.step_id == "many"


def test_the_pages_turn_across_lessons_and_end_at_the_ends(unshown: Parts) -> None:
    seen = [unshown.desk.step_id]
    for _ in range(6):
        unshown.desk.open_next()
        seen.append(unshown.desk.step_id)
    assert seen == ["make", "wrong", "double", "last", "many", "many", "many"]
    unshown.desk.open_previous()
    assert (unshown.desk.lesson_id, unshown.desk.step_id) == ("01_small", "last")


def test_a_check_is_offered_for_an_exercise_alone(unshown: Parts) -> None:
    check = unshown.window.desk_actions["check"]
    for lesson_id, step_id, offered in (
        ("01_small", "make", False),
        ("01_small", "double", True),
        ("03_broken", "", False),
    ):
        unshown.desk.open(lesson_id, step_id)
        assert check.isEnabled() == offered


def test_a_broken_lesson_says_what_is_wrong_and_where(unshown: Parts, qtbot: QtBot) -> None:
    unshown.desk.open("03_broken", "")
    assert "03_broken/" in shown_words(unshown)
    assert unshown.desk.run is None
    assert unshown.window.code_pane.code() == ""
    assert not unshown.window.code_pane.isEnabled()
    unshown.runs.run_open_step()
    unshown.runs.run_above()
    unshown.resets.reset_step()
    unshown.exercises.check()
    assert not unshown.runs.is_running
    with qtbot.wait_signal(unshown.desk.lesson_opened):
        unshown.desk.open("01_small", "make")
    assert unshown.window.code_pane.isEnabled()
    assert unshown.window.code_pane.code().startswith("import torch")


def test_each_step_shows_the_view_that_it_names(qtbot: QtBot, tmp_path: Path) -> None:
    parts = assemble(tmp_path)
    for step, view in (("rand", "Distribution"), ("templates", "Tensors")):
        parts.desk.open("04_random_tensors", step)
        assert parts.window.views.currentIndex() == VIEWS.index(view)
    parts.window.close()
    parts.window.deleteLater()


def test_what_was_typed_in_a_lesson_is_there_when_one_comes_back(unshown: Parts) -> None:
    unshown.window.code_pane.replace_code("mine = 1")
    unshown.desk.open("02_more", "many")
    unshown.desk.open("01_small", "make")
    assert unshown.window.code_pane.code() == "mine = 1"
    assert unshown.desk.run is not None
    assert unshown.desk.run.state("make") is StepState.EDITED


def test_a_language_rewords_the_page_and_changes_nothing_else(unshown: Parts, qtbot: QtBot) -> None:
    english = shown_words(unshown)
    with qtbot.assert_not_emitted(unshown.desk.step_opened):
        unshown.appearance.set_language("ko")
    try:
        assert shown_words(unshown) != english
        assert unshown.desk.title("make") != "Make a tensor"
        assert unshown.desk.step_id == "make"
    finally:
        unshown.appearance.set_language("en")
    # The options of the question are deleted when the event loop runs.
    qtbot.wait_until(lambda: shown_words(unshown) == english)


def test_no_lesson_at_all_is_said(qtbot: QtBot, tmp_path: Path) -> None:
    empty = tmp_path / "lessons"
    empty.mkdir()
    parts = assemble(tmp_path / "data", lessons_folder=empty)
    assert "no lesson" in shown_words(parts)
    parts.runs.run_open_step()
    assert not parts.runs.is_running
    parts.window.close()
    parts.window.deleteLater()
