"""Real faults of a GPU in the real window: told in words, and one key leads back to work."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from tests.accelerator.needs_gpu import GPU, needs_gpu
from tests.desktop.conftest import outcome_of, parts, run, settle, shared_parts
from widgets.notice_bar import ACTION_KEYS
from widgets.records import ErrorReport, Outcome

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from desktop.connections import Parts

pytestmark = needs_gpu
__all__ = ["parts", "shared_parts"]

ASSERT = """
import torch
label = torch.tensor([5], device="cuda")
broken = torch.zeros(3, device="cuda")[label]
"""
ASSERT_SEEN = ASSERT + "print(broken)\n"
ASSERT_IN_LOSS = """
import torch
loss = torch.nn.functional.cross_entropy(
    torch.randn(4, 3, device="cuda"), torch.tensor([0, 1, 2, 9], device="cuda"))
"""
ILLEGAL = """
import torch
few = torch.zeros(4, device="cuda")
class Far:
    __cuda_array_interface__ = {"data": (few.data_ptr(), False), "shape": (1 << 36,),
                                "typestr": "<f4", "version": 3}
wild = torch.as_tensor(Far(), device="cuda")
sum_ = wild[1 << 35:].sum()
print(sum_)
"""
FULL = """
import torch
kept = []
while True:
    kept.append(torch.empty(2**30, dtype=torch.uint8, device="cuda"))
"""
TOO_LARGE = """
import torch
held = torch.empty(2**30, dtype=torch.uint8, device="cuda")
torch.empty(10**12, dtype=torch.uint8, device="cuda")
"""


def error_of(parts: Parts) -> ErrorReport:
    assert parts.desk.run is not None
    result = parts.desk.run.result(parts.desk.step_id)
    assert result is not None
    assert result.error is not None, result
    return result.error


def back_to_work(parts: Parts, qtbot: QtBot) -> None:
    """Press the one key, and use the GPU again."""
    found = parts.window.output_pane.notice_bar.findChild(QPushButton)
    assert isinstance(found, QPushButton)
    assert found.text() == f"Start a new kernel and run the steps above ({ACTION_KEYS})"
    with qtbot.wait_signal(
        parts.runs.step_ended, timeout=60_000, check_params_cb=lambda _, step, __: step == "make"
    ):
        qtbot.keyClick(parts.window.code_pane.editor, Qt.Key.Key_F9)
    settle(parts, qtbot)
    run(
        parts,
        qtbot,
        "import torch\nassert made_above == 1\n"
        "assert torch.ones(3, device='cuda').sum().item() == 3",
    )
    assert outcome_of(parts) is Outcome.OK


@pytest.mark.parametrize("code", [ASSERT_SEEN, ASSERT, ASSERT_IN_LOSS])
def test_a_failed_check_on_the_gpu(parts: Parts, qtbot: QtBot, code: str) -> None:
    run(parts, qtbot, "made_above = 1")
    parts.desk.open("01_small", "last")
    run(parts, qtbot, code, timeout=60_000)
    assert outcome_of(parts) is Outcome.ERROR
    error = error_of(parts)
    assert error.advice == "device_assert"
    assert parts.window.output_pane.notice().startswith("A check on the GPU failed")
    back_to_work(parts, qtbot)


def test_a_wild_address(parts: Parts, qtbot: QtBot) -> None:
    run(parts, qtbot, "made_above = 1")
    parts.desk.open("01_small", "last")
    run(parts, qtbot, ILLEGAL, timeout=60_000)
    error = error_of(parts)
    assert error.advice == "device_fault"
    assert parts.window.output_pane.notice().startswith("The GPU stopped")
    back_to_work(parts, qtbot)


@pytest.mark.parametrize(("code", "holder"), [(FULL, "kept"), (TOO_LARGE, "held")])
def test_a_full_gpu_names_what_fills_it(parts: Parts, qtbot: QtBot, code: str, holder: str) -> None:
    run(parts, qtbot, "made_above = 1")
    parts.desk.open("01_small", "last")
    run(parts, qtbot, code, timeout=60_000)
    error = error_of(parts)
    assert error.advice == "out_of_memory"
    assert error.shortage is not None
    assert error.shortage.device == GPU
    assert error.shortage.holders[0][0] == holder
    assert parts.window.output_pane.notice().startswith("The memory of cuda:0 is full")
    back_to_work(parts, qtbot)
