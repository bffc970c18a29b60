"""Everything that one kernel is asked to do: steps, questions, completions."""

from __future__ import annotations

import logging
import time
from collections import deque
from typing import TYPE_CHECKING, Any

from desktop.engine import decode
from desktop.engine.desk import Desk
from desktop.engine.events import Event, StepFinished
from desktop.engine.job import Job
from desktop.engine.job_runner import JobRunner
from desktop.engine.leftover_work import LeftoverWork
from desktop.engine.lookups import Lookups
from desktop.engine.question import Question
from widgets.records import Outcome, StepResult

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.engine.kernel_link import KernelLink

log = logging.getLogger(__name__)

# Seconds until a question for the main shell shows as running: most are answered sooner.
SHOWN_AFTER = 0.2
# Seconds between two looks at the clock while a job ends, and while answers are awaited.
JOB_PERIOD = 0.02
QUESTION_PERIOD = 0.1


class KernelWork:
    """Gives a kernel one job after another; what comes before it is ready waits."""

    def __init__(self, link: KernelLink, events: Callable[[Event], None], device: str) -> None:
        self._link = link
        self._events = events
        self._waiting: deque[Job] = deque()
        self._jobs = JobRunner(link, events)
        self._lookups = Lookups(link, events)
        self._leftovers = LeftoverWork(link.process.processor_time, events)
        self.desk = Desk(link, events, device)
        if device != "cpu":
            # A new kernel begins with the device that the learner chose in the last one.
            self.ask(Question("set_device", {"name": device}, name=device, main=True))

    @property
    def running(self) -> bool:
        """Whether a step runs, or a check that takes long enough to show it."""
        job = self._jobs.job
        if job is None:
            return False
        return job.step_id is not None or time.monotonic() - job.started_at > SHOWN_AFTER

    @property
    def stopping(self) -> bool:
        """Whether the running job was asked to stop."""
        return self._jobs.job is not None and self._jobs.job.interrupt_wanted_at is not None

    def run(self, code: str, step_id: str, *, timed: bool) -> None:
        """Run a step when those before it have ended."""
        self._waiting.append(Job(step_id=step_id, code=code, timed=timed))
        self._advance()

    def ask(self, question: Question) -> int:
        """Put a question to the desk and return its id."""
        self._leftovers.disturbed(time.monotonic())
        number = self.desk.ask(question)
        if question.main:
            self._waiting.append(Job(question=number))
            self._advance()
        return number

    def complete(self, code: str, position: int) -> None:
        """Ask what could stand at a character offset of the code."""
        self._leftovers.disturbed(time.monotonic())
        self._lookups.complete(code, position)

    def inspect(self, code: str, position: int) -> None:
        """Ask what is known about the name at a character offset of the code."""
        self._leftovers.disturbed(time.monotonic())
        self._lookups.inspect(code, position)

    def send_input(self, text: str) -> None:
        """Answer the step's `input()`."""
        self._jobs.send_input(text)

    def interrupt(self) -> None:
        """Stop the running job and forget those that wait."""
        self.drop_waiting(Outcome.INTERRUPTED, "cancelled")
        self._jobs.interrupt()

    def begin(self) -> None:
        """Start with what waited for the kernel."""
        self.desk.begin()
        self._advance()

    def hear(self, channel: str, message: dict[str, Any]) -> None:
        """Take one message; a learner's code may have made it, so it may be anything."""
        try:
            if channel == "iopub" and self._link.says_desk(message):
                self._leftovers.disturbed(time.monotonic())
                self.desk.hear(message, self._jobs.job)
            else:
                self._jobs.hear(channel, message)
            if channel == "shell":
                self._leftovers.disturbed(time.monotonic())
                self._lookups.hear(message)
        except decode.MALFORMED as problem:
            log.debug("a %s message is odd: %r", message.get("msg_type"), problem)

    def tick(self, now: float) -> None:
        """Do what is due by the clock."""
        ended = self._jobs.tick(now)
        if ended is not None:
            self.desk.job_ended(ended)
            self._leftovers.step_ended(now)
        self.desk.tick(now, self._jobs.job)
        self._advance()
        self._leftovers.tick(now, calm=self._jobs.job is None and not self.desk.waits)

    def due_in(self) -> float | None:
        """Return the seconds until `tick` should be called although nothing arrived."""
        job = self._jobs.job
        if job is not None and (job.ended_at or job.interrupt_wanted_at or job.question):
            return JOB_PERIOD
        if self.desk.waits or self._jobs.waits_for_children:
            return QUESTION_PERIOD
        return None if job is not None else self._leftovers.due_in(time.monotonic())

    def leave(self, outcome: Outcome) -> None:
        """End everything: the kernel is gone."""
        self._jobs.abandon(outcome)
        self.drop_waiting(outcome, "gone")
        self.desk.leave()
        self._leftovers.leave()

    def drop_waiting(self, outcome: Outcome, reason: str) -> None:
        """Forget the jobs that wait; each is reported as ended."""
        while self._waiting:
            job = self._waiting.popleft()
            if job.question is not None:
                self.desk.drop(job.question, reason)
            elif job.step_id is not None:
                self._events(StepFinished(StepResult(job.step_id, outcome, 0.0)))

    def _advance(self) -> None:
        """Start the next job when the kernel has nothing to do."""
        while self._link.ready and self._jobs.job is None and self._waiting:
            job = self._waiting.popleft()
            if job.question is None:
                self._jobs.start_step(job)
                continue
            data = self.desk.data(job.question)
            if data is not None:
                self._jobs.start_question(job, data)
