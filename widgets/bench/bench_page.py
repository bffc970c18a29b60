"""Places form, picture and report in one, two or three columns, as wide as the page is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QWidget
from typing_extensions import override

from widgets.bare_scroll import lay_bare

if TYPE_CHECKING:
    from PySide6.QtCore import QObject
    from PySide6.QtGui import QResizeEvent

_TWO, _THREE = 78, 104
"""Average letters from which on there are two and three columns."""
_FORM, _REPORT = 31, 36
"""Average letters of these columns."""
_PICTURE_LINES, _LOW_PICTURE_LINES = 26, 18
"""The picture's height in lines of text where all stands in one column: as a rule, and where the
verdict would else be out of view."""
_VERDICT_LINES = 6
"""What the report's title and its verdict take at most, in lines of text."""
_LOW_SHARE = 0.45
"""The report's part of the height under the picture."""


class BenchPage(QWidget):
    """In one column it is as high as its parts; in several each part scrolls by itself."""

    def __init__(
        self, form: QWidget, picture: QWidget, report: QWidget, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._contents = (form, report)
        self._form, self._report = _scroll(form, self), _scroll(report, self)
        self._picture = picture
        picture.setParent(self)
        self._lines = [QFrame(self), QFrame(self)]
        for content in (form, report):
            content.installEventFilter(self)
        for line in self._lines:
            line.setFrameShape(QFrame.Shape.NoFrame)
            line.setAutoFillBackground(True)
            line.setBackgroundRole(QPalette.ColorRole.Mid)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def columns(self, width: int) -> int:
        """Return how many columns a width in pixels has room for."""
        letters = width / self.fontMetrics().averageCharWidth()
        return 1 + (letters >= _TWO) + (letters >= _THREE)

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, arg__1: int) -> int:
        if self.columns(arg__1) > 1:
            return self._picture.minimumSizeHint().height()
        return sum(self._heights(arg__1)) + self._least_picture(arg__1) + 2

    @override
    def minimumSizeHint(self) -> QSize:
        widths = [content.minimumSizeHint().width() for content in self._contents]
        return QSize(max(widths), 0)

    @override
    def sizeHint(self) -> QSize:
        width = _TWO * self.fontMetrics().averageCharWidth()
        return QSize(width, self.heightForWidth(width))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    @override
    def event(self, event: QEvent) -> bool:
        done = super().event(event)
        if event.type() in (QEvent.Type.LayoutRequest, QEvent.Type.FontChange):
            self._fit()
        return done

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # A scroll area keeps its content's wishes to itself.
        if event.type() == QEvent.Type.LayoutRequest:
            self._fit()
        return super().eventFilter(watched, event)

    def _fit(self) -> None:
        self.updateGeometry()
        self._place()

    def _heights(self, width: int) -> list[int]:
        """Return what form and report need at a width."""
        return [content.heightForWidth(width) for content in self._contents]

    def result_span(self) -> tuple[int, int]:
        """Return from where to where picture and verdict stand; nothing where all is in view."""
        if self.columns(self.width()) > 1:
            return 0, 0
        verdict = min(self._verdict_height(), self._report.height())
        return self._picture.y(), self._report.y() + verdict

    def _verdict_height(self) -> int:
        return _VERDICT_LINES * self.fontMetrics().lineSpacing()

    def _least_picture(self, width: int) -> int:
        """Let the verdict be in view beside the form, else at least with the picture."""
        line = self.fontMetrics().lineSpacing()
        usual, least = _PICTURE_LINES * line, self._picture.minimumSizeHint().height()
        view = self.parentWidget()
        if view is None:
            return max(usual, least)
        without_form = view.height() - self._verdict_height() - 2
        room = without_form - self._heights(width)[0]
        low = max(_LOW_PICTURE_LINES * line, self._picture.heightForWidth(width))
        fitting = room if room >= low else without_form
        return max(min(usual, fitting), least)

    def _place(self) -> None:
        columns = self.columns(self.width())
        policies = Qt.ScrollBarPolicy
        for part in (self._form, self._report):
            part.setVerticalScrollBarPolicy(
                policies.ScrollBarAlwaysOff if columns == 1 else policies.ScrollBarAsNeeded
            )
        (self._place_below, self._place_two, self._place_three)[columns - 1]()

    def _place_below(self) -> None:
        width = self.width()
        form, report = self._heights(width)
        picture = max(self._least_picture(width), self.height() - form - report - 2)
        self._form.setGeometry(0, 0, width, form)
        self._lines[0].setGeometry(0, form, width, 1)
        self._picture.setGeometry(0, form + 1, width, picture)
        self._lines[1].setGeometry(0, form + picture + 1, width, 1)
        self._report.setGeometry(0, form + picture + 2, width, report)

    def _place_two(self) -> None:
        left = _FORM * self.fontMetrics().averageCharWidth()
        right = QRect(left + 1, 0, self.width() - left - 1, self.height())
        low = min(self._heights(right.width())[1], int(_LOW_SHARE * self.height()))
        high = self.height() - low - 1
        self._form.setGeometry(0, 0, left, self.height())
        self._lines[0].setGeometry(left, 0, 1, self.height())
        self._picture.setGeometry(right.left(), 0, right.width(), high)
        self._lines[1].setGeometry(right.left(), high, right.width(), 1)
        self._report.setGeometry(right.left(), high + 1, right.width(), low)

    def _place_three(self) -> None:
        letter = self.fontMetrics().averageCharWidth()
        left, right = _FORM * letter, _REPORT * letter
        middle = self.width() - left - right - 2
        self._form.setGeometry(0, 0, left, self.height())
        self._lines[0].setGeometry(left, 0, 1, self.height())
        self._picture.setGeometry(left + 1, 0, middle, self.height())
        self._lines[1].setGeometry(left + middle + 1, 0, 1, self.height())
        self._report.setGeometry(left + middle + 2, 0, right, self.height())


def _scroll(content: QWidget, parent: QWidget) -> QScrollArea:
    area = QScrollArea(parent)
    lay_bare(area, content)
    return area
