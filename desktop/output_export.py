"""Saves all that a step wrote as a text file of the learner's choice."""

from __future__ import annotations

import threading
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from desktop.save_place import FileWish, SavePlace, write_whole

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
        self._key = ""
        self._thread: threading.Thread | None = None
        self.place = SavePlace(window, notices)
        self.place.chosen.connect(self._on_place_chosen)
        self.written.connect(self._on_written)

    @Slot()
    def ask(self) -> None:
        """Ask where the output that is shown shall be saved."""
        self._key = self._window.output_pane.shows()
        name = FILE_NAME.format(step=self._key.rpartition("/")[2] or "step")
        title, kinds = self.tr("Save all output"), self.tr("Text (*.txt)")
        self.place.ask(FileWish(title, kinds, "txt", name))

    @Slot(str)
    def _on_place_chosen(self, name: str) -> None:
        self.save_to(Path(name))

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
        portions = chain(record.portions(size), [end.encode("utf-8", "replace")])
        self.written.emit(str(path), write_whole(str(path), portions))

    @Slot(str, str)
    def _on_written(self, file: str, problem: str) -> None:
        self.finish()
        self.place.tell(file, problem, self.ask)
