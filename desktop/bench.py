"""The bench: draws random calls and counts their values, in a kernel of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Slot

from desktop import bench_calls
from desktop.engine.question import (
    RIVALS,
    Question,
    file_question,
    repeats_question,
    sample_question,
    warm_bench_question,
)
from widgets.output.error_words import death_words
from widgets.records import Death, DeviceList, KernelState

if TYPE_CHECKING:
    from desktop.engine.torch_thread import TorchThread
    from desktop.main_window import MainWindow
    from desktop.settings import Settings
    from widgets.bench.bench_view import BenchView
    from widgets.distribution_records import BenchCall, LawChoice, Repeats, Sample


class Bench(QObject):
    """Brings what the bench wishes to its kernel and what that draws to the bench.

    The kernel starts when the bench is first seen or used; the lesson's kernel, and with it the
    learner's generator, is left alone.
    """

    def __init__(self, window: MainWindow, thread: TorchThread, settings: Settings) -> None:
        super().__init__(window)
        self._window = window
        self._thread = thread
        self._settings = settings
        self._state = KernelState.STARTING
        self._devices: DeviceList | None = None
        self._file = ""
        self._sample: Sample | None = None
        """What has arrived and is not drawn yet."""
        self._draw_soon = QTimer(self, singleShot=True, interval=0)
        self._draw_soon.timeout.connect(self._on_draw_soon_timeout)
        self._is_painted = self._is_used = False

    @property
    def _view(self) -> BenchView:
        return self._window.bench_tab.view

    @Slot()
    def start(self) -> None:
        """Start the kernel, unless it was started."""
        if not self._thread.isRunning():
            self._thread.start()

    def open_alone(self, function: str = "") -> None:
        """Give the bench the whole window, and draw a call as it is by default."""
        self._window.show_view("Bench")
        self._window.desk_actions["show_views_alone"].setChecked(True)
        if function:
            self.draw(function)

    def draw(self, function: str) -> None:
        """Draw a call as it is by default."""
        call = bench_calls.default(function)
        self._view.set_call(call)
        self._on_view_sample_requested(call, resume=False)

    def _ask(self, question: Question) -> None:
        """Let the kernel do one thing; what it did before ends."""
        self._is_used = True
        self.start()
        if self._state is KernelState.DEAD:
            self._thread.replace()
        self._thread.ask(question)
        self._view.set_busy(True)

    @Slot()
    def _on_window_painted_first(self) -> None:
        self._is_painted = True
        self._look()

    @Slot(int)
    def _on_views_current_changed(self, _index: int) -> None:
        self._look()

    def _look(self) -> None:
        """Have everything ready when the bench is seen, but not before the window was painted."""
        if self._is_painted and self._window.views.currentWidget() is self._window.bench_tab:
            self.start()
            self._window.bench_tab.prepare()

    @Slot(object)
    def _on_tab_view_made(self, view: BenchView) -> None:
        view.sample_requested.connect(self._on_view_sample_requested)
        view.repeats_requested.connect(self._on_view_repeats_requested)
        view.stop_requested.connect(self.stop)
        view.law_chosen.connect(self._on_view_law_chosen)
        call = bench_calls.read(self._settings.bench_call)
        if call is not None:
            view.set_call(call)
        if self._devices is not None:
            view.set_devices(self._devices)
        view.set_state(self._state)

    @Slot(object, bool)
    def _on_view_sample_requested(self, call: BenchCall, resume: bool) -> None:
        self._file = ""
        self._settings.bench_call = bench_calls.text(call)
        self._ask(sample_question(call, resume=resume))

    @Slot(object, int, str)
    def _on_view_repeats_requested(self, call: BenchCall, count: int, test: str) -> None:
        self._settings.bench_call = bench_calls.text(call)
        self._ask(repeats_question(call, count, test))

    @Slot(str)
    def open_file(self, path: str) -> None:
        """Look at the values of a file."""
        self._file = path
        self._ask(file_question(path, None))

    @Slot(object)
    def _on_view_law_chosen(self, law: LawChoice) -> None:
        if self._file:
            self._ask(file_question(self._file, law))

    @Slot()
    def stop(self) -> None:
        """End what is being drawn; what came so far stays."""
        for kind in RIVALS["sample"]:
            self._thread.cancel(kind)

    @Slot(object)
    def _on_thread_sample_arrived(self, sample: Sample) -> None:
        # Drawn when all that has arrived is taken in: a slow machine sees fewer pictures, not
        # older ones.
        self._sample = sample
        self._draw_soon.start()

    @Slot()
    def _on_draw_soon_timeout(self) -> None:
        sample, self._sample = self._sample, None
        if sample is not None:
            self._view.set_sample(sample)
            self._view.set_busy(not (sample.done or sample.stopped))

    @Slot(object)
    def _on_thread_repeats_arrived(self, repeats: Repeats) -> None:
        self._view.set_repeats(repeats)
        self._view.set_busy(not repeats.done)

    @Slot(str, str, str, str)
    def _on_thread_refused(self, question: str, _name: str, reason: str, detail: str) -> None:
        if question not in RIVALS["sample"]:
            return
        if reason == "busy":
            # It was told to stop and doesn't: another kernel can draw at once.
            self._thread.replace()
        self._on_draw_soon_timeout()
        self._view.set_busy(False)
        self._view.set_refused(reason, detail)

    @Slot(object)
    def _on_thread_kernel_died(self, death: Death) -> None:
        self._on_draw_soon_timeout()
        self._view.set_busy(False)
        self._view.set_refused("died", death_words(death))

    @Slot(object)
    def _on_thread_state_changed(self, state: KernelState) -> None:
        # What is asked for already must not wait for it.
        if state is KernelState.READY and not self._is_used:
            self._is_used = True
            self._thread.ask(warm_bench_question())
        self._state = state
        if self._window.bench_tab.is_made:
            self._view.set_state(state)

    @Slot(object)
    def _on_thread_devices_found(self, devices: DeviceList) -> None:
        self._devices = devices
        if self._window.bench_tab.is_made:
            self._view.set_devices(devices)
