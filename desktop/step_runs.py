"""Runs steps: the open one, all above it, and what is shown when one ends."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from widgets.records import KernelState, Outcome, StepResult

if TYPE_CHECKING:
    from desktop.engine.torch_thread import TorchThread
    from desktop.lesson_desk import LessonDesk
    from desktop.main_window import MainWindow
    from desktop.notices import Notices


class StepRuns(QObject):
    """Hands steps to the torch thread one after the other."""

    about_to_run = Signal()  # the code of the open step is about to be taken
    step_ended = Signal(str, str, object)  # lesson id, step id, StepResult

    def __init__(
        self, window: MainWindow, desk: LessonDesk, thread: TorchThread, notices: Notices
    ) -> None:
        super().__init__(window)
        self._window = window
        self._desk = desk
        self._thread = thread
        self._notices = notices
        self._state = KernelState.STARTING
        self._lesson_id = ""
        self._running = ""
        self._go_on_after = ""

    @property
    def is_running(self) -> bool:
        """Whether a step was handed over and has not ended."""
        return bool(self._running)

    @property
    def is_ready(self) -> bool:
        """Whether the kernel waits for a step."""
        return self._state is KernelState.READY and not self._running

    @Slot()
    def run_open_step(self) -> None:
        """Run the open step as it stands."""
        if self._desk.run is None or self.is_running:
            return
        self._desk.run.queue.clear()
        self._begin(self._desk.step_id)

    @Slot()
    def run_open_step_and_go_on(self) -> None:
        """Run the open step; when it ends well, the next one is opened."""
        self.run_open_step()
        self._go_on_after = self._running

    @Slot()
    def run_above(self) -> None:
        """Run every step above the open one, from the first."""
        if self._desk.run is None or self.is_running:
            return
        ids = self._desk.run.ids()
        first = self._desk.run.queue.fill(ids[: ids.index(self._desk.step_id)])
        if first is None:
            self._notices.post(self.tr("This is the first step: there is none above it."))
        else:
            self._begin(first)

    @Slot()
    def run_through(self) -> None:
        """Run every step from the first to the open one."""
        if self._desk.run is None or self.is_running:
            return
        ids = self._desk.run.ids()
        first = self._desk.run.queue.fill(ids[: ids.index(self._desk.step_id) + 1])
        if first is not None:
            self._begin(first)

    @Slot()
    def run_again(self) -> None:
        """Run every step again that ran before, from the first."""
        if self._desk.run is None or self.is_running:
            return
        first = self._desk.run.queue.fill(self._desk.run.ids_that_ran())
        if first is not None:
            self._begin(first)

    def _begin(self, step_id: str, keep_output: bool = False) -> None:
        run = self._desk.run
        if run is None:
            return
        self.about_to_run.emit()
        self._window.output_pane.begin_step(keep=keep_output)
        if step_id == self._desk.step_id:
            self._window.code_pane.mark_error_line(None)
        if self._state is KernelState.DEAD:
            self._thread.replace()
        self._lesson_id, self._running = run.lesson.id, step_id
        run.started(step_id)
        step = run.lesson.step(step_id)
        self._thread.run_step(run.code(step_id), step_id, timed=step.timed)

    @Slot(object)
    def _on_thread_state_changed(self, state: KernelState) -> None:
        self._state = state

    @Slot(object)
    def _on_thread_step_finished(self, result: StepResult) -> None:
        lesson_id, self._running = self._lesson_id, ""
        run = self._desk.run
        if run is None or run.lesson.id != lesson_id:
            return
        following = run.finished(result)
        self._show_end(result)
        self._desk.mark_states()
        self.step_ended.emit(lesson_id, result.step_id, result)
        self._go_on(result)
        if following is not None and not self.is_running:
            self._begin(following, keep_output=True)

    def _go_on(self, result: StepResult) -> None:
        wanted = self._go_on_after
        if wanted == result.step_id == self._desk.step_id and result.outcome is Outcome.OK:
            self._desk.open_next()
        self._go_on_after = ""

    @Slot(str)
    def _on_desk_lesson_opened(self, _lesson_id: str) -> None:
        # Each lesson has a kernel of its own: switches of one never leak into another.
        self._running = ""
        self._window.output_pane.clear()
        self._thread.open_lesson()

    @Slot(str, str)
    def _on_desk_step_opened(self, _lesson_id: str, _step_id: str) -> None:
        if not self.is_running and not self._go_on_after:
            self._window.output_pane.clear()

    def _show_end(self, result: StepResult) -> None:
        window = self._window
        window.output_pane.end_input()
        # A stopped step carries an error too, which says where it stood; that is no crash.
        error = result.error if result.outcome is Outcome.ERROR else None
        if error is not None:
            window.output_pane.show_error(error)
        if result.step_id == self._desk.step_id:
            window.run_bar.set_result(result)
            window.code_pane.mark_error_line(error.line if error is not None else None)
        run = self._desk.run
        kept = run is not None and run.result(result.step_id) is result
        if result.outcome is Outcome.INTERRUPTED and kept:
            self._notices.post(self.tr("Stopped. Names made so far are still there."))
