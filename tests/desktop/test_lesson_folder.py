"""Lessons from another folder open in a window of their own."""

from __future__ import annotations

from typing import TYPE_CHECKING

import psutil
import pytest

from desktop.app import assemble
from desktop.lesson_folder import MAIN
from tests.desktop.conftest import LESSONS

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from desktop.connections import Parts


@pytest.fixture
def parts(tmp_path: Path, qtbot: QtBot) -> Iterator[Parts]:
    """A window without a kernel."""
    made = assemble(tmp_path / "data", lessons_folder=LESSONS)
    yield made
    made.window.close()
    made.window.deleteLater()


def test_a_folder_with_lessons_is_shown_by_another_process(
    parts: Parts, qtbot: QtBot, tmp_path: Path
) -> None:
    with qtbot.wait_signal(parts.lesson_folder.window_started) as started:
        parts.lesson_folder.open(LESSONS)
    assert started.args is not None
    process = psutil.Process(started.args[0])
    try:
        command = process.cmdline()
        assert command[1:] == [
            str(MAIN),
            "--lessons",
            str(LESSONS),
            "--data",
            str(tmp_path / "data"),
        ]
        trusted = tmp_path / "data" / "lessons"
        qtbot.wait_until(trusted.exists, timeout=30_000)
    finally:
        process.terminate()
        process.wait(10)
    assert parts.window.output_pane.notice() == ""


def test_a_folder_without_lessons_says_what_to_choose(parts: Parts, tmp_path: Path) -> None:
    parts.lesson_folder.open(tmp_path)
    assert parts.window.output_pane.notice() == (
        f"There is no lesson in {tmp_path}: choose the folder that holds the lessons' folders."
    )


def test_the_menu_asks_once_for_a_folder(parts: Parts, qtbot: QtBot) -> None:
    action = parts.window.desk_actions["open_lessons"]
    action.trigger()
    dialog = parts.lesson_folder.dialog
    assert dialog is not None
    action.trigger()
    assert parts.lesson_folder.dialog is dialog
    with qtbot.wait_signal(dialog.finished):
        dialog.reject()
    assert parts.lesson_folder.dialog is None
