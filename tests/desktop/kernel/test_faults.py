from __future__ import annotations

import signal
from typing import TYPE_CHECKING

import pytest

from desktop.engine.fault_report import learner_line
from desktop.kernel.step_sources import STEP_FILE
from tests.desktop.kernel.running_kernel import PATIENCE

if TYPE_CHECKING:
    from tests.desktop.kernel.running_kernel import RunningKernel


def test_a_segfault_names_the_learner_s_line(own_kernel: RunningKernel) -> None:
    own_kernel.start("import ctypes\n\ndef f():\n    ctypes.string_at(0)\n\nf()", step="a_step")
    assert own_kernel.process.wait(PATIENCE) == -signal.SIGSEGV
    text = own_kernel.fault_file.read_text()
    assert "Segmentation fault" in text
    frames = [line for line in text.splitlines() if "<step a_step #" in line]
    assert [line.rpartition(", line ")[2] for line in frames[:2]] == ["4 in f", "6 in <module>"]
    name = frames[0].split('"')[1]
    assert STEP_FILE.fullmatch(name)


def test_a_segfault_while_a_value_is_displayed_names_its_line(own_kernel: RunningKernel) -> None:
    code = "import torch\nx = torch.ones(3)\nx.untyped_storage().resize_(0)\nx"
    own_kernel.start(code, step="a_step")
    assert own_kernel.process.wait(PATIENCE) == -signal.SIGSEGV
    assert learner_line(own_kernel.fault_file) == 4


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        ("import os\nos._exit(1)", 1),
        ("import os\nos.kill(os.getpid(), 9)", -signal.SIGKILL),
    ],
)
def test_a_kernel_that_ends_itself_just_ends(
    own_kernel: RunningKernel, code: str, expected: int
) -> None:
    own_kernel.start(code)
    assert own_kernel.process.wait(PATIENCE) == expected
