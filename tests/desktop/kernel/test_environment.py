from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

import pytest

from desktop.kernel import environment

if TYPE_CHECKING:
    from pathlib import Path

    from tests.desktop.kernel.running_kernel import RunningKernel


def test_the_user_s_settings_are_forgotten(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(environment, "_close_standard_input", lambda: None)
    for name in ("PYTHONSTARTUP", "IPYTHONDIR", "JUPYTER_CONFIG_PATH", "MPLBACKEND", "TERM"):
        monkeypatch.setenv(name, "theirs")
    for name in ("JUPYTER_CONFIG_DIR", "JUPYTER_DATA_DIR", "JUPYTER_RUNTIME_DIR", "NO_COLOR"):
        monkeypatch.setenv(name, "theirs")
    monkeypatch.setenv("JUPYTER_NO_CONFIG", "theirs")
    environment.make_hermetic(tmp_path)
    assert "theirs" not in os.environ.values()
    assert os.environ["IPYTHONDIR"] == str(tmp_path / "ipython")


def test_standard_input_is_at_its_end(kernel: RunningKernel) -> None:
    assert kernel.run("import sys\nsys.stdin.read()").result == "''"


@pytest.mark.skipif(sys.platform == "win32", reason="POSIX only")
def test_child_processes_write_no_colours(kernel: RunningKernel) -> None:
    assert kernel.run("import os\nos.system('echo $TERM $NO_COLOR');").text() == "dumb 1\n"
