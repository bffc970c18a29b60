"""Stop, Force stop and a dead kernel."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Slot

from desktop.engine.question import Question
from desktop.notices import Notice
from widgets.output.error_words import death_words
from widgets.records import Death, KernelState, Outcome, StepResult

if TYPE_CHECKING:
    from desktop.engine.torch_thread import TorchThread
    from desktop.lesson_desk import LessonDesk
    from desktop.main_window import MainWindow
    from desktop.notices import Notices
    from desktop.recovery import Recovery
    from desktop.step_runs import StepRuns

BUSY = (KernelState.RUNNING, KernelState.STOPPING)
FORCE_AFTER = 1000  # milliseconds between Stop and the offer of Force stop


class KernelCare(QObject):
    """Interrupts and replaces, and tells of a death."""

    def __init__(
        self,
        window: MainWindow,
        desk: LessonDesk,
        thread: TorchThread,
        notices: Notices,
        runs: StepRuns,
        recovery: Recovery,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._desk = desk
        self._thread = thread
        self._notices = notices
        self._runs = runs
        self._recovery = recovery
        self._state = KernelState.STARTING
        self._died_at = ""
        """The step in which the kernel has just died."""
        self._is_force_offered = False
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(FORCE_AFTER)
        self._patience.timeout.connect(self._on_patience_timeout)

    @property
    def is_force_offered(self) -> bool:
        """Whether the next Stop ends the kernel."""
        return self._is_force_offered

    @Slot()
    def stop(self) -> None:
        """Interrupt the running step, or forget the one that waits for its kernel.

        A second after the first wish Force stop is offered.
        """
        if self._state in BUSY or self._runs.is_running:
            if self._desk.run is not None:
                self._desk.run.queue.clear()
            self._thread.interrupt()
            # A learner who presses again and again waits no longer for it.
            if not (self._patience.isActive() or self._is_force_offered):
                self._patience.start()

    @Slot()
    def stop_or_force(self) -> None:
        """Stop; asked again while Force stop is offered, force it."""
        if self._is_force_offered:
            self.force_stop()
        else:
            self.stop()

    @Slot()
    def force_stop(self) -> None:
        """End the kernel in the middle of its step; its names go with it."""
        self._patience.stop()
        ended_in = self._runs.running_step
        self._recovery.replace()
        self._recovery.offer_names(
            lambda: self.tr("The kernel was replaced by Force stop."),
            "warning",
            ended_in,
            is_dead=False,
        )

    @Slot()
    def start_new_kernel(self) -> None:
        """Replace the kernel, whatever it does."""
        self._patience.stop()
        self._recovery.start_new_kernel()

    @Slot(object)
    def _on_thread_state_changed(self, state: KernelState) -> None:
        self._state = state
        if state not in BUSY:
            self._patience.stop()
            self._offer_force(False)
        self._enable_stop()

    def _enable_stop(self) -> None:
        can_stop = self._state in BUSY or self._runs.is_running
        self._window.desk_actions["stop"].setEnabled(can_stop)

    @Slot()
    def _on_runs_about_to_run(self) -> None:
        # The step may have to wait for its kernel.
        self._window.desk_actions["stop"].setEnabled(True)

    @Slot(str, str, object)
    def _on_runs_step_ended(self, _lesson_id: str, step_id: str, result: StepResult) -> None:
        self._died_at = step_id if result.outcome is Outcome.DIED else ""
        self._enable_stop()

    @Slot(object)
    def _on_thread_kernel_died(self, death: Death) -> None:
        self._recovery.forget_names()
        if self._died_at == self._desk.step_id:
            self._window.code_pane.mark_error_line(death.line)
        if death.started:
            self._recovery.offer_names(
                lambda: death_words(death), "error", self._died_at, is_dead=True
            )
        else:
            self._notices.post(
                lambda: Notice(death_words(death), self.tr("Start a new kernel")),
                self.start_new_kernel,
                "error",
            )

    @Slot()
    def _on_patience_timeout(self) -> None:
        if self._state in BUSY:
            # What the step has made so far would be lost as well.
            self._thread.ask(Question("names"))
            self._offer_force(True)

    def _offer_force(self, offer: bool) -> None:
        self._is_force_offered = offer
        self._window.run_bar.set_force(offer)
