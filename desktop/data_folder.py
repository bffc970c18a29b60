"""What is kept between starts: settings, progress, and which folders are trusted."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from desktop.progress import Progress
from desktop.settings import Settings
from desktop.trusted_folders import TrustedFolders, place_name

if TYPE_CHECKING:
    from pathlib import Path


class DataFolder(NamedTuple):
    """The open files of a data folder."""

    settings: Settings
    progress: Progress
    trusted: TrustedFolders | None
    """None where the lessons are our own."""


def open_data(folder: Path, elsewhere: Path | None = None) -> DataFolder:
    """Open a data folder; lessons from `elsewhere` keep their progress apart and need trust."""
    if elsewhere is None:
        return DataFolder(Settings(folder), Progress.open(folder), None)
    # A lesson from elsewhere may bear the name of one of ours.
    place = place_name(elsewhere)
    progress = Progress.open(folder / "lessons" / place)
    return DataFolder(Settings(folder, place), progress, TrustedFolders(folder))
