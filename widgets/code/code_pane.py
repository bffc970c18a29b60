"""The pane in which a step's code is written."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Signal, Slot
from PySide6.QtGui import QGuiApplication, QPainter, QPalette
from PySide6.QtWidgets import QGridLayout, QToolTip, QWidget
from typing_extensions import override

import resources
from widgets.code import code_editing
from widgets.code.bracket_marks import BracketMarks
from widgets.code.code_actions import CodeActions
from widgets.code.code_editor import CodeEditor
from widgets.code.completion_popup import CompletionPopup
from widgets.code.documentation_popup import DocumentationPopup
from widgets.code.find_bar import FindBar
from widgets.code.line_number_area import LineNumberArea
from widgets.code.text_search import TextSearch
from widgets.text_units import to_characters, to_qt
from widgets.theme_colors import theme_colors

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from widgets.records import Completions, Documentation


class CodePane(QWidget):
    """An editor with line numbers, a find bar, completion and documentation."""

    code_edited = Signal()  # the learner changed the code, also by undo or `replace_code`
    completion_requested = Signal(str, int)  # the code and how many characters precede the cursor
    documentation_requested = Signal(str, int)  # the same
    zoom_requested = Signal(int)  # notches of the wheel turned with Ctrl, up is positive

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("code_pane")
        self.editor = CodeEditor(self)
        self.actions_of_code = CodeActions(self)
        self._numbers = LineNumberArea(self.editor, self)
        self._search = TextSearch(self.editor)
        self._find_bar = FindBar(self._search, self)
        self._brackets = BracketMarks(self.editor)
        self._completions = CompletionPopup(self.editor)
        self._documentation = DocumentationPopup(self.editor)
        self._asked = ""
        self._lay_out()
        self._connect()
        self._dress()
        self.retranslate()

    def code(self) -> str:
        """Return the text as it stands."""
        return self.editor.toPlainText()

    def set_code(self, text: str) -> None:
        """Show another step's code; what could be undone is forgotten."""
        self.close_popups()
        self.editor.set_text(text)

    @Slot()
    def close_popups(self) -> None:
        """Take away what lies over the window; keys that went there go to the code."""
        self._completions.hide()
        self._documentation.close_popup()

    def replace_code(self, text: str) -> None:
        """Replace the code by an edit that can be undone; `code_edited` is emitted."""
        self._completions.hide()
        cursor = self.editor.textCursor()
        code_editing.replace_all(cursor, text)
        cursor.setPosition(0)
        self.editor.setTextCursor(cursor)

    def mark_error_line(self, line: int | None) -> None:
        """Mark the line, counted from 1, that an error came from and bring it into view."""
        self.editor.error_line.mark(line)
        block = self.editor.error_line.block()
        if block is not None:
            self.editor.show_block(block)

    @Slot(int)
    def go_to_line(self, line: int) -> None:
        """Put the cursor on a line, counted from 1, and give the keys to the editor."""
        block = self.editor.document().findBlockByNumber(line - 1)
        if block.isValid():
            cursor = self.editor.textCursor()
            cursor.setPosition(block.position())
            self.editor.setTextCursor(cursor)
        self.editor.setFocus()

    @Slot(object)
    def show_completions(self, completions: Completions) -> None:
        """Offer names for what stands before the cursor, unless the learner went elsewhere."""
        code = self.code()
        untouched = code[: completions.start] == self._asked[: completions.start]
        if not untouched or not self.editor.hasFocus() or self.editor.composing():
            return
        self._completions.offer(completions.matches, to_qt(code, completions.start))
        if not completions.matches:
            self._say_that_nothing_fits()

    def _say_that_nothing_fits(self) -> None:
        words = self.tr("No name fits. A name exists once the step that makes it has run.")
        below = self.editor.cursorRect().bottomLeft()
        QToolTip.showText(self.editor.viewport().mapToGlobal(below), words, self.editor)

    @Slot(object)
    def show_documentation(self, documentation: Documentation) -> None:
        """Show what is known about the name at the cursor."""
        self._completions.hide()
        self._documentation.show_documentation(documentation)

    @Slot()
    def show_find(self) -> None:
        """Open the find bar with the selected text."""
        self._find_bar.begin()

    def retranslate(self) -> None:
        """Word the pane in the current language."""
        self.actions_of_code.retranslate()
        self.editor.setPlaceholderText(self.tr("Write Python here"))
        self.editor.setAccessibleName(self.tr("Code of the step"))
        self._on_error_line_changed()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        elif event.type() in (QEvent.Type.PaletteChange, QEvent.Type.FontChange):
            self._dress()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        colors = theme_colors(self.palette())
        painter = QPainter(self)
        painter.fillRect(event.rect(), colors.ground)
        painter.setPen(colors.accent if self.editor.hasFocus() else colors.line)
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))

    def _lay_out(self) -> None:
        self.setFocusProxy(self.editor)
        grid = QGridLayout(self)
        grid.setContentsMargins(1, 1, 1, 1)
        grid.setSpacing(0)
        grid.addWidget(self._numbers, 0, 0)
        grid.addWidget(self.editor, 0, 1)
        grid.addWidget(self._find_bar, 1, 0, 1, 2)
        self._find_bar.hide()

    def _connect(self) -> None:
        # What is typed makes a tip about it untrue.
        self.editor.textChanged.connect(QToolTip.hideText)
        actions = self.actions_of_code
        self.editor.menu_actions = actions.all()
        self.editor.edited.connect(self.code_edited)
        self.editor.zoom_requested.connect(self.zoom_requested)
        self.editor.focus_changed.connect(self.update)
        self.editor.error_line.changed.connect(self._on_error_line_changed)
        actions.complete.triggered.connect(self._on_complete_triggered)
        actions.document.triggered.connect(self._on_document_triggered)
        actions.comment.triggered.connect(self._on_comment_triggered)
        actions.find.triggered.connect(self.show_find)
        actions.find_next.triggered.connect(self._find_bar.go_on)
        actions.find_previous.triggered.connect(self._find_bar.go_back)

    def _dress(self) -> None:
        colors = theme_colors(self.palette())
        palette = QPalette(self.palette())
        palette.setColor(QPalette.ColorRole.Base, colors.ground)
        palette.setColor(QPalette.ColorRole.Text, colors.text)
        self.editor.setPalette(palette)
        palette.setColor(QPalette.ColorRole.Base, colors.raised)
        self._completions.setPalette(palette)
        self._documentation.setPalette(palette)
        font = resources.code_font(self.font())
        for part in (self.editor, self._numbers, self._completions, self._documentation):
            part.setFont(font)
        self.editor.highlighter.set_colors(colors)
        self._brackets.mark()
        self._search.mark()

    @Slot()
    def _on_error_line_changed(self) -> None:
        line = self.editor.error_line.number()
        text = self.tr("Error on line {line}").format(line=line) if line else ""
        self.editor.setAccessibleDescription(text)

    @Slot()
    def _on_complete_triggered(self) -> None:
        self._asked = self.code()
        self.completion_requested.emit(self._asked, _characters_before_cursor(self.editor))

    @Slot()
    def _on_document_triggered(self) -> None:
        place = _characters_before_cursor(self.editor)
        self.documentation_requested.emit(self.code(), place)

    @Slot()
    def _on_comment_triggered(self) -> None:
        # A syllable still being composed becomes text first, so that it isn't lost.
        QGuiApplication.inputMethod().commit()
        cursor = self.editor.textCursor()
        code_editing.toggle_comment(cursor)
        self.editor.setTextCursor(cursor)


def _characters_before_cursor(editor: CodeEditor) -> int:
    return to_characters(editor.toPlainText(), editor.textCursor().position())
