"""The question for a file of values in the real window."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest

from desktop.bench_files import BenchFiles
from desktop.main_window import MainWindow
from desktop.settings import Settings

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QFileDialog
    from pytestqt.qtbot import QtBot


@pytest.fixture
def files(qtbot: QtBot, tmp_path: Path) -> BenchFiles:
    window = MainWindow(Settings(tmp_path))
    qtbot.add_widget(window)
    return BenchFiles(window)


def opened(files: BenchFiles) -> QFileDialog:
    files.ask()
    assert files.dialog is not None
    return files.dialog


def test_a_chosen_file_is_told(files: BenchFiles, qtbot: QtBot, tmp_path: Path) -> None:
    np.save(tmp_path / "values.npy", np.zeros(3))
    dialog = opened(files)
    dialog.setDirectory(str(tmp_path))
    dialog.selectFile(str(tmp_path / "values.npy"))
    with qtbot.wait_signal(files.chosen) as told:
        dialog.accept()
    assert told.args == [str(tmp_path / "values.npy")]
    assert files.dialog is None
    again = opened(files)
    assert again.directory().absolutePath() == str(tmp_path)
    again.reject()


def test_only_one_question_is_open(files: BenchFiles, qtbot: QtBot) -> None:
    dialog = opened(files)
    assert opened(files) is dialog
    with qtbot.assert_not_emitted(files.chosen):
        dialog.reject()
    assert files.dialog is None


def test_the_kinds_of_files_are_named(files: BenchFiles) -> None:
    dialog = opened(files)
    assert dialog.nameFilters()[0] == "Values (*.pt *.pth *.npy *.csv *.txt)"
    dialog.reject()
