"""The buttons under a picture: which picture, zoom, freeze, save, copy and the bins."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QMenu, QToolButton, QWidget
from typing_extensions import override

import resources
from widgets.button_look import button_sheet
from widgets.histogram import picture_words as words
from widgets.histogram.bins_box import BinsBox
from widgets.histogram.picture_kinds import DENSITY
from widgets.histogram.picture_menus import AxesMenu, BinsMenu, PictureMenu
from widgets.overflow_row import OverflowRow
from widgets.theme_colors import theme_colors

_ICONS = {
    "picture": "chart-column",
    "zoom_in": "zoom-in",
    "zoom_out": "zoom-out",
    "reset": "maximize",
    "freeze": "layers",
    "bins": "",
    "axes": "",
    "copy": "copy",
    "copy_code": "terminal",
    "save_png": "image",
    "save_svg": "download",
    "save_csv": "table-2",
}
_SUBMENUS = ("picture", "bins", "axes")


class HistogramTools(QWidget):
    """A row of buttons; what doesn't fit and what is rare lives in its menu."""

    bins_chosen = Signal(object)
    """The learner chose a number of bins (int) or `auto` (str)."""
    reset_requested = Signal()
    """The whole histogram shall be seen again."""
    zoom_requested = Signal(int)
    """A closer look by so many steps is wished; negative: from farther."""
    freeze_requested = Signal(bool)
    """The picture shall be kept to compare with (True), or the kept one be dropped (False)."""
    copy_requested = Signal()
    """The counts shall go to the clipboard as CSV."""
    copy_code_requested = Signal()
    """A Python script of the picture shall go to the clipboard."""
    save_png_requested = Signal()
    """The picture shall be saved as PNG."""
    save_svg_requested = Signal()
    """The picture shall be saved as SVG."""
    save_csv_requested = Signal()
    """The counts shall be saved as CSV."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.actions_by_name = {name: QAction(self) for name in _ICONS}
        self.pictures, self.axes, self.bins_menu = PictureMenu(self), AxesMenu(self), BinsMenu(self)
        self.bins_box = BinsBox(self)
        self.bins_box.bins_chosen.connect(self.bins_chosen)
        self._kind = DENSITY
        self._row = OverflowRow(self)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(8, 0, 8, 8)
        layout.addWidget(self._row)
        for name, menu in zip(_SUBMENUS, (self.pictures, self.bins_menu, self.axes), strict=True):
            self.actions_by_name[name].setMenu(menu)
        self.actions_by_name["freeze"].setCheckable(True)
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

    def set_kind(self, kind: str) -> None:
        """Say which picture is shown; asks for nothing."""
        self._kind = kind
        self.pictures.set_kind(kind)
        self.retranslate()

    def set_frozen(self, frozen: bool) -> None:
        """Say whether a picture is kept to compare with; asks for nothing."""
        self.actions_by_name["freeze"].setChecked(frozen)
        self.retranslate()

    def retranslate(self) -> None:
        """Word everything anew in the application's language."""
        self.bins_box.retranslate()
        for menu in (self.pictures, self.axes, self.bins_menu):
            menu.retranslate()
        for name, (text, tip) in {**self._look_words(), **self._way_out_words()}.items():
            self.actions_by_name[name].setText(text)
            self.actions_by_name[name].setToolTip(tip)
        self._row.menu_button.setToolTip(self.tr("Bin rule, axes, save, copy and more"))
        self._row.menu_button.setAccessibleName(self.tr("Bin rule, axes, save, copy and more"))

    def _look_words(self) -> dict[str, tuple[str, str]]:
        frozen = self.actions_by_name["freeze"].isChecked()
        return {
            "picture": (words.name(self._kind), self.tr("Choose another picture (F7: the next)")),
            "reset": (self.tr("Reset view"), self.tr("Show all bars (Home)")),
            "zoom_in": (self.tr("Zoom in"), self.tr("Look closer (↑ in the plot, or the wheel)")),
            "zoom_out": (self.tr("Zoom out"), self.tr("Look from farther (↓ in the plot)")),
            "freeze": (
                self.tr("Drop the frozen one") if frozen else self.tr("Freeze"),
                self.tr("Keep this distribution as an outline over the next ones (Shift+F7)"),
            ),
            "bins": (self.tr("Bin rule"), self.tr("Choose how wide the bins are")),
            "axes": (self.tr("Axes"), self.tr("Linear or log axes")),
        }

    def _way_out_words(self) -> dict[str, tuple[str, str]]:
        return {
            "copy": (self.tr("Copy counts"), self.tr("Copy the bins and their counts as CSV")),
            "copy_code": (
                self.tr("Copy Python code"),
                self.tr("Copy a script that makes this picture without the app"),
            ),
            "save_png": (self.tr("Save as PNG…"), self.tr("Save the picture in dots")),
            "save_svg": (self.tr("Save as SVG…"), self.tr("Save the picture in lines and text")),
            "save_csv": (self.tr("Save counts as CSV…"), self.tr("Save the bins and their counts")),
        }

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
        actions["freeze"].triggered.connect(self.freeze_requested)
        actions["copy"].triggered.connect(self.copy_requested)
        actions["copy_code"].triggered.connect(self.copy_code_requested)
        actions["save_png"].triggered.connect(self.save_png_requested)
        actions["save_svg"].triggered.connect(self.save_svg_requested)
        actions["save_csv"].triggered.connect(self.save_csv_requested)

    @Slot()
    def _on_zoom_in_triggered(self) -> None:
        self.zoom_requested.emit(1)

    @Slot()
    def _on_zoom_out_triggered(self) -> None:
        self.zoom_requested.emit(-1)

    def _fill(self) -> None:
        actions = self.actions_by_name
        picture = self._row.add_action(actions["picture"], hide_rank=6, short_rank=4)
        picture.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._row.add_action(actions["zoom_in"], hide_rank=3, short_rank=0)
        self._row.add_action(actions["zoom_out"], hide_rank=3, short_rank=0)
        self._row.add_action(actions["reset"], hide_rank=4, short_rank=1)
        self._row.add_action(actions["freeze"], hide_rank=4, short_rank=2)
        for name in ("bins", "axes", "copy", "copy_code", "save_png", "save_svg", "save_csv"):
            self._row.add_menu_action(actions[name])
        self._row.add_widget(self.bins_box)

    def _recolor(self) -> None:
        colors = theme_colors(self.palette())
        for name, icon in _ICONS.items():
            if icon:
                self.actions_by_name[name].setIcon(resources.icon(icon, colors.text))
        sheet = button_sheet(colors)
        if sheet != self.styleSheet():
            self.setStyleSheet(sheet)
