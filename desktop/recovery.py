"""The way back to work after a kernel is gone with its names: one notice, one key."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from desktop.notices import Notice, listed
from widgets.output.error_words import explanation

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.engine.torch_thread import TorchThread
    from desktop.lesson_desk import LessonDesk
    from desktop.main_window import MainWindow
    from desktop.notices import Notices
    from desktop.step_runs import StepRuns
    from widgets.records import ErrorReport, StepResult
    from widgets.tensor_records import VariableTable

BROKEN = ("device_assert", "device_fault")
"""Advice about an error after which a kernel can't use its device any more."""


class Recovery(QObject):
    """Says which names are gone, and makes them again from the steps that made them."""

    def __init__(
        self,
        window: MainWindow,
        desk: LessonDesk,
        thread: TorchThread,
        notices: Notices,
        runs: StepRuns,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._desk = desk
        self._thread = thread
        self._notices = notices
        self._runs = runs
        self._names: tuple[str, ...] = ()
        self._lost: tuple[str, ...] = ()
        self._ended_in = ""
        """The step that cost the kernel: it is not run again."""
        self._is_awaited = False
        """Whether the steps run as soon as the end of the lost one is told."""

    @Slot()
    def start_new_kernel(self) -> None:
        """Replace the kernel, whatever it does."""
        self.replace()
        self._notices.post(lambda: Notice(self.tr("A new kernel is there: it has no names yet.")))

    def replace(self) -> None:
        """Go on with another kernel."""
        self.forget_names()
        self._thread.replace()

    def forget_names(self) -> None:
        """Note that the kernel is gone with its names."""
        self._lost = self._names
        self._is_awaited = False
        if self._desk.run is not None:
            self._desk.run.kernel_replaced()
        self._desk.mark_states()
        self._window.code_pane.mark_error_line(None)

    def offer_names(
        self, happened: Callable[[], str], level: str, ended_in: str, *, is_dead: bool
    ) -> None:
        """Say what happened and which names are gone; offer to make them again.

        `is_dead`: there is no other kernel yet.
        """
        self._ended_in = ended_in
        lost = self._lost

        def words() -> str:
            names = listed(lost) or self.tr("none")
            gone = self.tr("Names that are gone: {names}.").format(names=names)
            return f"{happened()} {gone}"

        def again() -> str:
            return self.tr("Run the steps above again") if ended_in else self.tr("Run them again")

        if self._ids():
            self._notices.post(lambda: Notice(words(), again()), self.run_again, level)
        elif is_dead:
            self._notices.post(
                lambda: Notice(words(), self.tr("Start a new kernel")),
                self.start_new_kernel,
                level,
            )
        else:
            self._notices.post(lambda: Notice(words()), level=level)

    @Slot()
    def run_again(self) -> None:
        """Make the names again, in a new kernel where the old one is dead."""
        if self._runs.is_running:
            # The step whose kernel was taken away: its end is on the way.
            self._is_awaited = True
        else:
            self._runs.run_series(self._ids())

    def _ids(self) -> list[str]:
        """Return the steps that made names, those above the one that cost the kernel."""
        run = self._desk.run
        if run is None:
            return []
        ids = run.ids()
        above = ids[: ids.index(self._ended_in)] if self._ended_in in ids else ids
        return [step_id for step_id in above if run.steps[step_id].made_names]

    @Slot(str, str, object)
    def _on_runs_step_ended(self, _lesson_id: str, step_id: str, result: StepResult) -> None:
        if self._is_awaited:
            self._is_awaited = False
            self._runs.run_series(self._ids())
            return
        error = result.error
        if error is None:
            return
        of_a_device = error.shortage is not None and error.shortage.device != "cpu"
        if error.advice in BROKEN or of_a_device:
            self._offer_kernel(error, step_id)

    def _offer_kernel(self, error: ErrorReport, ended_in: str) -> None:
        """Offer another kernel instead of one whose device is broken or full."""
        self._ended_in = ended_in
        runs_again = bool(self._ids())

        def say() -> Notice:
            if runs_again:
                action = self.tr("Start a new kernel and run the steps above")
            else:
                action = self.tr("Start a new kernel")
            return Notice(explanation(error)[0], action)

        self._notices.post(say, self._renew if runs_again else self.start_new_kernel, "warning")

    def _renew(self) -> None:
        self.replace()
        self.run_again()

    @Slot(object)
    def _on_thread_table_changed(self, table: VariableTable) -> None:
        self._names = tuple(row.name for row in table.rows if row.name.isidentifier())
