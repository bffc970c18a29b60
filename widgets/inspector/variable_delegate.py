"""How the cells of the table of names are drawn: change marks, warnings, a cross to stop."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFont, QIcon, QMouseEvent, QPalette
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

import resources
from widgets.inspector.variable_table_model import (
    PROGRESS_ROLE,
    ROW_ROLE,
    STATISTICS_ROLE,
    Column,
    Index,
)
from widgets.tensor_records import Change, VariableRow
from widgets.theme_colors import ThemeColors, theme_colors

if TYPE_CHECKING:
    from PySide6.QtCore import QAbstractItemModel
    from PySide6.QtGui import QPainter

_MARKS = {Change.NEW: "plus", Change.CHANGED: "triangle", Change.UNKNOWN: "circle-help"}


class VariableDelegate(QStyledItemDelegate):
    """Draws a row of the table of names; a click on the cross of a summary asks to stop it."""

    stop_clicked = Signal(str)
    """The name whose statistics are to be stopped."""

    @override
    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        super().initStyleOption(option, index)
        row: VariableRow = index.data(ROW_ROLE)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        # The ground of a chosen row is drawn alike with and without the keyboard focus, and the
        # focus frame around the single cell would suggest that cells could be chosen.
        option.state &= ~QStyle.StateFlag.State_HasFocus
        colors = theme_colors(option.palette)
        _soften(option, row, colors)
        if index.column() == Column.NAME:
            self._mark_change(option, row, colors, chosen=chosen)
        elif _computing(index):
            room = stop_rect(option).left() - option.rect.left() - _icon_side(option) // 2
            if option.fontMetrics.horizontalAdvance(option.text) > room:
                option.text = f"{int(index.data(PROGRESS_ROLE) * 100)} %"
        elif index.column() == Column.SUMMARY:
            _mark_unusual(option, index, colors)

    def _mark_change(
        self, option: QStyleOptionViewItem, row: VariableRow, colors: ThemeColors, *, chosen: bool
    ) -> None:
        mark = _MARKS.get(row.change)
        muted = row.change is Change.UNKNOWN
        color = colors.accent_text if chosen else colors.muted if muted else colors.accent
        side = _icon_side(option)
        option.features |= QStyleOptionViewItem.ViewItemFeature.HasDecoration
        option.decorationSize = QSize(side, side)
        option.icon = resources.icon(mark, color) if mark else QIcon()
        if row.change in (Change.NEW, Change.CHANGED):
            option.font.setWeight(QFont.Weight.DemiBold)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        super().paint(painter, option, index)
        if _computing(index):
            chosen = option.state & QStyle.StateFlag.State_Selected
            colors = theme_colors(option.palette)
            icon = resources.icon("x", colors.accent_text if chosen else colors.text)
            icon.paint(painter, stop_rect(option))

    @override
    def editorEvent(
        self,
        event: QEvent,
        model: QAbstractItemModel,
        option: QStyleOptionViewItem,
        index: Index,
    ) -> bool:
        if event.type() == QEvent.Type.MouseButtonRelease and isinstance(event, QMouseEvent):
            hit = stop_rect(option).contains(event.position().toPoint())
            if hit and _computing(index):
                self.stop_clicked.emit(index.data(ROW_ROLE).name)
                return True
        return super().editorEvent(event, model, option, index)


def stop_rect(option: QStyleOptionViewItem) -> QRect:
    """Return where the cross of a summary that is being computed lies, at the cell's right end."""
    side = _icon_side(option)
    rect: QRect = option.rect
    return QRect(rect.right() - side - 4, rect.center().y() - side // 2, side, side)


def _icon_side(option: QStyleOptionViewItem) -> int:
    return round(option.fontMetrics.height() * 0.75)


def _computing(index: Index) -> bool:
    return index.column() == Column.SUMMARY and index.data(PROGRESS_ROLE) is not None


def _soften(option: QStyleOptionViewItem, row: VariableRow, colors: ThemeColors) -> None:
    if row.note == "while_running" or (not row.readable and row.kind != "value"):
        palette = QPalette(option.palette)
        palette.setColor(QPalette.ColorRole.Text, colors.muted)
        option.palette = palette


def _mark_unusual(option: QStyleOptionViewItem, index: Index, colors: ThemeColors) -> None:
    statistics = index.data(STATISTICS_ROLE)
    if statistics is None or index.data(PROGRESS_ROLE) is not None:
        return
    if statistics.nan or statistics.positive_infinity or statistics.negative_infinity:
        side = _icon_side(option)
        chosen = option.state & QStyle.StateFlag.State_Selected
        option.features |= QStyleOptionViewItem.ViewItemFeature.HasDecoration
        option.decorationSize = QSize(side, side)
        color = colors.accent_text if chosen else colors.warning
        option.icon = resources.icon("triangle-alert", color)
        option.decorationAlignment = Qt.AlignmentFlag.AlignVCenter
