"""Saves what the learner did as a Markdown file of their choice."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from desktop.save_place import FileWish, SavePlace, write_whole
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
        self._lesson_runs = lesson_runs
        self._progress = progress
        self._settings = settings
        self.place = SavePlace(window, notices)
        self.place.chosen.connect(self._on_place_chosen)

    @Slot()
    def ask(self) -> None:
        """Ask where the report shall be saved."""
        name = FILE_NAME.format(date=_today())
        title, kinds = self.tr("Export what I did"), self.tr("Markdown (*.md)")
        self.place.ask(FileWish(title, kinds, "md", name))

    @Slot(str)
    def _on_place_chosen(self, name: str) -> None:
        self.save_to(Path(name))

    def save_to(self, path: Path) -> None:
        """Write the report, and say that it is there or why it isn't."""
        report = work_report(self._lesson_runs, self._progress, self._settings.language, _today())
        problem = write_whole(str(path), [report.encode()])
        self.place.tell(str(path), problem, self.ask)


def _today() -> str:
    return f"{datetime.now().astimezone():%Y-%m-%d}"
