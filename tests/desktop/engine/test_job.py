from __future__ import annotations

import pytest

from desktop.engine.job import (
    CHILD_GRACE,
    LONGEST_SETTLING,
    PROBE_PERIOD,
    QUIET,
    START_GRACE,
    Job,
)

OK = {"status": "ok"}


@pytest.mark.parametrize(
    ("job", "now", "settled"),
    [
        (Job("a"), 99.0, False),
        (Job("a", idle=True), 99.0, False),
        (Job("a", ended_at=1.0, heard_at=1.0, reply=OK, idle=True), 1.0, True),
        (Job("a", ended_at=1.0, heard_at=1.0, reply=OK), 1.0 + QUIET / 2, False),
        (Job("a", ended_at=1.0, heard_at=1.0, reply=OK), 1.01 + QUIET, True),
        # Only the probe was answered: the reply may still be on its way.
        (Job("a", ended_at=1.0, heard_at=1.0, idle=True), 1.0, False),
        (Job("a", ended_at=1.0, heard_at=1.01 + LONGEST_SETTLING), 1.02 + LONGEST_SETTLING, True),
        (Job(question=1, ended_at=1.0, heard_at=1.0, idle=True), 1.0, True),
    ],
)
def test_settled(job: Job, now: float, settled: bool) -> None:
    assert job.settled(now) is settled


@pytest.mark.parametrize(
    ("job", "now", "due"),
    [
        (Job("a", begun=True), 99.0, False),
        (Job("a", begun=True, interrupt_wanted_at=1.0), 1.0, True),
        (Job("a", interrupt_wanted_at=1.0), 1.0, False),
        (Job("a", interrupt_wanted_at=1.0), 1.01 + START_GRACE, True),
        (Job("a", begun=True, interrupt_wanted_at=1.0, signalled_at=1.0), 99.0, False),
        (Job("a", begun=True, interrupt_wanted_at=1.0, ended_at=1.0), 1.0, False),
        (Job(question=1, interrupt_wanted_at=1.0, signalled_at=1.0), 1.0, False),
        (Job(question=1, interrupt_wanted_at=1.0, signalled_at=1.0), 1.01 + PROBE_PERIOD, True),
    ],
)
def test_signal_due(job: Job, now: float, due: bool) -> None:
    assert job.signal_due(now) is due


@pytest.mark.parametrize(
    ("job", "now", "due"),
    [
        (Job("a"), 99.0, False),
        (Job("a", signalled_at=1.0), 1.0, False),
        (Job("a", signalled_at=1.0), 1.01 + PROBE_PERIOD, True),
        (Job("a", signalled_at=1.0, probed_at=1.5), 1.5 + PROBE_PERIOD / 2, False),
        (Job("a", signalled_at=1.0, ended_at=1.1), 99.0, False),
    ],
)
def test_probe_due(job: Job, now: float, due: bool) -> None:
    assert job.probe_due(now) is due


@pytest.mark.parametrize(
    ("job", "now", "due"),
    [
        (Job("a"), 99.0, False),
        (Job("a", ended_at=1.0), 99.0, False),
        (Job("a", signalled_at=1.0), 1.0 + CHILD_GRACE / 2, False),
        (Job("a", signalled_at=1.0), 1.01 + CHILD_GRACE, True),
        (Job("a", signalled_at=1.0, ended_at=1.0), 1.0, True),
        (Job("a", signalled_at=1.0, ended_at=1.0, children_told=True), 99.0, False),
        (Job(question=1, signalled_at=1.0), 99.0, False),
    ],
)
def test_children_due(job: Job, now: float, due: bool) -> None:
    assert job.children_due(now) is due


def test_end_is_noted_once() -> None:
    job = Job("a")
    job.note_end()
    first = job.ended_at
    job.note_end()
    assert first is not None
    assert job.ended_at == first
