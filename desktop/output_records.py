"""All that steps wrote since they were last run, kept in temporary files, to be saved."""

from __future__ import annotations

import tempfile
import threading
import weakref
from typing import IO, TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from desktop.notices import Notice

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop.main_window import MainWindow
    from desktop.notices import Notices

LARGEST = 100_000_000
"""Bytes of a step's output that are kept."""
LARGEST_SUM = 400_000_000
"""Bytes of all steps' output that are kept: beyond it, what was begun first is given up."""
IN_MEMORY = 64 * 1024
"""Bytes at the beginning of a record that need no file."""
PORTION = 1 << 20


class OutputRecord:
    """What one step wrote; grows in the window's thread, may be read in another one."""

    def __init__(self) -> None:
        self._head = bytearray()
        self._file: IO[bytes] | None = None
        self._lock = threading.Lock()
        self.size = 0
        self.is_full = False
        """Whether there was more than is kept."""
        self.trouble = ""
        """Why what came later isn't kept, in the system's words."""

    @property
    def is_whole(self) -> bool:
        """Whether all that came is kept."""
        return not (self.is_full or self.trouble)

    def add(self, text: str) -> None:
        """Keep a text, if there is room for it."""
        if not self.is_whole:
            return
        data = text.encode("utf-8", "replace")
        if self.size + len(data) > LARGEST:
            self.is_full = True
            return
        if self._file is None and self.size + len(data) <= IN_MEMORY:
            self._head += data
            self.size += len(data)
            return
        try:
            self._write(data)
        except OSError as error:
            self.trouble = error.strerror or str(error)
        else:
            self.size += len(data)

    def _write(self, data: bytes) -> None:
        if self._file is None:
            # It has no name in the file system, so nothing is left when the window is killed.
            self._file = tempfile.TemporaryFile(buffering=0)  # noqa: SIM115
            weakref.finalize(self, self._file.close)
        left = memoryview(data)
        with self._lock:
            self._file.seek(self.size - len(self._head))
            while left:
                left = left[self._file.write(left) :]

    def portions(self, size: int) -> Iterator[bytes]:
        """Return the first `size` bytes, piece by piece; raises OSError."""
        yield bytes(self._head[:size])
        place = len(self._head)
        while self._file is not None and place < size:
            with self._lock:
                self._file.seek(place - len(self._head))
                portion = self._file.read(min(PORTION, size - place))
            if not portion:
                return
            place += len(portion)
            yield portion


class OutputRecords(QObject):
    """The records of the steps that ran, by the key of their output."""

    def __init__(self, window: MainWindow, notices: Notices) -> None:
        super().__init__(window)
        self._notices = notices
        self._records: dict[str, OutputRecord] = {}

    def of(self, key: str) -> OutputRecord:
        """Return the record of a step, an empty one when it wrote nothing."""
        if key not in self._records:
            self._records[key] = OutputRecord()
        return self._records[key]

    @Slot(str, str)
    def _on_pane_text_settled(self, key: str, text: str) -> None:
        record = self.of(key)
        was_whole = record.is_whole
        record.add(text)
        if was_whole and not record.is_whole:
            # Not the record itself: the notice would hold its file when it is long forgotten.
            trouble, is_full = record.trouble, record.is_full
            self._notices.post(lambda: Notice(self._missing(trouble, is_full)), level="warning")
        while sum(record.size for record in self._records.values()) > LARGEST_SUM:
            self.forget(next(iter(self._records)))

    def missing_words(self, record: OutputRecord) -> str:
        """Say what of a step's output isn't kept, nothing when all is."""
        return self._missing(record.trouble, record.is_full)

    def _missing(self, trouble: str, is_full: bool) -> str:
        if trouble:
            words = self.tr("What the step prints from here on can't be saved: {reason}.")
            return words.format(reason=trouble)
        if is_full:
            words = self.tr("The step has printed {size} MB; what comes from here on isn't kept.")
            return words.format(size=LARGEST // 1_000_000)
        return ""

    @Slot(str)
    def forget(self, key: str) -> None:
        """Give up a step's record: its output is gone, or begins anew."""
        # Not closed: it may be being saved, and the file goes with the last that holds it.
        self._records.pop(key, None)
