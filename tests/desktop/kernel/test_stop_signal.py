from __future__ import annotations

import random
import time
from typing import TYPE_CHECKING

import pytest

from tests.desktop.kernel.running_kernel import PATIENCE

if TYPE_CHECKING:
    from tests.desktop.kernel.running_kernel import RunningKernel

LOOP = "import torch\nfor n in range(3000):\n    x = torch.rand(10)\n    print(n)\n'done'"


@pytest.mark.parametrize(
    "code",
    [
        "while True: pass",
        "import time\ntime.sleep(1e9)",
        "import torch\nwhile True: torch.rand(3)",
        "input('?')",
        "import asyncio\nawait asyncio.sleep(1e9)",
        "async def f():\n    while True: pass\nawait f()",
        "import asyncio\nasync def f():\n    while True: pass\nawait asyncio.gather(f(), f())",
        "class Slow:\n    def __repr__(self):\n        while True: pass\nSlow()",
        "class E(Exception):\n    def __str__(self):\n        while True: pass\nraise E",
        (
            "import signal, time\nsignal.signal(signal.SIGINT, signal.default_int_handler)\n"
            "time.sleep(1e9)"
        ),
        "import subprocess\nsubprocess.run(['sleep', '1000'])",
    ],
)
def test_a_step_is_stopped(kernel: RunningKernel, code: str) -> None:
    request = kernel.start(f"print('begun')\n{code}")
    kernel.wait_for_text(request, "begun")
    # A step that prints is not yet where it is to be stopped.
    time.sleep(0.1)
    kernel.interrupt()
    outcome = kernel.finish(request)
    assert outcome.status == "error"
    assert outcome.error["ename"] == "KeyboardInterrupt"
    assert kernel.run("1 + 1").result == "2"


def test_an_interrupt_as_soon_as_a_step_says_that_it_begins_is_not_lost(
    kernel: RunningKernel,
) -> None:
    for _ in range(100):
        request = kernel.start("while True: pass")
        kind = ""
        while kind != "execute_input":
            message = kernel.client.get_iopub_msg(timeout=PATIENCE)
            if message["parent_header"].get("msg_id") == request:
                kind = message["msg_type"]
        kernel.interrupt()
        assert kernel.finish(request).error["ename"] == "KeyboardInterrupt"


def test_an_interrupt_between_steps_is_forgotten(kernel: RunningKernel) -> None:
    kernel.run("1")
    for _ in range(20):
        kernel.interrupt()
    assert kernel.run("2").result == "2"


@pytest.mark.parametrize("times", [20, pytest.param(200, marks=pytest.mark.slow)])
@pytest.mark.timeout(400)
def test_interrupts_at_random_moments_leave_an_answering_kernel(
    kernel: RunningKernel, times: int
) -> None:
    chance = random.Random(7)
    statuses = set()
    for _ in range(times):
        request = kernel.start(LOOP)
        time.sleep(chance.uniform(0, 0.12))
        kernel.interrupt()
        outcome = kernel.finish(request)
        statuses.add(outcome.status)
        if outcome.status == "ok":
            assert outcome.result == "'done'"
        else:
            assert outcome.error["ename"] == "KeyboardInterrupt"
            assert outcome.contents("execute_result") == []
    assert kernel.run("n < 3000").result == "True"
    assert "error" in statuses
    assert "Traceback" not in kernel.log_text()
