"""A quiet ground with a glyph and a heading for a part of a lesson's text."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QColor, QFont, QPalette
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget
from typing_extensions import override

import resources
from widgets.ground import set_ground
from widgets.theme_colors import ThemeColors, theme_colors
from widgets.wrapped_label import WrappedLabel


class Card(QWidget):
    """A part with its own ground; `tone` is `plain`, `success`, `warning` or `error`."""

    def __init__(self, icon: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon_name = icon
        self._tone = "plain"
        self._icon = QLabel(self)
        self._heading = WrappedLabel(self)
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        top.addWidget(self._heading, 1)
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(16, 12, 16, 12)
        self.body.setSpacing(8)
        self.body.addLayout(top)
        self._dress()

    def set_heading(self, words: str) -> None:
        """Set the words beside the glyph."""
        self._heading.setText(words)
        self.setAccessibleName(words)

    def heading(self) -> str:
        """Return the words beside the glyph."""
        return self._heading.text()

    def set_tone(self, tone: str, icon: str) -> None:
        """Change the meaning: ground and glyph go together."""
        self._tone, self._icon_name = tone, icon
        self._dress()

    def _dress(self) -> None:
        parent = self.parentWidget()
        colors = theme_colors(parent.palette() if parent else QPalette())
        ground, ink = self._tones(colors)
        set_ground(self, ground)
        side = self.fontMetrics().height()
        self._icon.setPixmap(resources.icon(self._icon_name, ink).pixmap(side, side))
        font = QFont(self.font())
        font.setWeight(QFont.Weight.DemiBold)
        self._heading.setFont(font)

    def _tones(self, colors: ThemeColors) -> tuple[QColor, QColor]:
        return {
            "plain": (colors.raised, colors.accent),
            "success": (colors.success_ground, colors.success),
            "warning": (colors.warning_ground, colors.warning),
            "error": (colors.error_ground, colors.error),
        }[self._tone]

    @override
    def changeEvent(self, event: QEvent) -> None:
        """Follow the theme and the zoom."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.PaletteChange):
            self._dress()
