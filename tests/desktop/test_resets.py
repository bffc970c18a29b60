"""A step, a lesson and everything go back to the start, and come back by one Undo."""

from __future__ import annotations

import sqlite3
from contextlib import contextmanager
from typing import TYPE_CHECKING

import pytest

from desktop.app import assemble
from desktop.engine.events import Judgement
from desktop.progress_file import NAME
from tests.desktop.conftest import LESSONS
from widgets.lesson.exercise_card import ExerciseCard
from widgets.lesson.prediction_card import PredictionCard
from widgets.lesson_records import Difference, StepState

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from desktop.connections import Parts

PASSED = "d = x * 2  # mine\n"


@pytest.fixture
def parts(tmp_path: Path, qtbot: QtBot) -> Iterator[Parts]:
    """A window without a kernel: what an earlier session did lies in its file."""
    made = assemble(tmp_path, lessons_folder=LESSONS)
    log = made.exercises._progress
    log.save_prediction("01_small", "make", "turned")
    log.save_answer("01_small", "make", "right")
    log.steps.count_run("01_small", "make", own=False, done_code=made.window.code_pane.code())
    log.save_text("01_small", "double", PASSED)
    log.count_try("01_small", "double")
    log.save_pass("01_small", "double", PASSED)
    log.save_hints("01_small", "double", 1)
    log.steps.count_run("01_small", "double", own=True, done_code=PASSED)
    log.steps.count_run("02_more", "many", own=True, done_code="many = 1")
    log.save_text("02_more", "many", "many = 1")
    made.window.close()
    made.window.deleteLater()
    again = assemble(tmp_path, lessons_folder=LESSONS)
    again.desk.open("01_small", "double")
    yield again
    again.window.close()
    again.window.deleteLater()


def state(parts: Parts, step: str, lesson: str = "01_small") -> StepState:
    return parts.resets._lesson_runs[lesson].state(step)


def kept(parts: Parts) -> list[object]:
    log = parts.exercises._progress
    tables = (log.predictions, log.exercises, log.steps.of, log.texts)
    return [table(lesson) for lesson in ("01_small", "02_more") for table in tables]


def card(parts: Parts) -> ExerciseCard:
    found = parts.window.lesson_view.findChild(ExerciseCard)
    assert isinstance(found, ExerciseCard)
    return found


def test_reset_of_a_step_begins_its_exercise_anew_and_undo_brings_all_back(parts: Parts) -> None:
    before = kept(parts)
    assert state(parts, "double") is StepState.PASSED
    assert "Passed" in card(parts).heading()
    parts.resets.reset_step()
    assert parts.window.code_pane.code() == "d = x"
    assert state(parts, "double") is StepState.UNTOUCHED
    assert "Passed" not in card(parts).heading()
    assert not card(parts).hint_button.isEnabled()
    assert card(parts).hint_button.text() == "Hint 1 of 1"
    parts.window.output_pane.notice_action_triggered.emit()
    assert parts.window.code_pane.code() == PASSED
    assert state(parts, "double") is StepState.PASSED
    assert "Passed" in card(parts).heading()
    assert kept(parts) == before


def test_a_prediction_can_be_made_anew_after_a_reset(parts: Parts) -> None:
    parts.desk.open("01_small", "make")
    question = parts.window.lesson_view.findChild(PredictionCard)
    assert isinstance(question, PredictionCard)
    assert question.is_answered()
    parts.resets.reset_step()
    assert not question.is_answered()
    assert question.chosen() is None
    parts.resets.undo()
    assert question.is_answered()
    assert question.chosen() == "turned"


def test_a_reset_is_undone_also_from_another_step(parts: Parts) -> None:
    before = kept(parts)
    undo = parts.window.desk_actions["undo_reset"]
    assert not undo.isEnabled()
    parts.resets.reset_step()
    parts.desk.open("02_more", "many")
    assert parts.window.output_pane.notice()
    assert undo.isEnabled()
    undo.trigger()
    assert not undo.isEnabled()
    assert parts.window.output_pane.notice() == ""
    assert parts.window.code_pane.code() == "many = 1"
    assert kept(parts) == before
    parts.desk.open("01_small", "double")
    assert parts.window.code_pane.code() == PASSED


def test_reset_of_a_lesson_leaves_the_others_alone(parts: Parts) -> None:
    before = kept(parts)
    parts.resets.reset_lesson()
    assert "2" in parts.window.output_pane.notice()
    assert state(parts, "make") is StepState.UNTOUCHED
    assert state(parts, "many", "02_more") is StepState.DONE
    parts.resets.undo()
    assert kept(parts) == before


