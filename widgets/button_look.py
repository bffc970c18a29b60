"""The look of the flat buttons on a pane's edge: plain, primary, warning and segmented."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import QStyle, QStyleOptionToolButton, QToolButton

if TYPE_CHECKING:
    from widgets.theme_colors import ThemeColors

_SHEET = """
QToolButton {{
    color: {text}; background: {raised}; border: 1px solid {line};
    border-radius: 6px; padding: 4px 8px;
}}
QToolButton:hover {{ border-color: {muted}; }}
QToolButton:pressed {{ background: {match}; }}
QToolButton:focus {{ border-color: {accent}; }}
QToolButton:disabled {{ color: {faded}; background: transparent; }}
QToolButton::menu-indicator {{ image: none; width: 0; }}
QToolButton[look="primary"]:enabled {{
    color: {accent_text}; background: {accent}; border-color: {accent};
}}
QToolButton[look="primary"]:enabled:hover {{ border-color: {text}; }}
QToolButton[look="primary"]:enabled:focus {{ border-color: {text}; }}
QToolButton[look="warning"]:enabled {{
    color: {warning}; background: {warning_ground}; border-color: {warning};
}}
QToolButton[look="first"] {{ border-top-right-radius: 0; border-bottom-right-radius: 0; }}
QToolButton[look="last"] {{
    border-top-left-radius: 0; border-bottom-left-radius: 0; border-left: none;
}}
QToolButton[look="first"]:checked, QToolButton[look="last"]:checked {{
    color: {accent_text}; background: {accent}; border-color: {accent};
}}
QToolButton[look="first"]:checked:focus, QToolButton[look="last"]:checked:focus {{
    border-color: {text};
}}
"""


def button_sheet(colors: ThemeColors) -> str:
    """Return the style sheet of a row of flat buttons; the property `look` chooses a variant."""
    names = (
        "accent", "accent_text", "text", "muted", "raised", "line", "match",
        "warning", "warning_ground",
    )  # fmt: skip
    faded = f"rgba({colors.muted.red()}, {colors.muted.green()}, {colors.muted.blue()}, 150)"
    return _SHEET.format(faded=faded, **{name: getattr(colors, name).name() for name in names})


def icon_extent(font: QFont) -> int:
    """Return the side of a button's icon in pixels, so that it grows with the text beside it."""
    return max(16, round(QFontMetrics(font).height() * 0.95))


class ButtonWidths:
    """Remembers what buttons need: rows are fitted several times a run, and measuring is slow."""

    def __init__(self) -> None:
        self._known: dict[tuple[QToolButton, str, bool, bool], int] = {}

    def of(self, button: QToolButton, *, icon: bool, text: bool) -> int:
        """Return the pixels a button needs, as `button_width` does."""
        key = (button, button.text(), icon, text)
        if key not in self._known:
            self._known[key] = button_width(button, icon=icon, text=text)
        return self._known[key]

    def forget(self) -> None:
        """Measure anew: the font, the icons or the style has changed."""
        self._known.clear()


def button_width(button: QToolButton, *, icon: bool, text: bool) -> int:
    """Return the pixels a button needs with its icon, its text or both, as it is styled now."""
    option = QStyleOptionToolButton()
    button.initStyleOption(option)
    width = button.iconSize().width() if icon else 0
    if text:
        width += button.fontMetrics().horizontalAdvance(button.text() + "  ") + (4 if icon else 0)
    content = QSize(width, button.iconSize().height())
    kind = QStyle.ContentsType.CT_ToolButton
    # Qt rounds the text's width up in its own size hint.
    return button.style().sizeFromContents(kind, option, content, button).width() + 1
