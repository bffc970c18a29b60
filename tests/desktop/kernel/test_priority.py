from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

import pytest

from desktop.kernel.priority import CHILDS_NICENESS, NICENESS

if TYPE_CHECKING:
    from tests.desktop.kernel.running_kernel import RunningKernel


@pytest.mark.skipif(os.name == "nt", reason="there it is a flag of the start")
def test_a_kernel_gives_way_to_the_window(kernel: RunningKernel) -> None:
    outcome = kernel.run("import os; print(os.nice(0))")
    assert int(outcome.text()) == min(os.nice(0) + NICENESS, 19)


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only Linux asks")
def test_the_system_ends_a_kernel_and_its_children_first(kernel: RunningKernel) -> None:
    outcome = kernel.run(
        "import os\nprint(open('/proc/self/oom_score_adj').read())\n"
        "os.system('cat /proc/self/oom_score_adj')"
    )
    assert outcome.text().split() == ["1000", "1000"]


@pytest.mark.skipif(os.name == "nt", reason="there is no fork")
def test_a_forked_child_gives_way_to_the_kernel(kernel: RunningKernel) -> None:
    code = "import os\nif os.fork() == 0:\n    print(os.nice(0))\n    os._exit(0)\nos.wait()"
    expected = min(os.nice(0) + NICENESS + CHILDS_NICENESS, 19)
    assert int(kernel.run(f"{code};").text()) == expected
