"""Tests of getting pyqtgraph ready."""

from __future__ import annotations

import subprocess
import sys

CODE = """
import time
from desktop import theme
from PySide6.QtWidgets import QApplication
import numpy
app = QApplication([])
from widgets.histogram.plot_loader import PlotLoader
from PySide6.QtCore import QTimer
loader, turns = PlotLoader(), []
beat = QTimer(interval=0)
beat.timeout.connect(lambda: turns.append(time.process_time()))
loader.loaded.connect(app.quit)
beat.start()
loader.start()
app.exec()
import sys
assert "pyqtgraph" in sys.modules and "widgets.histogram.histogram_plot" in sys.modules
whole = turns[-1] - turns[0]
longest = max(after - before for before, after in zip(turns, turns[1:]))
print(len(turns) > 50, longest < whole / 2)
"""


def test_the_event_loop_turns_while_pyqtgraph_is_imported() -> None:
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", CODE], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout.split() == ["True", "True"]
