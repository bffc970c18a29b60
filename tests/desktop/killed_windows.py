"""Windows that are killed at random moments while somebody types into them.

`python -m tests.desktop.killed_windows FOLDER ROUNDS [SEED]` prints what was lost, nothing when
all is well. Each window is a fork of this process, which has imported what a window needs but has
no QApplication yet; several run at a time, each with a data folder of its own.
"""

from __future__ import annotations

import json
import os
import random
import signal
import sys
import time
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtTest import QTest

from desktop.app import assemble
from desktop.progress import Progress

LESSONS = Path(__file__).resolve().parent / "lessons"
AT_ONCE = 10
LONGEST = 2.2
"""Seconds of typing before the kill."""
KEPT = 1.0
"""What was typed so many seconds before the window's last sign of life has to be there."""
EVERY = 12
"""Milliseconds between two keys."""
LETTERS = "abcdefghij_ 0123456789"


class Typed(NamedTuple):
    """The whole text right after a key, and when that was."""

    time: float
    text: str


class Typist(QObject):
    """Types letters by key events, and writes down the text after each."""

    def __init__(self, folder: Path, chance: random.Random) -> None:
        super().__init__()
        parts = assemble(folder / "data", lessons_folder=LESSONS)
        parts.window.painted_first.disconnect(parts.thread.start)
        parts.desk.open("01_small", "make")
        parts.window.show()
        self._pane = parts.window.code_pane
        self._chance = chance
        self._log = os.open(folder / "typed.log", os.O_WRONLY | os.O_CREAT | os.O_TRUNC)
        self._write_down()
        QTest.keyClick(self._pane.editor, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
        self.typing = QTimer(self)
        self.typing.timeout.connect(self._type)
        self.typing.start(EVERY)

    def _type(self) -> None:
        # All on one line: Enter and brackets would bring text of the editor's own along.
        QTest.keyClicks(self._pane.editor, self._chance.choice(LETTERS))
        self._write_down()

    def _write_down(self) -> None:
        line = json.dumps(Typed(time.monotonic(), self._pane.code())) + "\n"
        os.write(self._log, line.encode())


def open_window(folder: Path, seed: int) -> int:
    """Fork a window and return its process id."""
    pid = os.fork()
    if pid:
        return pid
    from desktop.app import application

    app = application()
    # Kept by a name: Qt takes no hold of it.
    typist = Typist(folder, random.Random(seed))
    os._exit(app.exec() if typist.typing else 1)


def typed(folder: Path) -> list[Typed]:
    """Return what was written down; the kill may have cut the last line."""
    try:
        lines = (folder / "typed.log").read_text().splitlines()
    except FileNotFoundError:
        return []
    return [Typed(*json.loads(line)) for line in lines if line.endswith("]")]


def loss(folder: Path, before: str) -> str:
    """Return what is wrong with what is left in a folder, empty when nothing is.

    `before` is what had been saved when the window began.
    """
    entries = typed(folder) or [Typed(0.0, before)]
    texts = [entry.text for entry in entries]
    progress = Progress.open(folder / "data")
    saved = progress.texts("01_small").get("make", texts[0])
    trouble = progress.trouble
    progress.close()
    if trouble is not None:
        return f"{folder}: {trouble}"
    due = max(n for n, each in enumerate(entries) if each.time <= entries[-1].time - KEPT or n == 0)
    if saved not in texts[due:]:
        return f"{folder}: saved {saved!r}, typed a second ago {texts[due]!r}"
    return ""


def kill_at_random(pids: dict[Path, int], chance: random.Random) -> None:
    """Kill each window at a moment of its own: while it starts, or while it is typed into."""
    moments: dict[Path, float] = {}
    begun = time.monotonic()
    starting = {folder for folder in pids if chance.random() < 0.2}
    while pids:
        for folder in list(pids):
            if folder not in moments and (folder in starting or len(typed(folder)) > 1):
                since = begun if folder in starting else time.monotonic()
                moments[folder] = since + chance.uniform(0, LONGEST)
            if time.monotonic() >= moments.get(folder, float("inf")):
                pid = pids.pop(folder)
                os.kill(pid, signal.SIGKILL)
                os.waitpid(pid, 0)
        time.sleep(0.005)


def main() -> None:
    """Kill as many windows as was asked for."""
    base, rounds = Path(sys.argv[1]), int(sys.argv[2])
    seed = int(sys.argv[3]) if len(sys.argv) > 3 else random.randrange(10**6)
    chance = random.Random(seed)
    folders = [base / str(number) for number in range(AT_ONCE)]
    texts = dict.fromkeys(folders, "")
    for folder in folders:
        folder.mkdir(parents=True)
    for done in range(0, rounds, AT_ONCE):
        for folder in folders:
            (folder / "typed.log").unlink(missing_ok=True)
        now = folders[: rounds - done]
        kill_at_random({each: open_window(each, chance.randrange(10**6)) for each in now}, chance)
        for folder in now:
            if lost := loss(folder, texts[folder]):
                print(f"seed {seed}, round {done}: {lost}")
            progress = Progress.open(folder / "data")
            texts[folder] = progress.texts("01_small").get("make", "")
            progress.close()


if __name__ == "__main__":
    main()
