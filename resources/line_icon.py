"""An icon that is drawn when it is shown, in exactly the size in which it is shown."""

from __future__ import annotations

from PySide6.QtCore import QByteArray, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QIconEngine, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QApplication, QStyleOption
from shiboken6 import isValid
from typing_extensions import override

_CLONES: list[LineIcon] = []
"""Those that Qt has not deleted yet; made only where a copy of an icon is changed."""


class LineIcon(QIconEngine):
    """Draws an SVG; most icons aren't in sight when the window is painted first."""

    def __init__(self, svg: str) -> None:
        super().__init__()
        self._svg = svg
        self._drawn: dict[tuple[int, int, QIcon.Mode, int], QPixmap] = {}

    @override
    def clone(self) -> LineIcon:
        # Qt owns what this returns, but PySide would delete it with the last name for it.
        _CLONES[:] = [each for each in _CLONES if isValid(each)]
        _CLONES.append(LineIcon(self._svg))
        return _CLONES[-1]

    @override
    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        size = rect.size() * painter.device().devicePixelRatio()
        painter.drawPixmap(rect, self.pixmap(size, mode, state))

    @override
    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        """Return the icon as large as it fits into so many pixels of the device."""
        # What is greyed goes with the palette, which changes with the theme.
        palette = 0 if mode == QIcon.Mode.Normal else QApplication.palette().cacheKey()
        key = (size.width(), size.height(), mode, palette)
        if key not in self._drawn:
            self._drawn[key] = _in_mode(self._rendered(size), mode)
        return self._drawn[key]

    def _rendered(self, size: QSize) -> QPixmap:
        pixmap = QPixmap(size)
        pixmap.fill(Qt.GlobalColor.transparent)
        side = min(size.width(), size.height())
        place = QRectF((size.width() - side) / 2, (size.height() - side) / 2, side, side)
        painter = QPainter(pixmap)
        QSvgRenderer(QByteArray(self._svg.encode())).render(painter, place)
        painter.end()
        return pixmap


def _in_mode(pixmap: QPixmap, mode: QIcon.Mode) -> QPixmap:
    """Return what the style makes of a pixmap, as Qt does for icons of pixmaps: greyed, say."""
    if mode == QIcon.Mode.Normal:
        return pixmap
    option = QStyleOption()
    option.palette = QApplication.palette()
    return QApplication.style().generatedIconPixmap(mode, pixmap, option)
