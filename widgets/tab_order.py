"""The order in which Tab goes through parts that were made in another order."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def chain(*parts: QWidget) -> None:
    """Let Tab go through one part after the other, in each as before."""
    stops = [stop for part in parts for stop in tab_stops(part)]
    for before, after in pairwise(stops):
        QWidget.setTabOrder(before, after)


def tab_stops(part: QWidget) -> list[QWidget]:
    """Return a part and all in it that Tab can stop at, in its order, hidden ones as well."""
    stops = [part]
    each = part.nextInFocusChain()
    while each is not None and each is not part:
        if part.isAncestorOf(each):
            stops.append(each)
        each = each.nextInFocusChain()
    return [stop for stop in stops if stop.focusPolicy() & Qt.FocusPolicy.TabFocus]
