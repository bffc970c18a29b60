"""The tree of lessons and steps as an item model."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QModelIndex, Qt
from PySide6.QtGui import QPalette, QStandardItem, QStandardItemModel

import resources
from widgets.lesson_records import LessonEntry, StepEntry, StepState
from widgets.plain_tip import plain_tip
from widgets.theme_colors import theme_colors

if TYPE_CHECKING:
    from collections.abc import Sequence

LESSON_ROLE = Qt.ItemDataRole.UserRole
STEP_ROLE = Qt.ItemDataRole.UserRole + 1
STATE_ROLE = Qt.ItemDataRole.UserRole + 2
SUMMARY_ROLE = Qt.ItemDataRole.UserRole + 3
COUNT_ROLE = Qt.ItemDataRole.UserRole + 4
"""How far a lesson is, such as `3/8`."""
WHOLE_ROLE = Qt.ItemDataRole.UserRole + 5
"""Whether every step of a lesson is done."""

_STATE_ICONS = {
    StepState.UNTOUCHED: "circle",
    StepState.EDITED: "pencil",
    StepState.RUN: "circle-play",
    StepState.FAILED: "circle-x",
    StepState.STOPPED: "square",
    StepState.STALE: "clock-alert",
    StepState.DONE: "check",
    StepState.TRIED: "circle-dot",
    StepState.PASSED: "circle-check",
}
_STATE_WORDS = {
    StepState.UNTOUCHED: QT_TRANSLATE_NOOP("LessonTree", "not run yet"),
    StepState.EDITED: QT_TRANSLATE_NOOP("LessonTree", "edited, not done yet"),
    StepState.RUN: QT_TRANSLATE_NOOP("LessonTree", "run"),
    StepState.FAILED: QT_TRANSLATE_NOOP("LessonTree", "ended with an error"),
    StepState.STOPPED: QT_TRANSLATE_NOOP("LessonTree", "stopped before its end"),
    StepState.STALE: QT_TRANSLATE_NOOP("LessonTree", "changed since it ran: run it again"),
    StepState.DONE: QT_TRANSLATE_NOOP(
        "LessonTree", "done earlier; run it again to use its variables"
    ),
    StepState.TRIED: QT_TRANSLATE_NOOP("LessonTree", "tried earlier, not passed yet"),
    StepState.PASSED: QT_TRANSLATE_NOOP("LessonTree", "passed"),
}


def state_words(state: StepState) -> str:
    """Say a step's state in the interface language."""
    return QCoreApplication.translate("LessonTree", str(_STATE_WORDS[state]))


def done_words(done: int, total: int) -> str:
    """Say in the interface language how far a lesson is."""
    words = QCoreApplication.translate("LessonTree", "{done} of {total} steps done")
    return words.format(done=done, total=total)


class LessonTreeModel(QStandardItemModel):
    """Lessons with their steps below them; each step carries its state."""

    def __init__(self, palette: QPalette) -> None:
        super().__init__()
        self._palette = palette
        self._lessons: dict[str, QStandardItem] = {}
        self._steps: dict[tuple[str, str], QStandardItem] = {}

    def set_lessons(self, lessons: Sequence[LessonEntry]) -> None:
        """Show these lessons, every step untouched."""
        self.clear()
        self._lessons.clear()
        self._steps.clear()
        for lesson in lessons:
            item = self._lessons[lesson.id] = self._lesson_item(lesson)
            self.appendRow(item)

    def _lesson_item(self, lesson: LessonEntry) -> QStandardItem:
        item = QStandardItem(lesson.title)
        item.setEditable(False)
        item.setData(lesson.id, LESSON_ROLE)
        item.setData(lesson.summary, SUMMARY_ROLE)
        item.setToolTip(plain_tip(lesson.problem or lesson.summary))
        if lesson.problem:
            item.setIcon(resources.icon("triangle-alert", theme_colors(self._palette).warning))
            item.setAccessibleDescription(lesson.problem)
        for step in lesson.steps:
            item.appendRow(self._step_item(lesson, step))
        return item

    def _step_item(self, lesson: LessonEntry, step: StepEntry) -> QStandardItem:
        item = QStandardItem(step.title)
        item.setEditable(False)
        item.setData(lesson.id, LESSON_ROLE)
        item.setData(step.id, STEP_ROLE)
        self._steps[lesson.id, step.id] = item
        self._dress(item, StepState.UNTOUCHED)
        return item

    def set_state(self, lesson_id: str, step_id: str, state: StepState) -> None:
        """Mark a step; steps that aren't shown are passed over."""
        item = self._steps.get((lesson_id, step_id))
        if item is not None and item.data(STATE_ROLE) is not state:
            self._dress(item, state)

    def set_done(self, lesson_id: str, done: int) -> None:
        """Say how many steps of a lesson are done; lessons that aren't shown are passed over."""
        item = self._lessons.get(lesson_id)
        if item is None or item.data(COUNT_ROLE) == f"{done}/{item.rowCount()}":
            return
        total = item.rowCount()
        item.setData(f"{done}/{total}", COUNT_ROLE)
        item.setData(done == total, WHOLE_ROLE)
        words = done_words(done, total)
        item.setAccessibleDescription(words)
        item.setToolTip(plain_tip(f"{item.data(SUMMARY_ROLE)}\n{words}"))

    def _dress(self, item: QStandardItem, state: StepState) -> None:
        colors = theme_colors(self._palette)
        color = {
            StepState.PASSED: colors.success,
            StepState.STALE: colors.warning,
            StepState.FAILED: colors.error,
        }.get(state, colors.muted)
        item.setData(state, STATE_ROLE)
        item.setIcon(resources.icon(_STATE_ICONS[state], color))
        words = state_words(state)
        item.setToolTip(plain_tip(f"{item.text()}\n{words}"))
        item.setAccessibleDescription(words)

    def set_palette(self, palette: QPalette) -> None:
        """Draw every glyph in the colours of another palette."""
        self._palette = palette
        for item in self._steps.values():
            self._dress(item, item.data(STATE_ROLE))

    def index_of(self, lesson_id: str, step_id: str) -> QModelIndex:
        """Return the index of a step, invalid when it isn't shown."""
        item = self._steps.get((lesson_id, step_id))
        return QModelIndex() if item is None else item.index()

    def place(self, index: QModelIndex) -> tuple[str, str] | None:
        """Return (lesson id, step id) of an index; a lesson stands for its first step."""
        item = self.itemFromIndex(index)
        if item is None:
            return None
        if item.data(STEP_ROLE) is None:
            item = item.child(0) or item
        return item.data(LESSON_ROLE), item.data(STEP_ROLE) or ""
