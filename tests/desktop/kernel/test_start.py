from __future__ import annotations

from pathlib import Path

import pytest

from desktop.kernel.start import read_arguments


def test_arguments_are_read_and_unknown_ones_passed_over() -> None:
    argv = ["--connection-file", "c.json", "--parent-pid", "12", "--later", "x"]
    found = read_arguments(argv)
    assert (found.connection_file, found.fault_file, found.parent_pid) == (Path("c.json"), None, 12)


def test_a_missing_connection_file_is_said(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        read_arguments([])
    assert "--connection-file" in capsys.readouterr().err
