"""How the pieces of a step's output look: in which font and colour."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QFont, QTextCharFormat, QTextCursor, QTextFormat

import resources
from widgets.theme_colors import theme_colors

if TYPE_CHECKING:
    from PySide6.QtGui import QColor, QTextDocument
    from PySide6.QtWidgets import QWidget

    from widgets.theme_colors import ThemeColors

PLAIN = "plain"
"""Ordinary output."""
ERROR = "error"
"""Standard error."""
HEADLINE = "headline"
"""Type and message of an exception."""
MUTED = "muted"
"""Of less weight: frames of libraries, what was left out."""
WORDS = "words"
"""Sentences of ours between the output."""
LINK = "link"
"""Something to click."""

_ROLE = QTextFormat.Property.UserProperty + 1


def shape(pane: QWidget, role: str) -> QTextCharFormat:
    """Return the look of a role in a pane's font and palette."""
    made = QTextCharFormat()
    made.setProperty(_ROLE, role)
    made.setFont(pane.font() if role == WORDS else resources.code_font(pane.font()))
    made.setForeground(_color(role, theme_colors(pane.palette())))
    if role == HEADLINE:
        made.setFontWeight(QFont.Weight.Bold)
    return made


def link(pane: QWidget, href: str) -> QTextCharFormat:
    """Return the look of something to click."""
    made = shape(pane, LINK)
    made.setAnchor(True)
    made.setAnchorHref(href)
    return made


def dress_again(document: QTextDocument, pane: QWidget) -> None:
    """Give all that stands in a document the pane's present font and colours."""
    cursor = QTextCursor(document)
    # As one edit: each change alone would lay the whole text out again.
    cursor.beginEditBlock()
    block = document.begin()
    while block.isValid():
        for piece in block.textFormats():
            role = piece.format.property(_ROLE)  # pyright: ignore[reportAttributeAccessIssue]
            if role is None:
                continue
            start = block.position() + piece.start  # pyright: ignore[reportAttributeAccessIssue]
            cursor.setPosition(start)
            end = start + piece.length  # pyright: ignore[reportAttributeAccessIssue]
            cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
            cursor.mergeCharFormat(shape(pane, role))
        block = block.next()
    cursor.endEditBlock()


def _color(role: str, colors: ThemeColors) -> QColor:
    return {
        ERROR: colors.error, HEADLINE: colors.error, MUTED: colors.muted, LINK: colors.accent,
    }.get(role, colors.text)  # fmt: skip