def test_reset_of_everything_comes_back_whole(parts: Parts, tmp_path: Path) -> None:
    before = kept(parts)
    parts.resets.reset_everything()
    for lesson, step in (("01_small", "make"), ("01_small", "double"), ("02_more", "many")):
        assert state(parts, step, lesson) is StepState.UNTOUCHED
    started_again = assemble(tmp_path, lessons_folder=LESSONS)
    assert state(started_again, "double") is StepState.UNTOUCHED
    started_again.window.close()
    started_again.window.deleteLater()
    parts.resets.undo()
    assert kept(parts) == before
    assert state(parts, "many", "02_more") is StepState.DONE


def test_what_was_typed_after_a_reset_is_kept_when_that_is_undone(parts: Parts) -> None:
    parts.resets.reset_step()
    parts.window.code_pane.replace_code("typed since")
    parts.resets.undo()
    assert parts.window.code_pane.code() == PASSED
    parts.keeper.fill_versions_menu()
    listed = [action.data() for action in parts.window.menus.versions_menu.actions()]
    assert "typed since" in listed


def test_undo_of_the_editor_brings_the_text_back(parts: Parts) -> None:
    parts.resets.reset_step()
    parts.window.code_pane.editor.undo()
    assert parts.window.code_pane.code() == PASSED


def test_a_verdict_goes_with_the_tries_in_which_it_was_found(parts: Parts) -> None:
    differs = Judgement("", differences=(Difference("d", "shape", "(5, 3)", "(3,)"),))
    parts.resets.reset_step()
    parts.exercises._on_thread_judged("check:01_small:double", differs)
    assert "differ" in card(parts).heading()
    parts.resets.undo()
    assert "Passed" in card(parts).heading()


def test_the_time_of_a_step_that_was_only_read_stays_since_no_undo_gives_it_back(
    parts: Parts,
) -> None:
    log = parts.exercises._progress.steps
    log.add_seconds("01_small", "last", 20.0)
    parts.desk.open("01_small", "last")
    parts.resets.reset_step()
    assert not parts.window.desk_actions["undo_reset"].isEnabled()
    assert log.of("01_small")["last"].seconds == 20.0


def test_a_step_as_at_the_start_has_nothing_to_reset(parts: Parts) -> None:
    parts.desk.open("01_small", "last")
    parts.resets.reset_step()
    assert parts.window.output_pane.notice() == ""
    assert not parts.window.desk_actions["undo_reset"].isEnabled()


def test_a_file_that_cant_be_written_resets_nothing_and_says_so(
    parts: Parts, tmp_path: Path
) -> None:
    lock = sqlite3.connect(tmp_path / NAME, isolation_level=None)
    lock.execute("BEGIN EXCLUSIVE")
    parts.resets.reset_step()
    assert parts.window.code_pane.code() == PASSED
    assert "isn't saved" in parts.window.trouble()
    lock.execute("ROLLBACK")
    lock.close()


@contextmanager
def no_room_for_texts(folder: Path) -> Iterator[None]:
    """As on a full disk: what is there can be forgotten, but no text be added."""
    file = sqlite3.connect(folder / NAME, isolation_level=None)
    file.execute(
        "CREATE TRIGGER full BEFORE INSERT ON texts BEGIN SELECT RAISE(FAIL, 'disk is full'); END"
    )
    yield
    file.execute("DROP TRIGGER full")
    file.close()


def test_what_could_not_be_saved_is_not_reset(parts: Parts, tmp_path: Path) -> None:
    parts.desk.open("01_small", "last")
    with no_room_for_texts(tmp_path):
        parts.window.code_pane.replace_code("never saved")
        parts.resets.reset_step()
        assert parts.window.code_pane.code() == "never saved"
        assert "disk is full" in parts.window.trouble()
    parts.keeper.save_now()
    assert parts.exercises._progress.texts("01_small")["last"] == "never saved"


def test_what_was_replaced_while_nothing_could_be_written_is_kept_later(
    parts: Parts, tmp_path: Path
) -> None:
    with no_room_for_texts(tmp_path):
        parts.keeper.replace("01_small", "last", "mine", "the lesson's")
        assert "disk is full" in parts.window.trouble()
    parts.keeper.save_now()
    versions = [each.code for each in parts.exercises._progress.versions("01_small", "last")]
    assert versions == ["the lesson's", "mine"]
