"""How the pieces of a step's output look: in which font and colour."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QColor, QFont, QTextCharFormat

import resources
from widgets.theme_colors import theme_colors

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


def plain(pane: QWidget) -> QTextCharFormat:
    """Ordinary output."""
    return _code(pane, theme_colors(pane.palette()).text)


def muted(pane: QWidget) -> QTextCharFormat:
    """Give less weight to: frames of libraries, what was left out."""
    return _code(pane, theme_colors(pane.palette()).muted)


def error(pane: QWidget, bold: bool = False) -> QTextCharFormat:
    """Look of standard error; bold for the head line of an exception."""
    shape = _code(pane, theme_colors(pane.palette()).error)
    if bold:
        shape.setFontWeight(QFont.Weight.Bold)
    return shape


def words(pane: QWidget) -> QTextCharFormat:
    """Sentences of ours between the output."""
    shape = QTextCharFormat()
    shape.setFont(pane.font())
    shape.setForeground(theme_colors(pane.palette()).text)
    return shape


def link(pane: QWidget, href: str) -> QTextCharFormat:
    """Something to click."""
    shape = _code(pane, theme_colors(pane.palette()).accent)
    shape.setAnchor(True)
    shape.setAnchorHref(href)
    return shape


def _code(pane: QWidget, color: QColor) -> QTextCharFormat:
    shape = QTextCharFormat()
    shape.setFont(resources.code_font(pane.font()))
    shape.setForeground(color)
    return shape
