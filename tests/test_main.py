"""The program as it is started, in a child process."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]

# Starts the program where no kernel can be started, and closes the window once it says something.
WITHOUT_A_KERNEL = """
import sys
import main
from desktop.engine import kernel_process
kernel_process.SHORT_FOLDER = "/nowhere"
from PySide6.QtCore import QTimer
from desktop.app import application
from desktop.main_window import MainWindow
app = application()
def look():
    for window in app.topLevelWidgets():
        if isinstance(window, MainWindow) and window.output_pane.notice():
            timer.stop()
            print(window.output_pane.notice())
            print(window.kernel_status.words())
            window.close()
timer = QTimer()
timer.timeout.connect(look)
timer.start(50)
sys.exit(main.main(["--data", sys.argv[1]]))
"""


# Runs the open step of the first lesson, looks at every socket meanwhile, and closes the window.
LESSON_STEP = """
import sys
import psutil
import main
from PySide6.QtCore import QTimer
from desktop.app import application
from desktop.main_window import MainWindow
app = application()
code = "import time, torch\\nprint('step runs', flush=True)\\ntime.sleep(1)\\nx = torch.rand(3)"
said = set()
def look():
    for window in app.topLevelWidgets():
        if isinstance(window, MainWindow):
            act(window)
def act(window):
    status, output = window.kernel_status.words(), window.output_pane.text()
    if "ready" in status and "begun" not in said:
        said.add("begun")
        window.code_pane.replace_code(code)
        window.desk_actions["run"].trigger()
    elif "step runs" in output and "looked" not in said:
        said.add("looked")
        here = psutil.Process()
        for each in (here, *here.children(recursive=True)):
            kind = "kernel" if "--connection-file" in each.cmdline() else "window"
            print(kind, *each.net_connections("inet"), flush=True)
    elif "looked" in said and window.tensor_inspector.selected() == "x":
        timer.stop()
        print("done")
        window.close()
timer = QTimer()
timer.timeout.connect(look)
timer.start(20)
sys.exit(main.main(["--data", sys.argv[1]]))
"""


def run_lesson_step(data: Path, *wrapper: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [*wrapper, sys.executable, "-c", LESSON_STEP, str(data)],
        capture_output=True,
        text=True,
        check=False,
        cwd=ROOT,
        timeout=100,
    )


def test_no_process_of_ours_has_a_network_socket(tmp_path: Path) -> None:
    ran = run_lesson_step(tmp_path)
    assert ran.returncode == 0, ran.stderr
    assert sorted(set(ran.stdout.splitlines())) == ["done", "kernel", "window"]


def test_a_lesson_s_step_runs_without_a_network(tmp_path: Path) -> None:
    alone = ["unshare", "--map-root-user", "--net"]
    if subprocess.run([*alone, "true"], capture_output=True, check=False).returncode:
        pytest.skip("this machine lets nobody leave the network (unshare)")
    ran = run_lesson_step(tmp_path, *alone)
    assert ran.returncode == 0, ran.stderr
    assert "done" in ran.stdout.splitlines()


def test_window_is_there_and_says_why_no_kernel_is(tmp_path: Path) -> None:
    environment = {**os.environ, "TMPDIR": "/nowhere", "XDG_RUNTIME_DIR": ""}
    ran = subprocess.run(
        [sys.executable, "-c", WITHOUT_A_KERNEL, str(tmp_path / "data")],
        capture_output=True,
        text=True,
        check=False,
        cwd=ROOT,
        env=environment,
        timeout=100,
    )
    assert ran.returncode == 0
    assert "Traceback" not in ran.stderr
    sentence, status = ran.stdout.splitlines()
    assert sentence.startswith("The kernel could not start: no folder with a short path can be")
    assert "No such file or directory" in sentence
    assert status == "torch thread: its kernel is dead"
