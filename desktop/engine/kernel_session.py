"""Runs steps in a kernel, asks about names and survives whatever a step does; no Qt."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

import zmq

from desktop.engine.death import death_of
from desktop.engine.events import (
    Event,
    KernelDied,
    KernelReady,
    StateChanged,
    StepFinished,
    TableChanged,
)
from desktop.engine.kernel_pool import KernelPool
from desktop.engine.kernel_work import KernelWork
from desktop.engine.machine_memory import AUTOMATIC
from desktop.engine.question import Question
from desktop.engine.questions import refusal
from desktop.engine.waiting import Waiting
from widgets.records import Death, KernelState, Outcome, StepResult
from widgets.tensor_records import VariableTable

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.engine.kernel_link import KernelLink
    from desktop.engine.kernel_process import KernelProcess

BUSY = (KernelState.RUNNING, KernelState.STOPPING)
# Seconds between two looks at a process where the system doesn't tell of its end, and at one that
# starts or ends.
PROCESS_PERIOD = 0.1


class KernelSession:
    """One kernel after another, with a spare; used only by the thread that made it.

    What happens is reported to `events`, in order. Call `pump` again and again.
    """

    def __init__(
        self,
        process: KernelProcess | None,
        events: Callable[[Event], None],
        *,
        keep_spare: bool = True,
        memory: str = AUTOMATIC,
    ) -> None:
        self._events = events
        self._context = zmq.Context()
        self.waiting = Waiting()
        self.pool = KernelPool(self._context, keep_spare=keep_spare, memory=memory)
        self._device = "cpu"
        self._greeted = False
        self._devices_asked = False
        self._link: KernelLink | None = None
        self._work: KernelWork | None = None
        self._state = KernelState.STARTING
        self._state_since = time.monotonic()
        self._take_kernel(process)

    @property
    def state(self) -> KernelState:
        """What the kernel is doing."""
        return self._state

    def run(self, code: str, step_id: str, *, timed: bool = False) -> None:
        """Run a step when those before it have ended; each call gets one StepFinished.

        After a death this starts another kernel.
        """
        if self._work is None:
            self.replace()
        if self._work is not None:
            self._work.run(code, step_id, timed=timed)
        else:
            self._events(StepFinished(StepResult(step_id, Outcome.DIED, 0.0)))
        self._update_state()

    def interrupt(self) -> None:
        """Stop the running step or check, and forget those that wait."""
        if self._work is not None:
            self._work.interrupt()
        self._update_state()

    def replace(self) -> None:
        """Give the kernel up, whatever it does, and go on with the spare or another."""
        old = self._link
        self._leave(Outcome.INTERRUPTED)
        self._events(TableChanged(VariableTable()))
        self._take_kernel(None)
        if old is not None:
            self.pool.give_back(old)

    def open_lesson(self) -> None:
        """Go on with a kernel in which nothing ran; the present one may be it."""
        if self._link is None or self._work is None or self._link.used:
            self.replace()
            return
        self._work.drop_waiting(Outcome.INTERRUPTED, "cancelled")
        self._events(TableChanged(VariableTable()))
        if self._link.ready:
            self._events(KernelReady())

    def ask(self, question: Question) -> None:
        """Put a question to the desk; the answer or the refusal comes as an event."""
        if self._work is not None:
            self._work.ask(question)
        else:
            self._events(refusal(question, "gone"))

    def cancel(self, kind: str, name: str) -> None:
        """Stop the work on the questions of a kind about a name."""
        if self._work is not None:
            self._work.desk.cancel(kind, name)

    def complete(self, code: str, position: int) -> None:
        """Ask what could stand at a character offset of the code."""
        if self._work is not None:
            self._work.complete(code, position)

    def inspect(self, code: str, position: int) -> None:
        """Ask what is known about the name at a character offset of the code."""
        if self._work is not None:
            self._work.inspect(code, position)

    def send_input(self, text: str) -> None:
        """Answer the step's `input()`."""
        if self._work is not None:
            self._work.send_input(text)

    def pump(self, timeout: float | None = None) -> None:
        """Wait at most `timeout` seconds (None: as long as nothing happens), then deal with it."""
        self._wait(timeout)
        self.pool.pump()
        link, work = self._link, self._work
        if link is not None and work is not None:
            for channel, message in link.receive():
                work.hear(channel, message)
            self._look_after(link, work)
            work.tick(time.monotonic())
        self._update_state()
        if self._spare_due_in() == 0.0:
            self.pool.start_spare()

    def close(self) -> None:
        """End every kernel; takes a second at most."""
        if self._link is not None:
            self.pool.give_back(self._link)
            self._link = self._work = None
        self.pool.close()
        self._context.term()

    def _wait(self, timeout: float | None) -> None:
        own = [] if self._link is None else self._link.polled()
        dues = (
            timeout,
            None if self._work is None else self._work.due_in(),
            self._process_due_in(),
            self._spare_due_in(),
        )
        self.waiting.wait([*own, *self.pool.polled()], dues)

    def _process_due_in(self) -> float | None:
        link = self._link
        calm = link is None or (link.ready and link.tells_its_end)
        if self.pool.has_work:
            return 0.0
        return None if calm and not self.pool.changing else PROCESS_PERIOD

    def _spare_due_in(self) -> float | None:
        if self._state in (KernelState.STARTING, KernelState.DEAD):
            return None
        return self.pool.spare_due_in(self._state_since, running=self._state in BUSY)

    def _look_after(self, link: KernelLink, work: KernelWork) -> None:
        """Notice that the kernel is ready, that it died, or that it will never be ready."""
        if link.process.poll() is not None:
            self._bury(link, work)
        elif link.ready and not self._greeted:
            self._greeted = True
            self._update_state()
            self._events(KernelReady())
            work.begin()
            if not self._devices_asked:
                self._devices_asked = True
                work.ask(Question("devices"))
        elif link.overdue:
            link.process.kill()

    def _bury(self, link: KernelLink, work: KernelWork) -> None:
        for channel, message in link.channels.drain():
            work.hear(channel, message)
        death = death_of(link.process, started=link.ready)
        self._leave(Outcome.DIED)
        self._update_state()
        self._events(KernelDied(death))
        self.pool.give_back(link)

    def _leave(self, outcome: Outcome) -> None:
        if self._work is not None:
            self._work.leave(outcome)
            self._device = self._work.desk.chosen
        self._link = self._work = None

    def _take_kernel(self, process: KernelProcess | None) -> None:
        try:
            self._link = self.pool.take(process)
        except OSError as problem:
            self._update_state()
            self._events(KernelDied(Death("exit", detail=str(problem), started=False)))
            return
        self._greeted = False
        self._work = KernelWork(self._link, self._events, self._device)
        self._update_state()
        self._look_after(self._link, self._work)

    def _update_state(self) -> None:
        state = self._current_state()
        if state is not self._state:
            self._state = state
            self._state_since = time.monotonic()
            self._events(StateChanged(state))
            if state is KernelState.READY:
                self.pool.look_at_memory()

    def _current_state(self) -> KernelState:
        if self._link is None or self._work is None:
            return KernelState.DEAD
        if not self._link.ready:
            return KernelState.STARTING
        if self._work.stopping:
            return KernelState.STOPPING
        return KernelState.RUNNING if self._work.running else KernelState.READY
