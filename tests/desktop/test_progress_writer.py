"""What can't be written is said, and written when there is room; nothing overtakes anything."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop.progress_file import ProgressError
from desktop.progress_writer import ProgressWriter

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

ROOT = Path(__file__).resolve().parents[2]

# A window on a disk that is full until the sentence about it is read. A process that may write no
# longer file gets the same answer from the system as one on a full disk, and nobody else does.
FULL_DISK = """
import resource, sys
from pathlib import Path
from PySide6.QtCore import QTimer
from desktop.app import application, assemble
from desktop.progress import Progress

folder, lessons = Path(sys.argv[1]), Path(sys.argv[2])
parts = assemble(folder, lessons_folder=lessons)
window = parts.window
window.painted_first.disconnect(parts.thread.start)
parts.desk.open("01_small", "make")
window.show()
_, most = resource.getrlimit(resource.RLIMIT_FSIZE)
resource.setrlimit(resource.RLIMIT_FSIZE, (4096, most))
window.code_pane.replace_code("x = 'precious'\\n" * 2000)
window.lesson_view.prediction_made.emit("right")
said = []

def look():
    if window.trouble() and window.trouble() not in said:
        said.append(window.trouble())
        print(window.trouble())
    if len(said) == 2:
        resource.setrlimit(resource.RLIMIT_FSIZE, (most, most))
    if len(said) >= 2 and not window.trouble():
        timer.stop()
        kept = Progress.open(folder)
        print(kept.texts("01_small")["make"].count("precious"))
        print(kept.predictions("01_small")["make"].chosen)
        kept.close()
        window.close()

timer = QTimer(interval=20)
timer.timeout.connect(look)
timer.start()
application().exec()
"""


class Window(QWidget):
    """Stands where the main window does."""

    closing = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.said: list[str] = []

    def show_trouble(self, sentence: str) -> None:
        self.said.append(sentence)


class Disk:
    """Takes what is written while there is room."""

    def __init__(self) -> None:
        self.full = False
        self.kept: list[object] = []

    def save(self, *values: object) -> None:
        if self.full:
            raise ProgressError("database or disk is full")
        self.kept.extend(values)


@pytest.fixture
def window(qtbot: QtBot) -> Window:
    made = Window()
    qtbot.add_widget(made)
    return made


def test_what_finds_no_room_waits_in_its_order(window: Window, qtbot: QtBot) -> None:
    writer, disk = ProgressWriter(window), Disk()  # pyright: ignore[reportArgumentType]
    writer.keep(disk.save, 1)
    assert window.said == []
    disk.full = True
    writer.keep(disk.save, 2, 3)
    writer.keep(disk.save, 4)
    sentence = "Your progress isn't saved yet: database or disk is full. Trying again."
    assert window.said == [sentence, sentence]
    disk.full = False
    qtbot.wait_until(lambda: disk.kept == [1, 2, 3, 4], timeout=10_000)
    assert window.said[-1] == ""


def test_what_must_happen_at_once_is_not_tried_again(window: Window) -> None:
    writer, disk = ProgressWriter(window), Disk()  # pyright: ignore[reportArgumentType]
    disk.full = True
    assert not writer.write(lambda: disk.save(1))
    assert "isn't saved: database or disk is full." in window.said[-1]
    disk.full = False
    writer.catch_up()
    assert disk.kept == []


@pytest.mark.skipif(sys.platform == "win32", reason="there is no limit of a file's size")
def test_a_full_disk_is_told_and_loses_neither_text_nor_progress(tmp_path: Path) -> None:
    lessons = Path(__file__).resolve().parent / "lessons"
    ran = subprocess.run(
        [sys.executable, "-c", FULL_DISK, str(tmp_path / "data"), str(lessons)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
        timeout=100,
    )
    assert ran.returncode == 0, ran.stderr
    *said, texts, chosen = ran.stdout.splitlines()
    assert any(sentence.startswith("Your text isn't saved yet:") for sentence in said)
    assert any(sentence.startswith("Your progress isn't saved yet:") for sentence in said)
    assert (texts, chosen) == ("2000", "right")
