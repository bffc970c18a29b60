"""A step plays a GPU that fails after the call, with the error as torch has recorded it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from tests.desktop.kernel.window_side import WindowSide

if TYPE_CHECKING:
    from tests.desktop.kernel.running_kernel import RunningKernel

GPU = """
import torch
calls = []

def wait(device):
    calls.append(device)
    if broken:
        raise torch.AcceleratorError("CUDA error: device-side assert triggered")

torch.cuda.is_initialized = lambda: True
torch.cuda.device_count = lambda: 3
torch.cuda.synchronize = wait
torch.cuda.get_rng_state_all = lambda: []
torch._C._cuda_hasPrimaryContext = lambda index: index != 1
broken = False
"""


@pytest.fixture
def played(own_kernel: RunningKernel) -> RunningKernel:
    """A kernel that has two GPUs in use and one that it leaves alone."""
    assert own_kernel.run(GPU).status == "ok"
    return own_kernel


def test_every_gpu_in_use_is_waited_for_and_no_other(played: RunningKernel) -> None:
    played.run("calls.clear()")
    assert set(eval(played.run("calls").result)) == {0, 2}


def test_the_step_that_broke_the_gpu_is_told_and_the_next_is_not(played: RunningKernel) -> None:
    error = played.run("broken = True").error
    assert error["ename"] == "AcceleratorError"
    told: dict[str, Any] = error["tensor_desk"]
    assert told["advice"] == "device_assert"
    # No line of the step waited for the GPU, and how the kernel waits is not the learner's.
    assert (told["line"], told["frames"]) == (None, [])
    assert played.run("1 + 1").result == "2"


def test_a_step_s_own_error_comes_first_and_the_failure_is_told_with_it(
    played: RunningKernel,
) -> None:
    error = played.run("broken = True\n1 / 0").error
    assert (error["ename"], error["tensor_desk"]["line"]) == ("ZeroDivisionError", 2)
    assert "AcceleratorError: CUDA error: device-side assert triggered" in error["evalue"]
    assert error["tensor_desk"]["advice"] == "device_assert"
    assert played.run("1 + 1").result == "2"


@pytest.mark.parametrize("code", ["broken = True", "broken = True\n1 / 0"])
def test_a_stop_during_the_wait_takes_no_error_away(played: RunningKernel, code: str) -> None:
    played.run("import os, signal\nheld = wait\n"
               "def stopped(device):\n    os.kill(os.getpid(), signal.SIGINT)\n    held(device)\n"
               "torch.cuda.synchronize = stopped")  # fmt: skip
    error = played.run(code).error
    assert "CUDA error: device-side assert triggered" in error["evalue"]
    assert error["ename"] != "KeyboardInterrupt"


def test_an_error_of_a_display_is_told_once_and_the_failure_with_it(played: RunningKernel) -> None:
    shown = "class Odd:\n    def __repr__(self): return 1 / 0\nbroken = True\nOdd()"
    error = played.run(shown).error
    assert (error["ename"], error["tensor_desk"]["line"]) == ("ZeroDivisionError", 2)
    assert "AcceleratorError: CUDA error: device-side assert triggered" in error["evalue"]
    assert error["tensor_desk"]["advice"] == "device_assert"


def test_a_failure_that_we_know_nothing_of_is_told_too(played: RunningKernel) -> None:
    code = (
        "def unknown(device): raise RuntimeError('CUDA error: unknown error')\n"
        "torch.cuda.synchronize = unknown\nraise ValueError('mine')"
    )
    error = played.run(code).error
    assert (error["ename"], error["tensor_desk"]["advice"]) == ("ValueError", None)
    assert error["evalue"] == "mine\n← RuntimeError: CUDA error: unknown error"


@pytest.mark.parametrize(
    "code",
    [
        "torch.cuda.synchronize = lambda: None",
        "torch.cuda.synchronize = 3",
        "import sys\ntorch.cuda.synchronize = sys.exit",
        "torch.cuda.device_count = lambda: 1 / 0",
        "torch.cuda = None",
    ],
)
def test_a_learner_may_replace_torch_s_functions(played: RunningKernel, code: str) -> None:
    window = WindowSide(played)
    assert window.run(code)["table"]
    error = played.run("raise ValueError('mine')").error
    assert (error["ename"], error["evalue"]) == ("ValueError", "mine")


def test_names_are_told_after_a_failure(played: RunningKernel) -> None:
    window = WindowSide(played)
    table = window.run("made = 1\nbroken = True")["table"]
    assert "made" in [row["name"] for row in table["rows"]]
