"""Asks where to save a histogram's picture, and copies its counts."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QStandardPaths, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog

from widgets.histogram import histogram_export as export

if TYPE_CHECKING:
    from widgets.histogram.histogram_picture import HistogramPicture
    from widgets.tensor_records import Histogram


class HistogramSaver(QObject):
    """Saves one picture widget and the counts behind it."""

    saved = Signal(str)
    """Words: what was saved or copied, and where to."""
    failed = Signal(str)
    """Words: what could not be saved, and what to do."""

    def __init__(self, picture: HistogramPicture, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._picture = picture
        self.histogram: Histogram | None = None
        self.code = ""
        """The line of Python that made the values, where it is known."""
        self.code_name = ""
        """What a script calls the values; nothing: as the histogram is called."""
        self._folder: Path | None = None
        """Where the last file was saved."""

    def save_png(self, path: Path) -> None:
        """Write the picture with its words as PNG; raise OSError when it can't be written."""
        with self._picture.as_saved():
            export.save_png(self._picture, path)

    def save_svg(self, path: Path) -> None:
        """Write the picture with its words as SVG; raise OSError when it can't be written."""
        name = "" if self.histogram is None else self.histogram.name
        with self._picture.as_saved():
            export.save_svg(self._picture, path, name)

    def save_csv(self, path: Path) -> None:
        """Write the drawn bins and their counts; raise OSError when they can't be written."""
        shown = self._drawn()
        if shown is not None:
            path.write_text(export.csv_text(shown), encoding="utf-8")

    @Slot()
    def copy_counts(self) -> None:
        """Put the drawn bins and their counts on the clipboard as CSV."""
        shown = self._drawn()
        if shown is not None:
            QGuiApplication.clipboard().setText(export.csv_text(shown))
            self.saved.emit(self.tr("The counts are on the clipboard as CSV."))

    @Slot()
    def copy_code(self) -> None:
        """Put a Python script that makes the same picture on the clipboard."""
        plot = self._picture.plot
        if self.histogram is None or plot is None or plot.scene_shown is None:
            return
        # Imports numpy, which the first painted window does without.
        from widgets.histogram.picture_code import script

        text = script(plot.scene_shown, self._picture.kind, self.code, self.code_name)
        QGuiApplication.clipboard().setText(text)
        self.saved.emit(self.tr("Python code that makes this picture is on the clipboard."))

    def _drawn(self) -> Histogram | None:
        """Return the record with the bins that are drawn, None when there is nothing to save."""
        return None if self.histogram is None else self._picture.shown() or self.histogram

    @Slot()
    def ask_and_save_png(self) -> None:
        """Ask for a file and write the PNG there."""
        self._ask_and_write(self.tr("Save as PNG"), self.tr("PNG picture (*.png)"), ".png")

    @Slot()
    def ask_and_save_svg(self) -> None:
        """Ask for a file and write the SVG there."""
        self._ask_and_write(self.tr("Save as SVG"), self.tr("SVG picture (*.svg)"), ".svg")

    @Slot()
    def ask_and_save_csv(self) -> None:
        """Ask for a file and write the counts there."""
        self._ask_and_write(self.tr("Save as CSV"), self.tr("CSV table (*.csv)"), ".csv")

    def _ask_and_write(self, title: str, kind: str, suffix: str) -> None:
        path = self._asked(title, kind, suffix)
        if path is not None:
            self.write(path)

    def write(self, path: Path) -> None:
        """Save as the path's suffix says and tell how it went."""
        try:
            writers = {".svg": self.save_svg, ".csv": self.save_csv}
            writers.get(path.suffix, self.save_png)(path)
        except OSError as error:
            words = self.tr("{path} can't be written ({reason}): choose another folder or name.")
            self.failed.emit(words.format(path=path, reason=error.strerror or error))
        else:
            self._folder = path.parent
            self.saved.emit(self.tr("Saved as {path}.").format(path=path))

    def _asked(self, title: str, kind: str, suffix: str) -> Path | None:
        name = "histogram" if self.histogram is None else file_name(self.histogram.name)
        proposed = str((self._folder or _documents()) / (name + suffix))
        chosen, _ = QFileDialog.getSaveFileName(self._picture, title, proposed, kind)
        if not chosen:
            return None
        path = Path(chosen)
        return path if path.suffix == suffix else path.with_name(path.name + suffix)


def _documents() -> Path:
    documents = QStandardPaths.StandardLocation.DocumentsLocation
    return Path(QStandardPaths.writableLocation(documents))


def file_name(name: str) -> str:
    """Keep what every file system takes: `(randn, seed 0)` becomes `randn_seed_0`."""
    return re.sub(r"[^\w-]+", "_", name).strip("_") or "histogram"
