from __future__ import annotations

import pytest

from desktop.engine.events import (
    Event,
    OutputArrived,
    PictureArrived,
    StateChanged,
    StepFinished,
    StepStarted,
)
from desktop.engine.outbox import LIMIT, PERIOD, PIECE, Outbox
from widgets.records import KernelState, Outcome, OutputChunk, Picture, StepResult

END = StepFinished(StepResult("a", Outcome.OK, 0.0))


def text(words: str, stream: str = "stdout", dropped: int = 0) -> OutputArrived:
    return OutputArrived(OutputChunk(stream, words, dropped))


def drain(outbox: Outbox) -> list[Event]:
    """Take everything as a window does that keeps up."""
    taken: list[Event] = []
    now = 100.0
    while (due := outbox.due_in(now)) is not None:
        now += due
        taken += outbox.take(now)
        outbox.acknowledge()
    return taken


@pytest.fixture
def outbox() -> Outbox:
    return Outbox()


def test_small_pieces_leave_as_one(outbox: Outbox) -> None:
    for number in range(100):
        outbox.put(text(f"{number}\n"))
    assert [event.chunk.text for event in drain(outbox) if isinstance(event, OutputArrived)] == [
        "".join(f"{number}\n" for number in range(100))
    ]


def test_order_is_kept(outbox: Outbox) -> None:
    events = [
        StepStarted("a"),
        text("out"),
        text("err", "stderr"),
        PictureArrived(Picture(b"")),
        text("more"),
        END,
    ]
    for event in events:
        outbox.put(event)
    assert drain(outbox) == events


def test_next_piece_waits_until_the_last_was_taken_in(outbox: Outbox) -> None:
    outbox.put(text("a" * (PIECE + 1)))
    assert len(outbox.take(1.0)) == 1
    assert outbox.take(2.0) == []
    assert outbox.due_in(2.0) is None
    outbox.acknowledge()
    assert outbox.take(2.0) == [text("a")]


def test_pieces_keep_their_distance(outbox: Outbox) -> None:
    outbox.put(text("a"))
    outbox.take(1.0)
    outbox.acknowledge()
    outbox.put(text("b"))
    assert outbox.due_in(1.0) == pytest.approx(PERIOD)
    assert outbox.take(1.0 + PERIOD / 2) == []
    assert outbox.take(1.0 + PERIOD) == [text("b")]


def test_end_of_a_step_makes_the_rest_leave_at_once(outbox: Outbox) -> None:
    outbox.put(text("a"))
    outbox.take(1.0)
    outbox.put(text("b" * (3 * PIECE)))
    outbox.put(text("c", "stderr"))
    assert outbox.due_in(1.0) is None
    outbox.put(END)
    outbox.put(StateChanged(KernelState.READY))
    assert outbox.due_in(1.0) == 0.0
    pieces = [text("b" * PIECE)] * 3
    ready = StateChanged(KernelState.READY)
    assert outbox.take(1.0) == [*pieces, text("c", "stderr"), END, ready]


def test_what_follows_the_end_of_a_step_is_paced_again(outbox: Outbox) -> None:
    outbox.put(text("a"))
    outbox.put(END)
    outbox.put(text("b" * (2 * PIECE)))
    assert outbox.take(1.0) == [text("a"), END]
    outbox.acknowledge()
    assert outbox.take(2.0) == [text("b" * PIECE)]
    assert outbox.take(3.0) == []


def test_flood_is_bounded_and_counted(outbox: Outbox) -> None:
    line = "x" * 1000
    lines = 3 * LIMIT // len(line)
    for _ in range(lines):
        outbox.put(text(line))
    outbox.put(END)
    chunks = [event.chunk for event in drain(outbox) if isinstance(event, OutputArrived)]
    shown = sum(len(chunk.text) for chunk in chunks)
    assert LIMIT - len(line) <= shown <= LIMIT
    assert shown + sum(chunk.dropped for chunk in chunks) == lines * len(line)
    assert max(len(chunk.text) for chunk in chunks) <= PIECE


def test_what_the_kernel_dropped_stands_where_it_was_dropped(outbox: Outbox) -> None:
    outbox.put(text("a"))
    outbox.put(text("b", dropped=7))
    assert drain(outbox) == [text("a"), text("b", dropped=7)]


def test_nothing_is_due_when_nothing_waits(outbox: Outbox) -> None:
    assert outbox.due_in(1.0) is None
    assert outbox.take(1.0) == []
