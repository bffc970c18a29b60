"""A window doesn't close over texts that could not be saved."""

from __future__ import annotations

import sqlite3
from typing import TYPE_CHECKING

import pytest

from desktop.app import assemble
from desktop.progress_file import NAME
from desktop.unsaved_guard import UnsavedGuard, as_cells
from tests.desktop.conftest import LESSONS

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QMessageBox
    from pytestqt.qtbot import QtBot

    from desktop.connections import Parts

CODE = "precious = 1\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "data"


@pytest.fixture
def parts(folder: Path, qtbot: QtBot) -> Iterator[Parts]:
    """A shown window without a kernel."""
    made = assemble(folder, lessons_folder=LESSONS)
    made.window.painted_first.disconnect(made.thread.start)
    made.desk.open("01_small", "make")
    with qtbot.wait_exposed(made.window):
        made.window.show()
    yield made
    made.window.hide()
    made.window.close()


@pytest.fixture
def full_disk(parts: Parts, folder: Path) -> Iterator[sqlite3.Connection]:
    """Nothing can be written to the progress file."""
    lock = sqlite3.connect(folder / NAME, isolation_level=None)
    lock.execute("BEGIN EXCLUSIVE")
    yield lock
    lock.close()


def guard_of(parts: Parts) -> UnsavedGuard:
    found = parts.window.findChild(UnsavedGuard)
    assert isinstance(found, UnsavedGuard)
    return found


def question(parts: Parts) -> QMessageBox:
    box = guard_of(parts).question
    assert box is not None
    return box


def press(parts: Parts, words: str) -> None:
    buttons = question(parts).buttons()
    next(button for button in buttons if words in button.text()).click()


def test_a_saved_text_lets_the_window_close(parts: Parts) -> None:
    parts.window.code_pane.replace_code(CODE)
    parts.window.close()
    assert not parts.window.isVisible()


@pytest.mark.usefixtures("full_disk")
def test_an_unsaved_text_holds_it_until_that_is_wished(parts: Parts) -> None:
    parts.window.code_pane.replace_code(CODE)
    parts.window.close()
    assert parts.window.isVisible()
    assert "locked" in question(parts).informativeText()
    press(parts, "Stay")
    assert parts.window.isVisible()
    assert parts.window.code_pane.code() == CODE
    parts.window.close()
    press(parts, "Close without")
    assert not parts.window.isVisible()


@pytest.mark.usefixtures("full_disk")
def test_the_text_can_go_to_a_file(parts: Parts, tmp_path: Path) -> None:
    parts.window.code_pane.replace_code(CODE)
    parts.window.close()
    guard_of(parts).save_to(tmp_path / "not there" / "texts.py")
    assert parts.window.isVisible()
    assert "can't be written" in parts.window.trouble()
    guard_of(parts).save_to(tmp_path / "texts.py")
    assert not parts.window.isVisible()
    assert (tmp_path / "texts.py").read_text() == f"# %% 01_small make\n{CODE}"


def test_a_disk_that_has_room_again_lets_it_close(
    parts: Parts, full_disk: sqlite3.Connection
) -> None:
    parts.window.code_pane.replace_code(CODE)
    parts.window.close()
    press(parts, "Stay")
    full_disk.execute("ROLLBACK")
    parts.window.close()
    assert not parts.window.isVisible()


def test_texts_become_percent_cells() -> None:
    texts = {("01_a", "x"): "a = 1\n\n", ("01_a", "y"): "b = 2"}
    assert as_cells(texts) == "# %% 01_a x\na = 1\n\n# %% 01_a y\nb = 2\n"
