"""Quiet text of a report: headings, muted sentences and lines of numbers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt
from typing_extensions import override

import resources
from widgets.theme_colors import theme_colors
from widgets.wrapped_label import WrappedLabel

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


class FitText(WrappedLabel):
    """A wrapped text; `look` is `heading`, `plain`, `muted` or `numbers` (the code font)."""

    def __init__(self, look: str, words: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.setText(words)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._dress()

    def _dress(self) -> None:
        # By a sheet, not a font of its own: the size goes on following the zoom.
        sheet = {
            "heading": "FitText { font-weight: 600; }",
            "numbers": f'FitText {{ font-family: "{resources.CODE_FONT_FAMILY}"; }}',
            "muted": f"FitText {{ color: {theme_colors(self.palette()).muted.name()}; }}",
        }.get(self._look, "")
        if sheet != self.styleSheet():
            self.setStyleSheet(sheet)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._dress()
