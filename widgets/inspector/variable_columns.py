"""The widths of the columns of the table of names: all in view, the summary takes the rest."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from PySide6.QtGui import QFont, QFontMetrics

from widgets.inspector.variable_table_model import Column, VariableTableModel
from widgets.inspector.variable_words import column_titles

if TYPE_CHECKING:
    from PySide6.QtWidgets import QTableView

_LOOKED_AT = 100
"""Rows whose texts decide a width."""
_WIDEST = {Column.NAME: 16, Column.SHAPE: 18, Column.DTYPE: 14, Column.DEVICE: 8}
"""Limits in average characters."""
_LEAST_NAME = 10
"""Average characters to which the names are cut before a column is left out."""
_READABLE_NAME = 5
"""Average characters of a name that are left in the narrowest pane: an ellipsis names nothing."""
_TITLE_PADDING = 18
"""Pixels beside a title: the style sheet's, and one to either side."""
_GIVEN_UP = (Column.MEMORY, Column.GRAD, Column.DEVICE)
"""Left out one after the other in a pane too narrow for all, as with a very large font; the header
line of the chosen name says them. The device goes first where all names have the same one."""


def looked_at(model: VariableTableModel) -> list[set[str]]:
    """Return the texts that decide the widths, by column."""
    return [model.texts(column, _LOOKED_AT) for column in Column if column < Column.SUMMARY]


def fit_columns(view: QTableView, model: VariableTableModel) -> None:
    """Set the widths, and leave out what has no room."""
    widths = {
        column: _natural_width(view, model, column) for column in Column if column < Column.SUMMARY
    }
    least = view.fontMetrics().horizontalAdvance(f"{column_titles()[Column.SUMMARY]}00")
    room = view.viewport().width() - least
    _shorten_names(view, widths, sum(widths.values()) - room)
    hidden = set()
    alike = len(model.texts(Column.DEVICE, _LOOKED_AT) - {""}) <= 1
    for column in sorted(_GIVEN_UP, key=lambda column: alike and column != Column.DEVICE):
        if sum(widths.values()) <= room:
            break
        hidden.add(column)
        del widths[column]
    excess = sum(widths.values()) - room
    for column in Column:
        view.setColumnHidden(column, column in hidden)
    fitted = _shrunk(view, widths, excess)
    for column, width in fitted.items():
        view.setColumnWidth(column, width)
    left = view.viewport().width() - sum(fitted.values())
    view.setColumnWidth(Column.SUMMARY, max(left, least // 2))


def _shorten_names(view: QTableView, widths: dict[Column, int], excess: int) -> None:
    """Cut long names first: the tooltip and the header line say them whole."""
    metrics = view.fontMetrics()
    least = _LEAST_NAME * metrics.averageCharWidth() + metrics.height()
    widths[Column.NAME] = max(min(widths[Column.NAME], least), widths[Column.NAME] - max(0, excess))


def _shrunk(view: QTableView, widths: dict[Column, int], excess: int) -> dict[Column, int]:
    """Take what is too much from all columns, but leave titles and short names their room."""
    spare = {
        column: max(0, width - _least_width(view, column, width))
        for column, width in widths.items()
    }
    share = min(max(0, excess) / max(sum(spare.values()), 1), 1.0)
    return {column: width - math.ceil(spare[column] * share) for column, width in widths.items()}


def _least_width(view: QTableView, column: Column, width: int) -> int:
    title = _title_width(view, column)
    if column != Column.NAME:
        return title
    metrics = view.fontMetrics()
    padding = metrics.averageCharWidth() + 4
    readable = _READABLE_NAME * metrics.averageCharWidth() + metrics.height() + padding
    return max(title, min(width, readable))


def _title_width(view: QTableView, column: Column) -> int:
    return view.fontMetrics().horizontalAdvance(column_titles()[column]) + _TITLE_PADDING


def _natural_width(view: QTableView, model: VariableTableModel, column: Column) -> int:
    bold = QFont(view.font())
    bold.setWeight(QFont.Weight.DemiBold)
    metrics = QFontMetrics(bold if column == Column.NAME else view.font())
    padding = metrics.averageCharWidth() + 4
    texts = model.texts(column, _LOOKED_AT)
    width = max((metrics.horizontalAdvance(text) for text in texts), default=0)
    width = min(width, _WIDEST.get(column, 100) * metrics.averageCharWidth())
    if column == Column.NAME:
        width += metrics.height()
    return max(width + padding, _title_width(view, column))
