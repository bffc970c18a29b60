"""The meaning of every colour the views use, for a light and a dark palette."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtGui import QColor, QPalette


class ThemeColors(NamedTuple):
    """Colours by meaning; every text colour has a contrast of 4.5 : 1 or more on its ground."""

    accent: QColor
    """The one accent: selection, focus, the primary button."""
    accent_text: QColor
    """Text upon `accent`."""
    text: QColor
    muted: QColor
    """Secondary text: captions, line numbers."""
    ground: QColor
    """The ground of panes with text: code, lesson, tables."""
    raised: QColor
    """The ground of what lies upon a pane: cards, headers, the output pane."""
    line: QColor
    """Hairlines between parts."""
    error: QColor
    error_ground: QColor
    warning: QColor
    warning_ground: QColor
    success: QColor
    success_ground: QColor
    current_line: QColor
    match: QColor
    """Bracket and search matches."""
    keyword: QColor
    string: QColor
    comment: QColor
    number: QColor
    name: QColor
    """Functions and classes where they are defined, builtins, decorators."""
    bar: QColor
    """The bars of a histogram."""
    law: QColor
    """The law drawn over a histogram."""
    nan: QColor
    """Ground of cells that hold NaN or an infinity."""
    reference: QColor
    """The frozen distribution that is laid over another one."""


def _colors(*names: str) -> ThemeColors:
    return ThemeColors(*(QColor(name) for name in names))


LIGHT = _colors(
    "#2f5fd0", "#ffffff", "#1c2230", "#5b6475", "#ffffff", "#f4f6f9", "#d9dee7",
    "#b3261e", "#fdeceb", "#855300", "#fff4dc", "#1d6b3c", "#e6f4ea",
    "#f1f5fd", "#cfe0ff", "#7a2aa8", "#1d6b3c", "#667085", "#a1440b", "#1f55b5",
    "#6b93e0", "#b3400a", "#f3c6de", "#6a1b9a",
)  # fmt: skip
DARK = _colors(
    "#8ab0ff", "#0d1526", "#e4e8f0", "#9aa4b8", "#161a22", "#1e2430", "#343c4b",
    "#ffb4ab", "#3a1d1b", "#f2c063", "#352a13", "#7fd49b", "#16301f",
    "#1d2431", "#2f4676", "#d3a4f5", "#8fd6a6", "#8d97ab", "#f0a36b", "#8ab0ff",
    "#5b82cc", "#ffb86b", "#6b2f52", "#e3b8ff",
)  # fmt: skip


def theme_colors(palette: QPalette) -> ThemeColors:
    """Return the colours that go with a palette, judged by the lightness of its lines.

    Not by that of its ground or text: panes, cards and style sheets give widgets their own, which
    would outlive the theme that they were taken from.
    """
    return DARK if palette.mid().color().lightness() < 128 else LIGHT
