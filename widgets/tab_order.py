"""The order in which Tab goes through parts that were made in another order."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSlider,
    QAbstractSpinBox,
    QComboBox,
    QLineEdit,
    QWidget,
)

_SINGLE = (QAbstractButton, QAbstractSlider, QAbstractSpinBox, QComboBox, QLineEdit)
"""Widgets that Tab stops at once, whatever they are made of."""


def chain(*parts: QWidget) -> None:
    """Let Tab go through one part after the other, in each as before."""
    stops = [stop for part in parts for stop in tab_stops(part)]
    for before, after in pairwise(stops):
        QWidget.setTabOrder(before, after)


def tab_stops(part: QWidget) -> list[QWidget]:
    """Return a part and all in it that Tab can stop at, in its order, hidden ones as well."""
    stops, left, each = [part], _count_inside(part), part
    # No farther than need be: PySide takes the next widget of the chain for a child of the one
    # before, and when that goes it never frees the Python objects of those that come after.
    while left:
        each = each.nextInFocusChain()
        assert each is not None
        if part.isAncestorOf(each):
            stops.append(each)
            left -= 1
    return [stop for stop in stops if stop.focusPolicy() & Qt.FocusPolicy.TabFocus]


def _count_inside(part: QWidget) -> int:
    """Return how many widgets of the same window a part holds."""
    if isinstance(part, _SINGLE):
        return 0
    return sum(part.isAncestorOf(each) for each in part.findChildren(QWidget))
