"""Gives the views the whole window, and the lessons their place back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

if TYPE_CHECKING:
    from PySide6.QtGui import QAction
    from PySide6.QtWidgets import QWidget

    from desktop.pane_layout import PaneLayout

NEED_THE_STEP = ("focus_code", "filter_lessons", "reset_layout")
"""Actions that go to what was hidden."""


class ViewsAlone(QObject):
    """Hides and shows what stands beside the views; their sizes stay as they were."""

    def __init__(self, actions: dict[str, QAction], layout: PaneLayout, parent: QObject) -> None:
        super().__init__(parent)
        self._action = actions["show_views_alone"]
        self._layout = layout
        self._hidden: tuple[QWidget, ...] = ()
        self._action.toggled.connect(self._on_action_toggled)
        for name in NEED_THE_STEP:
            actions[name].triggered.connect(self.end)

    def hides(self, *panes: QWidget) -> None:
        """Name what stands beside the views."""
        self._hidden = panes

    @Slot()
    def end(self) -> None:
        """Show everything again."""
        self._action.setChecked(False)

    @Slot(bool)
    def _on_action_toggled(self, alone: bool) -> None:
        if alone:
            self._layout.keep()
        for pane in self._hidden:
            pane.setVisible(not alone)
        if not alone:
            self._layout.put_back()
