"""What a kernel started ends with it, and it ends with the program that started it."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import psutil
import pytest

from tests.desktop.kernel.running_kernel import RunningKernel

if TYPE_CHECKING:
    from collections.abc import Iterator

KERNEL = Path(__file__).resolve().parents[3] / "desktop" / "kernel"
LIMIT = 2.0
"""Seconds in which everything has to be gone."""

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="there is no way yet")

# A parent that starts its arguments as a kernel would be started, tells the pid and waits.
PARENT = (
    "import os, subprocess, sys\n"
    "command = [each.replace('PARENT', str(os.getpid())) for each in sys.argv[1:]]\n"
    "child = subprocess.Popen(command, start_new_session=True)\n"
    "print(child.pid, flush=True)\n"
    "child.wait()\n"
)
# What stands in for a kernel: it starts in 30 ms, and says the pids of all that it starts.
KERNEL_CODE = """
import ctypes, os, signal, subprocess, sys, time
from pathlib import Path
sys.path.insert(0, {kernel!r})
import orphans
if {no_system}:
    orphans._ask_the_system = lambda *_: False
    orphans.LOOK_EVERY = 0.05
orphans.follow(PARENT, Path({folder!r}))
print(os.getpid(), flush=True)
{code}
print("begun", flush=True)
{then}
"""
C_CALL = "ctypes.PyDLL(None).sleep(1000)"
LOOP = "while True: pass"
CHILD = (
    "import subprocess, sys, time\n"
    "command = [sys.executable, '-c', 'import time; time.sleep(600)']\n"
    "print(subprocess.Popen(command, start_new_session=True).pid, flush=True)\n"
    "time.sleep(600)\n"
)
STARTS = {
    "nothing": "pass",
    "a child and a grandchild in sessions of their own": (
        f"subprocess.Popen([sys.executable, '-c', {CHILD!r}], env={{}}, start_new_session=True)\n"
        "time.sleep(0.3)"
    ),
    "a daemon whose parent has ended": (
        "if not os.fork():\n"
        "    os.setsid()\n"
        "    if os.fork(): os._exit(0)\n"
        "    print(os.getpid(), flush=True)\n"
        "    while True: pass\n"
        "time.sleep(0.3)"
    ),
    "fifty children that loop": (
        "for _ in range(50):\n"
        "    if not os.fork():\n"
        "        os.setsid()\n"
        "        signal.pthread_sigmask(signal.SIG_BLOCK, range(1, 32))\n"
        "        while True: pass\n"
    ),
}


class Family:
    """A program, the process that it started as a kernel, and everything below it."""

    def __init__(self, folder: Path, code: str, then: str, *, no_system: bool = False) -> None:
        self.folder = folder
        folder.mkdir()
        source = KERNEL_CODE.format(
            kernel=str(KERNEL), folder=str(folder), code=code, then=then, no_system=no_system
        )
        self.parent = subprocess.Popen(
            [sys.executable, "-c", PARENT, sys.executable, "-c", source],
            stdout=subprocess.PIPE,
            text=True,
        )
        assert self.parent.stdout is not None
        self.reaper = int(self.parent.stdout.readline())
        said = iter(self.parent.stdout.readline, "begun\n")
        self.kernel = int(next(said))
        list(said)
        self.all = [psutil.Process(self.reaper)]
        self.all += self.all[0].children(recursive=True)

    def left_after(self, seconds: float) -> list[psutil.Process]:
        """Wait for the end of all and return those that live on."""
        _, alive = psutil.wait_procs(self.all, seconds)
        return [each for each in alive if each.status() != psutil.STATUS_ZOMBIE]

    def close(self) -> None:
        for process in (self.parent, *self.all):
            try:
                process.kill()
            except psutil.NoSuchProcess:
                continue
        self.parent.communicate()


@pytest.fixture
def families() -> Iterator[list[Family]]:
    made: list[Family] = []
    yield made
    for family in made:
        family.close()


@pytest.mark.parametrize("name", STARTS)
def test_everything_ends_with_the_program(
    families: list[Family], tmp_path: Path, name: str
) -> None:
    families.append(family := Family(tmp_path / "private", STARTS[name], C_CALL))
    family.parent.kill()
    assert family.left_after(LIMIT) == []
    assert not family.folder.exists()


@pytest.mark.parametrize("name", STARTS)
def test_everything_ends_with_the_kernel(families: list[Family], tmp_path: Path, name: str) -> None:
    families.append(family := Family(tmp_path / "private", STARTS[name], C_CALL))
    os.kill(family.kernel, signal.SIGSEGV)
    assert family.left_after(LIMIT) == []
    # The program is there to read what the kernel left, and removes the folder then.
    assert family.folder.exists()


def test_everything_ends_when_the_program_says_so(families: list[Family], tmp_path: Path) -> None:
    family = Family(tmp_path / "private", STARTS["fifty children that loop"], LOOP)
    families.append(family)
    os.kill(family.reaper, signal.SIGTERM)
    assert family.left_after(LIMIT) == []
    assert family.folder.exists()


def test_a_kernel_ends_with_its_reaper(families: list[Family], tmp_path: Path) -> None:
    if not sys.platform.startswith("linux"):
        pytest.skip("the system doesn't tell of a parent's end")
    families.append(family := Family(tmp_path / "private", "pass", C_CALL))
    os.kill(family.reaper, signal.SIGKILL)
    assert family.left_after(LIMIT) == []


def test_a_system_that_tells_of_no_parent_s_end_is_watched(
    families: list[Family], tmp_path: Path
) -> None:
    families.append(family := Family(tmp_path / "private", "pass", C_CALL, no_system=True))
    family.parent.kill()
    assert family.left_after(LIMIT) == []


@pytest.mark.parametrize(
    ("code", "exit_code"),
    [
        ("sys.exit(3)", 3),
        ("os.kill(os.getpid(), signal.SIGKILL)", -signal.SIGKILL),
        ("os.abort()", -signal.SIGABRT),
        ("signal.pause()", -signal.SIGINT),
    ],
)
def test_how_the_kernel_ended_is_passed_on(tmp_path: Path, code: str, exit_code: int) -> None:
    prelude = "signal.signal(signal.SIGINT, signal.SIG_DFL)"
    source = KERNEL_CODE.format(
        kernel=str(KERNEL), folder=str(tmp_path / "x"), code=prelude, then=code, no_system=False
    ).replace("PARENT", str(os.getpid()))
    command = [sys.executable, "-c", source]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as reaper:
        assert reaper.stdout is not None
        list(iter(reaper.stdout.readline, "begun\n"))
        if "pause" in code:
            reaper.send_signal(signal.SIGINT)
        assert reaper.wait(10) == exit_code


def test_a_process_whose_parent_has_ended_already_ends_at_once() -> None:
    code = (
        f"import sys\nsys.path.insert(0, {str(KERNEL)!r})\n"
        "import orphans\norphans.follow(1)\nwhile True: pass"
    )
    assert os.getpid() != 1
    done = subprocess.run([sys.executable, "-c", code], check=False)
    assert done.returncode == -signal.SIGKILL


def test_a_real_kernel_inside_a_c_call_ends_with_its_parent() -> None:
    kernel = RunningKernel(wrapper=[sys.executable, "-c", PARENT], parent_pid="PARENT")
    try:
        kernel.wait_ready()
        process = psutil.Process(int(kernel.run("import os\nos.getpid()").result))
        assert process.pid != kernel.process.pid
        call = "import ctypes\nprint('begun', flush=True)\nctypes.PyDLL(None).sleep(1000)"
        kernel.wait_for_text(kernel.start(call), "begun")
        kernel.process.send_signal(signal.SIGKILL)
        process.wait(LIMIT)
    finally:
        kernel.close()
