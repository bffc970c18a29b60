"""The questions to the desk in the kernel: asked, held back, asked again, given up."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING, Any

from desktop.engine import decode
from desktop.engine.events import DeviceChanged, Event, TableChanged
from desktop.engine.question import AWAITED, READERS, RIVALS, Question
from desktop.engine.questions import Questions
from desktop.engine.wire import unpack

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.engine.job import Job
    from desktop.engine.kernel_link import KernelLink

log = logging.getLogger(__name__)

# How often a reader that the kernel calls busy is asked again: a few checks may follow each other.
MOST_REPEATS = 5


class Desk:
    """Speaks with the desk of one kernel."""

    def __init__(
        self, link: KernelLink, events: Callable[[Event], None], chosen: str = "cpu"
    ) -> None:
        self._events = events
        self._questions = Questions(events)
        self._link = link
        self._held: list[int] = []
        self._elsewhere: tuple[str, ...] = ()
        self.device = "cpu"
        """The default device of the steps that follow."""
        self.chosen = chosen
        """The device with which the next kernel shall begin."""

    @property
    def waits(self) -> bool:
        """Whether an answer is awaited."""
        return len(self._questions) > 0

    def ask(self, question: Question) -> int:
        """Ask at once, or when the kernel is ready; return the question's id."""
        for kind in RIVALS.get(question.kind, ()):
            for number in self._questions.find(kind):
                self._give_up(number)
        number = self._questions.add(question)
        if not self._link.ready:
            self._held.append(number)
        elif not question.main:
            self._send(number)
        return number

    def cancel(self, kind: str, name: str) -> None:
        """Stop the work on the questions of a kind about a name.

        They are refused, but those of AWAITED, which still answer with what they have.
        """
        for number in self._questions.find(kind, name):
            self._send_data({"id": 0, "question": "cancel", "arguments": {"id": number}})
            if kind in AWAITED and number not in self._held:
                self._questions.end(number)
            else:
                self._questions.drop(number, "cancelled")

    def data(self, number: int) -> dict[str, Any] | None:
        """Return a question as it is sent; None when it was given up meanwhile."""
        question = self._questions.get(number)
        if question is None:
            return None
        return {"id": number, "question": question.kind, "arguments": dict(question.arguments)}

    def begin(self) -> None:
        """Ask what was held back until the kernel was ready; tell the device of a new kernel."""
        if not self._questions.find("set_device"):
            self._events(DeviceChanged(self.device, ()))
        self._send_held()

    def leave(self) -> None:
        """Give everything up: the kernel is gone."""
        self._held.clear()
        self._questions.drop_all("gone")
        self._note_device(self.device, ())

    def drop(self, number: int, reason: str) -> None:
        """Give one question up."""
        self._questions.drop(number, reason)

    def job_ended(self, job: Job) -> None:
        """Ask for what a step's end lost or held back."""
        if job.question is not None:
            # Without an answer it was swallowed by an interrupt.
            self._questions.drop(job.question, "cancelled")
        elif not job.named:
            self.ask(Question("names"))
        self._send_held()

    def hear(self, message: dict[str, Any], job: Job | None) -> None:
        """Take a message of our comm; raises decode.MALFORMED on junk."""
        data = unpack(message["content"]["data"], message["buffers"])
        if data.get("event") == "names":
            self._take_names(data, job)
        elif "refused" in data and self._hold_back(data, job):
            return
        elif "id" in data:
            goes_on = "progress" in data or "partial" in data
            if job is not None and data["id"] == job.question and not goes_on:
                job.note_end()
            self._remember_device(data)
            self._questions.hear(data)

    def tick(self, now: float, job: Job | None) -> None:
        """Give up what waited too long."""
        for number in self._questions.expired(now):
            if number in self._held:
                continue
            question = self._questions.get(number)
            if question is not None and _waits_behind(question, job):
                # Nobody would ask for it again: it waits for the end of the job.
                self._held.append(number)
                continue
            self._send_data({"id": 0, "question": "cancel", "arguments": {"id": number}})
            self._questions.drop(number, "busy")

    def _take_names(self, data: dict[str, Any], job: Job | None) -> None:
        if job is not None and data.get("step") == job.step_id:
            job.named = True
            job.seconds = float(data["seconds"])
            job.device = str(data["device"])
        self._events(TableChanged(decode.table(data["table"])))
        self._note_device(str(data["device"]), tuple(data.get("elsewhere") or ()))

    def _remember_device(self, data: dict[str, Any]) -> None:
        question = self._questions.get(data["id"])
        if question is None or question.kind != "set_device":
            return
        if "answer" in data:
            self.device = self.chosen = str(data["answer"]["current"])
            self._elsewhere = tuple(data["answer"].get("elsewhere") or ())
        elif question.name == self.chosen:
            # The device of the last kernel is not there, or broken, in this one.
            self.chosen = self.device
            self._events(DeviceChanged(self.device, self._elsewhere))

    def _note_device(self, device: str, elsewhere: tuple[str, ...]) -> None:
        if (device, elsewhere) != (self.device, self._elsewhere):
            self.device, self._elsewhere = device, elsewhere
            self._events(DeviceChanged(device, elsewhere))

    def _hold_back(self, data: dict[str, Any], job: Job | None) -> bool:
        """Keep a reader that was busy although no step runs, to ask it again; tell whether so.

        It came between the names of a step and its end, or a check began behind it.
        """
        number = data["id"]
        question = self._questions.get(number)
        if question is None or data["refused"].get("reason") != "busy":
            return False
        if number in self._held:
            return True
        if not _waits_for(question, job) or question.repeats >= MOST_REPEATS:
            return False
        question.repeats += 1
        if job is None:
            self._send(number)
        else:
            self._held.append(number)
        return True

    def _send_held(self) -> None:
        held, self._held = self._held, []
        for number in held:
            self._send(number)

    def _send(self, number: int) -> None:
        data = self.data(number)
        question = self._questions.get(number)
        if data is not None and question is not None and not question.main:
            self._questions.restart(number)
            self._send_data(data)

    def _send_data(self, data: dict[str, Any]) -> None:
        if self._link.ready:
            self._link.ask(data, main=False)

    def _give_up(self, number: int) -> None:
        question = self._questions.get(number)
        if question is not None:
            question.silent = True
            self.cancel(question.kind, question.name)


def _waits_behind(question: Question, job: Job | None) -> bool:
    """Whether a question is asked again when this job, or the next one, has ended."""
    return question.kind == "devices" or (job is not None and _waits_for(question, job))


def _waits_for(question: Question, job: Job | None) -> bool:
    """Whether a question that reads a tensor can be answered as soon as the job has ended."""
    in_a_step = job is not None and job.question is None and not job.named
    return question.kind in READERS and not in_a_step
