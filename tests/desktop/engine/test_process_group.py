from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import psutil
import pytest

from desktop.engine import process_group
from widgets.records import Outcome

if TYPE_CHECKING:
    from pathlib import Path

    from tests.desktop.engine.conftest import Desk

LOOPS = """\
import os, signal
for _ in range(3):
    if os.fork() == 0:
        os.write(1, b'child')
        while True: pass
signal.pause()
"""
# As a process does that is interrupted in the first moment after its fork.
DEAF = """\
import os, signal
def lose(*_): signal.signal(signal.SIGINT, signal.default_int_handler)
for _ in range(3):
    if os.fork() == 0:
        signal.signal(signal.SIGINT, lose)
        os.write(1, b'child')
        while True: pass
signal.pause()
"""
# While C's `system` waits, its own process ignores the signal.
SYSTEM = "import os\nos.system('for each in 1 2 3; do echo child; done; sleep 1000')"
LOADER = """\
from torch.utils.data import DataLoader
for number, batch in enumerate(DataLoader(range(10**9), num_workers=3)):
    if number == 0: print('childchildchild', flush=True)
"""


def alive(processes: list[psutil.Process]) -> list[psutil.Process]:
    return [
        each for each in processes if each.is_running() and each.status() != psutil.STATUS_ZOMBIE
    ]


CLEANS_UP = """\
import os, pathlib, signal, time
if os.fork() == 0:
    time.sleep(1.5)
    os.write(1, b'child')
    try:
        signal.pause()
    except KeyboardInterrupt:
        time.sleep(2)
        pathlib.Path({!r}).write_text('saved')
    os._exit(0)
signal.pause()
"""


@pytest.mark.skipif(sys.platform == "win32", reason="there is no fork")
def test_a_process_that_heard_the_stop_may_clean_up(desk: Desk, tmp_path: Path) -> None:
    saved = tmp_path / "saved"
    desk.thread.run_step(CLEANS_UP.format(str(saved)), "s")
    desk.wait_for(lambda: "child" in desk.output())
    desk.next("step_finished", desk.thread.interrupt)
    desk.wait_for(saved.exists)


@pytest.mark.skipif(sys.platform == "win32", reason="there is no fork")
@pytest.mark.parametrize(
    "code", [LOOPS, DEAF, SYSTEM, LOADER], ids=["forked", "deaf", "system", "loader"]
)
def test_a_stop_reaches_what_the_step_has_started(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, code: str
) -> None:
    # A busy machine takes longer than a second until all three are heard.
    monkeypatch.setattr(process_group, "YOUNG", 60.0)
    kernel = psutil.Process(desk.pid())
    desk.thread.run_step(code, "s")
    desk.wait_for(lambda: desk.output().count("child") == 3)
    children = kernel.children()
    assert children
    result = desk.next("step_finished", desk.thread.interrupt)
    # Python isn't told that its `system` was interrupted.
    assert result.outcome is (Outcome.OK if code == SYSTEM else Outcome.INTERRUPTED)
    desk.wait_for(lambda: not alive(children))
    assert "KeyboardInterrupt" not in desk.output()


BURN = "import time\nwhile time.process_time() < 0.4: pass"
PARENT = (
    f"import subprocess, sys\nsubprocess.run([sys.executable, '-c', {BURN!r}])\n"
    "print('done', flush=True)\ninput()"
)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows forgets the time of ended children")
def test_the_processor_time_of_a_child_stays_when_it_has_ended() -> None:
    with subprocess.Popen(
        [sys.executable, "-c", PARENT], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as parent:
        assert parent.stdout is not None
        assert parent.stdout.readline() == "done\n"
        spent = process_group.processor_time(parent.pid)
        parent.communicate("\n")
    assert spent is not None
    # The system counts in hundredths of a second.
    assert spent > 0.35
    assert process_group.processor_time(parent.pid) is None
