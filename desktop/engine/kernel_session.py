"""Runs steps in a kernel, asks about names and survives whatever a step does; no Qt."""

from __future__ import annotations

import logging
import time
from collections import deque
from typing import TYPE_CHECKING, Any

import zmq

from desktop.engine import decode
from desktop.engine.death import death_of
from desktop.engine.desk import Desk
from desktop.engine.events import (
    Event,
    KernelDied,
    KernelReady,
    StateChanged,
    StepFinished,
    TableChanged,
)
from desktop.engine.job import Job
from desktop.engine.job_runner import JobRunner
from desktop.engine.kernel_link import KernelLink
from desktop.engine.kernel_pool import KernelPool
from desktop.engine.lookups import Lookups
from desktop.engine.question import Question
from widgets.records import Death, KernelState, Outcome, StepResult, VariableTable

if TYPE_CHECKING:
    import socket
    from collections.abc import Callable

    from desktop.engine.kernel_process import KernelProcess

log = logging.getLogger(__name__)

BUSY = (KernelState.RUNNING, KernelState.STOPPING)
# Seconds until a question for the main shell shows as running: most are answered sooner.
SHOWN_AFTER = 0.2
# Seconds between two looks at the clock: while a job ends, while answers are awaited, and at the
# process where the system doesn't tell of its end.
JOB_PERIOD = 0.02
QUESTION_PERIOD = 0.1
PROCESS_PERIOD = 0.25


