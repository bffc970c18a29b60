"""The runs of all lessons, taken up from what the progress file keeps; no Qt."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.lesson_run import LessonRun
from desktop.progress import ExerciseRecord
from desktop.step_log import StepRecord
from desktop.step_run import StepMemory
from lessons.lesson import Lesson

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from desktop.progress import Progress
    from lessons.lesson import BrokenLesson


class LessonRuns:
    """One run a lesson that can be opened, in the lessons' order."""

    def __init__(self, lessons: Iterable[Lesson | BrokenLesson], progress: Progress) -> None:
        self._progress = progress
        self._runs = {
            lesson.id: self._taken_up(lesson) for lesson in lessons if isinstance(lesson, Lesson)
        }
        self._opened: set[str] = set()

    def _taken_up(self, lesson: Lesson) -> LessonRun:
        texts = self._progress.texts(lesson.id)
        exercises = self._progress.exercises(lesson.id)
        records = self._progress.steps.of(lesson.id)
        memories = {}
        for step in lesson.steps:
            record = records.get(step.id, StepRecord())
            exercise = exercises.get(step.id, ExerciseRecord())
            memories[step.id] = StepMemory(
                code=texts.get(step.id, step.code),
                passed_code=exercise.passed_code,
                done_code=record.done_code,
                is_tried=record.own_runs > 0,
            )
        return LessonRun.of(lesson, memories)

    def opened(self, lesson_id: str) -> LessonRun:
        """Return the run of a lesson that is opened; the first time, as the file has it now."""
        if lesson_id not in self._opened:
            # Another window may have written since this one began.
            self._opened.add(lesson_id)
            self._runs[lesson_id] = self._taken_up(self._runs[lesson_id].lesson)
        return self._runs[lesson_id]

    def __getitem__(self, lesson_id: str) -> LessonRun:
        return self._runs[lesson_id]

    def __iter__(self) -> Iterator[LessonRun]:
        return iter(self._runs.values())
