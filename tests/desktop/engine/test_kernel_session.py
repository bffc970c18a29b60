from __future__ import annotations

import os
import random
import time
from pathlib import Path
from typing import TYPE_CHECKING

import psutil
import pytest

from desktop.engine import kernel_process
from widgets.records import Outcome

if TYPE_CHECKING:
    from tests.desktop.engine.conftest import Desk


def start_and_wait(desk: Desk, code: str) -> None:
    """Start a step and wait until its own code runs."""
    desk.heard.clear()
    desk.thread.run_step(f"print('go', flush=True)\n{code}", "s")
    desk.wait_for(lambda: "go" in desk.output())


@pytest.mark.parametrize(
    "code",
    [
        "while True: pass",
        "import time\ntime.sleep(1e9)",
        "while True: print('x' * 50)",
        "import torch\nwhile True: torch.rand(300, 300) @ torch.rand(300, 300)",
        "while True:\n    try:\n        1 / 0\n    except ZeroDivisionError:\n        pass",
        "import subprocess\nsubprocess.run(['sleep', '1000'])",
    ],
)
def test_stop(desk: Desk, code: str) -> None:
    start_and_wait(desk, code)
    result = desk.next("step_finished", desk.thread.interrupt)
    assert result.outcome is Outcome.INTERRUPTED
    desk.wait_for_state("ready")
    assert desk.run("1").outcome is Outcome.OK


def test_stop_tells_the_line(desk: Desk) -> None:
    start_and_wait(desk, "import time\n\ntime.sleep(1e9)")
    result = desk.next("step_finished", desk.thread.interrupt)
    assert result.error is not None
    assert result.error.line == 4


def test_stop_right_after_run(desk: Desk) -> None:
    desk.thread.run_step("while True: pass", "s")
    result = desk.next("step_finished", desk.thread.interrupt)
    assert result.outcome is Outcome.INTERRUPTED


def test_stop_forgets_the_steps_that_wait(desk: Desk) -> None:
    desk.thread.run_step("while True: pass", "first")
    desk.thread.run_step("print('never')", "second")
    desk.thread.interrupt()
    desk.wait_for(lambda: len(desk.all("step_finished")) == 2)
    assert all(result.outcome is Outcome.INTERRUPTED for result in desk.all("step_finished"))
    assert desk.all("step_started") == ["first"]
    desk.run("print('later')")
    assert "never" not in desk.output()


def test_stop_when_nothing_runs(desk: Desk) -> None:
    desk.thread.interrupt()
    assert desk.run("2").outcome is Outcome.OK
    assert desk.state() == "running" or desk.state() == "ready"


def test_cleanup_after_a_stop_is_not_disturbed(desk: Desk) -> None:
    start_and_wait(
        desk,
        "import time\ntry:\n    time.sleep(1e9)\nfinally:\n    time.sleep(1.5)\n"
        "    print('cleaned')",
    )
    result = desk.next("step_finished", desk.thread.interrupt)
    assert result.outcome is Outcome.INTERRUPTED
    assert "cleaned" in desk.output()


def test_step_that_survives_a_stop_is_ok(desk: Desk) -> None:
    start_and_wait(
        desk, "import time\ntry:\n    time.sleep(1e9)\nexcept KeyboardInterrupt:\n    print('no')"
    )
    assert desk.next("step_finished", desk.thread.interrupt).outcome is Outcome.OK


def interrupt_at_random(desk: Desk, times: int, seed: int) -> None:
    moments = random.Random(seed)
    codes = [
        "for i in range(100_000_000): pass",
        "import torch\nwhile True: x = torch.rand(50)",
        "import time\nfor i in range(1000): time.sleep(0.01)",
        "while True: print('flood')",
        "n = 1",
    ]
    for number in range(times):
        desk.heard.clear()
        desk.thread.run_step(codes[number % len(codes)], f"s{number}")
        until = time.monotonic() + moments.uniform(0, 0.06)
        desk.wait_for(lambda end=until: time.monotonic() > end)
        desk.thread.interrupt()
        desk.wait_for(lambda: bool(desk.all("step_finished")), 15_000)
        result = desk.all("step_finished")[0]
        assert result.step_id == f"s{number}"
        assert result.outcome in (Outcome.INTERRUPTED, Outcome.OK)
        desk.wait_for(lambda: desk.state() in ("ready", "starting"))
    assert not desk.all("kernel_died")


