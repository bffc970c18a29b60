"""Stop and Force stop while a GPU works; a kernel that ends gives back what it held there."""

from __future__ import annotations

import subprocess
from typing import TYPE_CHECKING

import pytest
from pytestqt.exceptions import TimeoutError as StillBusy

from tests.accelerator.needs_gpu import needs_gpu
from tests.desktop.engine.conftest import own_desk
from widgets.records import Outcome

if TYPE_CHECKING:
    from tests.desktop.engine.conftest import Desk

pytestmark = needs_gpu
__all__ = ["own_desk"]

SHORT_CALLS = """
import torch
a = torch.rand(512, 512, device="cuda")
b = a @ a
print("under way", flush=True)
while True: b = a @ a
"""
QUEUE = """
import torch
a = torch.rand(20_000, 20_000, device="cuda")
for _ in range(500): b = a @ a
print("under way", flush=True)
"""
FEW = 3_000  # milliseconds in which a GPU does a fraction of the queue


def begin(desk: Desk, code: str) -> None:
    desk.thread.run_step(code, "loop")
    desk.wait_for(lambda: "under way" in desk.output())


def users_of_the_gpu() -> str:
    asked = ["nvidia-smi", "--query-compute-apps=pid", "--format=csv,noheader"]
    return subprocess.run(asked, capture_output=True, text=True, check=True).stdout


def test_stop_ends_a_loop_of_short_calls(own_desk: Desk) -> None:
    begin(own_desk, SHORT_CALLS)
    result = own_desk.next("step_finished", own_desk.thread.interrupt)
    assert result.outcome is Outcome.INTERRUPTED
    assert own_desk.run("assert b.shape == (512, 512)").outcome is Outcome.OK


def test_only_another_kernel_ends_what_a_gpu_has_been_given(own_desk: Desk) -> None:
    pid = own_desk.pid()
    begin(own_desk, QUEUE)
    own_desk.thread.interrupt()
    with pytest.raises(StillBusy):
        own_desk.wait_for(lambda: len(own_desk.all("step_finished")) > 1, FEW)
    assert str(pid) in users_of_the_gpu().split()
    own_desk.next("kernel_ready", own_desk.thread.replace)
    step = "import torch\nassert torch.ones(3, device='cuda').sum().item() == 3"
    assert own_desk.run(step).outcome is Outcome.OK
    own_desk.wait_for(lambda: str(pid) not in users_of_the_gpu().split())
