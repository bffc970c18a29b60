from __future__ import annotations

from typing import Any

import pytest

from desktop.engine.desk import MOST_REPEATS, Desk
from desktop.engine.events import DeviceChanged, DeviceRefused, Event, Refused, TableChanged
from desktop.engine.job import Job
from desktop.engine.question import Question

TABLE = {"rows": [], "newest": None, "while_running": False}


class Link:
    """A kernel that keeps what it is asked."""

    def __init__(self, *, ready: bool = True) -> None:
        self.ready = ready
        self.asked: list[dict[str, Any]] = []

    def ask(self, data: dict[str, Any], *, main: bool) -> str:
        del main
        self.asked.append(data)
        return "message"


def message(data: dict[str, Any]) -> dict[str, Any]:
    return {"content": {"data": data}, "buffers": []}


def names(step: str, device: str = "cpu", elsewhere: list[str] | None = None) -> dict[str, Any]:
    event = {"event": "names", "step": step, "table": TABLE, "seconds": 0.5, "device": device}
    return message(event | {"elsewhere": elsewhere or []})


@pytest.fixture
def link() -> Any:
    return Link()


@pytest.fixture
def events() -> list[Event]:
    return []


@pytest.fixture
def desk(link: Any, events: list[Event]) -> Desk:
    return Desk(link, events.append)


def test_question_waits_for_a_kernel_that_starts(desk: Desk, link: Any) -> None:
    link.ready = False
    number = desk.ask(Question("names"))
    assert link.asked == []
    link.ready = True
    desk.begin()
    assert link.asked == [{"id": number, "question": "names", "arguments": {}}]


def test_names_of_a_step_are_noted(desk: Desk, events: list[Event]) -> None:
    job = Job("a")
    desk.hear(names("a"), job)
    assert (job.named, job.seconds, job.device) == (True, 0.5, "cpu")
    assert [type(event) for event in events] == [TableChanged]


def test_names_of_another_step_are_not(desk: Desk) -> None:
    job = Job("b")
    desk.hear(names("a"), job)
    assert not job.named


def test_lost_names_are_asked_for(desk: Desk, link: Any) -> None:
    desk.job_ended(Job("a"))
    assert [data["question"] for data in link.asked] == ["names"]


def test_reader_that_comes_before_the_end_is_asked_again(
    desk: Desk, link: Any, events: list[Event]
) -> None:
    job = Job("a", named=True)
    number = desk.ask(Question("statistics", {"name": "x"}, name="x"))
    desk.hear(message({"id": number, "refused": {"reason": "busy", "detail": ""}}), job)
    assert events == []
    desk.job_ended(job)
    assert [data["id"] for data in link.asked] == [number, number]


def test_reader_in_the_middle_of_a_step_is_refused(desk: Desk, events: list[Event]) -> None:
    number = desk.ask(Question("statistics", {"name": "x"}, name="x"))
    desk.hear(message({"id": number, "refused": {"reason": "busy", "detail": ""}}), Job("a"))
    assert events == [Refused("statistics", "x", "busy")]


def busy(number: int) -> dict[str, Any]:
    return message({"id": number, "refused": {"reason": "busy", "detail": ""}})


def test_reader_that_a_check_pushes_aside_is_asked_again_behind_it(
    desk: Desk, link: Any, events: list[Event]
) -> None:
    number = desk.ask(Question("histogram", {"name": "x"}, name="x"))
    check = Job(question=99)
    desk.hear(busy(number), check)
    assert [data["id"] for data in link.asked] == [number]
    desk.job_ended(check)
    assert [data["id"] for data in link.asked] == [number, number]
    assert events == []


def test_reader_refused_just_after_a_check_is_asked_again_but_not_for_ever(
    desk: Desk, link: Any, events: list[Event]
) -> None:
    number = desk.ask(Question("histogram", {"name": "x"}, name="x"))
    for _ in range(MOST_REPEATS):
        desk.hear(busy(number), None)
    assert events == []
    desk.hear(busy(number), None)
    assert events == [Refused("histogram", "x", "busy")]
    assert len(link.asked) == 1 + MOST_REPEATS


def test_reader_that_a_long_check_keeps_waiting_is_asked_again_once(
    desk: Desk, link: Any, events: list[Event]
) -> None:
    number = desk.ask(Question("values", {"name": "x"}, name="x"))
    check = Job(question=99)
    desk.tick(1e12, check)
    desk.hear(busy(number), check)
    desk.job_ended(check)
    assert [data["question"] for data in link.asked] == ["values", "values"]
    assert events == []


def test_silence_is_busy_and_the_work_is_stopped(
    desk: Desk, link: Any, events: list[Event]
) -> None:
    number = desk.ask(Question("statistics", {"name": "x"}, name="x"))
    desk.tick(1e12, Job("a"))
    assert events == [Refused("statistics", "x", "busy")]
    assert link.asked[-1]["arguments"] == {"id": number}
    assert link.asked[-1]["question"] == "cancel"


