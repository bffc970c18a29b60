from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import psutil
import pytest

from tests.desktop.kernel.running_kernel import RunningKernel

KERNEL = Path(__file__).resolve().parents[3] / "desktop" / "kernel"
# A parent that starts its arguments as a kernel would be started, tells the pid and waits.
PARENT = (
    "import os, subprocess, sys\n"
    "command = [each.replace('PARENT', str(os.getpid())) for each in sys.argv[1:]]\n"
    "child = subprocess.Popen(command, start_new_session=True)\n"
    "print(child.pid, flush=True)\n"
    "child.wait()\n"
)
CALL = "import ctypes\nprint('begun', flush=True)\nctypes.PyDLL(None).sleep(1000)"


def wait_gone(pid: int, seconds: float) -> bool:
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if not psutil.pid_exists(pid) or psutil.Process(pid).status() == psutil.STATUS_ZOMBIE:
            return True
        time.sleep(0.02)
    return False


@pytest.mark.skipif(sys.platform == "win32", reason="there is no way yet")
def test_a_kernel_inside_a_c_call_ends_with_its_parent() -> None:
    kernel = RunningKernel(wrapper=[sys.executable, "-c", PARENT], parent_pid="PARENT")
    try:
        kernel.wait_ready()
        pid = int(kernel.run("import os\nos.getpid()").result)
        assert pid != kernel.process.pid
        request = kernel.start(CALL)
        kernel.wait_for_text(request, "begun")
        kernel.process.send_signal(signal.SIGKILL)
        assert wait_gone(pid, 2)
    finally:
        kernel.close()


@pytest.mark.skipif(sys.platform == "win32", reason="POSIX only")
@pytest.mark.parametrize("way", ["follow", "_watch_from_beside"])
def test_both_ways_end_a_process_whose_parent_ends(way: str, tmp_path: Path) -> None:
    code = (
        "import sys, time\n"
        f"sys.path.insert(0, {str(KERNEL)!r})\n"
        "import orphans\n"
        "orphans.LOOK_EVERY = 0.05\n"
        f"orphans.{way}(PARENT)\n"
        f"open({str(tmp_path / 'ready')!r}, 'w').close()\n"
        "sum(range(10**11))\n"
    )
    command = [sys.executable, "-c", PARENT, sys.executable, "-c", code]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as parent:
        assert parent.stdout is not None
        pid = int(parent.stdout.readline())
        end = time.monotonic() + 20
        while not (tmp_path / "ready").exists() and time.monotonic() < end:
            time.sleep(0.02)
        parent.kill()
        # A process that nobody has waited for still has its number.
        parent.wait()
        assert wait_gone(pid, 2)


@pytest.mark.skipif(sys.platform == "win32", reason="POSIX only")
def test_a_process_whose_parent_has_ended_already_ends_at_once() -> None:
    code = (
        f"import sys\nsys.path.insert(0, {str(KERNEL)!r})\n"
        "import orphans\norphans.follow(1)\nprint('still here')"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert os.getpid() != 1
    assert done.returncode == -signal.SIGKILL
    assert done.stdout == ""
