"""Running steps in the real window: output, errors, order, what is marked."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QTableView, QToolButton

from tests.desktop.conftest import run
from widgets.lesson_records import StepState
from widgets.records import Outcome

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from desktop.connections import Parts


def test_run_shows_what_the_step_made(parts: Parts, qtbot: QtBot) -> None:
    run(parts, qtbot)
    window = parts.window
    assert window.tensor_inspector.selected() == "x"
    values = window.findChild(QTableView, "value_table")
    assert isinstance(values, QTableView)
    qtbot.wait_until(lambda: values.model().rowCount() == 5)
    assert parts.desk.run is not None
    assert parts.desk.run.state("make") is StepState.RUN
    result = parts.desk.run.result("make")
    assert result is not None
    assert result.outcome is Outcome.OK


def test_ctrl_enter_in_the_code_runs_it(parts: Parts, qtbot: QtBot) -> None:
    editor = parts.window.code_pane.editor
    editor.setFocus()
    before = parts.window.code_pane.code()
    with qtbot.wait_signal(parts.runs.step_ended, timeout=30_000):
        qtbot.keyClick(editor, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert parts.window.code_pane.code() == before


def test_shift_enter_runs_and_goes_on(parts: Parts, qtbot: QtBot) -> None:
    editor = parts.window.code_pane.editor
    editor.setFocus()
    with qtbot.wait_signal(parts.runs.step_ended, timeout=30_000):
        qtbot.keyClick(editor, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert parts.desk.step_id == "wrong"


def test_an_error_leads_to_the_learners_line(parts: Parts, qtbot: QtBot) -> None:
    run(parts, qtbot, "x = 1\ny = x + 'a'\n")
    assert "TypeError" in parts.window.output_pane.text().splitlines()[0]
    assert parts.window.code_pane.editor.error_line.number() == 2


def test_run_all_above_goes_on_after_a_step_that_raises_on_purpose(
    parts: Parts, qtbot: QtBot
) -> None:
    ended: list[tuple[str, Outcome]] = []
    parts.runs.step_ended.connect(lambda _, step, result: ended.append((step, result.outcome)))
    parts.desk.open("01_small", "last")
    parts.runs.run_above()
    qtbot.wait_until(lambda: len(ended) == 3, timeout=30_000)
    assert ended == [("make", Outcome.OK), ("wrong", Outcome.ERROR), ("double", Outcome.OK)]


def test_run_all_above_stops_at_an_error_that_is_not_meant(parts: Parts, qtbot: QtBot) -> None:
    parts.window.code_pane.replace_code("1 / 0\n")
    parts.desk.open("01_small", "last")
    ended: list[str] = []
    parts.runs.step_ended.connect(lambda _, step, __: ended.append(step))
    with qtbot.wait_signal(parts.runs.step_ended, timeout=30_000):
        parts.runs.run_above()
    qtbot.wait_until(lambda: parts.runs.is_ready)
    assert ended == ["make"]


def test_steps_that_ran_for_the_open_one_give_its_output_back(parts: Parts, qtbot: QtBot) -> None:
    pane = parts.window.output_pane
    parts.window.code_pane.replace_code("print('above')")
    parts.desk.open("01_small", "wrong")
    pane.outputs.flow("01_small/wrong").forget_all()
    run_above(parts, qtbot)
    assert pane.text() == "above\n", "the open step has no output yet"
    run(parts, qtbot, "print('own')")
    run_above(parts, qtbot)
    assert pane.text() == "own\n"
    assert not pane.caption()


def run_above(parts: Parts, qtbot: QtBot) -> None:
    with qtbot.wait_signal(parts.runs.step_ended, timeout=30_000):
        parts.runs.run_above()
    qtbot.wait_until(lambda: parts.runs.is_ready)


def test_a_series_that_stops_leads_to_its_step(parts: Parts, qtbot: QtBot) -> None:
    pane = parts.window.output_pane
    parts.window.code_pane.replace_code("print('so far')\n1 / 0\n")
    parts.desk.open("01_small", "last")
    with qtbot.wait_signal(parts.runs.step_ended, timeout=30_000):
        parts.runs.run_above()
    assert "so far" in pane.text()
    assert "Make a tensor" in pane.caption()
    assert "Make a tensor" in pane.notice()
    assert parts.window.code_pane.editor.error_line.number() is None
    pane.notice_action_triggered.emit()
    assert parts.desk.step_id == "make"
    assert parts.window.code_pane.editor.error_line.number() == 2
    assert (pane.caption(), "so far" in pane.text()) == ("", True)


def test_a_click_on_an_error_goes_to_the_step_that_raised_it(parts: Parts, qtbot: QtBot) -> None:
    parts.window.code_pane.replace_code("a = 1\n1 / 0\n")
    parts.desk.open("01_small", "last")
    with qtbot.wait_signal(parts.runs.step_ended, timeout=30_000):
        parts.runs.run_above()
    parts.window.output_pane.line_activated.emit(parts.window.output_pane.shows(), 2)
    assert parts.desk.step_id == "make"
    assert parts.window.code_pane.editor.textCursor().blockNumber() == 1


def test_every_step_keeps_what_it_wrote(parts: Parts, qtbot: QtBot) -> None:
    run(parts, qtbot, "print('of make')\n")
    parts.desk.open("01_small", "wrong")
    assert "of make" not in parts.window.output_pane.text()
    run(parts, qtbot, "print('of wrong')\n")
    parts.desk.open("01_small", "make")
    assert parts.window.output_pane.text() == "of make\n"


def test_going_on_keeps_the_output_in_view_until_the_next_run(parts: Parts, qtbot: QtBot) -> None:
    parts.desk.open("01_small", "double")
    parts.window.code_pane.replace_code("print('of double')\n")
    with qtbot.wait_signal(parts.runs.step_ended, timeout=30_000):
        parts.runs.run_open_step_and_go_on()
    pane = parts.window.output_pane
    assert parts.desk.step_id == "last"
    assert pane.text() == "of double\n"
    assert "Exercise: double" in pane.caption()
    qtbot.wait_until(lambda: parts.runs.is_ready)
    run(parts, qtbot, "print('of last')\n")
    assert (pane.text(), pane.caption()) == ("of last\n", "")


def test_a_name_from_above_that_is_missing_offers_to_run_the_steps_above(
    parts: Parts, qtbot: QtBot
) -> None:
    with qtbot.wait_signal(parts.thread.kernel_ready, timeout=60_000):
        parts.care.start_new_kernel()
    parts.desk.open("01_small", "double")
    run(parts, qtbot, "d = x * 2\n")
    pane = parts.window.output_pane
    assert "steps above" in pane.notice()
    ended: list[tuple[str, Outcome]] = []
    parts.runs.step_ended.connect(lambda _, step, result: ended.append((step, result.outcome)))
    pane.notice_action_triggered.emit()
    qtbot.wait_until(lambda: ("double", Outcome.OK) in ended, timeout=30_000)
    assert pane.notice() == ""


def test_what_was_typed_while_a_step_ran_bears_no_mark(parts: Parts, qtbot: QtBot) -> None:
    parts.window.code_pane.replace_code("input()\n1 / 0\n")
    with qtbot.wait_signal(parts.thread.input_requested, timeout=30_000):
        parts.runs.run_open_step()
    parts.window.code_pane.replace_code("input()\nprint('not this line')\n")
    with qtbot.wait_signal(parts.runs.step_ended, timeout=30_000):
        parts.window.output_pane.input_given.emit("")
    assert "ZeroDivisionError" in parts.window.output_pane.text()
    assert parts.window.code_pane.editor.error_line.number() is None


def test_another_language_leaves_the_output_there(parts: Parts, qtbot: QtBot) -> None:
    run(parts, qtbot, "print('hello')\n1 / 0\n")
    before = parts.window.output_pane.text()
    parts.appearance.set_language("ko")
    try:
        assert parts.window.output_pane.text() == before
        assert parts.window.code_pane.editor.error_line.number() == 2
    finally:
        parts.appearance.set_language("en")


def test_going_on_at_the_end_of_a_lesson_opens_the_next_one(parts: Parts, qtbot: QtBot) -> None:
    parts.desk.open("01_small", "last")
    parts.window.code_pane.replace_code("print('of last')\n")
    with qtbot.wait_signal(parts.runs.step_ended, timeout=30_000):
        parts.runs.run_open_step_and_go_on()
    assert (parts.desk.lesson_id, parts.desk.step_id) == ("02_more", "many")
    assert "The end" in parts.window.output_pane.caption()
    assert parts.window.output_pane.text() == "of last\n"


def test_a_lesson_that_is_left_while_it_runs_takes_no_other_run_along(
    parts: Parts, qtbot: QtBot
) -> None:
    parts.window.code_pane.replace_code("import time\ntime.sleep(1e9)\n")
    with qtbot.wait_signal(parts.thread.step_started, timeout=30_000):
        parts.runs.run_open_step()
    parts.desk.open("02_more", "many")
    with qtbot.wait_signal(parts.runs.step_ended, timeout=60_000) as ended:
        parts.runs.run_open_step()
    assert ended.args is not None
    assert (ended.args[0], ended.args[1], ended.args[2].outcome) == ("02_more", "many", Outcome.OK)
    assert parts.desk.run is not None
    assert parts.desk.run.state("many") is StepState.RUN


def test_what_to_look_at_comes_with_the_run_and_stays(parts: Parts, qtbot: QtBot) -> None:
    parts.window.code_pane.replace_code("y = 1\n")  # without the x that the prediction is about
    run(parts, qtbot)
    assert "Look at x" in page_words(parts)
    parts.desk.open("01_small", "wrong")
    parts.desk.open("01_small", "make")
    assert "Look at x" in page_words(parts)
    parts.appearance.set_language("ko")
    parts.appearance.set_language("en")
    assert "Look at x" in page_words(parts)


def page_words(parts: Parts) -> str:
    labels = parts.window.lesson_view.findChildren(QLabel)
    return "\n".join(label.text() for label in labels if label.isVisible())


def test_a_run_that_failed_leaves_the_question_open(parts: Parts, qtbot: QtBot) -> None:
    run(parts, qtbot, "1 / 0\n")
    parts.desk.reshow()
    assert "Look at x" not in page_words(parts)
    parts.desk.open("01_small", "last")
    parts.desk.open("01_small", "make")
    assert "Look at x" not in page_words(parts)
    run(parts, qtbot, "import torch\n\nx = torch.rand(5, 3)\n")
    assert "Look at x" in page_words(parts)


def test_a_step_that_waits_for_its_kernel_can_be_stopped(parts: Parts, qtbot: QtBot) -> None:
    with qtbot.wait_signal(parts.thread.kernel_ready, timeout=60_000):
        parts.care.start_new_kernel()
        parts.care.start_new_kernel()
        parts.runs.run_open_step()
        stop = parts.window.findChild(QToolButton, "stop_button")
        assert isinstance(stop, QToolButton)
        qtbot.wait_until(stop.isEnabled)
        with qtbot.wait_signal(parts.runs.step_ended, timeout=30_000) as ended:
            parts.care.stop()
    assert ended.args is not None
    assert ended.args[2].outcome is Outcome.INTERRUPTED


def test_there_is_nothing_above_the_first_step(parts: Parts) -> None:
    parts.runs.run_above()
    assert parts.window.output_pane.notice()


def test_an_edit_makes_the_steps_below_stale(parts: Parts, qtbot: QtBot) -> None:
    run(parts, qtbot)
    parts.desk.open("01_small", "double")
    run(parts, qtbot)
    parts.desk.open("01_small", "make")
    parts.window.code_pane.replace_code("import torch\nx = torch.rand(2, 2)\n")
    assert parts.desk.run is not None
    assert parts.desk.run.state("double") is StepState.STALE


def test_what_is_printed_streams_while_the_step_runs(parts: Parts, qtbot: QtBot) -> None:
    parts.window.code_pane.replace_code(
        "print('first')\nanswer = input('go on? ')\nprint(answer)\n"
    )
    with qtbot.wait_signal(parts.thread.input_requested, timeout=30_000):
        parts.runs.run_open_step()
    qtbot.wait_until(lambda: "first" in parts.window.output_pane.text())
    with qtbot.wait_signal(parts.runs.step_ended, timeout=30_000):
        parts.window.output_pane.input_given.emit("예, 갑니다")
    qtbot.wait_until(lambda: "예, 갑니다" in parts.window.output_pane.text())


@pytest.mark.parametrize("lesson", ["01_small", "02_more"])
def test_the_page_of_a_step_is_shown(parts: Parts, lesson: str) -> None:
    parts.desk.open(lesson, "")
    assert parts.desk.lesson_id == lesson
    assert parts.window.code_pane.code().startswith("import torch")


def test_an_error_in_a_function_of_another_step_names_that_step_by_its_title(
    parts: Parts, qtbot: QtBot
) -> None:
    run(parts, qtbot, "def f():\n    return 1 / 0\n")
    title = parts.desk.title(parts.desk.step_id)
    parts.desk.open("01_small", "double")
    run(parts, qtbot, "f()\n")
    assert f"→ step “{title}”, line 2" in parts.window.output_pane.text()
