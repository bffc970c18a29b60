"""Predictions, checks, hints and solutions in the real window over a real kernel."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QLabel, QRadioButton

from desktop.progress import PredictionRecord
from tests.desktop.conftest import run
from widgets.lesson_records import StepState

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from desktop.connections import Parts


def words(parts: Parts) -> str:
    labels = parts.window.lesson_view.findChildren(QLabel)
    return "\n".join(label.text() for label in labels if label.isVisible())


def is_check(tag: str, _judgement: object) -> bool:
    """Tell a check from the prediction of the step that ran before."""
    return tag.startswith("check:")


def judge(parts: Parts, qtbot: QtBot) -> None:
    with qtbot.wait_signal(parts.thread.judged, check_params_cb=is_check, timeout=30_000):
        parts.exercises.check()
    qtbot.wait_until(lambda: parts.runs.is_ready, timeout=30_000)


def saved(parts: Parts) -> tuple[str | None, str | None]:
    return parts.exercises._progress.predictions("01_small")["make"][:2]


def test_the_prediction_that_stands_at_run_is_answered_and_kept(parts: Parts, qtbot: QtBot) -> None:
    parts.exercises._on_view_prediction_made("turned")
    parts.exercises._on_view_prediction_made("right")
    with qtbot.wait_signal(parts.thread.judged, timeout=30_000):
        parts.runs.run_open_step()
    qtbot.wait_until(lambda: saved(parts) == ("right", "right"))
    parts.exercises._on_view_prediction_made("turned")
    assert saved(parts) == ("right", "right")


@pytest.mark.parametrize("before", ["turned", None])
def test_no_prediction_is_made_while_the_step_runs(
    parts: Parts, qtbot: QtBot, before: str | None
) -> None:
    options = {each.objectName(): each for each in parts.window.findChildren(QRadioButton)}
    if before is not None:
        options[before].click()
    parts.window.code_pane.replace_code("import torch\nx = torch.rand(5, 3)\ninput()")
    with qtbot.wait_signal(parts.thread.input_requested, timeout=30_000):
        parts.runs.run_open_step()
    options["right"].click()
    assert {name for name, option in options.items() if option.isChecked()} == {before} - {None}
    kept = parts.exercises._progress.predictions("01_small").get("make", PredictionRecord())
    assert kept.chosen == before
    with qtbot.wait_signal(parts.thread.judged, timeout=30_000):
        parts.thread.send_input("")


def test_a_check_runs_the_step_first_and_says_what_differs(parts: Parts, qtbot: QtBot) -> None:
    run(parts, qtbot)
    parts.desk.open("01_small", "double")
    judge(parts, qtbot)
    assert parts.desk.run is not None
    assert parts.desk.run.state("double") is StepState.RUN
    assert "d" in words(parts)


def test_a_pass_marks_the_step_and_shows_a_solution(parts: Parts, qtbot: QtBot) -> None:
    run(parts, qtbot)
    parts.desk.open("01_small", "double")
    parts.window.code_pane.replace_code("d = x + x\n")
    judge(parts, qtbot)
    assert parts.desk.run is not None
    assert parts.desk.run.state("double") is StepState.PASSED
    assert "d = x * 2" in words(parts)
    parts.window.code_pane.replace_code("d = x\n")
    assert parts.desk.run.state("double") is not StepState.PASSED


def test_a_step_that_failed_is_run_again_and_not_judged(parts: Parts, qtbot: QtBot) -> None:
    run(parts, qtbot)
    parts.desk.open("01_small", "double")
    parts.window.code_pane.replace_code("d = x\n")
    judge(parts, qtbot)
    verdict = words(parts)
    parts.window.code_pane.replace_code("1 / 0\n")
    judged: list[str] = []
    parts.thread.judged.connect(lambda tag, _: judged.append(tag))
    with qtbot.wait_signal(parts.runs.step_ended, timeout=30_000):
        parts.exercises.check()
    qtbot.wait_until(lambda: parts.runs.is_ready, timeout=30_000)
    assert judged == []
    assert "expected" in verdict
    assert "expected" not in words(parts)
    assert "It can be checked once the step ends without an error." in words(parts)
    assert "ZeroDivisionError" in parts.window.output_pane.text()
    run(parts, qtbot, "d = x\n")
    assert "It can be checked once" not in words(parts)


def check_verdicts(parts: Parts) -> list[str]:
    tags: list[str] = []
    parts.thread.judged.connect(lambda tag, _: tags.append(tag))
    return tags


def test_a_check_asked_for_twice_is_one_try_and_keeps_the_code(parts: Parts, qtbot: QtBot) -> None:
    run(parts, qtbot)
    parts.desk.open("01_small", "double")
    run(parts, qtbot, "d = x + x\n")
    tags = check_verdicts(parts)
    parts.window.run_bar.check_button.click()
    parts.window.run_bar.check_button.click()
    # Answers keep their order: behind this one no other verdict is on its way.
    parts.thread.judge("def nothing(names): ...", "checks.py", "nothing", "prediction:01_small:x")
    qtbot.wait_until(lambda: "prediction:01_small:x" in tags, timeout=30_000)
    record = parts.exercises._progress.exercises("01_small")["double"]
    assert (record.tries, record.passed_code) == (1, "d = x + x\n")
    judge(parts, qtbot)
    assert parts.exercises._progress.exercises("01_small")["double"].tries == 2


def test_what_passed_is_what_ran_not_what_was_typed_meanwhile(parts: Parts, qtbot: QtBot) -> None:
    run(parts, qtbot)
    parts.desk.open("01_small", "double")
    passed = "d = x + x; input()\n"
    parts.window.code_pane.replace_code(passed)
    with qtbot.wait_signal(parts.thread.judged, check_params_cb=is_check, timeout=30_000):
        with qtbot.wait_signal(parts.thread.input_requested, timeout=30_000):
            parts.exercises.check()
        parts.window.code_pane.replace_code("d = 'typed later'\n")
        parts.thread.send_input("")
    assert parts.exercises._progress.exercises("01_small")["double"].passed_code == passed
    assert parts.desk.run is not None
    assert parts.desk.run.state("double") is not StepState.PASSED


def test_a_failed_check_is_there_in_another_language(parts: Parts, qtbot: QtBot) -> None:
    run(parts, qtbot)
    parts.desk.open("01_small", "double")
    judge(parts, qtbot)
    english = words(parts)
    parts.appearance.set_language("ko")
    parts.appearance.set_language("en")
    assert words(parts) == english


def test_hints_that_were_shown_are_counted(parts: Parts) -> None:
    parts.desk.open("01_small", "double")
    parts.exercises._on_view_hint_shown(1)
    assert parts.exercises._progress.exercises("01_small")["double"].hints == 1
