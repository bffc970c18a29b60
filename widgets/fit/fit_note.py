"""A glyph and a sentence, in the tone of what it says."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget
from typing_extensions import override

import resources
from widgets.theme_colors import theme_colors
from widgets.wrapped_label import WrappedLabel

_ICONS = {
    "plain": "info",
    "success": "circle-check",
    "warning": "triangle-alert",
    "error": "circle-x",
    "open": "circle-help",
}
TONES = {
    "consistent": "success",
    "doubtful": "warning",
    "inconsistent": "error",
    "undecided": "open",
    "grid": "plain",
}
"""The tone of each verdict; the glyph says the same as the colour."""


class FitNote(QWidget):
    """The glyph has the colour, the words that of text."""

    def __init__(self, tone: str, words: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tone = tone
        self._icon, self._words = QLabel(self), WrappedLabel(self)
        self._words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._words, 1)
        self.set_words(tone, words)

    def words(self) -> str:
        """Return the sentence."""
        return self._words.text()

    def set_words(self, tone: str, words: str) -> None:
        """Show a sentence; `tone` is `plain`, `success`, `warning`, `error` or `open`."""
        self._tone = tone
        self._words.setText(words)
        self.setAccessibleName(words)
        self._dress()

    def _dress(self) -> None:
        colors = theme_colors(self.palette())
        ink = {
            "success": colors.success,
            "warning": colors.warning,
            "error": colors.error,
        }.get(self._tone, colors.muted)
        side = self.fontMetrics().height()
        self._icon.setPixmap(resources.icon(_ICONS[self._tone], ink).pixmap(side, side))

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.FontChange):
            self._dress()
