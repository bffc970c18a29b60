from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import desktop

EMIT_OFTEN = """
from PySide6.QtCore import QCoreApplication, QObject, Signal
from desktop.held_constants import hold_constants

class Sender(QObject):
    sent = Signal()

hold_constants()
hold_constants()
app = QCoreApplication([])
sender = Sender()
for _ in range(100_000):
    sender.sent.emit()
for _ in range(100_000):
    app.processEvents()
print("alive")
"""


def test_a_hundred_thousand_signals() -> None:
    ran = subprocess.run(
        [sys.executable, "-c", EMIT_OFTEN],
        cwd=Path(str(desktop.__file__)).parents[1],
        capture_output=True,
        text=True,
        check=False,
    )
    assert (ran.stdout.strip(), ran.stderr) == ("alive", "")
