"""An action as plain words in the accent colour, at the end of a field's label."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt
from typing_extensions import override

from widgets.action_button import ActionButton
from widgets.theme_colors import theme_colors

if TYPE_CHECKING:
    from PySide6.QtGui import QAction
    from PySide6.QtWidgets import QWidget


class BenchLink(ActionButton):
    """As low as its text, so that the field's label keeps its height."""

    def __init__(self, action: QAction, parent: QWidget | None = None) -> None:
        super().__init__(action, parent)
        self.setObjectName("bench_link")
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._dress()

    def _dress(self) -> None:
        colors = theme_colors(self.palette())
        sheet = (
            f"QToolButton {{ color: {colors.accent.name()}; background: transparent;"
            " border: none; padding: 0; }"
            " QToolButton:hover, QToolButton:focus { text-decoration: underline; }"
            f" QToolButton:disabled {{ color: {colors.muted.name()}; }}"
        )
        if sheet != self.styleSheet():
            self.setStyleSheet(sheet)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._dress()
