"""One answer of a prediction: a radio button whose label wraps and may hold code."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPen, QTextDocumentFragment
from PySide6.QtWidgets import QHBoxLayout, QRadioButton, QSizePolicy, QWidget
from typing_extensions import override

import resources
from widgets.lesson.rich_label import RichLabel
from widgets.theme_colors import theme_colors

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from widgets.lesson_records import PredictionOption

_GLYPHS = {"right": "circle-check", "wrong": "circle-x"}


class OptionButton(QRadioButton):
    """Chosen by a click anywhere on it, by the arrow keys and by Space; a verdict freezes it."""

    def __init__(self, option: PredictionOption, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._verdict: str | None = None
        self.setObjectName(option.id)
        self.setAccessibleName(QTextDocumentFragment.fromHtml(option.html).toPlainText())
        # A click leaves the keys in the code, which is run next.
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        label = RichLabel(self)
        label.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
        label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        label.set_html(option.html)
        row = QHBoxLayout(self)
        row.addWidget(label, 1)
        self._make_room()

    def set_verdict(self, verdict: str, words: str = "") -> None:
        """Show `right`, `wrong` (chosen, but not what happened) or `other`, and say it in words."""
        self._verdict = verdict
        self.setAccessibleDescription(words)
        self.update()

    @override
    def nextCheckState(self) -> None:
        # Not disabled: what was chosen stays readable, but the run has answered.
        if self._verdict is None:
            super().nextCheckState()

    @override
    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    @override
    def sizeHint(self) -> QSize:
        layout = self.layout()
        return layout.totalSizeHint() if layout is not None else super().sizeHint()

    @override
    def minimumSizeHint(self) -> QSize:
        layout = self.layout()
        return layout.totalMinimumSize() if layout is not None else super().minimumSizeHint()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colors = theme_colors(self.palette())
        if self._verdict in _GLYPHS:
            color = colors.success if self._verdict == "right" else colors.warning
            resources.icon(_GLYPHS[self._verdict], color).paint(painter, self._mark())
        else:
            self._paint_ring(painter)
        if self.hasFocus():
            painter.setPen(QPen(colors.accent, 1))
            painter.drawRoundedRect(self.rect().adjusted(0, 0, -1, -1), 4, 4)

    def _paint_ring(self, painter: QPainter) -> None:
        colors = theme_colors(self.palette())
        ring = self._mark()
        chosen = self.isChecked() and self._verdict is None
        width = max(1.0, ring.width() / 10)
        painter.setPen(QPen(colors.accent if chosen else colors.muted, width))
        if self._verdict is None:
            painter.setBrush(colors.ground)
        half = ring.width() / 2 - width
        middle = QPointF(ring.x() + ring.width() / 2, ring.y() + ring.height() / 2)
        painter.drawEllipse(middle, half, half)
        if chosen:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colors.accent)
            painter.drawEllipse(middle, half * 0.55, half * 0.55)
        painter.setBrush(Qt.BrushStyle.NoBrush)

    def _mark(self) -> QRect:
        """Return the place of the ring or glyph, beside the first line."""
        side = self.fontMetrics().height()
        return QRect(self._air(), self._air() + side // 10, side, side)

    def _air(self) -> int:
        return max(2, self.fontMetrics().height() // 6)

    def _make_room(self) -> None:
        layout = self.layout()
        if layout is not None:
            air = self._air()
            layout.setContentsMargins(self.fontMetrics().height() + 3 * air, air, air, air)

    @override
    def changeEvent(self, event: QEvent) -> None:
        """Follow the zoom; the ring is as large as the text."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._make_room()
