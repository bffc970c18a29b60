"""The program as it is started, in a child process."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

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
            print(window.output_pane.notice())
            print(window.kernel_status.words())
            window.close()
timer = QTimer()
timer.timeout.connect(look)
timer.start(50)
sys.exit(main.main(["--data", sys.argv[1]]))
"""


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
