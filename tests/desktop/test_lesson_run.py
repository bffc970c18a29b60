"""The state of a lesson: edited, run, stale, passed; what runs next."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop.lesson_run import LessonRun
from desktop.step_run import StepMemory
from lessons.lesson import Lesson, Step
from widgets.lesson_records import StepState
from widgets.records import ErrorReport, Outcome, StepResult

LESSON = Lesson(
    "01_a",
    Path(),
    (Step("a", "x = 1"), Step("b", "x + ''", raises="TypeError"), Step("c", "y = x")),
    {},
    Path(),
)
EXERCISE = Lesson(
    "02_b",
    Path(),
    (
        Step("a", "x = 1"),
        Step("b", "x = 2"),
        Step("tried", "y = 1", exercise=True),
        Step("passed", "y = 1", exercise=True),
    ),
    {},
    Path(),
)


def fresh() -> LessonRun:
    return LessonRun.of(LESSON, {})


def ran(run: LessonRun, step_id: str, outcome: Outcome = Outcome.OK, error: str = "") -> str | None:
    run.started(step_id)
    report = ErrorReport(error, "") if error else None
    return run.finished(StepResult(step_id, outcome, 0.1, error=report))


def test_a_step_goes_through_its_states() -> None:
    run = fresh()
    assert run.state("a") is StepState.UNTOUCHED
    run.edit("a", "x = 2")
    assert run.state("a") is StepState.EDITED
    ran(run, "a")
    assert run.state("a") is StepState.RUN
    run.edit("a", "x = 3")
    assert run.state("a") is StepState.STALE
    run.edit("a", "x = 2")
    assert run.state("a") is StepState.RUN


def test_an_earlier_step_that_changed_makes_the_later_ones_stale() -> None:
    run = fresh()
    for step_id in ("a", "c"):
        ran(run, step_id)
    run.edit("a", "x = 5")
    assert run.state("c") is StepState.STALE
    run.edit("a", "x = 1")
    run.edit("c", "y = 2")
    assert run.state("a") is StepState.RUN


def test_an_earlier_step_that_runs_differently_makes_the_later_ones_stale() -> None:
    run = fresh()
    for step_id in ("a", "c"):
        ran(run, step_id)
    run.edit("a", "x = 2")
    ran(run, "c")
    assert run.state("c") is StepState.RUN
    ran(run, "a")
    assert run.state("c") is StepState.STALE
    ran(run, "c")
    assert run.state("c") is StepState.RUN


def test_an_earlier_step_that_runs_later_makes_the_later_ones_stale() -> None:
    run = fresh()
    ran(run, "c")
    ran(run, "a")
    assert run.state("c") is StepState.STALE


def test_steps_above_that_did_not_run_are_known() -> None:
    run = fresh()
    assert run.ran_above("a")
    ran(run, "c")
    assert not run.ran_above("c")
    ran(run, "a")
    ran(run, "b", Outcome.ERROR, "TypeError")
    assert run.ran_above("c")
    run.kernel_replaced()
    assert not run.ran_above("c")


@pytest.mark.parametrize(
    ("step_id", "outcome", "error", "state"),
    [
        ("a", Outcome.ERROR, "ValueError", StepState.FAILED),
        ("a", Outcome.INTERRUPTED, "", StepState.STOPPED),
        ("b", Outcome.ERROR, "TypeError", StepState.RUN),
        ("b", Outcome.ERROR, "ValueError", StepState.FAILED),
    ],
)
def test_the_end_of_a_run_is_a_state(
    step_id: str, outcome: Outcome, error: str, state: StepState
) -> None:
    run = fresh()
    ran(run, step_id, outcome, error)
    assert run.state(step_id) is state


def test_what_is_typed_while_a_step_runs_counts_as_changed() -> None:
    run = fresh()
    run.started("a")
    run.edit("a", "x = 9")
    run.finished(StepResult("a", Outcome.OK, 0.1))
    assert run.state("a") is StepState.STALE


def test_a_new_kernel_makes_everything_that_ran_stale() -> None:
    run = fresh()
    ran(run, "a")
    run.kernel_replaced()
    assert run.state("a") is StepState.STALE
    assert not run.is_fresh("a")
    ran(run, "a")
    assert run.is_fresh("a")


def test_a_step_that_ran_when_its_kernel_went_is_not_marked_as_run() -> None:
    run = fresh()
    run.started("a")
    run.kernel_replaced()
    run.finished(StepResult("a", Outcome.DIED, 0.1))
    assert run.state("a") is StepState.UNTOUCHED


def test_a_pass_holds_for_the_code_that_passed() -> None:
    run = LessonRun.of(LESSON, {"c": StepMemory("y = x", passed_code="y = x")})
    assert run.state("c") is StepState.PASSED
    run.edit("c", "y = 0")
    assert run.state("c") is StepState.EDITED


@pytest.mark.parametrize(
    ("outcome", "error", "following"),
    [
        (Outcome.OK, "", "c"),
        (Outcome.ERROR, "TypeError", "c"),
        (Outcome.ERROR, "ValueError", None),
        (Outcome.INTERRUPTED, "", None),
        (Outcome.DIED, "", None),
    ],
)
def test_run_all_goes_on_only_after_what_is_meant(
    outcome: Outcome, error: str, following: str | None
) -> None:
    run = fresh()
    assert run.queue.fill(["b", "c"]) == "b"
    assert ran(run, "b", outcome, error) == following
    assert run.queue.take() is None


def test_kept_texts_are_taken_up() -> None:
    run = LessonRun.of(LESSON, {"a": StepMemory("x = 7")})
    assert run.code("a") == "x = 7"
    assert run.original("a") == "x = 1"
    assert run.state("a") is StepState.EDITED


def test_what_was_done_in_an_earlier_session_is_shown() -> None:
    run = LessonRun.of(
        EXERCISE,
        {
            "a": StepMemory("x = 1", done_code="x = 1"),
            "b": StepMemory("x = 9", done_code="x = 2"),
            "tried": StepMemory("y = 2", done_code="y = 2"),
            "passed": StepMemory("y = 0", passed_code="y = 3", done_code="y = 3"),
        },
    )
    assert run.states() == {
        "a": StepState.DONE,
        "b": StepState.EDITED,
        "tried": StepState.TRIED,
        "passed": StepState.EDITED,
    }
    assert run.done == 3


def test_a_lesson_that_was_left_shows_what_was_done_in_it() -> None:
    run = fresh()
    ran(run, "a")
    ran(run, "c", Outcome.ERROR, "ValueError")
    run.kernel_replaced(is_left=True)
    assert run.state("a") is StepState.DONE
    assert run.state("c") is StepState.UNTOUCHED
    ran(run, "a")
    assert run.state("a") is StepState.RUN


def test_a_step_counts_as_done_once_it_ended_as_meant() -> None:
    run = fresh()
    ran(run, "a", Outcome.ERROR, "ValueError")
    assert run.done == 0
    ran(run, "a")
    ran(run, "b", Outcome.ERROR, "TypeError")
    run.edit("a", "x = 5")
    assert run.done == 2


def test_a_step_that_was_reset_is_as_at_the_start_until_that_is_undone() -> None:
    run = fresh()
    run.edit("a", "x = 2")
    ran(run, "a")
    run.passed("a", "x = 2")
    before = run.reset(["a"])
    assert (run.code("a"), run.state("a"), run.result("a")) == ("x = 1", StepState.UNTOUCHED, None)
    run.bring_back(before)
    assert (run.code("a"), run.state("a")) == ("x = 2", StepState.PASSED)
    run.edit("a", "x = 1")
    assert run.state("a") is StepState.STALE


@pytest.mark.parametrize(("code", "is_tried"), [("y = 1", False), ("y = 2", True)])
def test_only_code_of_ones_own_is_a_try(code: str, is_tried: bool) -> None:
    run = LessonRun.of(EXERCISE, {})
    run.edit("tried", code)
    ran(run, "tried")
    assert run.steps["tried"].memory.is_tried is is_tried
