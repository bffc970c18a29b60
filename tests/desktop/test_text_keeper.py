"""What is typed is kept: saved, restored, reset, undone, also beside a second window."""

from __future__ import annotations

import sqlite3
from typing import TYPE_CHECKING

from desktop.app import assemble
from desktop.progress import Progress
from desktop.progress_file import NAME
from tests.desktop.conftest import LESSONS
from widgets.lesson_records import StepState

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtGui import QAction
    from pytestqt.qtbot import QtBot

    from desktop.connections import Parts

import pytest


@pytest.fixture
def desk_at(qtbot: QtBot, tmp_path: Path) -> Iterator[list[Parts]]:
    """A window that is never shown needs no kernel; all are closed at the end."""
    opened: list[Parts] = []
    yield opened
    for parts in opened:
        parts.window.close()


def open_window(opened: list[Parts], folder: Path) -> Parts:
    parts = assemble(folder, lessons_folder=LESSONS)
    opened.append(parts)
    parts.desk.open("01_small", "make")
    return parts


def saved(folder: Path) -> str:
    progress = Progress.open(folder)
    text = progress.texts("01_small").get("make", "")
    progress.close()
    return text


def test_typing_is_saved_within_a_second(
    desk_at: list[Parts], tmp_path: Path, qtbot: QtBot
) -> None:
    parts = open_window(desk_at, tmp_path)
    qtbot.keyClicks(parts.window.code_pane.editor, "y = 1")
    qtbot.wait_until(lambda: "y = 1" in saved(tmp_path), timeout=2000)


def test_a_text_is_there_at_the_next_start(desk_at: list[Parts], tmp_path: Path) -> None:
    parts = open_window(desk_at, tmp_path)
    parts.window.code_pane.replace_code("한글 = 1\n")
    parts.window.close()
    again = assemble(tmp_path, lessons_folder=LESSONS)
    desk_at.append(again)
    assert again.desk.step_id == "make"
    assert again.window.code_pane.code() == "한글 = 1\n"
    assert again.desk.run is not None
    assert again.desk.run.state("make") is StepState.EDITED


def test_two_windows_on_one_step_keep_both_texts(desk_at: list[Parts], tmp_path: Path) -> None:
    first, second = open_window(desk_at, tmp_path), open_window(desk_at, tmp_path)
    first.window.code_pane.replace_code("of the first")
    first.keeper.save_now()
    second.window.code_pane.replace_code("of the second")
    second.keeper.save_now()
    assert "both" in second.window.output_pane.notice().lower()
    second.keeper.fill_versions_menu()
    kept = [action.data() for action in second.window.menus.versions_menu.actions()]
    assert kept == ["of the first"]
    assert second.window.code_pane.code() == "of the second"


def test_a_reset_is_no_second_window(desk_at: list[Parts], tmp_path: Path) -> None:
    parts = open_window(desk_at, tmp_path)
    parts.window.code_pane.replace_code("mine")
    parts.keeper.save_now()
    parts.resets.reset_step()
    parts.window.code_pane.replace_code("mine again")
    parts.keeper.save_now()
    assert "both" not in parts.window.output_pane.notice().lower()


def test_an_earlier_version_comes_back(desk_at: list[Parts], tmp_path: Path) -> None:
    parts = open_window(desk_at, tmp_path)
    parts.window.code_pane.replace_code("wanted back")
    parts.resets.reset_step()
    parts.keeper.fill_versions_menu()
    entries: list[QAction] = parts.window.menus.versions_menu.actions()
    next(action for action in entries if action.data() == "wanted back").trigger()
    assert parts.window.code_pane.code() == "wanted back"


def test_a_save_that_fails_is_told_and_tried_again(
    desk_at: list[Parts], tmp_path: Path, qtbot: QtBot
) -> None:
    parts = open_window(desk_at, tmp_path)
    lock = sqlite3.connect(tmp_path / NAME, isolation_level=None)
    lock.execute("BEGIN EXCLUSIVE")
    parts.window.code_pane.replace_code("safe in the end")
    parts.keeper.save_now()
    assert "locked" in parts.window.trouble()
    lock.execute("ROLLBACK")
    lock.close()
    qtbot.wait_until(lambda: parts.window.trouble() == "", timeout=10_000)
    assert saved(tmp_path) == "safe in the end"


def test_a_damaged_file_is_named_and_the_window_opens(desk_at: list[Parts], tmp_path: Path) -> None:
    (tmp_path / NAME).write_bytes(b"garbage" * 1000)
    parts = open_window(desk_at, tmp_path)
    assert "progress-damaged" in parts.window.trouble()


def test_a_data_folder_that_cant_be_written_is_told(desk_at: list[Parts], tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("in the way")
    parts = open_window(desk_at, blocked / "data")
    assert "Nothing is saved" in parts.window.trouble()
    parts.window.code_pane.replace_code("x = 1")
    assert parts.window.code_pane.code() == "x = 1"