def test_some_stops_at_random_moments(desk: Desk) -> None:
    pid = desk.pid()
    interrupt_at_random(desk, 25, seed=1)
    assert desk.pid() == pid


@pytest.mark.slow
def test_200_stops_at_random_moments(desk: Desk) -> None:
    pid = desk.pid()
    interrupt_at_random(desk, 200, seed=2)
    assert desk.pid() == pid


@pytest.mark.parametrize(
    ("code", "reason", "signal", "line"),
    [
        ("import os\nos._exit(1)", "exit", None, None),
        ("import ctypes\n\nctypes.string_at(0)", "signal", "SIGSEGV", 3),
        (
            "import ctypes\ndef crash():\n    ctypes.string_at(0)\ncrash()",
            "signal",
            "SIGSEGV",
            3,
        ),
        ("import os, signal\nos.kill(os.getpid(), signal.SIGKILL)", "signal", "SIGKILL", None),
        ("import os\nos.abort()", "signal", "SIGABRT", 2),
    ],
)
def test_death_is_told_and_another_kernel_follows(
    own_desk: Desk, code: str, reason: str, signal: str | None, line: int | None
) -> None:
    own_desk.heard.clear()
    own_desk.thread.run_step(f"{code}", "deadly")
    death = own_desk.next("kernel_died")
    assert (death.reason, death.signal, death.line) == (reason, signal, line)
    (result,) = own_desk.all("step_finished")
    assert (result.step_id, result.outcome) == ("deadly", Outcome.DIED)
    assert own_desk.state() == "dead"
    own_desk.next("kernel_ready", own_desk.thread.replace)
    assert own_desk.state() == "ready"
    assert own_desk.run("'deadly' in globals()").outcome is Outcome.OK


def test_last_words_are_heard(own_desk: Desk) -> None:
    own_desk.thread.run_step("import os\nprint('last words', flush=True)\nos._exit(3)", "s")
    death = own_desk.next("kernel_died")
    assert death.exit_code == 3
    assert "last words" in own_desk.output()


def test_run_after_a_death_starts_another_kernel(own_desk: Desk) -> None:
    own_desk.thread.run_step("import os\nos._exit(1)", "s")
    own_desk.next("kernel_died")
    assert own_desk.run("print('back')").outcome is Outcome.OK
    assert "back" in own_desk.output()


def test_questions_to_a_dead_kernel_are_refused(own_desk: Desk) -> None:
    own_desk.thread.run_step("import os\nos._exit(1)", "s")
    own_desk.next("kernel_died")
    refused = own_desk.next("refused", lambda: own_desk.thread.ask_statistics("x"))
    assert refused == ("statistics", "x", "gone", "")
    tag, judgement = own_desk.next(
        "judged", lambda: own_desk.thread.judge("", "checks.py", "check_x", "t")
    )
    assert (tag, judgement.failed) == ("t", "died")


def wait_for_spare(desk: Desk) -> int:
    """Wait until a second kernel waits ready; return its process id."""
    current = desk.pid()
    desk.wait_for(lambda: len(desk.kernels()) == 2)
    (spare,) = desk.kernels() - {current}
    folder = Path(psutil.Process(spare).cwd()).parent
    desk.wait_for(lambda: (folder / "k-1").exists())
    quiet = psutil.Process(spare)
    used = quiet.cpu_times().user
    marks = [(time.monotonic(), used)]

    def rests() -> bool:
        now = quiet.cpu_times().user
        if now != marks[-1][1]:
            marks.append((time.monotonic(), now))
        return time.monotonic() - marks[-1][0] > 0.7

    desk.wait_for(rests)
    return spare


def test_spare_takes_over_at_once(own_desk: Desk) -> None:
    first = own_desk.pid()
    spare = wait_for_spare(own_desk)
    start_and_wait(own_desk, "import time\ntime.sleep(1e9)")
    own_desk.heard.clear()
    own_desk.next("kernel_ready", own_desk.thread.replace)
    assert own_desk.state() == "ready"
    (result,) = own_desk.all("step_finished")
    assert result.outcome is Outcome.INTERRUPTED
    assert not own_desk.all("kernel_died")
    assert own_desk.all("table_changed")[0].rows == ()
    assert own_desk.pid() == spare
    own_desk.wait_for(lambda: not psutil.pid_exists(first))


