"""The colours of a terminal, made readable on the ground they stand on."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from PySide6.QtGui import QColor

from widgets.contrast import contrast

if TYPE_CHECKING:
    from widgets.output.terminal_style import Color

LEAST_CONTRAST = 4.5
"""Of text on its ground, as WCAG 2 counts it for level AA."""
_BLACK, _WHITE = QColor("#000000"), QColor("#ffffff")
_STEPS = (0, 95, 135, 175, 215, 255)  # of the cube of 6 x 6 x 6 colours, as xterm has them
_FIRST_OF_CUBE, _FIRST_GREY = 16, 232


# Black, red, green, yellow, blue, magenta, cyan, white; then the bright ones. The ones of widely
# used light and dark terminals, so that a colour is where one looks for it.
_LIGHT = (
    "#000000", "#cd3131", "#107c10", "#949800", "#0451a5", "#bc05bc", "#0598bc", "#c8ccd4",
    "#666666", "#e0443e", "#14ce14", "#b5ba00", "#3173d8", "#d63fd6", "#16b5d9", "#f4f6f9",
)  # fmt: skip
_DARK = (
    "#000000", "#cd3131", "#0dbc79", "#e5e510", "#2472c8", "#bc3fbc", "#11a8cd", "#d0d4dc",
    "#7a8394", "#f14c4c", "#23d18b", "#f5f543", "#3b8eea", "#d670d6", "#29b8db", "#ffffff",
)  # fmt: skip


def plain_color(color: Color, *, dark: bool) -> QColor:
    """Return a colour of a terminal as it is in a light or dark theme."""
    if not isinstance(color, int):
        return QColor(*color)
    if color < _FIRST_OF_CUBE:
        return QColor((_DARK if dark else _LIGHT)[color])
    if color >= _FIRST_GREY:
        grey = 8 + 10 * (color - _FIRST_GREY)
        return QColor(grey, grey, grey)
    rest, blue = divmod(color - _FIRST_OF_CUBE, 6)
    red, green = divmod(rest, 6)
    return QColor(_STEPS[red], _STEPS[green], _STEPS[blue])


def readable(color: QColor, ground: QColor) -> QColor:
    """Return the colour, mixed with as little black or white as makes it readable."""
    return QColor(_readable(color.rgb(), ground.rgb()))


@lru_cache(maxsize=1024)
def _readable(color_rgb: int, ground_rgb: int) -> int:
    color, ground = QColor(color_rgb), QColor(ground_rgb)
    toward = max(_BLACK, _WHITE, key=lambda end: contrast(end, ground))
    for percent in range(0, 100, 5):
        mixed = _mixed(color, toward, percent)
        if contrast(mixed, ground) >= LEAST_CONTRAST:
            return mixed.rgb()
    return toward.rgb()


def _mixed(color: QColor, other: QColor, percent: int) -> QColor:
    pairs = zip(_parts(color), _parts(other), strict=True)
    return QColor(*((own * (100 - percent) + its * percent) // 100 for own, its in pairs))


def _parts(color: QColor) -> tuple[int, int, int]:
    return color.red(), color.green(), color.blue()
