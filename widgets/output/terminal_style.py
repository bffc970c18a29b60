"""How a program wants its text to look: the colours and weights of ANSI escape sequences."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

Color = int | tuple[int, int, int]
"""One of the 256 colours of a terminal, or red, green and blue, 0 to 255 each."""

_SWITCHES = {
    1: ("bold", True), 3: ("italic", True), 4: ("underline", True), 7: ("inverse", True),
    22: ("bold", False), 23: ("italic", False), 24: ("underline", False), 27: ("inverse", False),
    39: ("foreground", None), 49: ("background", None),
}  # fmt: skip
_TAKES_COLOR = {38: "foreground", 48: "background"}


class Style(NamedTuple):
    """The look of a piece of text; None is the colour of the theme."""

    foreground: Color | None = None
    background: Color | None = None
    bold: bool = False
    italic: bool = False
    underline: bool = False
    inverse: bool = False

    def after(self, parameters: str) -> Style:
        """Return the style after an SGR sequence; what it doesn't know changes nothing."""
        style = self
        codes = iter(_numbers(parameters))
        for code in codes:
            if code == 0:
                style = PLAIN
            elif code in _TAKES_COLOR:
                color = _color(codes)
                if color is not None:
                    style = style._replace(**{_TAKES_COLOR[code]: color})
            elif code in _SWITCHES:
                name, value = _SWITCHES[code]
                style = style._replace(**{name: value})
            else:
                style = _basic(style, code)
        return style

    def parameters(self) -> str:
        """Return the SGR sequence that makes this style out of a plain one."""
        codes = [code for code, (name, value) in _SWITCHES.items() if value and getattr(self, name)]
        for lead, name in _TAKES_COLOR.items():
            color = getattr(self, name)
            if color is not None:
                codes += [lead, 5, color] if isinstance(color, int) else [lead, 2, *color]
        return ";".join(map(str, codes))


PLAIN = Style()


def _numbers(parameters: str) -> list[int]:
    parts = parameters.replace(":", ";").split(";")
    # An empty parameter is a zero; private ones such as `?25` mean something else.
    return [int(part or "0") if (part or "0").isdecimal() else -1 for part in parts]


def _color(codes: Iterator[int]) -> Color | None:
    kind = next(codes, -1)
    if kind == 5:
        number = next(codes, -1)
        return number if 0 <= number <= 255 else None
    if kind == 2:
        red, green, blue = next(codes, -1), next(codes, -1), next(codes, -1)
        return (red, green, blue) if all(0 <= c <= 255 for c in (red, green, blue)) else None
    return None


def _basic(style: Style, code: int) -> Style:
    """Return the style after one of the 16 colours."""
    for first, name, base in (
        (30, "foreground", 0), (40, "background", 0), (90, "foreground", 8), (100, "background", 8),
    ):  # fmt: skip
        if first <= code < first + 8:
            return style._replace(**{name: base + code - first})
    return style
