"""Lesson text: a label with the lesson's HTML in the colours and fonts of the application."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt
from typing_extensions import override

import resources
from widgets.theme_colors import theme_colors
from widgets.wrapped_label import WrappedLabel

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

LINE_HEIGHT = 125  # per cent


class RichLabel(WrappedLabel):
    """Wrapped rich text that follows palette and zoom; code spans use the code font."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._html = ""
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)

    def set_html(self, html: str) -> None:
        """Show this HTML: paragraphs, lists, tables and code."""
        self._html = html
        self._render()
        self.setVisible(bool(html))

    def html(self) -> str:
        """Return the HTML as it was given."""
        return self._html

    def _render(self) -> None:
        colors = theme_colors(self.palette())
        ground = colors.raised.name()
        size = self.font().pointSizeF()
        code = (
            f"font-family:'{resources.CODE_FONT_FAMILY}'; font-size:{size:.1f}pt;"
            f" background-color:{ground};"
        )
        body = self._html.replace("<code>", f'<code style="{code}">')
        # The bundled weights are regular and semi-bold; Qt would smear a bold of its own.
        body = body.replace("<strong>", '<span style="font-weight:600">')
        body = body.replace("</strong>", "</span>")
        body = body.replace("<table>", '<table cellpadding="4" cellspacing="0">')
        # Qt's rich text doesn't inherit the line height, and spaces the first and last paragraph.
        gap = self.fontMetrics().height() // 3
        for tag in ("p", "li"):
            style = f"line-height:{LINE_HEIGHT}%; margin-top:0; margin-bottom:{gap}px"
            body = body.replace(f"<{tag}>", f'<{tag} style="{style}">')
        self.setText(body)

    @override
    def changeEvent(self, event: QEvent) -> None:
        """Render again when colours or the zoom change."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.FontChange):
            self._render()
