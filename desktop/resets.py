"""Puts a step, a lesson or everything back to the start, and undoes it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, Signal, Slot

from desktop.notices import Notice

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from desktop.lesson_desk import LessonDesk
    from desktop.lesson_run import LessonRun
    from desktop.lesson_runs import LessonRuns
    from desktop.main_window import MainWindow
    from desktop.notices import Notices
    from desktop.progress import Progress
    from desktop.progress_writer import ProgressWriter
    from desktop.step_log import Forgotten
    from desktop.step_run import StepMemory
    from desktop.text_keeper import TextKeeper


class _Reset(NamedTuple):
    """What the last reset took away."""

    memories: dict[str, dict[str, StepMemory]]
    """By lesson and step."""
    forgotten: Forgotten


class Resets(QObject):
    """Code, predictions, exercises, runs and time go together, and come back together."""

    undo_changed = Signal(bool)  # whether there is a reset that can be undone
    step_changed = Signal(str, str)  # a step was reset, or brought back (lesson id, step id)

    def __init__(
        self,
        window: MainWindow,
        desk: LessonDesk,
        lesson_runs: LessonRuns,
        progress: Progress,
        writer: ProgressWriter,
        keeper: TextKeeper,
        notices: Notices,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._desk = desk
        self._lesson_runs = lesson_runs
        self._progress = progress
        self._writer = writer
        self._keeper = keeper
        self._notices = notices
        self._last: _Reset | None = None

    @Slot()
    def reset_step(self) -> None:
        """Put the open step back to the start."""
        run = self._desk.run
        if run is not None and self._reset([run], self._desk.step_id):
            self._tell(
                lambda: self.tr("The step is as at the start, with its prediction and exercise.")
            )
            # So that Ctrl+Z reaches the text, also after a click on Reset.
            self._window.code_pane.editor.setFocus()

    @Slot()
    def reset_lesson(self) -> None:
        """Put every step of the open lesson back to the start."""
        run = self._desk.run
        if run is not None:
            count = self._reset([run])
            self._tell(lambda: self.tr("Steps put back to the start: {count}.").format(count=count))

    @Slot()
    def reset_everything(self) -> None:
        """Put every step of every lesson back to the start."""
        count = self._reset(self._lesson_runs)
        self._tell(lambda: self._all_reset(count))

    def _all_reset(self, count: int) -> str:
        sentence = self.tr(
            "Steps of all lessons put back to the start: {count}. What you wrote is kept under"
            " Edit, Earlier versions of the step."
        )
        return sentence.format(count=count)

    def _tell(self, words: Callable[[], str]) -> None:
        def say() -> Notice:
            return Notice(words(), self.tr("Undo") if self._last is not None else "")

        self._notices.post(say, self.undo, stays=True)

    def _reset(self, runs: Iterable[LessonRun], step_id: str = "") -> int:
        """Reset the steps of lessons, or that one step; return how many had changed."""
        self._keeper.save_now()
        if self._keeper.is_behind:
            return 0  # what was typed last would be lost with no version of it kept
        runs = list(runs)
        lesson_id = runs[0].lesson.id if len(runs) == 1 else ""
        # First what can fail: then nothing has changed yet.
        forgotten = self._forget(lesson_id, step_id)
        if forgotten is None:
            return 0
        changed = forgotten.steps()
        memories = {}
        for run in runs:
            before = run.reset([step_id] if step_id else run.ids())
            memories[run.lesson.id] = before
            self._rewrite(run, before)
            changed |= {(run.lesson.id, name) for name in before if _was_edited(run, before, name)}
        if changed:
            self._last = _Reset(memories, forgotten)
        else:
            # Steps that were only read: no undo will give their time back.
            self._writer.write(lambda: self._progress.steps.bring_back(forgotten))
        self._show_anew(memories)
        return len(changed)

    def _forget(self, lesson_id: str, step_id: str) -> Forgotten | None:
        """Forget what was done in a place; return it, None where that can't be written."""
        forgotten: list[Forgotten] = []

        def forget() -> None:
            forgotten.append(self._progress.steps.forget(lesson_id, step_id))

        return forgotten[0] if self._writer.write(forget) else None

    def _rewrite(self, run: LessonRun, before: dict[str, StepMemory]) -> None:
        """Save the texts that are another now, and keep what they were."""
        for step_id, memory in before.items():
            if memory.code != run.code(step_id):
                self._keeper.replace(run.lesson.id, step_id, memory.code, run.code(step_id))

    def _show_anew(self, memories: dict[str, dict[str, StepMemory]]) -> None:
        for lesson_id, steps in memories.items():
            for step_id in steps:
                self.step_changed.emit(lesson_id, step_id)
        run = self._desk.run
        if run is not None:
            code = run.code(self._desk.step_id)
            if code != self._window.code_pane.code():
                self._window.code_pane.replace_code(code)
            self._window.run_bar.set_result(run.result(self._desk.step_id))
        self._desk.mark_everything()
        self._desk.reshow()
        self.undo_changed.emit(self._last is not None)

    @Slot()
    def undo(self) -> None:
        """Bring back what the last reset took away, wherever the learner is by now."""
        last = self._last
        if last is None:
            return
        self._keeper.save_now()
        if self._keeper.is_behind or not self._writer.write(
            lambda: self._progress.steps.bring_back(last.forgotten)
        ):
            return
        self._last = None
        for lesson_id, memories in last.memories.items():
            run = self._lesson_runs[lesson_id]
            after = {step_id: run.steps[step_id].memory for step_id in memories}
            run.bring_back(memories)
            self._rewrite(run, after)
        self._window.output_pane.hide_notice()
        self._show_anew(last.memories)


def _was_edited(run: LessonRun, before: dict[str, StepMemory], step_id: str) -> bool:
    return before[step_id].code != run.code(step_id)
