"""The questions that wait for the desk's answer."""

from __future__ import annotations

import itertools
import logging
import time
from typing import TYPE_CHECKING, Any

from desktop.engine import decode, decode_distribution
from desktop.engine.events import (
    DeviceChanged,
    DeviceRefused,
    DevicesFound,
    Event,
    FitArrived,
    FitProgressed,
    HistogramArrived,
    HistogramProgressed,
    Judged,
    Judgement,
    Refused,
    RepeatsArrived,
    SampleArrived,
    StatisticsArrived,
    StatisticsProgressed,
    TableChanged,
    ValuesArrived,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from desktop.engine.question import Question

log = logging.getLogger(__name__)

PROGRESS = {
    "statistics": StatisticsProgressed,
    "histogram": HistogramProgressed,
    "fit": FitProgressed,
}


class Questions:
    """Matches answers to questions and reports them as events."""

    def __init__(self, events: Callable[[Event], None]) -> None:
        self._events = events
        self._ids = itertools.count(1)
        self._open: dict[int, Question] = {}
        self._heard_at = 0.0

    def __len__(self) -> int:
        """Return how many wait for an answer."""
        return len(self._open)

    def add(self, question: Question) -> int:
        """Remember a question and return its id."""
        number = next(self._ids)
        self._open[number] = question
        return number

    def get(self, number: int) -> Question | None:
        """Return a question that still waits."""
        return self._open.get(number)

    def find(self, kind: str, name: str | None = None) -> list[int]:
        """Return the ids of the open questions of a kind, about one name or any."""
        return [
            number
            for number, question in self._open.items()
            if question.kind == kind and name in (None, question.name)
        ]

    def hear(self, data: Mapping[str, Any]) -> None:
        """Take a progress or a part of an answer, or what settles: an answer or a refusal."""
        self._heard_at = time.monotonic()
        question = self._open.get(data.get("id", 0))
        if question is None:
            return
        if "progress" in data:
            self._report_progress(question, float(data["progress"]))
        elif "partial" in data:
            self._report_answer(question, data["partial"])
        else:
            del self._open[data["id"]]
            self._settle(question, data)

    def _settle(self, question: Question, data: Mapping[str, Any]) -> None:
        if "answer" in data:
            self._report_answer(question, data["answer"])
        else:
            self.refuse(question, str(data["refused"]["reason"]), data["refused"].get("detail"))

    def refuse(self, question: Question, reason: str, detail: str | None = None) -> None:
        """Report that a question gets no answer."""
        if detail:
            log.debug("%s of %r refused: %s (%s)", question.kind, question.name, reason, detail)
        if not question.silent:
            self._events(refusal(question, reason, detail))

    def restart(self, number: int) -> None:
        """Let a question's time begin now."""
        self._open[number].asked_at = time.monotonic()

    def end(self, number: int) -> None:
        """Take note that a question was told to end: its answer is due soon."""
        question = self._open[number]
        if not question.cancelled:
            question.cancelled = True
            self.restart(number)

    def drop(self, number: int, reason: str) -> None:
        """Give one question up."""
        question = self._open.pop(number, None)
        if question is not None:
            self.refuse(question, reason)

    def drop_all(self, reason: str) -> None:
        """Give every question up."""
        for number in list(self._open):
            self.drop(number, reason)

    def expired(self, now: float) -> list[int]:
        """Return the ids of those that waited too long."""
        return [
            number
            for number, question in self._open.items()
            if now - max(question.asked_at, self._heard_at) > question.time_out
        ]

    def _report_progress(self, question: Question, fraction: float) -> None:
        event = PROGRESS.get(question.kind)
        if event is not None and not question.silent:
            self._events(event(question.name, fraction))

    def _report_answer(self, question: Question, answer: Mapping[str, Any]) -> None:
        try:
            event = _event(question, answer)
        except decode.MALFORMED:
            log.exception("the answer to %s of %r can't be read", question.kind, question.name)
            self.refuse(question, "failed")
            return
        if event is not None and not question.silent:
            self._events(event)


def refusal(question: Question, reason: str, detail: str | None = None) -> Event:
    """Return what it means that a question gets no answer; for a check that is a verdict too."""
    if question.kind == "set_device":
        return DeviceRefused(question.name, detail or "")
    if question.kind != "judge":
        return Refused(question.kind, question.name, reason, detail or "")
    failed = detail or {"cancelled": "interrupted", "gone": "died"}.get(reason, reason)
    return Judged(question.tag, Judgement(question.tag, failed=failed))


def _event(question: Question, answer: Mapping[str, Any]) -> Event | None:
    """Return what an answer means; None when it says nothing more than that it was done."""
    match question.kind:
        case "names":
            return TableChanged(decode.table(answer))
        case "values":
            assert question.window is not None
            return ValuesArrived(decode.values(answer, question.window))
        case "statistics":
            return StatisticsArrived(question.name, decode.statistics(answer))
        case "histogram":
            return HistogramArrived(decode_distribution.histogram(answer))
        case "sample" | "file":
            return SampleArrived(decode_distribution.sample(answer))
        case "fit":
            return FitArrived(decode_distribution.fit(answer))
        case "repeats":
            return RepeatsArrived(decode_distribution.repeats(answer))
        case "devices":
            return DevicesFound(decode.devices(answer))
        case "set_device":
            return DeviceChanged(str(answer["current"]), tuple(answer.get("elsewhere") or ()))
        case "judge":
            return Judged(question.tag, decode.judgement(answer, question.tag))
        case _:
            return None