class KernelSession:
    """One kernel after another, with a spare; used only by the thread that made it."""

    def __init__(
        self,
        process: KernelProcess | None,
        events: Callable[[Event], None],
        *,
        keep_spare: bool = True,
    ) -> None:
        self._events = events
        self._context = zmq.Context()
        self._poller = zmq.Poller()
        self._polled: list[Any] = []
        self._wake: socket.socket | None = None
        self._waiting: deque[Job] = deque()
        self._jobs = JobRunner(events)
        self._desk = Desk(events)
        self._lookups = Lookups(events)
        self._pool = KernelPool(self._context, keep_spare=keep_spare)
        self._state = KernelState.STARTING
        self._state_since = time.monotonic()
        self._link: KernelLink | None = None
        if process is not None:
            self._link = KernelLink(self._context, process)
        else:
            self._take_kernel()

    @property
    def state(self) -> KernelState:
        """What the kernel is doing."""
        return self._state

    def watch(self, descriptor: socket.socket) -> None:
        """Let `pump` return when this file or socket can be read."""
        self._wake = descriptor

    def run(self, code: str, step_id: str, *, timed: bool = False) -> None:
        """Run a step when those before it have ended; each call gets one StepFinished.

        After a death this starts another kernel.
        """
        if self._state is KernelState.DEAD:
            self.replace()
        self._waiting.append(Job(step_id=step_id, code=code, timed=timed))
        self._advance()

    def interrupt(self) -> None:
        """Stop the running step or check, and forget those that wait."""
        self._drop_waiting(Outcome.INTERRUPTED, "cancelled")
        self._jobs.interrupt()
        if self._jobs.job is not None:
            self._set_state(KernelState.STOPPING)

    def replace(self) -> None:
        """Give the kernel up, whatever it does, and go on with the spare or another."""
        old, self._link = self._link, None
        self._leave(Outcome.INTERRUPTED)
        self._events(TableChanged(VariableTable()))
        self._take_kernel()
        self._advance()
        if old is not None:
            # Last, because it takes a while to find all that a kernel started.
            self._pool.retire(old)

    def open_lesson(self) -> None:
        """Go on with a kernel in which nothing ran; the present one may be it."""
        if self._link is None or self._link.used or self._state is KernelState.DEAD:
            self.replace()
            return
        self._drop_waiting(Outcome.INTERRUPTED, "cancelled")
        self._events(TableChanged(VariableTable()))
        if self._link.ready:
            self._events(KernelReady())

    def ask(self, question: Question) -> int:
        """Put a question to the desk and return its id; the answer comes as an event."""
        number = self._desk.ask(question)
        if self._state is KernelState.DEAD:
            self._desk.drop(number, "gone")
        elif question.main:
            self._waiting.append(Job(question=number))
            self._advance()
        return number

    def cancel(self, kind: str, name: str) -> None:
        """Stop the work on `statistics` or the `histogram` of a name."""
        self._desk.cancel(kind, name)

    def complete(self, code: str, position: int) -> None:
        """Ask what could stand at a character offset of the code."""
        if self._link is not None and self._link.ready:
            self._lookups.complete(self._link, code, position)

    def inspect(self, code: str, position: int) -> None:
        """Ask what is known about the name at a character offset of the code."""
        if self._link is not None and self._link.ready:
            self._lookups.inspect(self._link, code, position)

    def send_input(self, text: str) -> None:
        """Answer the step's `input()`."""
        self._jobs.send_input(text)

    def pump(self, timeout: float | None = None) -> None:
        """Wait at most `timeout` seconds (None: as long as nothing happens), then deal with it."""
        self._wait(timeout)
        self._pool.pump()
        if self._link is not None and self._state is not KernelState.DEAD:
            for channel, message in self._link.receive():
                self._hear(channel, message)
            self._look_after(self._link)
        self._tick(time.monotonic())

    def close(self) -> None:
        """End every kernel; takes a second at most."""
        if self._link is not None:
            self._pool.retire(self._link)
            self._link = None
        self._pool.close()
        self._context.term()

    def _wait(self, timeout: float | None) -> None:
        polled: list[Any] = [] if self._wake is None else [self._wake]
        if self._link is not None and self._state is not KernelState.DEAD:
            polled += self._link.polled()
        polled += self._pool.polled()
        if polled != self._polled:
            self._polled, self._poller = polled, zmq.Poller()
            for each in polled:
                self._poller.register(each, zmq.POLLIN)
        due = [seconds for seconds in (timeout, *self._dues()) if seconds is not None]
        self._poller.poll(None if not due else 1 + int(1000 * min(due)))

    def _dues(self) -> list[float | None]:
        """Return the seconds until each thing that only the clock brings about."""
        job = self._jobs.job
        ending = job is not None and (job.ended_at or job.interrupt_wanted_at or job.question)
        link = self._link
        return [
            JOB_PERIOD if ending else None,
            QUESTION_PERIOD if self._desk.waits or self._pool.ending else None,
            PROCESS_PERIOD if link is not None and not link.tells_its_end else None,
            1.0 if self._state is KernelState.STARTING else None,
            self._spare_due_in(),
        ]

    def _spare_due_in(self) -> float | None:
        if self._state in (KernelState.STARTING, KernelState.DEAD):
            return None
        return self._pool.spare_due_in(self._state_since, running=self._state in BUSY)

    def _hear(self, channel: str, message: dict[str, Any]) -> None:
        """Take one message; a learner's code may have made it, so it may be anything."""
        link = self._link
        assert link is not None
        try:
            if channel == "iopub" and link.says_desk(message):
                self._desk.hear(message, self._jobs.job)
            else:
                self._jobs.hear(channel, message)
            if channel == "shell":
                self._lookups.hear(message)
        except decode.MALFORMED as problem:
            log.debug("a %s message is odd: %r", message.get("msg_type"), problem)

    def _look_after(self, link: KernelLink) -> None:
        """Notice that the kernel is ready, that it died, or that it will never be ready."""
        if link.process.poll() is not None:
            self._bury(link)
        elif link.ready and self._state is KernelState.STARTING:
            self._greet(link)
        elif link.overdue:
            link.process.kill()

    def _greet(self, link: KernelLink) -> None:
        if self._desk.device != "cpu" and not link.used:
            self._restore_device()
        self._desk.attend(link)
        self._set_state(KernelState.READY)
        self._events(KernelReady())
        self._advance()

    def _restore_device(self) -> None:
        """Let a new kernel begin with the device that the learner chose."""
        question = Question("set_device", {"name": self._desk.device}, main=True)
        self._waiting.appendleft(Job(question=self._desk.ask(question)))

    def _bury(self, link: KernelLink) -> None:
        for channel, message in link.channels.drain():
            self._hear(channel, message)
        death = death_of(link.process, started=link.ready)
        self._link = None
        self._leave(Outcome.DIED)
        self._pool.retire(link)
        self._die(death)

    def _die(self, death: Death) -> None:
        self._set_state(KernelState.DEAD)
        self._events(KernelDied(death))

    def _leave(self, outcome: Outcome) -> None:
        """End everything that was under way in a kernel that is gone."""
        self._jobs.abandon(outcome)
        self._drop_waiting(outcome, "gone")
        self._desk.leave("gone")

    def _drop_waiting(self, outcome: Outcome, reason: str) -> None:
        while self._waiting:
            job = self._waiting.popleft()
            if job.question is not None:
                self._desk.drop(job.question, reason)
            elif job.step_id is not None:
                self._events(StepFinished(StepResult(job.step_id, outcome, 0.0)))

    def _take_kernel(self) -> None:
        try:
            self._link = self._pool.take()
        except OSError as problem:
            self._die(Death("exit", detail=str(problem)))
            return
        self._set_state(KernelState.STARTING)
        if self._link.ready:
            self._greet(self._link)

    def _tick(self, now: float) -> None:
        """Do what is due by the clock."""
        ended = self._jobs.tick(now)
        if ended is not None:
            self._desk.job_ended(ended)
        self._desk.tick(now)
        self._advance()
        job = self._jobs.job
        if job is None and self._state in BUSY:
            self._set_state(KernelState.READY)
        elif job is not None and job.question and now - job.started_at > SHOWN_AFTER:
            self._show_running()
        if self._spare_due_in() == 0.0:
            self._pool.start_spare()

    def _advance(self) -> None:
        """Start the next job when the kernel has nothing to do."""
        link = self._link
        while link is not None and link.ready and self._jobs.job is None and self._waiting:
            job = self._waiting.popleft()
            if job.step_id is not None:
                self._set_state(KernelState.RUNNING)
                self._jobs.start_step(link, job)
            elif job.question is not None:
                data = self._desk.data(job.question)
                if data is not None:
                    self._jobs.start_question(link, job, data)

    def _show_running(self) -> None:
        if self._state is KernelState.READY:
            self._set_state(KernelState.RUNNING)

    def _set_state(self, state: KernelState) -> None:
        if state is not self._state:
            self._state = state
            self._state_since = time.monotonic()
            self._events(StateChanged(state))
