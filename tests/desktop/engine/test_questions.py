from __future__ import annotations

from typing import Any

import pytest

from desktop.engine.events import (
    DeviceChanged,
    Event,
    FitProgressed,
    HistogramProgressed,
    Judged,
    Refused,
    RepeatsArrived,
    StatisticsArrived,
    StatisticsProgressed,
)
from desktop.engine.question import TIME_OUT, TIME_OUT_OF_CANCELLED, Question
from desktop.engine.questions import Questions
from widgets.tensor_records import Statistics


@pytest.fixture
def events() -> list[Event]:
    return []


@pytest.fixture
def questions(events: list[Event]) -> Questions:
    return Questions(events.append)


def test_answer_reaches_its_question(questions: Questions, events: list[Event]) -> None:
    questions.add(Question("statistics", name="other"))
    number = questions.add(Question("statistics", name="x"))
    questions.hear({"id": number, "answer": {"count": 3, "numel": 3}})
    assert events == [StatisticsArrived("x", Statistics(3, 3))]
    assert len(questions) == 1


@pytest.mark.parametrize(
    ("kind", "event"),
    [
        ("statistics", StatisticsProgressed("x", 0.5)),
        ("histogram", HistogramProgressed("x", 0.5)),
        ("fit", FitProgressed("x", 0.5)),
    ],
)
def test_progress(questions: Questions, events: list[Event], kind: str, event: Event) -> None:
    number = questions.add(Question(kind, name="x"))
    questions.hear({"id": number, "progress": 0.5})
    assert events == [event]
    assert len(questions) == 1


REPEATS = {"test": "chi_square", "p_values": [], "wanted": 3}


def test_part_of_an_answer_leaves_the_question_open(
    questions: Questions, events: list[Event]
) -> None:
    number = questions.add(Question("repeats"))
    questions.hear({"id": number, "partial": REPEATS})
    assert len(questions) == 1
    questions.hear({"id": number, "answer": {**REPEATS, "done": True}})
    assert [type(event) for event in events] == [RepeatsArrived, RepeatsArrived]
    assert len(questions) == 0


def test_nobody_hears_of_a_silent_question(questions: Questions, events: list[Event]) -> None:
    number = questions.add(Question("repeats", silent=True))
    questions.hear({"id": number, "partial": REPEATS})
    questions.hear({"id": number, "progress": 0.5})
    questions.hear({"id": number, "answer": REPEATS})
    assert events == []


def test_a_sample_may_last_until_it_is_told_to_end(questions: Questions) -> None:
    number = questions.add(Question("sample", asked_at=0.0))
    assert questions.expired(1e6) == []
    questions.end(number)
    question = questions.get(number)
    assert question is not None
    end = question.asked_at + TIME_OUT_OF_CANCELLED
    assert questions.expired(end - 0.1) == []
    assert questions.expired(end + 0.1) == [number]


def test_refusal(questions: Questions, events: list[Event]) -> None:
    number = questions.add(Question("values", name="x"))
    questions.hear({"id": number, "refused": {"reason": "gone", "detail": "x"}})
    assert events == [Refused("values", "x", "gone", "x")]


@pytest.mark.parametrize(
    ("reason", "detail", "failed"),
    [
        ("cancelled", "", "interrupted"),
        ("gone", "", "died"),
        ("failed", "TypeError: no", "TypeError: no"),
        ("busy", "", "busy"),
    ],
)
def test_refused_check_is_a_verdict(
    questions: Questions, events: list[Event], reason: str, detail: str, failed: str
) -> None:
    number = questions.add(Question("judge", tag="t", main=True))
    questions.hear({"id": number, "refused": {"reason": reason, "detail": detail}})
    (event,) = events
    assert isinstance(event, Judged)
    assert (event.tag, event.judgement.failed) == ("t", failed)


@pytest.mark.parametrize("data", [{"id": 99, "answer": {}}, {"answer": {}}, {"id": None}])
def test_answer_to_nothing_is_ignored(
    questions: Questions, events: list[Event], data: dict[str, Any]
) -> None:
    assert questions.hear(data) is None
    assert events == []


def test_answer_that_cannot_be_read_is_a_refusal(
    questions: Questions, events: list[Event], caplog: pytest.LogCaptureFixture
) -> None:
    number = questions.add(Question("histogram", name="x"))
    questions.hear({"id": number, "answer": {"unheard": 1}})
    assert events == [Refused("histogram", "x", "failed")]
    assert "can't be read" in caplog.text


def test_new_device(questions: Questions, events: list[Event]) -> None:
    number = questions.add(Question("set_device", main=True))
    questions.hear({"id": number, "answer": {"current": "cuda:0", "elsewhere": ["x"]}})
    assert events == [DeviceChanged("cuda:0", ("x",))]


def test_time_runs_out_without_a_sign_of_the_desk(questions: Questions) -> None:
    question = Question("statistics", asked_at=10.0)
    number = questions.add(question)
    assert questions.expired(10.0 + TIME_OUT / 2) == []
    assert questions.expired(10.1 + TIME_OUT) == [number]


def test_any_sign_of_the_desk_gives_time(questions: Questions) -> None:
    """It answers one after another: who waits behind a long one isn't forgotten."""
    first = Question("histogram")
    number = questions.add(first)
    questions.add(Question("statistics", asked_at=first.asked_at))
    questions.hear({"id": number, "progress": 0.1})
    assert questions.expired(first.asked_at + TIME_OUT) == []


def test_main_shell_takes_its_time(questions: Questions) -> None:
    questions.add(Question("judge", main=True, asked_at=0.0))
    assert questions.expired(1e6) == []


def test_find(questions: Questions) -> None:
    one = questions.add(Question("statistics", name="x"))
    two = questions.add(Question("statistics", name="y"))
    questions.add(Question("histogram", name="x"))
    assert questions.find("statistics") == [one, two]
    assert questions.find("statistics", "y") == [two]


def test_drop_all(questions: Questions, events: list[Event]) -> None:
    questions.add(Question("statistics", name="x"))
    questions.add(Question("histogram", name="x", silent=True))
    questions.drop_all("gone")
    assert events == [Refused("statistics", "x", "gone")]
    assert len(questions) == 0
