from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from desktop.kernel.priority import NICENESS

if TYPE_CHECKING:
    from tests.desktop.kernel.running_kernel import RunningKernel


@pytest.mark.skipif(os.name == "nt", reason="there it is a flag of the start")
def test_a_kernel_gives_way_to_the_window(kernel: RunningKernel) -> None:
    outcome = kernel.run("import os; print(os.nice(0))")
    assert int(outcome.text()) == min(os.nice(0) + NICENESS, 19)
