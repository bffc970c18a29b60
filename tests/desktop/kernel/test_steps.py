from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from tests.desktop.kernel.window_side import WindowSide

if TYPE_CHECKING:
    from tests.desktop.kernel.running_kernel import RunningKernel


@pytest.fixture(scope="module")
def window(kernel: RunningKernel) -> WindowSide:
    return WindowSide(kernel)


def test_every_step_is_announced_once_and_in_order(window: WindowSide) -> None:
    steps = [f"step_{number}" for number in range(5)]
    for step in steps:
        window.kernel.start("pass", step=step)
    assert [window.wait_names()["step"] for _ in steps] == steps


def test_names_come_before_the_reply_and_answer_to_the_step(window: WindowSide) -> None:
    request = window.kernel.start("x = 1")
    outcome = window.kernel.finish(request)
    kinds = [message["msg_type"] for message in outcome.messages]
    assert kinds.index("comm_msg") < len(kinds) - 1
    assert outcome.contents("comm_msg")[0]["data"]["event"] == "names"


@pytest.mark.parametrize(
    "leave_open",
    [
        "mode = torch.utils._device.DeviceContext('cpu'); mode.__enter__()",
        "torch.set_default_device('cpu')",
        "torch.set_default_device(None)",
    ],
)
def test_modes_left_open_do_not_pile_up(window: WindowSide, leave_open: str) -> None:
    window.run("import torch")
    for _ in range(3):
        window.run(leave_open)
    row = _row(window.run("x = torch.rand(3)"), "x")
    assert row["law"] == "torch.rand(3)"
    depth = int(_row(window.run("depth = torch._C._len_torch_function_stack()"), "depth")["text"])
    assert depth <= 5


def test_an_awaiting_step_is_a_step(window: WindowSide) -> None:
    window.run("import asyncio, torch\nx = torch.ones(2)")
    request = window.kernel.start("print('on', flush=True)\nawait asyncio.sleep(1)\ny = 1")
    window.kernel.wait_for_text(request, "on")
    assert window.refusal("values", name="x", column_dim=0) == "busy"
    assert window.refusal("forget", main=True) == "busy"
    assert _row(window.wait_names(), "y")["text"] == "1"


def _row(event: dict[str, Any], name: str) -> dict[str, Any]:
    return next(row for row in event["table"]["rows"] if row["name"] == name)
