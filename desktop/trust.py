"""Asks before anything of a lesson from elsewhere runs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from desktop.notices import Notice

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from desktop.notices import Notices
    from desktop.trusted_folders import TrustedFolders


class Trust(QObject):
    """Lets our own lessons run, and others once the learner has said so."""

    def __init__(self, notices: Notices, trusted: TrustedFolders | None) -> None:
        super().__init__(notices)
        self._notices = notices
        self._trusted = trusted
        """None where the lessons are our own."""

    def allows(self, folder: Path, wish: Callable[[], None]) -> bool:
        """Tell whether a lesson may run; if not, ask, and do `wish` when the answer is yes."""
        trusted = self._trusted
        try:
            if trusted is None or trusted.holds(folder):
                return True
        except OSError as error:
            reason = error.strerror or str(error)
            self._notices.post(lambda: self._unread(folder, reason), level="error")
            return False

        def trust() -> None:
            trusted.add(folder)
            wish()

        whole = folder.resolve()
        self._notices.post(lambda: self._question(whole), trust, "warning")
        return False

    def _unread(self, folder: Path, reason: str) -> Notice:
        sentence = self.tr("{folder} can't be read ({reason}): start Tensor Desk again.")
        return Notice(sentence.format(folder=folder, reason=reason))

    def _question(self, folder: Path) -> Notice:
        words = self.tr(
            "This lesson is from {folder}. Run it only if you trust its author: its code can do all"
            " that you can do on this computer."
        )
        return Notice(words.format(folder=folder), self.tr("Trust it and run"))
