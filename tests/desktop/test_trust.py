"""Nothing of a lesson from elsewhere runs before the learner has said that it may."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QPushButton

from desktop.app import assemble
from desktop.settings import Settings
from desktop.trusted_folders import place_name
from tests.desktop.conftest import LESSONS, START, settle
from widgets.notice_bar import NoticeBar

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from desktop.connections import Parts


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return shutil.copytree(LESSONS, tmp_path / "lessons")


@pytest.fixture
def parts(tmp_path: Path, folder: Path, qtbot: QtBot) -> Iterator[Parts]:
    made = assemble(tmp_path / "data", lessons_folder=folder, from_elsewhere=True)
    with qtbot.wait_signal(made.thread.kernel_ready, timeout=START):
        made.window.show()
    settle(made, qtbot)
    yield made
    made.window.close()
    made.window.deleteLater()


def agree(parts: Parts) -> None:
    bar = parts.window.output_pane.findChild(NoticeBar)
    assert isinstance(bar, NoticeBar)
    button = bar.findChild(QPushButton)
    assert isinstance(button, QPushButton)
    assert button.text() == "Trust it and run (F9)"
    button.click()


def ran(parts: Parts) -> list[str]:
    assert parts.desk.run is not None
    return parts.desk.run.ids_that_ran()


def test_it_asks_once_says_where_it_is_from_and_asks_again_after_a_change(
    parts: Parts, folder: Path, qtbot: QtBot
) -> None:
    for wish in (parts.runs.run_open_step, parts.runs.run_through, parts.runs.run_again):
        wish()
        assert not parts.runs.is_running
    parts.desk.open("01_small", "double")
    parts.exercises.check()
    parts.runs.run_above()
    assert not parts.runs.is_running
    assert str(folder / "01_small") in parts.window.output_pane.notice()
    with qtbot.wait_signal(
        parts.runs.step_ended, timeout=START, check_params_cb=lambda _, step, __: step == "wrong"
    ):
        agree(parts)
    settle(parts, qtbot)
    assert ran(parts) == ["make", "wrong"]
    with qtbot.wait_signal(parts.runs.step_ended, timeout=START):
        parts.runs.run_open_step()
    settle(parts, qtbot)
    with (folder / "01_small" / "checks.py").open("a") as checks:
        checks.write("# changed\n")
    parts.exercises.check()
    assert not parts.runs.is_running
    assert "only if you trust its author" in parts.window.output_pane.notice()


def test_its_progress_is_kept_apart_from_that_of_our_own_lessons(
    parts: Parts, tmp_path: Path, folder: Path
) -> None:
    Settings(tmp_path / "data").remember_place("02_more", "many")
    parts.desk.open("01_small", "make")
    assert Settings(tmp_path / "data").place() == ("02_more", "many")
    assert Settings(tmp_path / "data", place_name(folder)).place() == ("01_small", "make")
    parts.window.code_pane.replace_code("typed in the other lesson")
    parts.keeper.save_now()
    own = assemble(tmp_path / "data", lessons_folder=LESSONS)
    own.desk.open("01_small", "make")
    assert "typed in the other lesson" not in own.window.code_pane.code()
    own.runs.run_open_step()
    assert own.window.output_pane.notice() == ""
    own.window.close()
    own.window.deleteLater()