def test_another_lesson_gets_a_fresh_kernel(own_desk: Desk) -> None:
    own_desk.run("import torch\ntorch.set_default_dtype(torch.float64)\nmine = 1")
    own_desk.next("kernel_ready", own_desk.thread.open_lesson)
    result = own_desk.run("assert torch.get_default_dtype() == torch.float32\nmine")
    assert result.error is not None
    assert result.error.type == "NameError"


def test_lesson_opened_first_keeps_the_fresh_kernel(own_desk: Desk) -> None:
    own_desk.heard.clear()
    own_desk.next("kernel_ready", own_desk.thread.open_lesson)
    assert own_desk.all("table_changed")[0].rows == ()
    assert not own_desk.all("state_changed")


def test_dead_spare_is_replaced_quietly(own_desk: Desk) -> None:
    spare = wait_for_spare(own_desk)
    own_desk.heard.clear()
    os.kill(spare, 9)
    own_desk.wait_for(lambda: not psutil.pid_exists(spare))
    assert wait_for_spare(own_desk) != spare
    assert not own_desk.all("kernel_died")


def test_kernel_beyond_repair_can_be_replaced(own_desk: Desk) -> None:
    own_desk.heard.clear()
    own_desk.thread.run_step("import sys\nsys.modules.clear()", "s")
    own_desk.next("step_started")
    own_desk.thread.interrupt()
    own_desk.next("kernel_ready", own_desk.thread.replace)
    assert len(own_desk.all("step_finished")) == 1
    assert own_desk.run("1").outcome is Outcome.OK


@pytest.mark.parametrize(
    "code",
    [
        "import os\npid = os.fork()\nif pid == 0: os._exit(0)\nos.waitpid(pid, 0)",
        "import os\nif os.fork() == 0:\n    print('child')",
        "__builtins__.__import__ = None",
        "import builtins\nbuiltins.print = None\nbuiltins.__import__ = None",
        "import sys\nsys.stdout = None\nsys.stderr = None",
        "import gc, threading\nthreading.Thread(target=lambda: 1 / 0).start()",
        "import signal\nsignal.signal(signal.SIGINT, signal.SIG_IGN)",
        "class Odd:\n    def __repr__(self): raise RuntimeError('no')\nodd = Odd()\nodd",
        "import time\nclass Slow:\n    def __repr__(self): time.sleep(1e9)\nslow = Slow()",
        "import torch\nfreed = torch.ones(10)\nfreed.untyped_storage().resize_(0)",
        "del __name__, __builtins__",
        "import os\nos.closerange(3, 300)",
    ],
)
def test_odd_step_ends_and_so_does_the_next(own_desk: Desk, code: str) -> None:
    """Whatever a step breaks, it ends, and after at most a replacement all is well."""
    own_desk.heard.clear()
    own_desk.thread.run_step(code, "odd")
    own_desk.wait_for(lambda: bool(own_desk.all("step_finished")), 10_000)
    own_desk.wait_for(lambda: own_desk.state() in ("ready", "dead"), 10_000)
    own_desk.thread.run_step("ok = 1", "next")
    own_desk.wait_for(lambda: len(own_desk.all("step_finished")) == 2, 10_000)
    own_desk.next("kernel_ready", own_desk.thread.replace)
    assert own_desk.run("print('fine')").outcome is Outcome.OK
    assert "fine" in own_desk.output()


def test_a_step_that_no_kernel_can_be_had_for_ends(
    own_desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    own_desk.thread.keep_spare(False)
    own_desk.thread.run_step("import os\nos._exit(1)", "s")
    own_desk.next("kernel_died")
    monkeypatch.setenv("TMPDIR", "/nowhere")
    monkeypatch.setenv("XDG_RUNTIME_DIR", "")
    monkeypatch.setattr(kernel_process, "SHORT_FOLDER", "/nowhere")
    assert own_desk.run("1").outcome is Outcome.DIED
    assert not own_desk.all("kernel_died")[-1].started
