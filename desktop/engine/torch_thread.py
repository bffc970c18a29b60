"""The background thread through which every step runs; the only module that knows a QThread."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import QThread, Signal, Slot
from typing_extensions import override

from desktop.engine.machine_memory import AUTOMATIC
from desktop.engine.question import Question, histogram_question, values_question
from desktop.engine.session_loop import SessionLoop

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

    from desktop.engine.events import Event
    from desktop.engine.kernel_process import KernelProcess
    from widgets.distribution_records import LawChoice
    from widgets.tensor_records import ValueRequest

SWITCH_INTERVAL = 0.0005
"""Seconds after which a waiting Python thread gets the interpreter lock."""


class TorchThread(QThread):
    """Runs steps and answers questions in the background; its methods return at once.

    Start it with `start()`, end it with `shut_down()`. torch itself lives in a process behind it,
    because a thread can't be stopped inside C code and would take the window along in a crash.
    """

    # The kernel does something else (KernelState).
    state_changed = Signal(object)
    # A fresh kernel can run steps.
    kernel_ready = Signal()
    # The kernel ended without being told to (Death).
    kernel_died = Signal(object)
    # A step was handed to the kernel (step id).
    step_started = Signal(str)
    # A step ended; every run_step gets one (StepResult).
    step_finished = Signal(object)
    # Something that a step has started computes after its end, or does so no longer.
    leftover_work_noticed = Signal(bool)
    # A step wrote text, at most 60 times a second (OutputChunk).
    output_arrived = Signal(object)
    # A step asked for an empty output.
    output_cleared = Signal()
    # A step showed an image (Picture).
    picture_arrived = Signal(object)
    # A step waits for a line (InputRequest).
    input_requested = Signal(object)
    # The learner's names (VariableTable).
    table_changed = Signal(object)
    # A window of values (ValueWindow).
    values_arrived = Signal(object)
    # The numbers about a tensor (name, Statistics).
    statistics_arrived = Signal(str, object)
    # How much of the statistics is done (name, 0 to 1).
    statistics_progressed = Signal(str, float)
    # Counts of a tensor (Histogram).
    histogram_arrived = Signal(object)
    # How much of the counting is done (name, 0 to 1).
    histogram_progressed = Signal(str, float)
    # What the bench drew so far, or read from a file (Sample).
    sample_arrived = Signal(object)
    # How well a tensor follows a law (Fit).
    fit_arrived = Signal(object)
    # How much of a fit is done (name, 0 to 1).
    fit_progressed = Signal(str, float)
    # The p-values of a call over the seeds so far (Repeats).
    repeats_arrived = Signal(object)
    # A question got no answer (question, name, reason, detail).
    refused = Signal(str, str, str, str)
    # Where tensors can live (DeviceList).
    devices_found = Signal(object)
    # The default device and the names that live elsewhere (str, tuple of str).
    device_changed = Signal(str, object)
    # The default device stays as it was (the one that was wanted, why).
    device_refused = Signal(str, str)
    # A check or prediction was judged (tag, Judgement).
    judged = Signal(str, object)
    # Names that could stand at the cursor (Completions).
    completions_arrived = Signal(object)
    # What is known about the name under the cursor (Documentation).
    documentation_arrived = Signal(object)
    # Something happened in the thread (Event): heard in the window's, which tells everyone.
    event_arrived = Signal(object)

    def __init__(
        self,
        process: KernelProcess | None = None,
        parent: QObject | None = None,
        *,
        keep_spare: bool = True,
        memory: str = AUTOMATIC,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("torch_thread")
        self._is_over = False
        self._loop = SessionLoop(
            process, self.event_arrived.emit, keep_spare=keep_spare, memory=memory
        )
        self.event_arrived.connect(self._on_self_event_arrived)

    @override
    def run(self) -> None:
        """Work until `shut_down`; called by Qt in the new thread."""
        # Whatever the window writes to a socket gives the interpreter lock away: it would wait
        # 5 ms to have it back from a thread that has work to do.
        sys.setswitchinterval(SWITCH_INTERVAL)
        self._loop.run()

    def stop(self) -> None:
        """Begin to end, as for `shut_down`; returns at once.

        Nothing is told any more: who listens may have closed its files.
        """
        self._is_over = True
        if self.isRunning():
            self._loop.stop()

    def shut_down(self) -> None:
        """End the thread and every kernel, whatever they do; takes two seconds at most."""
        self.stop()
        if not self.isRunning():
            self._loop.abandon()
            return
        self.wait(2000)

    def run_step(self, code: str, step_id: str, timed: bool = False) -> None:
        """Run a step behind those that wait; `timed`: without the tracing that costs time."""
        self._loop.post(lambda session: session.run(code, step_id, timed=timed))

    def interrupt(self) -> None:
        """Stop the running step or check."""
        self._loop.post(lambda session: session.interrupt())

    def replace(self) -> None:
        """Give up the kernel with all its names and go on with the spare."""
        self._loop.post(lambda session: session.replace())

    def open_lesson(self) -> None:
        """Go on with a kernel in which nothing ran."""
        self._loop.post(lambda session: session.open_lesson())

    def keep_spare(self, keep: bool) -> None:
        """Keep a kernel in waiting, or none."""
        self._loop.post(lambda session: session.pool.keep_spare(keep))

    def limit_memory(self, choice: str) -> None:
        """Limit the memory of the kernels; `choice` is one of machine_memory.CHOICES."""
        self._loop.post(lambda session: session.pool.limit_memory(choice))

    def send_input(self, text: str) -> None:
        """Answer the step's `input()`."""
        self._loop.post(lambda session: session.send_input(text))

    def complete(self, code: str, position: int) -> None:
        """Ask what could stand at a character offset."""
        self._loop.post(lambda session: session.complete(code, position))

    def document(self, code: str, position: int) -> None:
        """Ask what is known about the name at a character offset."""
        self._loop.post(lambda session: session.inspect(code, position))

    def ask(self, question: Question) -> None:
        """Put a question to the kernel's desk; answer, parts of it and refusal are signals."""
        self._loop.ask(question)

    def cancel(self, kind: str, name: str = "") -> None:
        """Stop the work on the questions of a kind about a name."""
        self._loop.post(lambda session: session.cancel(kind, name))

    def ask_values(self, request: ValueRequest) -> None:
        """Ask for a window of values."""
        self._loop.ask(values_question(request))

    def ask_statistics(self, name: str) -> None:
        """Ask for the numbers about a tensor."""
        self._loop.ask(Question("statistics", {"name": name}, name=name))

    def ask_histogram(
        self, name: str, bins: int | str = "auto", law: LawChoice | None = None
    ) -> None:
        """Ask for counts; gives up what was asked about another tensor."""
        self._loop.ask(histogram_question(name, bins, law))

    def set_device(self, name: str) -> None:
        """Let tensors be made on another device from the next step on."""
        self._loop.ask(Question("set_device", {"name": name}, name=name, main=True))

    def judge(self, source: str, path: str, function: str, tag: str) -> None:
        """Run a function of a lesson's checks, whose text is `source`; `tag` comes back."""
        arguments = {"source": source, "path": path, "function": function}
        self._loop.ask(Question("judge", arguments, tag=tag, main=True))

    @Slot(object)
    def _on_self_event_arrived(self, event: Event) -> None:
        """Emit the signal of an event in the window's thread.

        All receivers hear of it in one turn of the event loop: no other event comes in between.
        """
        if self._is_over:
            return
        # The first event has brought this module along; the window is painted sooner without.
        from desktop.engine.event_signals import SIGNALS

        name = SIGNALS[type(event)]
        getattr(self, name).emit(*event.values())
        if name == "output_arrived":
            self._loop.acknowledge()
