"""Tests of asking where to save a histogram."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QStandardPaths
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QFileDialog

from tests.widgets import histograms
from widgets.histogram.histogram_picture import HistogramPicture
from widgets.histogram.histogram_saver import HistogramSaver, file_name

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot


@pytest.fixture
def saver(qtbot: QtBot) -> HistogramSaver:
    picture = HistogramPicture()
    qtbot.add_widget(picture)
    picture.resize(400, 500)
    picture.set_histogram(histograms.uniform(name="(result)"))
    saver = HistogramSaver(picture, picture)
    saver.histogram = histograms.uniform(name="(result)")
    return saver


@pytest.fixture
def answers(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What the file dialog is answered with, and afterwards what it proposed."""
    answers: list[str] = []

    def answer(_parent: object, _title: str, proposed: str, kind: str) -> tuple[str, str]:
        chosen = answers.pop()
        answers.append(proposed)
        return chosen, kind

    monkeypatch.setattr(QFileDialog, "getSaveFileName", answer)
    return answers


def test_the_suffix_is_added_and_the_name_proposed(
    saver: HistogramSaver, answers: list[str], qtbot: QtBot, tmp_path: Path
) -> None:
    answers.append(str(tmp_path / "my picture"))
    with qtbot.wait_signal(saver.saved) as saved:
        saver.ask_and_save_png()
    documents = QStandardPaths.StandardLocation.DocumentsLocation
    assert answers == [f"{QStandardPaths.writableLocation(documents)}/result.png"]
    assert not QImage(str(tmp_path / "my picture.png")).isNull()
    assert saved.args is not None
    assert "my picture.png" in saved.args[0]


def test_the_next_file_goes_where_the_last_one_went(
    saver: HistogramSaver, answers: list[str], tmp_path: Path
) -> None:
    answers.append(str(tmp_path / "one.png"))
    saver.ask_and_save_png()
    answers[:] = [str(tmp_path / "missing" / "two.csv")]
    saver.ask_and_save_csv()
    assert answers == [str(tmp_path / "result.csv")]
    answers[:] = [str(tmp_path / "two.csv")]
    saver.ask_and_save_csv()
    assert answers == [str(tmp_path / "result.csv")]


def test_svg_keeps_a_dotted_name(
    saver: HistogramSaver, answers: list[str], qtbot: QtBot, tmp_path: Path
) -> None:
    answers.append(str(tmp_path / "v1.2"))
    with qtbot.wait_signal(saver.saved):
        saver.ask_and_save_svg()
    assert (tmp_path / "v1.2.svg").read_text(encoding="utf-8").startswith("<?xml")


def test_a_cancelled_dialog_writes_nothing(
    saver: HistogramSaver, answers: list[str], qtbot: QtBot, tmp_path: Path
) -> None:
    answers.append("")
    with qtbot.assert_not_emitted(saver.saved), qtbot.assert_not_emitted(saver.failed):
        saver.ask_and_save_png()
    assert not list(tmp_path.iterdir())


def test_a_folder_that_cant_be_written_is_said(
    saver: HistogramSaver, answers: list[str], qtbot: QtBot, tmp_path: Path
) -> None:
    answers.append(str(tmp_path / "missing" / "x.png"))
    with qtbot.wait_signal(saver.failed) as failed:
        saver.ask_and_save_png()
    assert failed.args is not None
    assert "choose another folder" in failed.args[0]


@pytest.mark.parametrize(
    ("name", "proposed"),
    [
        ("(result)", "result"),
        ("randint(0, 10), seed 3", "randint_0_10_seed_3"),
        ("높이.csv", "높이_csv"),
        ("()", "histogram"),
    ],
)
def test_the_proposed_name_can_be_read(name: str, proposed: str) -> None:
    assert file_name(name) == proposed
