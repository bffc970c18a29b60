"""Saves all that a step wrote as a text file of the learner's choice."""

from __future__ import annotations

import threading
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSaveFile, QStandardPaths, Signal, Slot
from PySide6.QtWidgets import QFileDialog

if TYPE_CHECKING:
    from desktop.main_window import MainWindow
    from desktop.notices import Notices
    from desktop.output_records import OutputRecord, OutputRecords

FILE_NAME = "{step}-output.txt"


class OutputExport(QObject):
    """Asks for a place and writes there in a thread of its own: a disk may be slow."""

    written = Signal(str, str)  # the file, and why it couldn't be written (empty: it is there)

    def __init__(self, window: MainWindow, records: OutputRecords, notices: Notices) -> None:
        super().__init__(window)
        self._window = window
        self._records = records
        self._notices = notices
        self._key = ""
        self._thread: threading.Thread | None = None
        self.dialog: QFileDialog | None = None
        """The question for a place while it is open."""
        self.written.connect(self._on_written)

    @Slot()
    def ask(self) -> None:
        """Ask where the output that is shown shall be saved."""
        if self.dialog is not None:
            return
        self._key = self._window.output_pane.shows()
        dialog = self.dialog = QFileDialog(self._window, self.tr("Save all output"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(self.tr("Text (*.txt)"))
        dialog.setDefaultSuffix("txt")
        documents = QStandardPaths.StandardLocation.DocumentsLocation
        dialog.setDirectory(QStandardPaths.writableLocation(documents))
        step = self._key.rpartition("/")[2] or "step"
        dialog.selectFile(FILE_NAME.format(step=step))
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
        """Begin to write what the step has printed so far; `written` tells the end."""
        self.finish()
        rest = self._window.output_pane.outputs.flow(self._key).unsettled_text()
        record = self._records.of(self._key)
        end = self._records.missing_words(record) or rest
        self._thread = threading.Thread(
            target=self._write, args=(path, record, record.size, end), name="saving output"
        )
        self._thread.start()

    @Slot()
    def finish(self) -> None:
        """Wait until what is being written is there."""
        if self._thread is not None:
            self._thread.join()
            self._thread = None

    def _write(self, path: Path, record: OutputRecord, size: int, end: str) -> None:
        self.written.emit(str(path), _problem_of_writing(path, record, size, end))

    @Slot(str, str)
    def _on_written(self, file: str, problem: str) -> None:
        self.finish()
        if problem:
            sentence = self.tr("{file} can't be written: {reason}. Choose another place.")
            words = sentence.format(file=file, reason=problem)
            self._notices.post(words, self.tr("Choose a place"), self.ask, "warning", stays=True)
        else:
            self._notices.post(self.tr("Saved: {file}").format(file=file))


def _problem_of_writing(path: Path, record: OutputRecord, size: int, end: str) -> str:
    """Write a file in one piece; return why that failed, nothing when it didn't."""
    file = QSaveFile(str(path))
    if not file.open(QSaveFile.OpenModeFlag.WriteOnly):
        return file.errorString()
    try:
        for portion in record.portions(size):
            file.write(portion)
    except OSError as error:
        file.cancelWriting()
        return error.strerror or str(error)
    file.write(end.encode("utf-8", "replace"))
    return "" if file.commit() else file.errorString()
