"""What learners run that must be stopped, each as a step of its own."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from desktop.engine.machine_memory import AUTOMATIC

CAP = "2"
"""The memory that a step may fill, as it is chosen in the menu (GB): the machine is shared."""


class Ending(Enum):
    """How a step is meant to end."""

    STOPS = "Stop"
    FORCED = "Force stop"
    NEW_KERNEL = "new kernel"
    BY_ITSELF = "none needed"


@dataclass(frozen=True, slots=True)
class Case:
    """A step that says `begun` just before the moment in which it is stopped."""

    name: str
    english: str
    korean: str
    code: str
    ending: Ending
    floods: bool = False
    """Whether it writes more than is kept."""
    memory: str = AUTOMATIC
    """What the menu says about the memory of the kernel."""
    on_gpu: bool = False
    """Whether it needs a GPU; without one there is no row."""


CASES = (
    Case(
        "endless loop",
        "`while True: pass`",
        "`while True: pass`",
        "print('begun')\nwhile True: pass\n",
        Ending.STOPS,
    ),
    Case(
        "print flood",
        "`while True: print('x')`",
        "`while True: print('x')`",
        "print('begun')\nwhile True: print('x')\n",
        Ending.STOPS,
        floods=True,
    ),
    Case(
        "sleep",
        "`time.sleep(1e9)`",
        "`time.sleep(1e9)`",
        "import time\nprint('begun')\ntime.sleep(1e9)\n",
        Ending.STOPS,
    ),
    Case(
        "matrix product",
        "a 20,000 x 20,000 matrix product in a loop",
        "20,000 x 20,000 행렬 곱의 반복",
        "import torch\na = torch.rand(20_000, 20_000)\nout = torch.empty_like(a)\n"
        "print('begun')\nwhile True: torch.matmul(a, a, out=out)\n",
        Ending.FORCED,
    ),
    Case(
        "svd",
        "`torch.linalg.svd` of 6,000 x 6,000",
        "6,000 x 6,000의 `torch.linalg.svd`",
        "import torch\na = torch.rand(6_000, 6_000)\nprint('begun')\ntorch.linalg.svd(a)\n",
        Ending.FORCED,
    ),
    Case(
        "C call with the lock",
        "a C call that holds the interpreter lock: `sum(range(10**10))`",
        "인터프리터 락을 쥔 C 호출: `sum(range(10**10))`",
        "print('begun', flush=True)\nsum(range(10**10))\n",
        Ending.FORCED,
    ),
    Case(
        "ignored signal",
        "a signal handler that ignores the interrupt",
        "인터럽트를 무시하는 시그널 처리기",
        "import signal\nsignal.signal(signal.SIGINT, lambda *_: None)\nprint('begun')\n"
        "while True: pass\n",
        Ending.FORCED,
    ),
    Case(
        "lock held forever",
        "a lock held forever",
        "영원히 풀리지 않는 락",
        "import threading\nlock = threading.Lock()\nlock.acquire()\nprint('begun')\n"
        "lock.acquire()\n",
        Ending.STOPS,
    ),
    Case(
        "swallowed interrupt",
        "a loop that swallows `KeyboardInterrupt`",
        "`KeyboardInterrupt`를 삼키는 반복문",
        "import time\nprint('begun')\nwhile True:\n    try: time.sleep(10)\n"
        "    except KeyboardInterrupt: pass\n",
        Ending.FORCED,
    ),
    Case(
        "50 forked children",
        "50 forked children that loop",
        "무한 반복하는 자식 프로세스 50개",
        "import os\nchildren = []\nfor _ in range(50):\n    child = os.fork()\n"
        "    if child == 0:\n        while True: pass\n    children.append(child)\n"
        "print('begun')\nfor child in children: os.waitpid(child, 0)\n",
        Ending.STOPS,
    ),
    Case(
        "memory ends",
        "`torch.empty` filled until memory ends (the limit set to 2 GB)",
        "메모리가 다할 때까지 채우는 `torch.empty` (한도 2 GB)",
        "import torch\nprint('begun')\nkept = [kept]\n"
        "while True: kept.append(torch.empty(10**7).fill_(1))\n",
        Ending.BY_ITSELF,
        memory=CAP,
    ),
    Case(
        "threads left",
        "a step that starts threads and returns",
        "스레드를 시작하고 끝나는 단계",
        "import threading\ndef turn():\n    while True: pass\nfor _ in range(4):\n"
        "    threading.Thread(target=turn).start()\nprint('begun')\n",
        Ending.NEW_KERNEL,
    ),
    Case(
        "DataLoader",
        "a `DataLoader` with 2 workers",
        "작업자가 2개인 `DataLoader`",
        "from torch.utils.data import DataLoader\n"
        "for number, batch in enumerate(DataLoader(range(10**9), num_workers=2)):\n"
        "    if number == 0: print('begun')\n",
        Ending.STOPS,
    ),
    Case(
        "input",
        "`input()` left unanswered",
        "답하지 않은 `input()`",
        "print('begun')\ninput()\n",
        Ending.STOPS,
    ),
    Case(
        "deep recursion",
        "deep recursion with the limit lifted (memory limit set to 2 GB)",
        "제한을 없앤 깊은 재귀 (메모리 한도 2 GB)",
        "import sys\nsys.setrecursionlimit(2**31 - 1)\n"
        "def dive(): dive()\nprint('begun')\ndive()\n",
        Ending.FORCED,
        memory=CAP,
    ),
    Case(
        "killed",
        "`os.kill(os.getpid(), 9)`",
        "`os.kill(os.getpid(), 9)`",
        "import os, time\nprint('begun')\ntime.sleep(0.3)\nos.kill(os.getpid(), 9)\n",
        Ending.NEW_KERNEL,
    ),
    Case(
        "segfault",
        "a segfault",
        "세그폴트",
        "import ctypes, time\nprint('begun')\ntime.sleep(0.3)\nctypes.string_at(0)\n",
        Ending.NEW_KERNEL,
    ),
    Case(
        "short GPU calls",
        "512 x 512 matrix products in a loop on a GPU",
        "GPU에서 512 x 512 행렬 곱의 반복",
        "import torch\na = torch.rand(512, 512, device='cuda')\na @ a\nprint('begun')\n"
        "while True: b = a @ a\n",
        Ending.STOPS,
        on_gpu=True,
    ),
    Case(
        "long GPU calls",
        "20,000 x 20,000 matrix products in a loop on a GPU",
        "GPU에서 20,000 x 20,000 행렬 곱의 반복",
        "import torch\na = torch.rand(20_000, 20_000, device='cuda')\nout = a @ a\n"
        "print('begun')\nwhile True: torch.matmul(a, a, out=out)\n",
        Ending.FORCED,
        on_gpu=True,
    ),
)
