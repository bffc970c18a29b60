"""Asks for a file of values for the bench."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QStandardPaths, Signal, Slot
from PySide6.QtWidgets import QFileDialog

if TYPE_CHECKING:
    from desktop.main_window import MainWindow
    from widgets.bench.bench_view import BenchView


class BenchFiles(QObject):
    """The question for a file, which never holds the window up."""

    chosen = Signal(str)  # the file that the learner chose

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._folder = ""
        self.dialog: QFileDialog | None = None
        """The question while it is open."""

    @Slot(object)
    def _on_tab_view_made(self, view: BenchView) -> None:
        view.file_requested.connect(self.ask)

    @Slot()
    def ask(self) -> None:
        """Ask which file shall be opened; asked already, nothing happens."""
        if self.dialog is not None:
            return
        dialog = self.dialog = QFileDialog(self._window, self.tr("Open a file of values"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        kinds = [self.tr("Values (*.pt *.pth *.npy *.csv *.txt)"), self.tr("All files (*)")]
        dialog.setNameFilters(kinds)
        documents = QStandardPaths.StandardLocation.DocumentsLocation
        dialog.setDirectory(self._folder or QStandardPaths.writableLocation(documents))
        dialog.fileSelected.connect(self._on_dialog_file_selected)
        dialog.finished.connect(self._on_dialog_finished)
        dialog.open()

    @Slot(str)
    def _on_dialog_file_selected(self, file: str) -> None:
        if self.dialog is not None:
            self._folder = self.dialog.directory().absolutePath()
        self.chosen.emit(file)

    @Slot(int)
    def _on_dialog_finished(self, _result: int) -> None:
        if self.dialog is not None:
            self.dialog.deleteLater()
            self.dialog = None
