"""The tree of lessons and steps as an item model."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QModelIndex, Qt
from PySide6.QtGui import QPalette, QStandardItem, QStandardItemModel

import resources
from widgets.lesson_records import LessonEntry, StepEntry, StepState
from widgets.theme_colors import theme_colors

if TYPE_CHECKING:
    from collections.abc import Sequence

LESSON_ROLE = Qt.ItemDataRole.UserRole
COLUMNS = 2
"""The titles, and beside a lesson's how far it is."""
STEP_ROLE = Qt.ItemDataRole.UserRole + 1
STATE_ROLE = Qt.ItemDataRole.UserRole + 2
DONE_ROLE = Qt.ItemDataRole.UserRole + 3
SUMMARY_ROLE = Qt.ItemDataRole.UserRole + 4

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


def state_words(state: StepState) -> str:
    """Say a step's state in the interface language."""
    translate = QCoreApplication.translate
    return {
        StepState.UNTOUCHED: translate("LessonTree", "not run yet"),
        StepState.EDITED: translate("LessonTree", "edited, not run yet"),
        StepState.RUN: translate("LessonTree", "run"),
        StepState.FAILED: translate("LessonTree", "ended with an error"),
        StepState.STOPPED: translate("LessonTree", "stopped before its end"),
        StepState.STALE: translate("LessonTree", "changed since it ran: run it again"),
        StepState.DONE: translate("LessonTree", "done earlier; run it again to use its variables"),
        StepState.TRIED: translate("LessonTree", "tried earlier, not passed yet"),
        StepState.PASSED: translate("LessonTree", "passed"),
    }[state]


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
        self._counts: dict[str, QStandardItem] = {}
        self._steps: dict[tuple[str, str], QStandardItem] = {}

    def set_lessons(self, lessons: Sequence[LessonEntry]) -> None:
        """Show these lessons, every step untouched."""
        self.clear()
        for items in (self._lessons, self._counts, self._steps):
            items.clear()
        for lesson in lessons:
            count = self._counts[lesson.id] = QStandardItem()
            count.setEditable(False)
            count.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            item = self._lessons[lesson.id] = self._lesson_item(lesson)
            self.appendRow([item, count])

    def _lesson_item(self, lesson: LessonEntry) -> QStandardItem:
        item = QStandardItem(lesson.title)
        item.setEditable(False)
        item.setData(lesson.id, LESSON_ROLE)
        item.setData(lesson.summary, SUMMARY_ROLE)
        item.setToolTip(lesson.problem or lesson.summary)
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
        if item is None or item.data(DONE_ROLE) == done:
            return
        item.setData(done, DONE_ROLE)
        total = item.rowCount()
        words = done_words(done, total)
        item.setAccessibleDescription(words)
        item.setToolTip(f"{item.data(SUMMARY_ROLE)}\n{words}")
        self._counts[lesson_id].setText(f"{done}/{total}")
        self._counts[lesson_id].setToolTip(words)
        self._color_count(lesson_id)

    def _color_count(self, lesson_id: str) -> None:
        item, colors = self._lessons[lesson_id], theme_colors(self._palette)
        is_whole = item.data(DONE_ROLE) == item.rowCount()
        self._counts[lesson_id].setForeground(colors.success if is_whole else colors.muted)

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
        item.setToolTip(f"{item.text()}\n{words}")
        item.setAccessibleDescription(words)

    def set_palette(self, palette: QPalette) -> None:
        """Draw every glyph in the colours of another palette."""
        self._palette = palette
        for lesson_id in self._counts:
            self._color_count(lesson_id)
        for item in self._steps.values():
            self._dress(item, item.data(STATE_ROLE))

    def index_of(self, lesson_id: str, step_id: str) -> QModelIndex:
        """Return the index of a step, invalid when it isn't shown."""
        item = self._steps.get((lesson_id, step_id))
        return QModelIndex() if item is None else item.index()

    def place(self, index: QModelIndex) -> tuple[str, str] | None:
        """Return (lesson id, step id) of an index; a lesson stands for its first step."""
        item = self.itemFromIndex(index.siblingAtColumn(0))
        if item is None:
            return None
        if item.data(STEP_ROLE) is None:
            item = item.child(0) or item
        return item.data(LESSON_ROLE), item.data(STEP_ROLE) or ""
