"""The look of the whole application: style, palettes, fonts and zoom."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QPalette, QPixmapCache
from PySide6.QtWidgets import QAbstractSpinBox, QComboBox

import resources
from widgets.theme_colors import DARK, LIGHT, ThemeColors

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

THEMES = ("system", "light", "dark")
BASE_POINT_SIZE = 10.0
ZOOM_STEPS = (0.7, 0.8, 0.9, 1.0, 1.1, 1.25, 1.5, 1.75, 2.0, 2.5, 3.0)


def palette(colors: ThemeColors, window: str) -> QPalette:
    """Return a Fusion palette of the theme's colours; `window` is the ground between panes."""
    made = QPalette()
    roles = QPalette.ColorRole
    for role, color in {
        roles.Window: QColor(window),
        roles.WindowText: colors.text,
        roles.Base: colors.ground,
        roles.AlternateBase: colors.raised,
        roles.Text: colors.text,
        roles.Button: colors.raised,
        roles.ButtonText: colors.text,
        roles.BrightText: colors.error,
        roles.ToolTipBase: colors.raised,
        roles.ToolTipText: colors.text,
        roles.PlaceholderText: colors.muted,
        roles.Highlight: colors.accent,
        roles.HighlightedText: colors.accent_text,
        roles.Accent: colors.accent,
        roles.Link: colors.accent,
        roles.LinkVisited: colors.accent,
        roles.Light: colors.raised,
        roles.Midlight: colors.line,
        roles.Mid: colors.line,
        roles.Dark: colors.line,
        roles.Shadow: colors.line,
    }.items():
        made.setColor(role, color)
    for role in (roles.WindowText, roles.Text, roles.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, role, _faded(colors))
    return made


def _faded(colors: ThemeColors) -> QColor:
    faded = QColor(colors.muted)
    faded.setAlpha(150)
    return faded


def is_dark(theme: str, app: QApplication) -> bool:
    """Tell whether a theme (`system`, `light`, `dark`) is dark on this desktop right now."""
    if theme == "system":
        return app.styleHints().colorScheme() == Qt.ColorScheme.Dark
    return theme == "dark"


def apply_theme(app: QApplication, theme: str) -> None:
    """Give the application the Fusion style with our light or dark palette and style sheet."""
    dark = is_dark(theme, app)
    colors = DARK if dark else LIGHT
    sheet = _filled(resources.style_sheet("desk"), colors)
    if sheet == app.styleSheet():
        return
    # Without it a style sheet cuts every child off from later changes of the font (the zoom).
    app.setAttribute(Qt.ApplicationAttribute.AA_UseStyleSheetPropagationInWidgetStyles)
    # Taken away first: a changed sheet takes Qt twice as long as a new one.
    app.setStyleSheet("")
    if app.style().name() != "fusion":
        app.setStyle("Fusion")
    app.setPalette(palette(colors, "#0f131a" if dark else "#e9edf3"))
    app.setStyleSheet(sheet)
    # Icons are kept by size and palette, and no palette comes back: they would fill Qt's 10 MB.
    QPixmapCache.clear()


def _filled(sheet: str, colors: ThemeColors) -> str:
    for name in ("accent", "accent_text", "text", "muted", "ground", "raised", "line", "match"):
        sheet = sheet.replace(f"@{name}@", getattr(colors, name).name())
    return sheet


def apply_zoom(app: QApplication, zoom: float) -> None:
    """Set the application font; every pane follows it."""
    font = QFont(resources.UI_FONT_FAMILY)
    font.setPointSizeF(BASE_POINT_SIZE * zoom)
    app.setFont(font)
    # Qt counts the em of a style sheet once, in the font that a widget had then.
    for widget in app.allWidgets():
        if isinstance(widget, QComboBox | QAbstractSpinBox):
            widget.style().unpolish(widget)
            widget.style().polish(widget)


def next_zoom(zoom: float, steps: int) -> float:
    """Return the zoom that many steps up or down the scale, clipped at its ends."""
    nearest = min(range(len(ZOOM_STEPS)), key=lambda i: abs(ZOOM_STEPS[i] - zoom))
    return ZOOM_STEPS[max(0, min(len(ZOOM_STEPS) - 1, nearest + steps))]
