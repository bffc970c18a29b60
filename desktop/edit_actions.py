"""Undo, redo, cut, copy and paste of the menu, for the text that has the keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPlainTextEdit, QTextEdit, QWidget

if TYPE_CHECKING:
    from PySide6.QtGui import QAction

    from widgets.code.code_editor import CodeEditor


class EditActions(QObject):
    """Text fields know these keys themselves; the menu shows them and works by mouse."""

    def __init__(self, actions: dict[str, QAction], editor: CodeEditor) -> None:
        super().__init__(editor)
        self._editor = editor
        actions["undo"].triggered.connect(self.undo)
        actions["redo"].triggered.connect(self.redo)
        actions["cut"].triggered.connect(self.cut)
        actions["copy"].triggered.connect(self.copy)
        actions["paste"].triggered.connect(self.paste)

    @Slot()
    def undo(self) -> None:
        """Take the last edit back."""
        self._field().undo()

    @Slot()
    def redo(self) -> None:
        """Make the edit that was taken back again."""
        self._field().redo()

    @Slot()
    def cut(self) -> None:
        """Move the selected text to the clipboard."""
        self._field().cut()

    @Slot()
    def paste(self) -> None:
        """Insert the text of the clipboard."""
        self._field().paste()

    @Slot()
    def copy(self) -> None:
        """Copy what is selected where the keys go: code, output, lesson text or cells."""
        focus = QApplication.focusWidget()
        own = _own_copy(focus)
        if own is not None:
            own.trigger()
        elif isinstance(focus, QLabel):
            QApplication.clipboard().setText(focus.selectedText())
        elif isinstance(focus, QPlainTextEdit | QTextEdit):
            focus.copy()
        else:
            self._field().copy()

    def _field(self) -> QLineEdit | QPlainTextEdit:
        """Return the text to edit: the line that has the keys, else the code."""
        focus = QApplication.focusWidget()
        return focus if isinstance(focus, QLineEdit) else self._editor


def _own_copy(focus: QWidget | None) -> QAction | None:
    keys = QKeySequence(QKeySequence.StandardKey.Copy)
    actions = focus.actions() if focus is not None else []
    return next((action for action in actions if action.shortcut() == keys), None)
