from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from desktop.engine.events import (
    Event,
    InputRequested,
    OutputArrived,
    OutputCleared,
    StepFinished,
    StepStarted,
)
from desktop.engine.job import Job
from desktop.engine.job_runner import JobRunner
from widgets.records import InputRequest, Outcome, OutputChunk

if TYPE_CHECKING:
    from desktop.engine.kernel_link import KernelLink

NAME_ERROR = {"status": "error", "ename": "NameError", "evalue": "x"}
STOPPED = {"status": "error", "ename": "KeyboardInterrupt", "evalue": ""}


class Process:
    """Counts how often it was interrupted."""

    def __init__(self) -> None:
        self.interrupts = 0
        self.children_interrupts = 0
        self.children_reminders = 0
        self.steps = 0

    def note_step(self) -> None:
        self.steps += 1

    def interrupt(self) -> None:
        self.interrupts += 1

    def interrupt_descendants(self) -> None:
        self.children_interrupts += 1

    def interrupt_descendants_again(self) -> None:
        self.children_reminders += 1


class Link:
    """A kernel that numbers what it is sent: the step is `1`, its first probe `2`."""

    def __init__(self) -> None:
        self.channels = self
        self.process = Process()
        self.used = False
        self.sent: list[tuple[str, str, dict[str, Any]]] = []

    def send(self, channel: str, kind: str, content: dict[str, Any], **about: Any) -> str:
        del about
        self.sent.append((channel, kind, content))
        return str(len(self.sent))


def message(kind: str, content: dict[str, Any], parent: str = "1") -> dict[str, Any]:
    return {"msg_type": kind, "content": content, "parent_header": {"msg_id": parent}}


@pytest.fixture
def link() -> Any:
    return Link()


@pytest.fixture
def events() -> list[Event]:
    return []


@pytest.fixture
def runner(link: KernelLink, events: list[Event]) -> JobRunner:
    runner = JobRunner(link, events.append)
    runner.start_step(Job(step_id="a", code="x = 1"))
    return runner


def outcome(events: list[Event]) -> Outcome:
    (result,) = [event.result for event in events if isinstance(event, StepFinished)]
    return result.outcome


def test_step_is_sent_with_a_probe_behind_it(
    runner: JobRunner, link: Any, events: list[Event]
) -> None:
    assert [kind for _, kind, _ in link.sent] == ["execute_request", "kernel_info_request"]
    assert link.used
    assert events == [StepStarted("a")]
    assert runner.job is not None


@pytest.mark.parametrize(
    ("reply", "interrupted", "expected"),
    [
        ({"status": "ok"}, False, Outcome.OK),
        ({"status": "ok"}, True, Outcome.OK),
        (NAME_ERROR, False, Outcome.ERROR),
        (NAME_ERROR, True, Outcome.ERROR),
        (STOPPED, True, Outcome.INTERRUPTED),
        # The learner raised it.
        (STOPPED, False, Outcome.ERROR),
        ({"status": "aborted"}, True, Outcome.INTERRUPTED),
    ],
)
def test_outcome_of_a_reply(
    runner: JobRunner,
    events: list[Event],
    reply: dict[str, Any],
    interrupted: bool,
    expected: Outcome,
) -> None:
    if interrupted:
        runner.interrupt()
    runner.hear("shell", message("execute_reply", reply))
    runner.hear("iopub", message("status", {"execution_state": "idle"}))
    assert runner.tick(0.0) is not None
    assert outcome(events) is expected
    assert runner.job is None


def test_swallowed_reply_is_an_interruption(runner: JobRunner, events: list[Event]) -> None:
    runner.hear("shell", message("kernel_info_reply", {}, parent="2"))
    assert runner.tick(0.0) is None
    assert runner.tick(1e12) is not None
    assert outcome(events) is Outcome.INTERRUPTED


def test_error_message_stands_in_for_a_swallowed_reply(
    runner: JobRunner, events: list[Event]
) -> None:
    runner.hear("iopub", message("error", NAME_ERROR))
    runner.hear("shell", message("kernel_info_reply", {}, parent="2"))
    runner.tick(1e12)
    assert outcome(events) is Outcome.ERROR


