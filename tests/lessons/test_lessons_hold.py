"""Every lesson keeps its word: facts, predictions, solutions, starters, wrong and right answers."""

from __future__ import annotations

import functools
import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from lessons.catalog import find_lessons
from lessons.lesson import Lesson
from lessons.step_reader import Cell, read_cells

HERE = Path(__file__).parent
LESSONS = [
    lesson for lesson in find_lessons(HERE.parents[1] / "lessons") if isinstance(lesson, Lesson)
]
STEPS = [(lesson, step) for lesson in LESSONS for step in lesson.steps]
EXERCISES = [(lesson, step) for lesson, step in STEPS if step.exercise]
FEWEST_WRONG, FEWEST_RIGHT = 4, 2

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="judges in forks of a process")


def answers_path(lesson: Lesson) -> Path:
    return HERE / "answers" / f"{lesson.id}.py"


def answers_of(lesson: Lesson) -> tuple[Cell, ...]:
    path = answers_path(lesson)
    return read_cells(path.read_text("utf-8")) if path.exists() else ()


ANSWERS = [
    (lesson, step.id, number, cell)
    for lesson, step in EXERCISES
    for number, cell in enumerate(cell for cell in answers_of(lesson) if cell.id == step.id)
]


def _name(value: object) -> str:
    if isinstance(value, Cell):
        return f"{value.tags[0]}-line{value.line}"
    return str(getattr(value, "id", value))


@functools.cache
def run_once(lesson_id: str) -> tuple[str, str]:
    """Run a lesson for all tests of this module; return its report and what went wrong."""
    lesson = next(lesson for lesson in LESSONS if lesson.id == lesson_id)
    command = [sys.executable, "-m", "tests.lessons.lesson_child"]
    try:
        done = subprocess.run(
            [*command, lesson.folder, answers_path(lesson)],
            capture_output=True,
            text=True,
            timeout=100,
            check=False,
            cwd=HERE.parents[1],
            env=os.environ | {"CUDA_VISIBLE_DEVICES": "", "OMP_NUM_THREADS": "1"},
        )
    except subprocess.TimeoutExpired as error:
        # Kept like any result, so that not every test waits for it again.
        return "", str(error)
    return (done.stdout, "") if done.returncode == 0 else ("", done.stderr)


def report_of(lesson_id: str) -> dict[str, Any]:
    """Return what running a lesson found."""
    report, problem = run_once(lesson_id)
    assert not problem, problem
    return json.loads(report)


def judged(lesson: Lesson, function: str) -> dict[str, Any]:
    """Return the judgement of a function, which must exist."""
    judgement = report_of(lesson.id)["judged"][function]
    assert judgement.get("failed") is None, judgement
    assert "crashed" not in judgement, judgement
    return judgement


def passes(outcome: dict[str, Any]) -> bool:
    """Say whether a check found nothing to differ; a check must never fail itself."""
    assert "crashed" not in outcome, outcome
    judgement = outcome["judgement"]
    assert judgement["failed"] is None, outcome
    return not judgement["differences"]


@pytest.mark.parametrize(("lesson", "step"), STEPS, ids=_name)
def test_a_step_runs_as_it_says(lesson: Lesson, step: Any) -> None:
    cell = report_of(lesson.id)["steps"][step.id]
    raised = cell["raised"] and cell["raised"][0]
    assert raised == step.raises, cell


@pytest.mark.parametrize(("lesson", "step"), STEPS, ids=_name)
def test_a_step_runs_after_unsolved_exercises(lesson: Lesson, step: Any) -> None:
    cell = report_of(lesson.id)["unsolved"][step.id]
    raised = cell["raised"] and cell["raised"][0]
    assert raised == step.raises, cell


@pytest.mark.parametrize(("lesson", "step"), STEPS, ids=_name)
def test_a_warning_is_explained(lesson: Lesson, step: Any) -> None:
    if report_of(lesson.id)["steps"][step.id]["warnings"]:
        text = lesson.text("en").steps[step.id]
        assert "warning" in f"{text.body} {text.look}".lower()


@pytest.mark.parametrize(("lesson", "step"), STEPS, ids=_name)
def test_the_facts_of_a_step_are_true(lesson: Lesson, step: Any) -> None:
    judged(lesson, f"fact_{step.id}")


@pytest.mark.parametrize(
    ("lesson", "step"),
    [pair for pair in STEPS if pair[0].text("en").steps[pair[1].id].prediction],
    ids=_name,
)
def test_a_prediction_is_one_of_the_options(lesson: Lesson, step: Any) -> None:
    prediction = lesson.text("en").steps[step.id].prediction
    assert prediction is not None
    right = judged(lesson, f"prediction_{step.id}")["value"]
    assert right in {option_id for option_id, _ in prediction.options}


@pytest.mark.parametrize(("lesson", "step"), EXERCISES, ids=_name)
def test_the_solution_passes(lesson: Lesson, step: Any) -> None:
    outcome = report_of(lesson.id)["exercises"][step.id]["solution"]
    assert passes(outcome), outcome


@pytest.mark.parametrize(("lesson", "step"), EXERCISES, ids=_name)
def test_the_solution_passes_with_names_and_defaults_bent(lesson: Lesson, step: Any) -> None:
    outcome = report_of(lesson.id)["exercises"][step.id]["meddled"]
    assert passes(outcome), outcome


@pytest.mark.parametrize(("lesson", "step"), EXERCISES, ids=_name)
def test_the_starter_fails(lesson: Lesson, step: Any) -> None:
    outcome = report_of(lesson.id)["exercises"][step.id]["starter"]
    assert not passes(outcome), outcome


@pytest.mark.parametrize(("lesson", "exercise", "number", "cell"), ANSWERS, ids=_name)
def test_an_answer_is_judged_right(lesson: Lesson, exercise: str, number: int, cell: Cell) -> None:
    outcome = report_of(lesson.id)["exercises"][exercise][str(number)]
    assert passes(outcome) == ("right" in cell.tags), outcome


@pytest.mark.parametrize(("lesson", "step"), EXERCISES, ids=_name)
def test_an_exercise_has_answers_enough(lesson: Lesson, step: Any) -> None:
    tags = [cell.tags for cell in answers_of(lesson) if cell.id == step.id]
    assert tags.count(("wrong",)) >= FEWEST_WRONG
    assert tags.count(("right",)) >= FEWEST_RIGHT


@pytest.mark.parametrize("lesson", LESSONS, ids=_name)
def test_every_answer_belongs_to_an_exercise(lesson: Lesson) -> None:
    exercises = {step.id for step in lesson.steps if step.exercise}
    assert {cell.id for cell in answers_of(lesson)} == exercises
