"""How a table of values looks: decimals, heat map, greyed, colours of the theme."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from widgets.inspector.value_colors import heat_colors, is_special, magnitude, range_position
from widgets.theme_colors import LIGHT, ThemeColors

if TYPE_CHECKING:
    from PySide6.QtGui import QColor

    from widgets.number_format import Value


class Presentation(NamedTuple):
    """How values are shown."""

    decimals: int | None = None
    """None lets the values decide."""
    heat_map: bool = True
    span: tuple[float, float] | None = None
    """The finite range of the whole tensor; None while it is not known."""
    stale: bool = False
    """Whether the values are those of before: shown, but greyed."""
    colors: ThemeColors = LIGHT

    def cell_colors(
        self, value: Value | None, window_span: tuple[float, float] | None
    ) -> tuple[QColor | None, QColor | None]:
        """Return ground and text colour of a value, None for the view's own."""
        if value is None or self.stale:
            return None, self.colors.muted
        if is_special(value):
            return self.colors.nan, self.colors.text
        span, number = self.span or window_span, magnitude(value)
        if not self.heat_map or span is None or number is None:
            return None, None
        position = range_position(number, span)
        return (None, None) if position is None else heat_colors(position)
