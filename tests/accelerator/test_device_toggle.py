"""The CPU/GPU toggle in the real window of a machine that has a GPU."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
import torch

from tests.accelerator.needs_gpu import GPU, needs_gpu
from tests.desktop.conftest import START, parts, run, settle, shared_parts

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from desktop.connections import Parts
    from widgets.records import StepResult

pytestmark = needs_gpu
__all__ = ["parts", "shared_parts"]


@pytest.fixture
def both(parts: Parts, qtbot: QtBot) -> Iterator[Parts]:
    """The window once it knows its devices, on the CPU before and after."""
    qtbot.wait_until(lambda: len(parts.devices.names()) > 1, timeout=START)
    choose(parts, qtbot, "cpu")
    yield parts
    choose(parts, qtbot, "cpu")


def choose(parts: Parts, qtbot: QtBot, name: str) -> None:
    if parts.devices._current == name:
        return
    toggle = parts.window.device_toggle
    with qtbot.wait_signal(parts.thread.device_changed, timeout=START):
        (toggle.cpu_button if name == "cpu" else toggle.gpu_button).click()


def result_of(parts: Parts) -> StepResult:
    assert parts.desk.run is not None
    result = parts.desk.run.result(parts.desk.step_id)
    assert result is not None
    return result


def test_the_gpu_is_offered_with_its_name_and_memory(both: Parts) -> None:
    button = both.window.device_toggle.gpu_button
    assert button.isEnabled()
    properties = torch.cuda.get_device_properties(0)
    assert properties.name in button.toolTip()
    found = both.devices._devices.devices[1]
    assert found.memory == properties.total_memory


def test_new_tensors_are_made_there_and_back(both: Parts, qtbot: QtBot) -> None:
    run(both, qtbot, "import torch\nold = torch.ones(2)")
    choose(both, qtbot, GPU)
    assert both.window.device_toggle.gpu_button.isChecked()
    assert both.window.output_pane.notice() == (
        "New tensors are made on cuda:0. These still live elsewhere: old."
    )
    run(both, qtbot, "new = torch.ones(2)\nprint(new.device, device, old.device)")
    assert both.window.output_pane.text().split() == ["cuda:0", "cuda:0", "cpu"]
    assert result_of(both).device == GPU
    choose(both, qtbot, "cpu")
    run(both, qtbot, "print(torch.ones(2).device, device)")
    assert both.window.output_pane.text().split() == ["cpu", "cpu"]


def test_a_new_kernel_keeps_the_choice(both: Parts, qtbot: QtBot) -> None:
    choose(both, qtbot, GPU)
    with qtbot.wait_signal(both.thread.kernel_ready, timeout=START):
        both.care.start_new_kernel()
    settle(both, qtbot)
    run(both, qtbot, "import torch\nprint(torch.ones(1).device)")
    assert both.window.output_pane.text().split() == [GPU]


def test_the_time_of_a_step_is_that_of_the_device(both: Parts, qtbot: QtBot) -> None:
    code = (
        "import torch\n"
        "a = torch.rand(8192, 8192, device='cuda', dtype=torch.float64)\n"
        "a @ a\ntorch.cuda.synchronize()\n"
    )
    run(both, qtbot, code)
    run(both, qtbot, f"{code}for _ in range(10): b = a @ a\ntorch.cuda.synchronize()")
    waited = result_of(both).seconds
    run(both, qtbot, f"{code}for _ in range(10): b = a @ a")
    assert result_of(both).seconds > waited / 2
