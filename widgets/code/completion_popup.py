"""The list of names that fit what is being typed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, QObject, QRect, QSize, QStringListModel, Qt, Slot
from PySide6.QtGui import QFontMetrics, QKeyEvent, QTextCursor
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView
from typing_extensions import override

from widgets.code.popup_place import beside

if TYPE_CHECKING:
    from widgets.code.code_editor import CodeEditor

_ROWS = 8
_MEASURED = 200
"""Names that are measured for the width."""
_ACCEPT = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab)
_MOVES = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)


class CompletionPopup(QListView):
    """Lies over the window and never takes the focus, so that typing and composing go on."""

    def __init__(self, editor: CodeEditor) -> None:
        super().__init__(editor)
        self._editor = editor
        self._matches: tuple[str, ...] = ()
        self._fitting: list[str] = []
        self._start = 0
        self._names = QStringListModel(self)
        self.setModel(self._names)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFrameShape(QFrame.Shape.Box)
        self.setUniformItemSizes(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.hide()
        editor.installEventFilter(self)
        editor.cursorPositionChanged.connect(self._on_editor_cursor_position_changed)
        editor.verticalScrollBar().valueChanged.connect(self.hide)
        self.clicked.connect(self._on_clicked)
        self.retranslate()

    def retranslate(self) -> None:
        """Word the popup in the current language."""
        self.setAccessibleName(self.tr("Completions"))
        self.setToolTip(self.tr("Enter or Tab: take the name, Esc: close"))

    def offer(self, matches: tuple[str, ...], start: int) -> None:
        """Offer texts for what stands from the UTF-16 offset `start` up to the cursor."""
        self._matches, self._start = matches, start
        if self._filter():
            if self.parentWidget() is not self._editor.window():
                self.setParent(self._editor.window())
            self._place()
            self.show()
            self.raise_()

    def accept(self) -> None:
        """Put the chosen name in place of what was typed of it."""
        self.hide()
        cursor = self._typed()
        cursor.insertText(self._fitting[self.currentIndex().row()])
        self._editor.setTextCursor(cursor)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is not self._editor:
            return super().eventFilter(watched, event)
        if not self.isVisible():
            return False
        if event.type() in (QEvent.Type.FocusOut, QEvent.Type.Hide):
            self.hide()
        elif event.type() == QEvent.Type.Resize:
            self._place()
        elif isinstance(event, QKeyEvent) and self._is_ours(event):
            if event.type() == QEvent.Type.ShortcutOverride:
                event.accept()
                return True
            if event.type() == QEvent.Type.KeyPress:
                self._press(event)
                return True
        return False

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def _is_ours(self, event: QKeyEvent) -> bool:
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        return plain and event.key() in (*_ACCEPT, *_MOVES, Qt.Key.Key_Escape)

    def _press(self, event: QKeyEvent) -> None:
        if event.key() in _ACCEPT:
            self.accept()
        elif event.key() == Qt.Key.Key_Escape:
            self.hide()
        else:
            super().keyPressEvent(event)

    def _typed(self) -> QTextCursor:
        cursor = self._editor.textCursor()
        cursor.setPosition(self._start)
        cursor.setPosition(self._editor.textCursor().position(), QTextCursor.MoveMode.KeepAnchor)
        return cursor

    def _filter(self) -> bool:
        """Keep the names that begin as typed; hide and return False when that leaves no choice."""
        cursor = self._editor.textCursor()
        typed = "" if cursor.position() < self._start else self._typed().selectedText()
        self._fitting = [
            match for match in self._matches if match.casefold().startswith(typed.casefold())
        ]
        if cursor.position() < self._start or self._fitting in ([], [typed]):
            self.hide()
            return False
        path = _shared_path(self._fitting)
        self._names.setStringList([match[path:] for match in self._fitting])
        self.setCurrentIndex(self._names.index(0))
        return True

    def _place(self) -> None:
        window = self._editor.window()
        cursor = self._typed()
        path = min(_shared_path(self._fitting), len(cursor.selectedText()))
        cursor.setPosition(self._start + path)
        rect = self._editor.cursorRect(cursor)
        corner = self._editor.viewport().mapTo(window, rect.topLeft())
        self.setGeometry(beside(QRect(corner, rect.size()), self.sizeHint(), window.rect()))

    @override
    def sizeHint(self) -> QSize:
        metrics = QFontMetrics(self.font())
        names = self._names.stringList()
        width = max((metrics.horizontalAdvance(name) for name in names[:_MEASURED]), default=0)
        bar = self.verticalScrollBar().sizeHint().width()
        row = self.sizeHintForRow(0)
        frame = 2 * self.frameWidth()
        return QSize(width + bar + metrics.height() + frame, min(len(names), _ROWS) * row + frame)

    @Slot()
    def _on_editor_cursor_position_changed(self) -> None:
        if self.isVisible() and not self._editor.composing() and self._filter():
            self._place()

    @Slot(QModelIndex)
    def _on_clicked(self, index: QModelIndex) -> None:
        self.setCurrentIndex(index)
        self.accept()


def _shared_path(names: list[str]) -> int:
    """Return the length of what stands before the last dot, `torch.`, if all names share it."""
    path = names[0][: names[0].rfind(".") + 1]
    return len(path) if all(name.startswith(path) for name in names) else 0
