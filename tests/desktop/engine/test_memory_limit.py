"""A step that takes all the memory gets an error, and the kernel goes on."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import psutil
import pytest

from desktop.engine import machine_memory
from widgets.records import Outcome

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.desktop.engine.conftest import Desk

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="the limit is Linux's")

ROOM = 400 * 2**20
"""Bytes that a step may take: filled in a second or two."""


@pytest.fixture
def small(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> Iterator[Desk]:
    """A kernel that may have little more than it has."""
    used = data_size(desk.pid())
    limit = used + ROOM
    monkeypatch.setattr(machine_memory, "limit_for", {"small": limit, "none": None}.get)
    desk.thread.limit_memory("small")
    desk.heard.clear()
    yield desk
    desk.thread.limit_memory("none")
    desk.run("globals().pop('filled', None)")


def data_size(pid: int) -> int:
    """Return the bytes that the system counts against the limit."""
    return psutil.Process(pid).memory_info().data


@pytest.mark.parametrize(
    "step",
    [
        "import torch\nwhile True: filled.append(torch.ones(2**22))",
        "import torch\nwhile True: filled.append(torch.empty(2**18))",
        "import numpy\nwhile True: filled.append(numpy.ones(2**20))",
        "while True: filled.append([0] * 10)",
        "while True: filled.append(object())",
    ],
)
def test_a_loop_that_fills_memory_is_an_error_and_names_stay(small: Desk, step: str) -> None:
    small.run("filled, kept = [], 1")
    result = small.run(step, "fill")
    assert result.outcome is Outcome.ERROR
    assert result.error is not None
    assert result.error.advice == "out_of_memory"
    # Where not even a small object can be made, Python itself can't note the line.
    assert result.error.line == (step.count("\n") + 1) or "torch" not in step
    assert result.error.shortage is not None
    assert result.error.shortage.device == "cpu"
    assert result.error.shortage.limit == machine_memory.limit_for("small")
    assert {row.name for row in small.all("table_changed")[-1].rows} >= {"filled", "kept"}
    assert small.run("assert kept == 1 and len(filled) > 5").outcome is Outcome.OK
    assert small.run("del filled").outcome is Outcome.OK
    assert small.run("import torch\nassert torch.ones(2**22).sum() == 2**22").outcome is Outcome.OK
    assert small.all("kernel_died") == []


def test_the_names_that_hold_the_memory_are_told(small: Desk) -> None:
    step = "import torch\nfilled = []\nwhile True: filled.append(torch.ones(2**22))"
    error = small.run(step).error
    assert error is not None
    assert error.shortage is not None
    (name, size), *_ = error.shortage.holders
    assert name == "filled"
    limit = machine_memory.limit_for("small")
    assert limit is not None
    assert ROOM / 2 < size < limit


def test_one_tensor_that_is_too_large_is_an_error(small: Desk) -> None:
    error = small.run("import torch\ntorch.empty(2**30)").error
    assert error is not None
    assert error.advice == "out_of_memory"


def test_a_limit_that_is_lifted_holds_no_longer(small: Desk) -> None:
    step = "import torch\nx = torch.empty(2**28)\ndel x"
    assert small.run(step).outcome is Outcome.ERROR
    small.thread.limit_memory("none")
    assert small.run(step).outcome is Outcome.OK


def test_every_new_kernel_is_limited(own_desk: Desk) -> None:
    expected = str(machine_memory.limit_for(machine_memory.AUTOMATIC))
    step = "import resource\nprint(resource.getrlimit(resource.RLIMIT_DATA)[0])"
    own_desk.run(step)
    own_desk.next("kernel_ready", own_desk.thread.replace)
    own_desk.run(step)
    assert own_desk.output().split() == [expected, expected]
