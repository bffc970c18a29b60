"""The list of lessons: a filter box above a tree of lessons and steps."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, QSortFilterProxyModel, Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget
from typing_extensions import override

from widgets.lesson.filter_field import FilterField
from widgets.lesson.lesson_delegate import LessonDelegate
from widgets.lesson.lesson_tree import LessonTree
from widgets.lesson.lesson_tree_model import LessonTreeModel

if TYPE_CHECKING:
    from collections.abc import Sequence

    from widgets.lesson_records import LessonEntry, StepState

_LEAST_WIDTH = 14  # digits of the font


class LessonSidebar(QWidget):
    """Lessons and steps with their states; one click opens a step.

    In the filter box Enter opens the first step that is left, Down goes on to the list.
    """

    step_selected = Signal(str, str)  # lesson id, step id ("" for a lesson that can't be opened)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("lesson_sidebar")
        self._lessons: tuple[LessonEntry, ...] = ()
        self._selected = ("", "")
        self._model = LessonTreeModel(self.palette())
        self._filtered = QSortFilterProxyModel(self)
        self._filter = FilterField(self)
        self._tree = LessonTree(self)
        self._empty = QLabel(self)
        self._set_up_filter()
        self._set_up_tree()
        self._lay_out()
        self.retranslate()

    def _set_up_filter(self) -> None:
        self._filtered.setSourceModel(self._model)
        self._filtered.setRecursiveFilteringEnabled(True)
        self._filtered.setAutoAcceptChildRows(True)
        self._filtered.setFilterCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self._filter.textChanged.connect(self._on_filter_text_changed)
        self._filter.returnPressed.connect(self._on_filter_return_pressed)
        self._filter.left_down.connect(self._on_filter_left_down)

    def _set_up_tree(self) -> None:
        self._tree.setModel(self._filtered)
        self._tree.setItemDelegate(LessonDelegate(self._tree))
        self._tree.setHeaderHidden(True)
        self._tree.setUniformRowHeights(True)
        self._tree.setTextElideMode(Qt.TextElideMode.ElideRight)
        self._tree.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._tree.setExpandsOnDoubleClick(False)
        self._tree.clicked.connect(self._on_tree_chosen)
        self._tree.activated.connect(self._on_tree_chosen)
        self._rescale()

    def _lay_out(self) -> None:
        self._empty.setWordWrap(True)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._empty.setContentsMargins(8, 8, 8, 8)
        self._empty.hide()
        box = QVBoxLayout(self)
        box.setContentsMargins(8, 8, 8, 8)
        box.setSpacing(8)
        box.addWidget(self._filter)
        box.addWidget(self._empty)
        box.addWidget(self._tree, 1)

    def retranslate(self) -> None:
        """Word everything in the interface language."""
        self._filter.setPlaceholderText(self.tr("Filter lessons"))
        self._filter.setToolTip(
            self.tr("Show only lessons and steps with these words in the title (Ctrl+L)")
        )
        self._filter.setAccessibleName(self.tr("Filter lessons"))
        self._tree.setAccessibleName(self.tr("Lessons and steps"))
        self._empty.setText(self.tr("No title has these words. Clear the filter to see them all."))
        self._model.set_palette(self.palette())

    def set_lessons(self, lessons: Sequence[LessonEntry]) -> None:
        """Show these lessons; the states of their steps come by `set_state`."""
        unfolded = self._unfolded()
        self._lessons = tuple(lessons)
        self._model.set_lessons(self._lessons)
        for row, lesson in enumerate(self._lessons):
            index = self._filtered.mapFromSource(self._model.index(row, 0))
            self._tree.setExpanded(index, lesson.id in unfolded)

    def _unfolded(self) -> set[str]:
        """Return the ids of the lessons whose steps are shown."""
        rows = ((lesson.id, self._model.index(row, 0)) for row, lesson in enumerate(self._lessons))
        indexes = ((lesson_id, self._filtered.mapFromSource(index)) for lesson_id, index in rows)
        return {lesson_id for lesson_id, index in indexes if self._tree.isExpanded(index)}

    def set_state(self, lesson_id: str, step_id: str, state: StepState) -> None:
        """Mark where the learner is with a step."""
        self._model.set_state(lesson_id, step_id, state)

    def set_done(self, lesson_id: str, done: int) -> None:
        """Show how many of a lesson's steps are done."""
        self._model.set_done(lesson_id, done)

    def select(self, lesson_id: str, step_id: str) -> None:
        """Make a step the current row, without telling anyone."""
        self._selected = (lesson_id, step_id)
        self._show_selected()

    def _show_selected(self) -> None:
        """Mark the open step, and no other one while the filter hides it."""
        index = self._filtered.mapFromSource(self._model.index_of(*self._selected))
        self._tree.setCurrentIndex(index)
        if index.isValid():
            self._tree.expand(index.parent())
            self._tree.scrollTo(index)

    def focus_filter(self) -> None:
        """Put the cursor into the filter box."""
        self._filter.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._filter.selectAll()

    @Slot(str)
    def _on_filter_text_changed(self, text: str) -> None:
        self._filtered.setFilterFixedString(text)
        nothing = bool(text) and self._filtered.rowCount() == 0
        self._empty.setVisible(nothing)
        self._tree.setVisible(not nothing)
        if text:
            self._tree.expandAll()
        self._show_selected()

    @Slot()
    def _on_filter_return_pressed(self) -> None:
        first = self._first_left()
        if self._filter.text() and first.isValid():
            self._on_tree_chosen(first)

    @Slot()
    def _on_filter_left_down(self) -> None:
        if self._tree.isHidden():
            return
        # Of its own the tree would go to a row without marking it.
        if not self._tree.currentIndex().isValid():
            self._tree.setCurrentIndex(self._first_left())
        self._tree.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _first_left(self) -> QModelIndex:
        """Return the first step that the filter leaves, or the lesson if it has none."""
        lesson = self._filtered.index(0, 0)
        step = self._filtered.index(0, 0, lesson)
        return step if step.isValid() else lesson

    @Slot(QModelIndex)
    def _on_tree_chosen(self, index: QModelIndex) -> None:
        place = self._model.place(self._filtered.mapToSource(index))
        if place is not None:
            self.step_selected.emit(*place)

    def _rescale(self) -> None:
        self._tree.scale()
        # The rows take their new height when the tree has heard of the font, too.
        QTimer.singleShot(0, self._tree, self._keep_in_sight)
        self.setMinimumWidth(round(_LEAST_WIDTH * self.fontMetrics().horizontalAdvance("0")))

    @Slot()
    def _keep_in_sight(self) -> None:
        open_row = self._tree.currentIndex()
        # Of itself the tree would unfold a lesson that the learner has folded.
        if self._tree.isExpanded(open_row.parent()):
            self._tree.scrollTo(open_row)

    @override
    def changeEvent(self, event: QEvent) -> None:
        """Follow the language, the palette and the zoom."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        elif event.type() == QEvent.Type.PaletteChange:
            self._model.set_palette(self.palette())
        elif event.type() == QEvent.Type.FontChange:
            self._rescale()
