from __future__ import annotations

import os
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.desktop.kernel.running_kernel import RunningKernel


def test_the_window_keeps_a_core(kernel: RunningKernel) -> None:
    outcome = kernel.run(
        "import torch, threading\nsaid = [torch.get_num_threads()]\n"
        "other = threading.Thread(target=lambda: said.append(torch.get_num_threads()))\n"
        "other.start(); other.join()\nprint(*said)"
    )
    threads = {int(word) for word in outcome.text().split()}
    assert len(threads) == 1
    assert 1 <= threads.pop() <= max(1, (os.cpu_count() or 1) - 1)
