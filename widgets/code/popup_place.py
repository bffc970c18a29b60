"""Where a popup goes that belongs to a place in the text."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize


def beside(anchor: QRect, wanted: QSize, bounds: QRect) -> QRect:
    """Return a rectangle within the bounds, under the anchor or, with more room there, above."""
    under = bounds.bottom() - anchor.bottom()
    above = anchor.top() - bounds.top()
    is_under = under >= min(wanted.height(), above)
    size = wanted.boundedTo(QSize(bounds.width(), max(under if is_under else above, 0)))
    left = max(min(anchor.left(), bounds.right() + 1 - size.width()), bounds.left())
    top = anchor.bottom() + 1 if is_under else anchor.top() - size.height()
    return QRect(QPoint(left, top), size)
