"""Keeps that a step ran, and with which code it ended as it was meant to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

if TYPE_CHECKING:
    from desktop.lesson_runs import LessonRuns
    from desktop.progress import Progress
    from desktop.progress_writer import ProgressWriter
    from widgets.records import StepResult


class RunLog(QObject):
    """Writes each run to the progress file when it ends: it is there also after a kill."""

    def __init__(self, lesson_runs: LessonRuns, progress: Progress, writer: ProgressWriter) -> None:
        super().__init__(writer)
        self._lesson_runs = lesson_runs
        self._progress = progress
        self._writer = writer

    @Slot(str, str, object)
    def _on_runs_step_ended(self, lesson_id: str, step_id: str, result: StepResult) -> None:
        step = self._lesson_runs[lesson_id].steps[step_id]
        if step.ran is None or step.result is not result:
            return  # its kernel was replaced while it ran: nobody knows what it did
        code = step.ran.code
        own, done_code = code != step.step.code, code if step.went_as_meant(result) else None
        self._writer.keep(self._progress.steps.count_run, lesson_id, step_id, own, done_code)
