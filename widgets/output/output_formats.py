"""How the pieces of a step's output look: in which font and colour."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QFont, QFontMetricsF, QPen, QTextCharFormat, QTextCursor, QTextFormat

import resources
from widgets.output.terminal_colors import plain_color, readable
from widgets.output.terminal_style import PLAIN as PLAIN_STYLE
from widgets.theme_colors import DARK, theme_colors

if TYPE_CHECKING:
    from PySide6.QtGui import QColor, QTextDocument
    from PySide6.QtWidgets import QWidget

    from widgets.output.terminal_style import Style
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

STROKE = 0.06  # of the size of the font: by so much bold letters are drawn thicker
_ROLE = QTextFormat.Property.UserProperty + 1
_STYLE = QTextFormat.Property.UserProperty + 2  # as the parameters of an escape sequence
_STREAMS = {"stderr": ERROR}


def shape(pane: QWidget, role: str, style: Style = PLAIN_STYLE) -> QTextCharFormat:
    """Return the look of a role, in a program's style, in a pane's font and palette."""
    made = QTextCharFormat()
    made.setProperty(_ROLE, role)
    made.setFont(pane.font() if role == WORDS else resources.code_font(pane.font()))
    colors = theme_colors(pane.palette())
    made.setForeground(_color(role, colors))
    if role == HEADLINE:
        made.setFontWeight(QFont.Weight.Bold)
    if style != PLAIN_STYLE:
        _wear(made, style, colors)
    return made


def stream_shape(pane: QWidget, stream: str, style: Style) -> QTextCharFormat:
    """Return the look of what was written to a stream."""
    return shape(pane, _STREAMS.get(stream, PLAIN), style)


def column_width(pane: QWidget) -> float:
    """Return the width of a character of output, in pixels."""
    return QFontMetricsF(resources.code_font(pane.font())).horizontalAdvance("0")


def _wear(made: QTextCharFormat, style: Style, colors: ThemeColors) -> None:
    """Give a format a program's style, its colours as far from the ground as reading needs."""
    made.setProperty(_STYLE, style.parameters())
    text, ground = made.foreground().color(), None
    if style.foreground is not None:
        text = plain_color(style.foreground, dark=colors is DARK)
    if style.background is not None:
        ground = plain_color(style.background, dark=colors is DARK)
    if style.inverse:
        text, ground = ground or colors.ground, text
    made.setForeground(readable(text, ground or colors.ground))
    if ground is not None:
        made.setBackground(ground)
    if style.bold:
        made.setFontWeight(QFont.Weight.Bold)
        # The code font has no bold face, and Qt makes none for fonts of fixed width.
        made.setTextOutline(QPen(made.foreground().color(), made.font().pointSizeF() * STROKE))
    made.setFontItalic(style.italic)
    made.setFontUnderline(style.underline)


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
            style = PLAIN_STYLE.after(piece.format.property(_STYLE) or "0")  # pyright: ignore[reportAttributeAccessIssue]
            cursor.mergeCharFormat(shape(pane, role, style))
        block = block.next()
    cursor.endEditBlock()


def _color(role: str, colors: ThemeColors) -> QColor:
    return {
        ERROR: colors.error, HEADLINE: colors.error, MUTED: colors.muted, LINK: colors.accent,
    }.get(role, colors.text)  # fmt: skip
