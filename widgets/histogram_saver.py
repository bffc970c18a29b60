"""Asks where to save a histogram's picture, and copies its counts."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog

from widgets import histogram_export as export

if TYPE_CHECKING:
    from widgets.histogram_picture import HistogramPicture
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

    def save_png(self, path: Path) -> None:
        """Write the picture with its words as PNG; raise OSError when it can't be written."""
        with self._picture.as_saved():
            export.save_png(self._picture, path)

    def save_svg(self, path: Path) -> None:
        """Write the picture with its words as SVG; raise OSError when it can't be written."""
        name = "" if self.histogram is None else self.histogram.name
        with self._picture.as_saved():
            export.save_svg(self._picture, path, name)

    @Slot()
    def copy_counts(self) -> None:
        """Put the bins and counts on the clipboard as CSV."""
        if self.histogram is not None:
            QGuiApplication.clipboard().setText(export.csv_text(self.histogram))
            self.saved.emit(self.tr("The counts are on the clipboard as CSV."))

    @Slot()
    def ask_and_save_png(self) -> None:
        """Ask for a file and write the PNG there."""
        path = self._asked(self.tr("Save as PNG"), self.tr("PNG picture (*.png)"), ".png")
        if path is not None:
            self.write(path)

    @Slot()
    def ask_and_save_svg(self) -> None:
        """Ask for a file and write the SVG there."""
        path = self._asked(self.tr("Save as SVG"), self.tr("SVG picture (*.svg)"), ".svg")
        if path is not None:
            self.write(path)

    def write(self, path: Path) -> None:
        """Save as the path's suffix says and tell how it went."""
        try:
            if path.suffix == ".svg":
                self.save_svg(path)
            else:
                self.save_png(path)
        except OSError as error:
            words = self.tr("{path} can't be written ({reason}): choose another folder or name.")
            self.failed.emit(words.format(path=path, reason=error.strerror or error))
        else:
            self.saved.emit(self.tr("Saved as {path}.").format(path=path))

    def _asked(self, title: str, kind: str, suffix: str) -> Path | None:
        name = "histogram" if self.histogram is None else _file_name(self.histogram.name)
        chosen, _ = QFileDialog.getSaveFileName(self._picture, title, name + suffix, kind)
        if not chosen:
            return None
        path = Path(chosen)
        return path if path.suffix == suffix else path.with_name(path.name + suffix)


def _file_name(name: str) -> str:
    """Keep what every file system takes: `(result)` becomes `result`."""
    return "".join(letter for letter in name if letter.isalnum() or letter in "_-") or "histogram"
