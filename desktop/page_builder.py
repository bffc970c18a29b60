"""Turns a lesson's markdown into the pages and entries that the views show."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lessons.lesson import Lesson
from widgets.lesson_records import LessonEntry, Prediction, PredictionOption, StepEntry, StepPage

if TYPE_CHECKING:
    from pathlib import Path

    from lessons.lesson import BrokenLesson, PredictionText


def lesson_entry(lesson: Lesson | BrokenLesson, language: str) -> LessonEntry:
    """Return the sidebar's entry of a lesson in a language."""
    if not isinstance(lesson, Lesson):
        problem = lesson.problems[0]
        sentence = f"{lesson.id}/{problem.file}, line {problem.line}: {problem.sentence}"
        return LessonEntry(lesson.id, lesson.id, "", (), problem=sentence)
    text = lesson.text(language)
    steps = tuple(StepEntry(step.id, text.titles[step.id], step.exercise) for step in lesson.steps)
    return LessonEntry(lesson.id, f"{lesson.number}  {text.title}", text.summary, steps)


def step_page(lesson: Lesson, step_id: str, language: str) -> StepPage:
    """Return the page of a step in a language."""
    # Heavy: markdown-it is imported when the first page is built, not with the window.
    from lessons.page import render

    text = lesson.text(language)
    step = text.steps[step_id]
    ids = [each.id for each in lesson.steps]
    return StepPage(
        lesson_id=lesson.id,
        step_id=step_id,
        lesson_title=text.title,
        title=step.title,
        position=ids.index(step_id) + 1,
        total=len(ids),
        body_html=render(step.body, lesson.folder),
        look_html=render(step.look, lesson.folder) if step.look else "",
        prediction=_prediction(step.prediction, lesson.folder) if step.prediction else None,
        hints_html=tuple(render(hint, lesson.folder) for hint in step.hints),
        exercise=lesson.step(step_id).exercise,
    )


def _prediction(text: PredictionText, folder: Path) -> Prediction:
    from lessons.page import render, render_inline

    options = tuple(PredictionOption(name, render_inline(words)) for name, words in text.options)
    return Prediction(render(text.question, folder), options, render(text.why, folder))
