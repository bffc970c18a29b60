"""Runs steps: the open one, all above it, and what is shown when one ends."""

from __future__ import annotations

from collections import deque
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from desktop.notices import Notice
from widgets.records import ErrorReport, KernelState, Outcome, StepResult

if TYPE_CHECKING:
    from desktop.engine.torch_thread import TorchThread
    from desktop.lesson_desk import LessonDesk
    from desktop.lesson_run import LessonRun
    from desktop.main_window import MainWindow
    from desktop.notices import Notices
    from desktop.trust import Trust
    from widgets.output.output_pane import OutputPane


class StepRuns(QObject):
    """Hands steps to the torch thread one after the other."""

    about_to_run = Signal()  # the code of the open step is about to be taken
    running_changed = Signal(bool)  # a step was handed over, or has ended
    step_ended = Signal(str, str, object)  # lesson id, step id, StepResult

    def __init__(
        self,
        window: MainWindow,
        desk: LessonDesk,
        thread: TorchThread,
        notices: Notices,
        trust: Trust,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._desk = desk
        self._thread = thread
        self._notices = notices
        self._trust = trust
        self._state = KernelState.STARTING
        self._lesson_id = ""
        self._running = ""
        self._go_on_after = ""
        self._going_on = ""
        """The title of the step that has just ended and gives way to the next one."""
        self._lessons_opened = 0
        self._handed: deque[int] = deque()
        """Of each step whose end will be told: how many lessons had been opened."""
        self._stopped_at = ("", "")

    @property
    def is_running(self) -> bool:
        """Whether a step was handed over and has not ended."""
        return bool(self._running)

    def runs_now(self, lesson_id: str, step_id: str) -> bool:
        """Whether this very step was handed over and has not ended."""
        return (lesson_id, step_id) == (self._lesson_id, self._running)

    @property
    def running_step(self) -> str:
        """The id of the step that was handed over, empty when none runs."""
        return self._running

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
        above = ids[: ids.index(self._desk.step_id)]
        if not above:
            self._notices.post(
                lambda: Notice(self.tr("This is the first step: there is none above it."))
            )
        self.run_series(above)

    @Slot()
    def run_through(self) -> None:
        """Run every step from the first to the open one."""
        if self._desk.run is not None:
            ids = self._desk.run.ids()
            self.run_series(ids[: ids.index(self._desk.step_id) + 1])

    @Slot()
    def run_again(self) -> None:
        """Run every step again that ran before, from the first."""
        if self._desk.run is not None:
            self.run_series(self._desk.run.ids_that_ran())

    def run_series(self, step_ids: list[str]) -> None:
        """Run these steps, one after the other, until one doesn't end as it was meant to."""
        if self._desk.run is None or self.is_running:
            return
        first = self._desk.run.queue.fill(step_ids)
        if first is not None:
            self._begin(first)

    def _begin(self, step_id: str) -> None:
        run = self._desk.run
        if run is None:
            return
        if not self._trust.allows(run.lesson.folder, lambda: self._begin(step_id)):
            return
        self.about_to_run.emit()
        is_open = step_id == self._desk.step_id
        key = _key(run.lesson.id, step_id)
        self._window.output_pane.begin_step(key, "" if is_open else self._desk.title(step_id))
        if is_open:
            self._window.code_pane.mark_error_line(None)
        if self._state is KernelState.DEAD:
            self._thread.replace()
        self._lesson_id, self._running = run.lesson.id, step_id
        self._handed.append(self._lessons_opened)
        self.running_changed.emit(True)
        run.started(step_id)
        step = run.lesson.step(step_id)
        self._thread.run_step(run.code(step_id), step_id, timed=step.timed)

    @Slot(object)
    def _on_thread_state_changed(self, state: KernelState) -> None:
        self._state = state

    @Slot(object)
    def _on_thread_step_finished(self, result: StepResult) -> None:
        if self._handed.popleft() != self._lessons_opened:
            return  # it was handed over before its lesson was left
        lesson_id, self._running = self._lesson_id, ""
        self.running_changed.emit(False)
        run = self._desk.run
        if run is None or run.lesson.id != lesson_id:
            return
        following = run.finished(result)
        self._show_end(run, result)
        if following is None and run.went_as_meant(result):
            _return_to(self._window.output_pane, _key(lesson_id, self._desk.step_id))
        self._desk.mark_states()
        self.step_ended.emit(lesson_id, result.step_id, result)
        self._go_on(result)
        if following is not None and not self.is_running:
            self._begin(following)

    def _go_on(self, result: StepResult) -> None:
        wanted, self._go_on_after = self._go_on_after, ""
        if wanted == result.step_id == self._desk.step_id and result.outcome is Outcome.OK:
            self._going_on = self._desk.title(wanted)
            self._desk.open_next()
            self._going_on = ""

    @Slot(str)
    def _on_desk_lesson_opened(self, _lesson_id: str) -> None:
        # Each lesson has a kernel of its own: switches of one never leak into another.
        self._running = ""
        self._lessons_opened += 1
        self.running_changed.emit(False)
        self._thread.open_lesson()

    @Slot(str, str)
    def _on_desk_step_opened(self, lesson_id: str, step_id: str) -> None:
        run, pane = self._desk.run, self._window.output_pane
        if self._state is not KernelState.DEAD and not self._going_on:
            self._notices.leave_step()
        if run is None:
            return
        self._window.code_pane.mark_error_line(run.error_line(step_id))
        self._window.lesson_view.set_ran(_showed_what_it_is_for(run, step_id))
        if self._going_on and run.result(step_id) is None:
            # What the step before printed stays in view until this one has run.
            pane.show_step(pane.shows(), self._going_on)
        else:
            pane.show_step(_key(lesson_id, step_id))

    @Slot(str, str)
    def _on_desk_step_reshown(self, lesson_id: str, step_id: str) -> None:
        pane, run = self._window.output_pane, self._desk.run
        self._window.lesson_view.set_ran(run is not None and _showed_what_it_is_for(run, step_id))
        if pane.shows() == _key(lesson_id, step_id):
            pane.show_step(pane.shows())
        elif pane.shows().startswith(_key(lesson_id, "")):
            pane.show_step(pane.shows(), self._desk.title(pane.shows().partition("/")[2]))

    @Slot(str, int)
    def _on_pane_line_activated(self, key: str, line: int) -> None:
        """Go to a line of the step whose output was clicked, which may not be the open one."""
        lesson_id, _, step_id = key.partition("/")
        if (lesson_id, step_id) != (self._desk.lesson_id, self._desk.step_id):
            self._desk.open(lesson_id, step_id)
        self._window.code_pane.go_to_line(line)

    def _show_end(self, run: LessonRun, result: StepResult) -> None:
        window = self._window
        window.output_pane.end_step()
        # A stopped step carries an error too, which says where it stood; that is no crash.
        error = result.error if result.outcome is Outcome.ERROR else None
        if error is not None:
            window.output_pane.show_error(self._titled(error))
        if result.step_id == self._desk.step_id:
            window.run_bar.set_result(result)
            window.lesson_view.set_ran(_showed_what_it_is_for(run, result.step_id))
            window.code_pane.mark_error_line(run.error_line(result.step_id))
        if run.result(result.step_id) is result:
            self._advise(run, result)

    def _titled(self, error: ErrorReport) -> ErrorReport:
        """Call the steps that an error passed through by their titles."""
        frames = (
            frame._replace(step=self._desk.title(frame.step)) if frame.step else frame
            for frame in error.frames
        )
        return error._replace(frames=tuple(frames))

    def _advise(self, run: LessonRun, result: StepResult) -> None:
        """Say what can be done about a step that didn't end as it was meant to."""
        if run.went_as_meant(result) or result.outcome is Outcome.DIED:
            return
        error = result.error.type if result.error is not None else ""
        if result.outcome is Outcome.INTERRUPTED:
            self._notices.post(
                lambda: Notice(self.tr("Stopped. Names made so far are still there."))
            )
        elif result.step_id != self._desk.step_id:
            self._lead_to(result.step_id)
        elif error == "NameError" and not run.ran_above(result.step_id):
            self._notices.post(
                lambda: Notice(
                    self.tr("The steps above haven't run in this kernel: they make the names."),
                    self.tr("Run all steps up to this one"),
                ),
                self.run_through,
            )

    def _lead_to(self, step_id: str) -> None:
        """Say at which step a series stopped, and offer to open it."""
        lesson_id, title = self._desk.lesson_id, self._desk.title(step_id)
        self._stopped_at = lesson_id, step_id

        def say() -> Notice:
            words = self.tr("The steps stopped at {title}: it ended with an error.")
            named = self._desk.title(step_id) if self._desk.lesson_id == lesson_id else title
            return Notice(words.format(title=f"“{named}”"), self.tr("Go to it"))

        self._notices.post(say, self._open_stopped, "warning")

    def _open_stopped(self) -> None:
        self._desk.open(*self._stopped_at)


def _showed_what_it_is_for(run: LessonRun, step_id: str) -> bool:
    """Tell whether a step ran as meant; else what to look at isn't there to be seen."""
    result = run.result(step_id)
    return result is not None and run.went_as_meant(result)


def _return_to(pane: OutputPane, key: str) -> None:
    """Show again what a step wrote, if it ran, now that others have run for it."""
    if pane.outputs.is_whole(key):
        pane.show_step(key)


def _key(lesson_id: str, step_id: str) -> str:
    """Return what the output of a step is kept under."""
    return f"{lesson_id}/{step_id}"
