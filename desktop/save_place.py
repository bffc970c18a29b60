"""Asks for a place for a file, writes it in one piece, and says what came of it.

Qt's dialog and file take 5 ms to import: that is done when something is saved.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, Signal, Slot

from desktop.notices import Notice

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from PySide6.QtWidgets import QFileDialog

    from desktop.main_window import MainWindow
    from desktop.notices import Notices


class FileWish(NamedTuple):
    """What a dialog asks a place for."""

    title: str
    kinds: str
    """The name filter, such as `Text (*.txt)`."""
    suffix: str
    name: str


class SavePlace(QObject):
    """The question for a place, which never holds the window up."""

    chosen = Signal(str)  # the file that the learner chose

    def __init__(self, window: MainWindow, notices: Notices) -> None:
        super().__init__(window)
        self._window = window
        self._notices = notices
        self.dialog: QFileDialog | None = None
        """The question while it is open."""

    def ask(self, wish: FileWish) -> None:
        """Ask where a file shall be saved; asked already, nothing happens."""
        if self.dialog is not None:
            return
        from PySide6.QtCore import QStandardPaths
        from PySide6.QtWidgets import QFileDialog

        dialog = self.dialog = QFileDialog(self._window, wish.title)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(wish.kinds)
        dialog.setDefaultSuffix(wish.suffix)
        documents = QStandardPaths.StandardLocation.DocumentsLocation
        place = Path(QStandardPaths.writableLocation(documents))
        dialog.setDirectory(str(place if place.is_dir() else Path.home()))
        dialog.selectFile(wish.name)
        dialog.fileSelected.connect(self.chosen)
        dialog.finished.connect(self._on_dialog_finished)
        dialog.open()

    @Slot(int)
    def _on_dialog_finished(self, _result: int) -> None:
        if self.dialog is not None:
            self.dialog.deleteLater()
            self.dialog = None

    def tell(self, file: str, problem: str, ask_again: Callable[[], None]) -> None:
        """Say that a file is there, or why it isn't, and offer another place."""
        if problem:
            self._notices.post(
                lambda: self._problem(file, problem), ask_again, "warning", stays=True
            )
        else:
            self._notices.post(lambda: Notice(self.tr("Saved: {file}").format(file=file)))

    def _problem(self, file: str, reason: str) -> Notice:
        sentence = self.tr("{file} can't be written: {reason}. Choose another place.")
        return Notice(sentence.format(file=file, reason=reason), self.tr("Choose a place"))


def write_whole(file: str, portions: Iterable[bytes]) -> str:
    """Write a file in one piece; return why that failed, nothing when it didn't.

    A file that was there stays until the new one is whole.
    """
    from PySide6.QtCore import QSaveFile

    saved = QSaveFile(file)
    if not saved.open(QSaveFile.OpenModeFlag.WriteOnly):
        return saved.errorString()
    try:
        for portion in portions:
            saved.write(portion)
    except OSError as error:
        saved.cancelWriting()
        return error.strerror or str(error)
    return "" if saved.commit() else saved.errorString()
