"""The buttons under a histogram: zoom, reset, save, copy and the number of bins."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget
from typing_extensions import override

import resources
from widgets.bins_box import BinsBox
from widgets.button_look import button_sheet
from widgets.overflow_row import OverflowRow
from widgets.theme_colors import theme_colors

_ICONS = {
    "reset": "maximize",
    "zoom_in": "zoom-in",
    "zoom_out": "zoom-out",
    "copy": "copy",
    "save_png": "image",
    "save_svg": "download",
}


class HistogramTools(QWidget):
    """A row of buttons; what doesn't fit and what is rare lives in its menu."""

    bins_chosen = Signal(object)
    """The learner chose a number of bins (int) or `auto` (str)."""
    reset_requested = Signal()
    """The whole histogram shall be seen again."""
    zoom_requested = Signal(int)
    """A closer look by so many steps is wished; negative: from farther."""
    copy_requested = Signal()
    """The counts shall go to the clipboard as CSV."""
    save_png_requested = Signal()
    """The picture shall be saved as PNG."""
    save_svg_requested = Signal()
    """The picture shall be saved as SVG."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.actions_by_name = {name: QAction(self) for name in _ICONS}
        self.bins_box = BinsBox(self)
        self.bins_box.bins_chosen.connect(self.bins_chosen)
        self._row = OverflowRow(self)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(8, 0, 8, 8)
        layout.addWidget(self._row)
        self._fill()
        self._menu = QMenu(self)
        self._menu.addActions(list(self.actions_by_name.values()))
        self._connect()
        self._recolor()
        self.retranslate()

    @Slot(QPoint)
    def show_menu(self, place: QPoint) -> None:
        """Offer everything the row can do at a place of the screen, for a right click."""
        self._menu.popup(place)

    def retranslate(self) -> None:
        """Word everything anew in the application's language."""
        self.bins_box.retranslate()
        words = {
            "reset": (self.tr("Reset view"), self.tr("Show all bars (Home)")),
            "zoom_in": (self.tr("Zoom in"), self.tr("Look closer (↑ in the plot, or the wheel)")),
            "zoom_out": (self.tr("Zoom out"), self.tr("Look from farther (↓ in the plot)")),
            "copy": (self.tr("Copy counts"), self.tr("Copy the bins and their counts as CSV")),
            "save_png": (self.tr("Save as PNG…"), self.tr("Save the picture in dots")),
            "save_svg": (self.tr("Save as SVG…"), self.tr("Save the picture in lines and text")),
        }
        for name, (text, tip) in words.items():
            self.actions_by_name[name].setText(text)
            self.actions_by_name[name].setToolTip(tip)
        self._row.menu_button.setToolTip(self.tr("Save, copy and more"))
        self._row.menu_button.setAccessibleName(self.tr("Save, copy and more"))

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        elif event.type() == QEvent.Type.PaletteChange:
            self._recolor()

    def _connect(self) -> None:
        actions = self.actions_by_name
        actions["reset"].triggered.connect(self.reset_requested)
        actions["zoom_in"].triggered.connect(self._on_zoom_in_triggered)
        actions["zoom_out"].triggered.connect(self._on_zoom_out_triggered)
        actions["copy"].triggered.connect(self.copy_requested)
        actions["save_png"].triggered.connect(self.save_png_requested)
        actions["save_svg"].triggered.connect(self.save_svg_requested)

    @Slot()
    def _on_zoom_in_triggered(self) -> None:
        self.zoom_requested.emit(1)

    @Slot()
    def _on_zoom_out_triggered(self) -> None:
        self.zoom_requested.emit(-1)

    def _fill(self) -> None:
        actions = self.actions_by_name
        self._row.add_action(actions["zoom_in"], hide_rank=3, short_rank=0)
        self._row.add_action(actions["zoom_out"], hide_rank=3, short_rank=0)
        self._row.add_action(actions["reset"], hide_rank=4, short_rank=1)
        for name in ("copy", "save_png", "save_svg"):
            self._row.add_menu_action(actions[name])
        self._row.add_widget(self.bins_box)

    def _recolor(self) -> None:
        colors = theme_colors(self.palette())
        for name, icon in _ICONS.items():
            self.actions_by_name[name].setIcon(resources.icon(icon, colors.text))
        sheet = button_sheet(colors)
        if sheet != self.styleSheet():
            self.setStyleSheet(sheet)