def test_devices_are_asked_again_after_a_silence(
    desk: Desk, link: Any, events: list[Event]
) -> None:
    desk.ask(Question("devices"))
    desk.tick(1e12, Job("a"))
    assert events == []
    desk.job_ended(Job("a", named=True))
    assert [data["question"] for data in link.asked] == ["devices", "devices"]


def test_new_histogram_takes_the_place_of_the_last(
    desk: Desk, link: Any, events: list[Event]
) -> None:
    first = desk.ask(Question("histogram", {"name": "x"}, name="x"))
    desk.ask(Question("histogram", {"name": "y"}, name="y"))
    assert [data["question"] for data in link.asked] == ["histogram", "cancel", "histogram"]
    assert link.asked[1]["arguments"] == {"id": first}
    assert events == []


def test_cancel_refuses(desk: Desk, events: list[Event]) -> None:
    desk.ask(Question("statistics", {"name": "x"}, name="x"))
    desk.cancel("statistics", "x")
    assert events == [Refused("statistics", "x", "cancelled")]


def test_device_that_a_step_changed_is_told_once(desk: Desk, events: list[Event]) -> None:
    for _ in range(2):
        desk.hear(names("a", "cuda:0", ["x"]), None)
    told = [event for event in events if isinstance(event, DeviceChanged)]
    assert told == [DeviceChanged("cuda:0", ("x",))]
    assert desk.device == "cuda:0"


def test_new_kernel_tells_its_device(desk: Desk, events: list[Event]) -> None:
    desk.begin()
    assert events == [DeviceChanged("cpu", ())]


def test_device_that_is_not_there_in_a_new_kernel_is_given_up(
    link: Any, events: list[Event]
) -> None:
    desk = Desk(link, events.append, chosen="cuda:0")
    number = desk.ask(Question("set_device", {"name": "cuda:0"}, name="cuda:0", main=True))
    desk.begin()
    assert events == []
    refused = {"reason": "failed", "detail": "no device"}
    desk.hear(message({"id": number, "refused": refused}), Job(question=number))
    assert events == [DeviceChanged("cpu", ()), DeviceRefused("cuda:0", "no device")]
    assert desk.chosen == "cpu"


def test_device_of_a_step_is_not_chosen_for_the_next_kernel(desk: Desk) -> None:
    desk.hear(names("a", "meta"), None)
    assert (desk.device, desk.chosen) == ("meta", "cpu")


def test_main_question_ends_its_job(desk: Desk) -> None:
    number = desk.ask(Question("judge", tag="t", main=True))
    job = Job(question=number)
    desk.hear(message({"id": number, "progress": 0.5}), job)
    assert job.ended_at is None
    desk.hear(message({"id": number, "answer": {"value": 1}}), job)
    assert job.ended_at is not None


def test_everything_is_refused_when_the_kernel_is_gone(desk: Desk, events: list[Event]) -> None:
    desk.ask(Question("statistics", name="x"))
    desk.leave()
    assert events == [Refused("statistics", "x", "gone")]


def test_a_reader_without_an_answer_while_nothing_runs_is_refused(
    desk: Desk, link: Any, events: list[Event]
) -> None:
    number = desk.ask(Question("values", name="x"))
    desk.tick(1e12, None)
    assert events == [Refused("values", "x", "busy")]
    assert link.asked[-1] == {"id": 0, "question": "cancel", "arguments": {"id": number}}


def test_cancelled_sample_still_answers(desk: Desk, link: Any, events: list[Event]) -> None:
    number = desk.ask(Question("sample"))
    desk.cancel("sample", "")
    assert link.asked[-1] == {"id": 0, "question": "cancel", "arguments": {"id": number}}
    assert desk.waits
    assert events == []
    desk.hear(message({"id": number, "refused": {"reason": "failed", "detail": "why"}}), None)
    assert events == [Refused("sample", "", "failed", "why")]


def test_sample_that_was_not_yet_asked_is_dropped(
    desk: Desk, link: Any, events: list[Event]
) -> None:
    link.ready = False
    desk.ask(Question("sample"))
    desk.cancel("sample", "")
    assert not desk.waits
    assert events == [Refused("sample", "", "cancelled")]


@pytest.mark.parametrize("kind", ["sample", "repeats", "file"])
def test_bench_does_one_thing_at_a_time(
    desk: Desk, link: Any, events: list[Event], kind: str
) -> None:
    first = desk.ask(Question("sample"))
    desk.ask(Question(kind))
    assert [data["question"] for data in link.asked] == ["sample", "cancel", kind]
    desk.hear(message({"id": first, "refused": {"reason": "failed", "detail": ""}}), None)
    assert events == []
