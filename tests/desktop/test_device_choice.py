"""The CPU/GPU toggle in the real window; the GPU is only said to be there."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.desktop.conftest import run, settle
from widgets.records import Device, DeviceList

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from desktop.connections import Parts

DEVICES = DeviceList((Device("cpu", "Some processor"), Device("cuda:0", "Fast card")))
START = 60_000  # milliseconds


@pytest.fixture
def both(parts: Parts, qtbot: QtBot) -> Parts:
    """The window of a machine that says it has a GPU; its kernel knows better."""
    qtbot.wait_until(lambda: bool(parts.devices.names()), timeout=START)
    parts.thread.devices_found.emit(DEVICES)
    return parts


def is_on_gpu(parts: Parts) -> bool:
    toggle = parts.window.device_toggle
    assert toggle.cpu_button.isChecked() is not toggle.gpu_button.isChecked()
    return toggle.gpu_button.isChecked()


def test_a_refused_device_is_told_and_the_toggle_goes_back(both: Parts, qtbot: QtBot) -> None:
    with qtbot.wait_signal(both.thread.device_refused, timeout=START):
        both.devices.switch()
    assert not is_on_gpu(both)
    notice = both.window.output_pane.notice()
    assert notice.startswith("New tensors are still made on cpu: no device 'cuda:0' here")
    # The wish is forgotten: the next switch wants the GPU again.
    with qtbot.wait_signal(both.thread.device_refused, timeout=START) as blocker:
        both.devices.switch()
    assert blocker.args is not None
    assert blocker.args[0] == "cuda:0"


def test_a_device_that_is_no_side_of_the_toggle_leaves_it_as_it_is(
    both: Parts, qtbot: QtBot
) -> None:
    with qtbot.wait_signal(both.thread.device_changed, timeout=START):
        run(both, qtbot, "import torch\ntorch.set_default_device('meta')")
    assert not is_on_gpu(both)
    with qtbot.wait_signal(both.thread.device_changed, timeout=START):
        run(both, qtbot, "import torch\ntorch.set_default_device(None)")
    assert not is_on_gpu(both)


def test_a_new_kernel_shows_its_own_device(both: Parts, qtbot: QtBot) -> None:
    # As if a step had chosen it.
    both.thread.device_changed.emit("cuda:0", ())
    assert is_on_gpu(both)
    with qtbot.wait_signal(both.thread.device_changed, timeout=START):
        both.care.start_new_kernel()
    settle(both, qtbot)
    assert not is_on_gpu(both)


def test_tensors_that_live_elsewhere_are_named(both: Parts) -> None:
    both.thread.device_changed.emit("cuda:0", ("x", "y"))
    assert both.window.output_pane.notice() == (
        "New tensors are made on cuda:0. These still live elsewhere: x, y."
    )
    both.thread.device_changed.emit("cpu", ())


def test_a_switch_without_a_kernel_is_told(both: Parts, qtbot: QtBot) -> None:
    both.window.code_pane.replace_code("import os\nos._exit(1)")
    with qtbot.wait_signal(both.thread.kernel_died, timeout=START):
        both.runs.run_open_step()
    with qtbot.wait_signal(both.thread.device_refused, timeout=START):
        both.devices.choose("cuda:0")
    notice = both.window.output_pane.notice()
    assert notice == "There was no switch to cuda:0: choose it again when the kernel is ready."
    with qtbot.wait_signal(both.thread.kernel_ready, timeout=START):
        both.care.start_new_kernel()
