"""A kernel whose steps stay on the CPU takes nothing of the GPU, whatever is asked of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.accelerator.needs_gpu import GPU, needs_gpu
from tests.desktop.kernel.conftest import own_kernel
from tests.desktop.kernel.window_side import WindowSide

if TYPE_CHECKING:
    from tests.desktop.kernel.running_kernel import RunningKernel

pytestmark = needs_gpu
__all__ = ["own_kernel"]

CHECK = "import torch\ndef check_it(names):\n    yield 'x', 'shape', (100,), names['x'].shape\n"
WORKERS = """
import torch
from torch.utils.data import DataLoader
numbers = [int(batch) for batch in DataLoader(range(4), num_workers=2)]
"""


@pytest.fixture
def window(own_kernel: RunningKernel) -> WindowSide:
    """A kernel that was asked for the names of its devices, as the window does."""
    side = WindowSide(own_kernel)
    found = side.answer("devices")["devices"]
    assert [device["name"] for device in found][:2] == ["cpu", GPU]
    return side


def uses_the_gpu(window: WindowSide) -> bool:
    return window.kernel.run("torch._C._cuda_hasPrimaryContext(0)").result == "True"


def test_steps_questions_and_checks_leave_the_gpu_alone(window: WindowSide) -> None:
    window.run("import torch\ntorch.manual_seed(0)\nx = torch.rand(100)")
    window.answer("statistics", name="x")
    window.answer("histogram", name="x")
    asked = {"source": CHECK, "path": "/checks.py", "function": "check_it"}
    assert window.answer("judge", main=True, **asked)["differences"] == []
    assert not uses_the_gpu(window)
    window.run("x = torch.rand(100, device='cuda')")
    assert uses_the_gpu(window)


def test_workers_of_a_data_loader_run(window: WindowSide) -> None:
    assert window.kernel.run(WORKERS).status == "ok"
    assert window.kernel.run("numbers").result == "[0, 1, 2, 3]"


def test_a_random_call_on_the_gpu_has_its_law(window: WindowSide) -> None:
    table = window.run("import torch\nx = torch.rand(10_000, device='cuda')")["table"]
    (row,) = (row for row in table["rows"] if row["name"] == "x")
    assert (row["device"], row["law"]) == (GPU, "torch.rand(10000, device='cuda')")
    law = window.answer("histogram", name="x")["law"]
    assert (law["name"], law["ends"]) == ("uniform", "[)")
