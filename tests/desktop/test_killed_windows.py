"""A window that is killed loses at most the last second of typing, whenever that happens."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has neither fork nor SIGKILL")
@pytest.mark.parametrize(
    "rounds", [20, pytest.param(1000, marks=[pytest.mark.slow, pytest.mark.timeout(3600)])]
)
def test_a_kill_while_typing_loses_a_second_at_most(tmp_path: Path, rounds: int) -> None:
    killed = subprocess.run(
        [sys.executable, "-m", "tests.desktop.killed_windows", str(tmp_path), str(rounds)],
        cwd=ROOT,
        check=True,
        capture_output=True,
        text=True,
    )
    assert killed.stdout == ""
