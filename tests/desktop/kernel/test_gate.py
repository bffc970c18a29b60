from __future__ import annotations

import threading
import time

import pytest

from desktop.kernel.gate import Gate, RefusedError, Ticket


def test_readers_are_refused_while_a_step_runs() -> None:
    gate = Gate()
    gate.enter_step()
    assert gate.step_running
    with pytest.raises(RefusedError, match="busy"), gate.reading(Ticket(1)):
        pytest.fail("a reader came in")
    gate.leave()
    with gate.reading(Ticket(2)):
        assert not gate.step_running


def test_a_step_stops_a_long_reader_after_its_chunk() -> None:
    gate, inside, outcome = Gate(), threading.Event(), []

    def read() -> None:
        ticket = Ticket(1)
        try:
            with gate.reading(ticket):
                inside.set()
                deadline = time.monotonic() + 30
                while time.monotonic() < deadline:
                    ticket.check()
        except RefusedError as refusal:
            outcome.append(refusal.reason)

    reader = threading.Thread(target=read)
    reader.start()
    assert inside.wait(5)
    gate.enter_step()
    reader.join(5)
    assert outcome == ["busy"]


def test_a_step_waits_for_the_chunk_that_is_being_read() -> None:
    gate, inside, go_on, order = Gate(), threading.Event(), threading.Event(), []

    def read() -> None:
        with gate.reading(Ticket(1)):
            inside.set()
            go_on.wait(5)
            order.append("chunk")

    def step() -> None:
        gate.enter_step()
        order.append("step")

    reader, stepper = threading.Thread(target=read), threading.Thread(target=step)
    reader.start()
    assert inside.wait(5)
    stepper.start()
    while not gate.step_running:
        pass
    go_on.set()
    reader.join(5)
    stepper.join(5)
    assert order == ["chunk", "step"]


def test_a_reader_waits_for_a_question_that_changes_something() -> None:
    gate, read = Gate(), []

    def reading() -> None:
        with gate.reading(Ticket(1)):
            read.append(True)

    with gate.changing():
        reader = threading.Thread(target=reading)
        reader.start()
        assert not read
    reader.join(5)
    assert read == [True]


def test_nothing_is_changed_inside_a_step() -> None:
    gate = Gate()
    gate.enter_step()
    with pytest.raises(RefusedError, match="busy"), gate.changing():
        pytest.fail("a change came in")
    assert gate.step_running


def test_cancelled_reader_stops_at_its_next_look() -> None:
    ticket = Ticket(3)
    ticket.check()
    ticket.stop("cancelled")
    ticket.stop("busy")
    assert ticket.cancelled()
    with pytest.raises(RefusedError, match="cancelled"):
        ticket.check()


def test_many_steps_and_readers_never_meet() -> None:
    gate, running, met = Gate(), threading.Event(), []

    def read() -> None:
        for number in range(300):
            try:
                with gate.reading(Ticket(number)):
                    met.append(running.is_set())
            except RefusedError:
                continue

    readers = [threading.Thread(target=read) for _ in range(3)]
    for reader in readers:
        reader.start()
    for _ in range(300):
        gate.enter_step()
        running.set()
        running.clear()
        gate.leave()
    for reader in readers:
        reader.join(10)
    assert not any(met)