@pytest.mark.parametrize("kind", ["execute_reply", "kernel_info_reply"])
def test_replies_to_earlier_steps_are_ignored(runner: JobRunner, kind: str) -> None:
    runner.hear("shell", message(kind, {"status": "ok"}, parent="0"))
    assert runner.tick(1e12) is None


def test_signal_waits_until_the_step_has_begun(runner: JobRunner, link: Any) -> None:
    runner.interrupt()
    runner.tick(0.0)
    assert link.process.interrupts == 0
    runner.hear("iopub", message("execute_input", {}))
    runner.tick(0.0)
    runner.tick(0.0)
    assert link.process.interrupts == 1


def test_signal_that_may_have_come_too_early_is_repeated_once(runner: JobRunner, link: Any) -> None:
    runner.interrupt()
    runner.tick(1e12)
    assert link.process.interrupts == 1
    runner.hear("iopub", message("execute_input", {}))
    for _ in range(3):
        runner.tick(1e12)
    assert link.process.interrupts == 2


def test_every_wish_to_stop_is_one_signal(runner: JobRunner, link: Any) -> None:
    runner.hear("iopub", message("execute_input", {}))
    for _ in range(3):
        runner.interrupt()
        runner.tick(0.0)
    assert link.process.interrupts == 3


def test_probe_follows_the_signal(runner: JobRunner, link: Any) -> None:
    runner.hear("iopub", message("execute_input", {}))
    runner.interrupt()
    runner.tick(0.0)
    runner.tick(1e12)
    assert [kind for _, kind, _ in link.sent].count("kernel_info_request") == 2


def test_children_hear_of_each_interrupt_once(runner: JobRunner, link: Any) -> None:
    runner.hear("iopub", message("execute_input", {}))
    for wishes in (1, 2):
        runner.interrupt()
        runner.tick(0.0)
        assert link.process.children_interrupts == wishes - 1
        runner.tick(1.0)
        runner.tick(2.0)
        assert link.process.children_interrupts == wishes


def test_children_are_reminded_once_also_after_the_step(runner: JobRunner, link: Any) -> None:
    runner.hear("iopub", message("execute_input", {}))
    runner.interrupt()
    runner.tick(0.0)
    runner.hear("shell", message("execute_reply", {"status": "error"}))
    runner.hear("iopub", message("status", {"execution_state": "idle"}))
    assert runner.tick(1.0) is not None
    assert runner.waits_for_children
    assert link.process.children_reminders == 0
    for now in (2.0, 4.0):
        runner.tick(now)
        assert link.process.children_reminders == 1
    assert not runner.waits_for_children


def test_input(runner: JobRunner, link: Any, events: list[Event]) -> None:
    runner.hear("stdin", message("input_request", {"prompt": "? ", "password": True}))
    assert events[-1] == InputRequested(InputRequest("? ", True))
    runner.send_input("yes")
    runner.send_input("again")
    assert [sent for sent in link.sent if sent[0] == "stdin"] == [
        ("stdin", "input_reply", {"value": "yes"})
    ]


@pytest.mark.parametrize(
    ("kind", "content", "event"),
    [
        ("stream", {"name": "stdout", "text": "a"}, OutputArrived(OutputChunk("stdout", "a"))),
        (
            "execute_result",
            {"data": {"text/plain": "1"}},
            OutputArrived(OutputChunk("result", "1\n")),
        ),
        ("clear_output", {"wait": False}, OutputCleared()),
    ],
)
def test_output_of_any_step_is_shown(
    runner: JobRunner, events: list[Event], kind: str, content: dict[str, Any], event: Event
) -> None:
    runner.hear("iopub", message(kind, content, parent="earlier"))
    assert events[-1] == event


def test_abandoned_step_ends(runner: JobRunner, events: list[Event]) -> None:
    runner.abandon(Outcome.DIED)
    assert outcome(events) is Outcome.DIED
    runner.abandon(Outcome.DIED)
    assert len(events) == 2
