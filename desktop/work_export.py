"""Saves what the learner did as a Markdown file of their choice."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSaveFile, QStandardPaths, Slot
from PySide6.QtWidgets import QFileDialog

from desktop.work_report import work_report

if TYPE_CHECKING:
    from desktop.lesson_runs import LessonRuns
    from desktop.main_window import MainWindow
    from desktop.notices import Notices
    from desktop.progress import Progress
    from desktop.settings import Settings

FILE_NAME = "tensor-desk-{date}.md"


class WorkExport(QObject):
    """Asks for a place and writes there; a file that was there stays until the new one is whole."""

    def __init__(
        self,
        window: MainWindow,
        lesson_runs: LessonRuns,
        progress: Progress,
        settings: Settings,
        notices: Notices,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._lesson_runs = lesson_runs
        self._progress = progress
        self._settings = settings
        self._notices = notices
        self.dialog: QFileDialog | None = None
        """The question for a place while it is open."""

    @Slot()
    def ask(self) -> None:
        """Ask where the report shall be saved."""
        if self.dialog is not None:
            return
        dialog = self.dialog = QFileDialog(self._window, self.tr("Export what I did"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(self.tr("Markdown (*.md)"))
        dialog.setDefaultSuffix("md")
        documents = QStandardPaths.StandardLocation.DocumentsLocation
        dialog.setDirectory(QStandardPaths.writableLocation(documents))
        dialog.selectFile(FILE_NAME.format(date=_today()))
        dialog.fileSelected.connect(self._on_dialog_file_selected)
        dialog.finished.connect(self._on_dialog_finished)
        dialog.open()

    @Slot(str)
    def _on_dialog_file_selected(self, name: str) -> None:
        self.save_to(Path(name))

    @Slot(int)
    def _on_dialog_finished(self, _result: int) -> None:
        if self.dialog is not None:
            self.dialog.deleteLater()
            self.dialog = None

    def save_to(self, path: Path) -> None:
        """Write the report, and say that it is there or why it isn't."""
        report = work_report(self._lesson_runs, self._progress, self._settings.language, _today())
        problem = _write(path, report)
        if problem:
            sentence = self.tr("{file} can't be written: {reason}. Choose another place.")
            words = sentence.format(file=path, reason=problem)
            self._notices.post(words, self.tr("Choose a place"), self.ask, "warning", stays=True)
        else:
            self._notices.post(self.tr("Saved: {file}").format(file=path))


def _write(path: Path, text: str) -> str:
    """Write a file in one piece; return why that failed, nothing when it didn't."""
    file = QSaveFile(str(path))
    if not file.open(QSaveFile.OpenModeFlag.WriteOnly):
        return file.errorString()
    file.write(text.encode())
    return "" if file.commit() else file.errorString()


def _today() -> str:
    return f"{datetime.now().astimezone():%Y-%m-%d}"
