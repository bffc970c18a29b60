"""A line of words above the output: what happened and what can be done about it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Qt, Signal, Slot
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QToolButton,
    QWidget,
)
from typing_extensions import override

import resources
from widgets.button_look import icon_extent
from widgets.ground import set_ground
from widgets.theme_colors import theme_colors
from widgets.wrapped_label import WrappedLabel

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

ACTION_KEYS = "F9"
"""The key that does what a notice offers."""

LEAST_COLUMNS = 45
"""Letters that the sentence must have room for, with what stands around it, beside a button."""

_SPACES = 12 + 3 * 8 + 8 + 1
"""Pixels of a row between and around its parts, and one to spare, so that the words don't wrap."""
_ICONS = {"info": "info", "warning": "triangle-alert", "error": "circle-x"}


class NoticeBar(QFrame):
    """One sentence with at most one action; it stays until it is closed or replaced."""

    action_triggered = Signal()  # the action's button was pressed
    offer_changed = Signal(bool)  # whether there is an action now

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._level = "info"
        self._offers = False
        self._icon = QLabel(self)
        self._words = WrappedLabel(self)
        self._words.setTextFormat(Qt.TextFormat.PlainText)
        self._words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._action = QPushButton(self)
        self._middle = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._close = QToolButton(self)
        self._close.setAutoRaise(True)
        self._action.clicked.connect(self._on_action_clicked)
        self._close.clicked.connect(self._on_close_clicked)
        self._lay_out()
        self.retranslate()
        self.hide()

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 8, 8, 8)
        row.setSpacing(8)
        row.addWidget(self._icon)
        self._middle.setSpacing(8)
        self._middle.addWidget(self._words, 1)
        self._middle.addWidget(self._action)
        row.addLayout(self._middle, 1)
        row.addWidget(self._close)

    def retranslate(self) -> None:
        """Word the close button in the interface language."""
        self._close.setToolTip(self.tr("Close this notice"))
        self._close.setAccessibleName(self.tr("Close this notice"))

    def show_words(self, words: str, action: str = "", level: str = "info") -> None:
        """Show a sentence; `level` is `info`, `warning` or `error`."""
        self._level = level
        self._words.setText(words)
        self._action.setText(f"{action} ({ACTION_KEYS})")
        self._action.setVisible(bool(action))
        self._offers = bool(action)
        self._dress()
        self.setAccessibleName(words)
        self.show()

    def words(self) -> str:
        """Return the sentence that is shown, nothing when hidden."""
        return "" if self.isHidden() else self._words.text()

    @Slot()
    def follow(self) -> None:
        """Do what the notice offers, if it is there and offers something."""
        if self._offers and not self.isHidden():
            self._action.click()

    @override
    def setVisible(self, visible: bool) -> None:
        """Come or go, with what is offered."""
        super().setVisible(visible)
        self.offer_changed.emit(visible and self._offers)

    def _dress(self) -> None:
        parent = self.parentWidget()
        colors = theme_colors(parent.palette() if parent else QPalette())
        ground, ink = {
            "info": (colors.raised, colors.text),
            "warning": (colors.warning_ground, colors.warning),
            "error": (colors.error_ground, colors.error),
        }[self._level]
        set_ground(self, ground)
        side = self.fontMetrics().height()
        self._icon.setPixmap(resources.icon(_ICONS[self._level], ink).pixmap(side, side))
        self._close.setIcon(resources.icon("x", colors.muted))
        extent = icon_extent(self.font())
        self._close.setIconSize(QSize(extent, extent))
        self._fit()

    def _fit(self) -> None:
        """Put the button under the words where they would be squeezed beside it."""
        room = self.width() - self._action.sizeHint().width()
        metrics = self.fontMetrics()
        least = LEAST_COLUMNS * metrics.averageCharWidth()
        around = self._icon.sizeHint().width() + self._close.sizeHint().width() + _SPACES
        line = metrics.horizontalAdvance(self._words.text()) + around
        beside = not self._offers or room >= min(least, line)
        directions = QBoxLayout.Direction
        self._middle.setDirection(directions.LeftToRight if beside else directions.TopToBottom)
        side = Qt.AlignmentFlag.AlignVCenter if beside else Qt.AlignmentFlag.AlignLeft
        self._middle.setAlignment(self._action, side)
        self._keep_height()

    def _keep_height(self) -> None:
        # A splitter asks no widget for the height that its width needs: the sentence was cut off.
        self.setMinimumHeight(max(0, self.heightForWidth(self.width())))

    @Slot()
    def _on_action_clicked(self) -> None:
        self.hide()
        self.action_triggered.emit()

    @Slot()
    def _on_close_clicked(self) -> None:
        self.hide()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    @override
    def changeEvent(self, event: QEvent) -> None:
        """Follow the language, the theme and the zoom."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        elif event.type() in (QEvent.Type.FontChange, QEvent.Type.PaletteChange):
            self._dress()
