"""A layout that puts parts side by side where they fit, and below each other where not."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget
from typing_extensions import override

_GAP = 8
_LINE_GAP = 4


class FoldingLine(QLayout):
    """One line, or a line for each part; `apart` moves the last part to the line's end."""

    def __init__(self, parent: QWidget, *, apart: bool = False) -> None:
        super().__init__(parent)
        self.setContentsMargins(0, 0, 0, 0)
        self._items: list[QLayoutItem] = []
        self._apart = apart

    @override
    def addItem(self, arg__1: QLayoutItem) -> None:
        self._items.append(arg__1)

    @override
    def count(self) -> int:
        return len(self._items)

    @override
    def itemAt(self, index: int) -> QLayoutItem | None:  # pyright: ignore[reportIncompatibleMethodOverride]
        return self._items[index] if 0 <= index < len(self._items) else None

    @override
    def takeAt(self, index: int) -> QLayoutItem | None:  # pyright: ignore[reportIncompatibleMethodOverride]
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    @override
    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, arg__1: int) -> int:
        heights = [item.sizeHint().height() for item in self._shown()]
        if self._fits(arg__1):
            return max(heights, default=0)
        return sum(heights) + _LINE_GAP * (len(heights) - 1)

    @override
    def sizeHint(self) -> QSize:
        width = self._width()
        return QSize(width, self.heightForWidth(width))

    @override
    def minimumSize(self) -> QSize:
        least = [item.minimumSize() for item in self._shown()]
        return QSize(
            max((size.width() for size in least), default=0),
            max((size.height() for size in least), default=0),
        )

    @override
    def setGeometry(self, arg__1: QRect) -> None:
        super().setGeometry(arg__1)
        items = self._shown()
        if not self._fits(arg__1.width()):
            self._stack(items, arg__1)
            return
        left = arg__1.left()
        for item in items:
            width = item.sizeHint().width()
            if self._apart and item is items[-1]:
                left = arg__1.right() + 1 - width
            item.setGeometry(QRect(left, arg__1.top(), width, arg__1.height()))
            left += width + _GAP

    def _stack(self, items: list[QLayoutItem], rect: QRect) -> None:
        top = rect.top()
        for item in items:
            hint = item.sizeHint()
            item.setGeometry(
                QRect(rect.left(), top, min(hint.width(), rect.width()), hint.height())
            )
            top += hint.height() + _LINE_GAP

    def _shown(self) -> list[QLayoutItem]:
        return [item for item in self._items if not item.isEmpty()]

    def _width(self) -> int:
        widths = [item.sizeHint().width() for item in self._shown()]
        return sum(widths) + _GAP * max(0, len(widths) - 1)

    def _fits(self, width: int) -> bool:
        return self._width() <= width
