"""Opens a folder with somebody else's lessons in a window of its own."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QProcess, Signal, Slot
from PySide6.QtWidgets import QFileDialog

from desktop.notices import Notice
from lessons.catalog import holds_lessons

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.main_window import MainWindow
    from desktop.notices import Notices

MAIN = Path(__file__).resolve().parent.parent / "main.py"


class LessonFolder(QObject):
    """Asks for the folder; its lessons keep their progress apart and ask for trust."""

    window_started = Signal(int)  # the process id of the window that shows the folder

    def __init__(self, window: MainWindow, notices: Notices, data_folder: Path) -> None:
        super().__init__(window)
        self._window = window
        self._notices = notices
        self._data_folder = data_folder
        self.dialog: QFileDialog | None = None
        """The question while it is open."""

    @Slot()
    def ask(self) -> None:
        """Ask which folder; asked already, nothing happens."""
        if self.dialog is not None:
            return
        dialog = self.dialog = QFileDialog(self._window, self.tr("Open lessons from a folder"))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.fileSelected.connect(self._on_dialog_file_selected)
        dialog.finished.connect(self._on_dialog_finished)
        dialog.open()

    def open(self, folder: Path) -> None:
        """Show the lessons of a folder in another window, or say why that can't be."""
        if not holds_lessons(folder):
            self._post(lambda: self._nothing_in(folder))
            return
        arguments = [str(MAIN), "--lessons", str(folder), "--data", str(self._data_folder)]
        started, pid = QProcess.startDetached(sys.executable, arguments, str(MAIN.parent))
        if started:
            self.window_started.emit(pid)
        else:
            self._post(self._refused)

    def _nothing_in(self, folder: Path) -> Notice:
        words = self.tr(
            "There is no lesson in {folder}: choose the folder that holds the lessons' folders."
        )
        return Notice(words.format(folder=folder), self.tr("Choose a folder"))

    def _refused(self) -> Notice:
        words = self.tr("The system refuses another window: close something and try again.")
        return Notice(words, self.tr("Choose a folder"))

    def _post(self, say: Callable[[], Notice]) -> None:
        self._notices.post(say, self.ask, "warning", stays=True)

    @Slot(str)
    def _on_dialog_file_selected(self, name: str) -> None:
        self.open(Path(name))

    @Slot(int)
    def _on_dialog_finished(self, _result: int) -> None:
        if self.dialog is not None:
            self.dialog.deleteLater()
            self.dialog = None
