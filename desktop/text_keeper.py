"""Saves what is typed as it is typed, and offers earlier versions."""

from __future__ import annotations

import time
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Slot
from PySide6.QtGui import QAction

from desktop.notices import Notice
from desktop.progress_file import ProgressError

if TYPE_CHECKING:
    from desktop.lesson_desk import LessonDesk
    from desktop.main_window import MainWindow
    from desktop.notices import Notices
    from desktop.progress import Progress, Trouble, Version

SAVE_AFTER = 300  # milliseconds after the last key
RETRY_AFTER = 2000  # milliseconds after a failed save
LISTED = 20  # earlier versions in the menu


class TextKeeper(QObject):
    """Writes the learner's texts to the progress file; a failed write is told and retried."""

    def __init__(
        self, window: MainWindow, desk: LessonDesk, progress: Progress, notices: Notices
    ) -> None:
        super().__init__(window)
        self._window = window
        self._desk = desk
        self._progress = progress
        self._notices = notices
        self._unsaved: dict[tuple[str, str], str] = {}
        self._unkept: list[tuple[str, str, str]] = []
        """Lesson, step and text of what was replaced and isn't in the history yet."""
        self._unlasting: dict[tuple[str, str], str] = {}
        """What was saved only for as long as this window lives."""
        self._told: set[tuple[str, str]] = set()
        self._started = time.time()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.save_now)
        self.reword()

    def _trouble_words(self, trouble: Trouble) -> str:
        sentences = {
            "set_aside": self.tr(
                "The progress file was damaged: what can be read of it is in a new one, and the old"
                " one was kept as {detail}."
            ),
            "not_writable": self.tr(
                "Nothing is saved: the data folder can't be written ({detail})."
            ),
            "newer_version": self.tr(
                "Nothing is saved: the progress file is of a newer Tensor Desk ({detail})."
            ),
        }
        return sentences[trouble.code].format(detail=trouble.detail)

    @Slot()
    def _on_code_pane_code_edited(self) -> None:
        run = self._desk.run
        if run is None:
            return
        code = self._window.code_pane.code()
        if code == run.code(self._desk.step_id):
            return
        run.edit(self._desk.step_id, code)
        self._unsaved[self._desk.lesson_id, self._desk.step_id] = code
        # Not restarted by each key: steady typing must be saved too.
        if not self._timer.isActive():
            self._timer.start(SAVE_AFTER)
        self._desk.mark_states()

    @Slot()
    def save_now(self) -> None:
        """Write every text that isn't saved yet."""
        self._timer.stop()
        try:
            while self._unkept:
                self._progress.keep_version(*self._unkept[0])
                del self._unkept[0]
            for (lesson, step), code in list(self._unsaved.items()):
                self._progress.save_text(lesson, step, code)
                if not self._progress.lasts:
                    self._unlasting[lesson, step] = code
                del self._unsaved[lesson, step]
                self._tell_of_other_window(lesson, step)
        except ProgressError as error:
            sentence = self.tr("Your text isn't saved yet: {reason}. Trying again.")
            self._window.show_trouble(sentence.format(reason=error))
            self._timer.start(RETRY_AFTER)
            return
        if self._progress.trouble is None:
            self._window.show_trouble("")

    @property
    def is_behind(self) -> bool:
        """Whether something could not be written yet."""
        return bool(self._unsaved or self._unkept)

    def unsaved(self) -> dict[tuple[str, str], str]:
        """Return the texts, by lesson and step, that would be lost with the window."""
        return self._unlasting | self._unsaved

    @Slot()
    def reword(self) -> None:
        """Word the lasting sentence of the start in the present language."""
        if self._progress.trouble is not None:
            self._window.show_trouble(self._trouble_words(self._progress.trouble))

    def _tell_of_other_window(self, lesson: str, step: str) -> None:
        if (lesson, step) in self._told:
            return
        if self._progress.edited_elsewhere(lesson, step, self._started):
            self._told.add((lesson, step))
            self._notices.post(self._edited_twice)

    def _edited_twice(self) -> Notice:
        return Notice(
            self.tr(
                "Another window edits this step too. Both texts are kept: see Edit, Earlier"
                " versions of the step."
            )
        )

    def replace(self, lesson: str, step: str, before: str, after: str) -> None:
        """Save a text that was set by something else than typing; `before` can be had back."""
        self._unkept.append((lesson, step, before))
        self._unsaved[lesson, step] = after
        self.save_now()

    # Earlier versions

    @Slot()
    def fill_versions_menu(self) -> None:
        """List the kept texts of the open step, newest first."""
        self.save_now()
        menu = self._window.menus.versions_menu
        menu.clear()
        versions = self._earlier_versions()
        for version in versions[:LISTED]:
            when = datetime.fromtimestamp(version.saved).astimezone()
            first_line = version.code.strip().splitlines()[0][:40] if version.code.strip() else "—"
            action = menu.addAction(f"{when:%Y-%m-%d %H:%M:%S}   {first_line}")
            action.setData(version.code)
            action.triggered.connect(self._on_version_triggered)
        if not versions:
            menu.addAction(self.tr("There is none yet.")).setEnabled(False)

    def _earlier_versions(self) -> list[Version]:
        """Return the kept texts of the open step that differ from it and from each other."""
        known = {self._window.code_pane.code()}
        found = []
        for version in self._progress.versions(self._desk.lesson_id, self._desk.step_id):
            if version.code not in known:
                known.add(version.code)
                found.append(version)
        return found

    @Slot()
    def _on_version_triggered(self) -> None:
        action = self.sender()
        if isinstance(action, QAction):
            self._window.code_pane.replace_code(action.data())
