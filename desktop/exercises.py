"""Predictions answered by a run, exercises judged by a check, hints and solutions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Slot

from desktop.progress import ExerciseRecord, PredictionRecord
from widgets.lesson_records import CheckResult
from widgets.records import Outcome, StepResult

if TYPE_CHECKING:
    from desktop.engine.events import Judgement
    from desktop.engine.torch_thread import TorchThread
    from desktop.lesson_desk import LessonDesk
    from desktop.main_window import MainWindow
    from desktop.progress import Progress
    from desktop.progress_writer import ProgressWriter
    from desktop.step_runs import StepRuns
    from desktop.trust import Trust

PREDICTION = "prediction"
CHECK = "check"


class Exercises(QObject):
    """Asks the kernel to judge, keeps the verdicts, and shows them on the open step."""

    def __init__(
        self,
        window: MainWindow,
        desk: LessonDesk,
        thread: TorchThread,
        progress: Progress,
        writer: ProgressWriter,
        runs: StepRuns,
        trust: Trust,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._desk = desk
        self._thread = thread
        self._progress = progress
        self._writer = writer
        self._runs = runs
        self._trust = trust
        self._check_after_run = ""
        self._judged_code: dict[str, str] = {}
        """By tag: what ran before each check whose verdict is awaited."""
        self._verdicts: dict[tuple[str, str], CheckResult] = {}

    # The open step

    @Slot(str, str)
    def _on_desk_step_opened(self, lesson_id: str, step_id: str) -> None:
        self._check_after_run = ""
        self._show_progress(lesson_id, step_id)

    @Slot(str, str)
    def _on_desk_step_reshown(self, lesson_id: str, step_id: str) -> None:
        self._show_progress(lesson_id, step_id)

    def _show_progress(self, lesson_id: str, step_id: str) -> None:
        view = self._window.lesson_view
        self._show_prediction(lesson_id, step_id)
        record = self._progress.exercises(lesson_id).get(step_id, ExerciseRecord())
        self._offer_hints(step_id)
        view.show_hints(record.hints)
        verdict = self._verdicts.get((lesson_id, step_id))
        if record.passed_code is not None:
            verdict = verdict or CheckResult(step_id)
            self._show_solution(record.passed_code)
        if verdict is not None:
            view.show_check(verdict)

    def _show_prediction(self, lesson_id: str, step_id: str) -> None:
        view = self._window.lesson_view
        record = self._progress.predictions(lesson_id).get(step_id, PredictionRecord())
        view.set_prediction(record.chosen)
        if record.answer is not None:
            view.reveal_prediction(record.answer, record.first_answer)

    def _offer_hints(self, step_id: str) -> None:
        run = self._desk.run
        if run is not None:
            # To run what the lesson itself has written is no try.
            self._window.lesson_view.set_tried(run.steps[step_id].memory.is_tried)

    def _show_solution(self, own_code: str) -> None:
        step = self._desk.step
        if step is not None and step.solution is not None:
            self._window.lesson_view.show_solution(step.solution, own_code)

    @Slot(str)
    def _on_view_prediction_made(self, option_id: str) -> None:
        place = lesson_id, step_id = self._desk.lesson_id, self._desk.step_id
        if self._runs.runs_now(lesson_id, step_id):
            # What the step has printed so far may give the answer away: what stood at Run counts.
            self._show_prediction(lesson_id, step_id)
            return
        self._writer.keep(self._progress.save_prediction, *place, option_id)

    @Slot(int)
    def _on_view_hint_shown(self, count: int) -> None:
        place = self._desk.lesson_id, self._desk.step_id
        self._writer.keep(self._progress.save_hints, *place, count)

    # Checking

    @Slot()
    def check(self) -> None:
        """Judge the open exercise; a step that hasn't run as it stands is run first."""
        step, run = self._desk.step, self._desk.run
        if step is None or run is None or not step.exercise or self._runs.is_running:
            return
        # The checks may have been changed since the step ran.
        if not self._trust.allows(run.lesson.folder, self.check):
            return
        result = run.result(step.id)
        if run.is_fresh(step.id) and result is not None and run.went_as_meant(result):
            self._judge_exercise(self._desk.lesson_id, step.id)
        else:
            self._check_after_run = step.id
            self._runs.run_open_step()

    @Slot(str, str, object)
    def _on_runs_step_ended(self, lesson_id: str, step_id: str, result: StepResult) -> None:
        lesson = self._desk.lesson
        wanted, self._check_after_run = self._check_after_run, ""
        if lesson is None or lesson.id != lesson_id:
            return
        if lesson.step(step_id).exercise and step_id == self._desk.step_id:
            self._offer_hints(step_id)
        if result.outcome is not Outcome.OK and wanted == step_id:
            # What an earlier check said isn't true of a step that no longer runs.
            self._verdicts[lesson_id, step_id] = CheckResult(step_id, problem="not_ended")
            self._show_verdict_of(lesson_id, step_id)
        elif self._is_unended(lesson_id, step_id):
            del self._verdicts[lesson_id, step_id]
            self._show_verdict_of(lesson_id, step_id)
        meant_to_raise = lesson.step(step_id).raises is not None
        if result.outcome is not Outcome.OK and not meant_to_raise:
            return
        if lesson.texts["en"].steps[step_id].prediction is not None:
            # First the tensors are painted.
            QTimer.singleShot(0, self, lambda: self._judge(PREDICTION, lesson_id, step_id))
        if wanted == step_id:
            self._judge_exercise(lesson_id, step_id)

    @Slot(str, str)
    def _on_resets_step_changed(self, lesson_id: str, step_id: str) -> None:
        """Forget what was found in the tries of another beginning."""
        self._verdicts.pop((lesson_id, step_id), None)

    def _is_unended(self, lesson_id: str, step_id: str) -> bool:
        """Whether the last check found that the step ends in an error."""
        verdict = self._verdicts.get((lesson_id, step_id))
        return verdict is not None and verdict.problem == "not_ended"

    def _show_verdict_of(self, lesson_id: str, step_id: str) -> None:
        if not self._is_open(lesson_id, step_id):
            return
        self._window.lesson_view.forget_check()
        self._show_progress(lesson_id, step_id)

    def _judge_exercise(self, lesson_id: str, step_id: str) -> None:
        """Ask for a verdict on what ran; the text may be another by now."""
        run, tag = self._desk.run, _tag(CHECK, lesson_id, step_id)
        ran = None if run is None else run.steps[step_id].ran
        # Asked again before the verdict is there, it is the same verdict.
        if ran is not None and tag not in self._judged_code:
            self._judged_code[tag] = ran.code
            self._judge(CHECK, lesson_id, step_id)

    def _judge(self, kind: str, lesson_id: str, step_id: str) -> None:
        lesson = self._desk.lesson
        if lesson is not None and lesson.id == lesson_id:
            source, path = lesson.checks_source(), str(lesson.checks_path)
            tag = _tag(kind, lesson_id, step_id)
            self._thread.judge(source, path, f"{kind}_{step_id}", tag)

    @Slot(str, object)
    def _on_thread_judged(self, tag: str, judgement: Judgement) -> None:
        kind, lesson_id, step_id = tag.split(":")
        if kind == PREDICTION:
            self._answer(lesson_id, step_id, judgement)
        else:
            self._show_verdict(lesson_id, step_id, judgement, self._judged_code.pop(tag, ""))

    def _is_open(self, lesson_id: str, step_id: str) -> bool:
        return (lesson_id, step_id) == (self._desk.lesson_id, self._desk.step_id)

    def _answer(self, lesson_id: str, step_id: str, judgement: Judgement) -> None:
        # An edited step may have removed what the question is about: then there is no answer.
        if judgement.failed is not None or not isinstance(judgement.value, str):
            return
        answer = judgement.value
        self._writer.keep(self._progress.save_answer, lesson_id, step_id, answer)
        if self._is_open(lesson_id, step_id):
            record = self._progress.predictions(lesson_id).get(step_id, PredictionRecord())
            self._window.lesson_view.reveal_prediction(answer, record.first_answer)

    def _show_verdict(self, lesson_id: str, step_id: str, judgement: Judgement, code: str) -> None:
        problem = None
        if judgement.failed is not None:
            problem = "interrupted" if judgement.failed in ("interrupted", "died") else "failed"
        result = CheckResult(step_id, judgement.differences, problem)
        self._verdicts[lesson_id, step_id] = result
        if problem is None:
            self._writer.keep(self._progress.count_try, lesson_id, step_id)
        if result.passed:
            self._writer.keep(self._progress.save_pass, lesson_id, step_id, code)
            self._desk.mark_passed(lesson_id, step_id, code)
        if not self._is_open(lesson_id, step_id):
            return
        self._window.lesson_view.show_check(result)
        self._offer_hints(step_id)
        if result.passed:
            self._show_solution(code)


def _tag(kind: str, lesson_id: str, step_id: str) -> str:
    """Return what comes back with a judgement."""
    return f"{kind}:{lesson_id}:{step_id}"
