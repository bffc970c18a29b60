"""The call as a line of code that can be copied."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Qt, Slot
from PySide6.QtGui import QGuiApplication, QTextOption
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPlainTextEdit, QToolButton, QWidget
from typing_extensions import override

import resources
from widgets.button_look import icon_extent
from widgets.theme_colors import theme_colors

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

_PADDING = 8


class _WrappedCode(QPlainTextEdit):
    """As high as its text."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setReadOnly(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setTabChangesFocus(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def fit(self) -> None:
        """Take the height that the text needs at this width."""
        # A plain document's height is counted in lines.
        lines = max(1, round(self.document().size().height()))
        margin = round(self.document().documentMargin())
        height = lines * self.fontMetrics().lineSpacing() + 2 * margin
        if self.minimumHeight() != height:
            self.setFixedHeight(height)

    @override
    def resizeEvent(self, e: QResizeEvent) -> None:
        super().resizeEvent(e)
        self.fit()


class BenchCodeLine(QFrame):
    """Wrapped wherever the width ends, but copied as one line."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("bench_code_line")
        self._text = _WrappedCode(self)
        self._copy = QToolButton(self)
        self._copy.setObjectName("copy_code_button")
        self._copy.setAutoRaise(True)
        self._copy.clicked.connect(self._on_copy_clicked)
        row = QHBoxLayout(self)
        row.setContentsMargins(_PADDING, 4, 4, 4)
        row.setSpacing(4)
        row.addWidget(self._text, 1)
        row.addWidget(self._copy, 0, Qt.AlignmentFlag.AlignTop)
        self.retranslate()
        self._dress()

    def code(self) -> str:
        """Return the line."""
        return self._text.toPlainText()

    def set_code(self, code: str) -> None:
        """Show a line; nothing while the call is not complete."""
        if code != self.code():
            self._text.setPlainText(code)
            self._copy.setEnabled(bool(code))
            self._text.fit()

    def retranslate(self) -> None:
        """Word everything anew in the application's language."""
        self._text.setAccessibleName(self.tr("The call as code"))
        self._text.setPlaceholderText(self.tr("Not complete yet"))
        self._copy.setToolTip(self.tr("Copy this line"))
        self._copy.setAccessibleName(self.tr("Copy this line"))

    def _dress(self) -> None:
        colors = theme_colors(self.palette())
        font = resources.code_font(self.font())
        if self._text.font() != font:
            self._text.setFont(font)
            self._text.fit()
        self._copy.setIcon(resources.icon("copy", colors.text))
        extent = icon_extent(self.font())
        self._copy.setIconSize(QSize(extent, extent))
        sheet = (
            f"#bench_code_line {{ background: {colors.raised.name()};"
            f" border: 1px solid {colors.line.name()}; border-radius: 6px; }}"
            " QPlainTextEdit { background: transparent; }"
        )
        if sheet != self.styleSheet():
            self.setStyleSheet(sheet)

    @Slot()
    def _on_copy_clicked(self) -> None:
        QGuiApplication.clipboard().setText(self.code())

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        elif event.type() in (QEvent.Type.PaletteChange, QEvent.Type.FontChange):
            self._dress()
