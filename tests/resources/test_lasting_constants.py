"""Tests that Qt calls can't use up None."""

from __future__ import annotations

import subprocess
import sys

import pytest

_SCRIPT = """
from resources.lasting_constants import keep_constants_alive
keep_constants_alive()
keep_constants_alive()
from PySide6.QtCore import QObject
thing = QObject()
for _ in range(50_000):
    thing.setObjectName("")
    thing.parent()
    thing.isWidgetType()
    thing.blockSignals(False)
"""


@pytest.mark.parametrize("flags", [[], ["-X", "dev"]])
def test_many_qt_calls_do_not_abort_python(flags: list[str]) -> None:
    ended = subprocess.run(
        [sys.executable, *flags, "-c", _SCRIPT], capture_output=True, text=True, check=False
    )

    assert (ended.returncode, ended.stderr) == (0, "")


def test_a_second_call_adds_nothing() -> None:
    script = (
        "import sys\n"
        "from resources.lasting_constants import keep_constants_alive\n"
        "keep_constants_alive()\n"
        "first = sys.getrefcount(None)\n"
        "keep_constants_alive()\n"
        "sys.exit(sys.getrefcount(None) > first + 1000)\n"
    )

    assert subprocess.run([sys.executable, "-c", script], check=False).returncode == 0
