"""Hands one job at a time to the kernel's main shell and reports what it says and how it ends."""

from __future__ import annotations

import logging
import time
from typing import TYPE_CHECKING, Any

from desktop.engine import decode
from desktop.engine.events import (
    Event,
    InputRequested,
    OutputArrived,
    OutputCleared,
    PictureArrived,
    StepFinished,
    StepStarted,
)
from desktop.engine.job import CHILD_AGAIN
from widgets.records import Outcome, StepResult

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.engine.job import Job
    from desktop.engine.kernel_link import KernelLink
    from widgets.records import ErrorReport

log = logging.getLogger(__name__)


class JobRunner:
    """Knows the running job, interrupts it and notices its end."""

    def __init__(self, link: KernelLink, events: Callable[[Event], None]) -> None:
        self._link = link
        self._events = events
        self._input_header: dict[str, Any] | None = None
        self._children_again_at: float | None = None
        self.job: Job | None = None

    @property
    def waits_for_children(self) -> bool:
        """Whether processes that may have lost their interrupt are to be asked again to stop."""
        return self._children_again_at is not None

    def start_step(self, job: Job) -> None:
        """Send a step to the kernel, and a probe that is answered when it has ended."""
        assert job.step_id is not None
        self._begin(job)
        content = {
            "code": job.code,
            "silent": False,
            "store_history": True,
            "user_expressions": {},
            "allow_stdin": True,
            "stop_on_error": False,
        }
        metadata = {"tensor_desk": {"step": job.step_id, "timed": job.timed}}
        job.message_id = self._link.channels.send(
            "shell", "execute_request", content, metadata=metadata
        )
        self._events(StepStarted(job.step_id))
        self._probe()

    def start_question(self, job: Job, data: dict[str, Any]) -> None:
        """Send a question that must wait its turn behind the steps."""
        self._begin(job)
        job.message_id = self._link.ask(data, main=True)
        self._probe()

    def interrupt(self) -> None:
        """Wish the running job's end; the signal follows as soon as it can't be lost."""
        if self.job is not None:
            self.job.interrupt_wanted_at = time.monotonic()
            if self.job.step_id is not None:
                self.job.signalled_at, self.job.children_told = None, False

    def send_input(self, text: str) -> None:
        """Answer the step's `input()`."""
        if self._input_header is not None:
            self._link.channels.send(
                "stdin", "input_reply", {"value": text}, parent=self._input_header
            )
            self._input_header = None

    def hear(self, channel: str, message: dict[str, Any]) -> None:
        """Take a message of any channel; raises decode.MALFORMED on junk."""
        kind, content = message["msg_type"], message["content"]
        ours = self._note(message["parent_header"].get("msg_id"), kind, content)
        if channel == "iopub":
            self._show(kind, content)
        elif kind == "input_request" and ours:
            self._input_header = message
            self._events(InputRequested(decode.input_request(content)))

    def tick(self, now: float) -> Job | None:
        """Do what is due; return the job when it has ended just now."""
        if self._children_again_at is not None and now >= self._children_again_at:
            self._children_again_at = None
            self._link.process.interrupt_descendants_again()
        job = self.job
        if job is None:
            return None
        if job.signal_due(now):
            self._link.process.interrupt()
            job.signalled_at, job.signalled_early = now, not job.begun
        if job.children_due(now):
            job.children_told, self._children_again_at = True, now + CHILD_AGAIN
            self._link.process.interrupt_descendants()
        if job.probe_due(now):
            self._probe()
        if not job.settled(now):
            return None
        self._finish(job, _outcome(job))
        return job

    def abandon(self, outcome: Outcome) -> None:
        """End the job now: its kernel is gone."""
        if self.job is not None:
            self._finish(self.job, outcome)

    def _begin(self, job: Job) -> None:
        self._link.used = True
        self._link.process.note_step()
        self.job, self._input_header = job, None
        job.started_at = time.monotonic()

    def _finish(self, job: Job, outcome: Outcome) -> None:
        self.job = self._input_header = None
        if job.step_id is None:
            return
        seconds = time.monotonic() - job.started_at if job.seconds is None else job.seconds
        result = StepResult(job.step_id, outcome, seconds, job.device, job.error)
        self._events(StepFinished(result))

    def _probe(self) -> None:
        assert self.job is not None
        self.job.probes.add(self._link.channels.send("shell", "kernel_info_request", {}))
        self.job.probed_at = time.monotonic()

    def _note(self, parent: str | None, kind: str, content: dict[str, Any]) -> bool:
        """Remember what a message says about the job; return whether it belongs to it."""
        job = self.job
        if job is None or parent is None:
            return False
        if kind == "kernel_info_reply" and parent in job.probes:
            job.note_end()
        if parent != job.message_id:
            return False
        job.heard_at = time.monotonic()
        match kind:
            case "execute_reply":
                job.reply = content
                job.note_end()
                if content.get("status") == "error":
                    job.error = self._error(content)
            case "error":
                job.error = self._error(content)
            case "execute_input":
                job.begun = True
            case "status":
                job.idle |= content.get("execution_state") == "idle"
                job.begun |= job.question is not None
        return True

    def _error(self, content: dict[str, Any]) -> ErrorReport:
        """Read an error; of one for want of memory say also what the kernel may have."""
        error = decode.error(content)
        if error.shortage is None or error.shortage.device != "cpu":
            return error
        limit = self._link.process.memory.size
        return error._replace(shortage=error.shortage._replace(limit=limit))

    def _show(self, kind: str, content: dict[str, Any]) -> None:
        """Report output, whichever step's thread it comes from."""
        match kind:
            case "stream":
                self._events(OutputArrived(decode.output(content)))
            case "clear_output":
                self._events(OutputCleared())
            case "execute_result" | "display_data":
                picture = decode.picture(content)
                if picture is not None:
                    self._events(PictureArrived(picture))
                    return
                chunk = decode.result_text(content)
                if chunk is not None:
                    self._events(OutputArrived(chunk))


def _outcome(job: Job) -> Outcome:
    """Judge how a step ended; a reply that got lost means that an interrupt swallowed it."""
    if job.reply is not None and job.reply.get("status") == "ok":
        return Outcome.OK
    if job.error is None:
        return Outcome.INTERRUPTED
    stopped = job.error.type == "KeyboardInterrupt" and job.interrupt_wanted_at is not None
    return Outcome.INTERRUPTED if stopped else Outcome.ERROR
