"""What the learner did, as Markdown in the language of the interface."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QCoreApplication

from desktop.progress import ExerciseRecord, PredictionRecord
from desktop.step_log import StepRecord
from widgets.lesson.lesson_tree_model import done_words
from widgets.lesson_records import StepState

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from desktop.lesson_run import LessonRun
    from desktop.progress import Progress
    from lessons.lesson import Step, StepText

translate = QCoreApplication.translate


class _StepWork(NamedTuple):
    """Everything that is known of the work on a step."""

    step: Step
    text: StepText
    state: StepState
    is_done: bool
    code: str
    record: StepRecord
    exercise: ExerciseRecord
    prediction: PredictionRecord

    @property
    def is_begun(self) -> bool:
        """Whether anything was done in the step but reading."""
        was_judged = self.exercise != ExerciseRecord() or self.prediction != PredictionRecord()
        return bool(self.record.runs) or was_judged or self.code != self.step.code


def work_report(runs: Iterable[LessonRun], progress: Progress, language: str, when: str) -> str:
    """Return the report on all lessons that were worked on; `when` is the day it is of."""
    title = translate("WorkReport", "What I did in Tensor Desk ({date})").format(date=when)
    lessons = [words for run in runs if (words := _lesson_words(run, progress, language))]
    if not lessons:
        lessons = [translate("WorkReport", "Nothing has been run, predicted or written yet.")]
    return "\n\n".join([f"# {title}", *lessons]) + "\n"


def _lesson_words(run: LessonRun, progress: Progress, language: str) -> str:
    begun = [work for work in _works(run, progress, language) if work.is_begun]
    if not begun:
        return ""
    title = f"## {run.lesson.number} {run.lesson.text(language).title}"
    progress_words = done_words(run.done, len(run.steps))
    return "\n\n".join([title, progress_words, *map(_step_words, begun)])


def _works(run: LessonRun, progress: Progress, language: str) -> Iterator[_StepWork]:
    lesson = run.lesson
    records = progress.steps.of(lesson.id)
    exercises, predictions = progress.exercises(lesson.id), progress.predictions(lesson.id)
    for step in lesson.steps:
        yield _StepWork(
            step,
            lesson.text(language).steps[step.id],
            run.state(step.id),
            run.steps[step.id].is_done,
            run.code(step.id),
            records.get(step.id, StepRecord()),
            exercises.get(step.id, ExerciseRecord()),
            predictions.get(step.id, PredictionRecord()),
        )


def _step_words(work: _StepWork) -> str:
    facts = "\n".join(f"- {fact}" for fact in _facts(work))
    return f"### {work.text.title}\n\n{facts}\n\n{_codes(work)}"


def _facts(work: _StepWork) -> Iterator[str]:
    yield _state_words(work)
    if work.text.prediction is not None:
        yield _prediction_words(work)
    if work.step.exercise:
        yield translate("WorkReport", "Checks: {count}").format(count=work.exercise.tries)
        words = translate("WorkReport", "Hints used: {count} of {total}")
        yield words.format(count=work.exercise.hints, total=len(work.text.hints))
    yield translate("WorkReport", "Runs: {count}").format(count=work.record.runs)
    words = translate("WorkReport", "Time spent: {minutes} min {seconds} s")
    minutes, seconds = divmod(round(work.record.seconds), 60)
    yield words.format(minutes=minutes, seconds=seconds)


def _state_words(work: _StepWork) -> str:
    if work.state is StepState.PASSED or work.exercise.passed_code is not None:
        return translate("WorkReport", "Passed")
    if work.step.exercise:
        return translate("WorkReport", "Not passed yet")
    return (
        translate("WorkReport", "Done") if work.is_done else translate("WorkReport", "Not done yet")
    )


def _prediction_words(work: _StepWork) -> str:
    chosen = work.prediction.chosen
    if chosen is None or work.text.prediction is None:
        return translate("WorkReport", "Prediction: none was made")
    option = dict(work.text.prediction.options).get(chosen, chosen)
    sentence = {
        True: translate("WorkReport", "Prediction: {option} (right at the first try)"),
        False: translate("WorkReport", "Prediction: {option} (not right at the first try)"),
        None: translate("WorkReport", "Prediction: {option} (not answered yet)"),
    }[work.prediction.right_at_first]
    return sentence.format(option=option)


def _codes(work: _StepWork) -> str:
    passed = work.exercise.passed_code
    if passed is None or passed == work.code:
        return fenced(work.code)
    heading = translate("WorkReport", "The code that passed:")
    return f"{fenced(work.code)}\n\n{heading}\n\n{fenced(passed)}"


def fenced(code: str) -> str:
    """Return code between fences that are longer than any row of backticks in it."""
    longest = max((len(row) for row in re.findall("`+", code)), default=0)
    fence = "`" * max(3, longest + 1)
    return f"{fence}python\n{code.rstrip()}\n{fence}"
