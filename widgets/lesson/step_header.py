"""The line above a lesson's text: which step of how many, and the way to its neighbours."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QWidget
from typing_extensions import override

import resources
from widgets.button_look import icon_extent
from widgets.elided_label import ElidedLabel
from widgets.theme_colors import theme_colors


class StepHeader(QWidget):
    """Stays in sight while the text below it scrolls."""

    next_requested = Signal()  # go to the next step
    previous_requested = Signal()  # go to the step before

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lesson = ElidedLabel(self)
        self._step = QLabel(self)
        self.previous_button = QToolButton(self)
        self.next_button = QToolButton(self)
        self.previous_button.clicked.connect(self.previous_requested)
        self.next_button.clicked.connect(self.next_requested)
        row = QHBoxLayout(self)
        row.setContentsMargins(24, 8, 16, 0)
        row.setSpacing(0)
        row.addWidget(self._lesson)
        row.addWidget(self._step)
        row.addStretch(1)
        row.addSpacing(8)
        for button in (self.previous_button, self.next_button):
            button.setAutoRaise(True)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            row.addWidget(button)
        self._dress()
        self.retranslate()

    def retranslate(self) -> None:
        """Word the buttons in the interface language."""
        self.previous_button.setAccessibleName(self.tr("Previous"))
        self.previous_button.setToolTip(self.tr("Go to the previous step (Ctrl+PgUp)"))
        self.next_button.setAccessibleName(self.tr("Next"))
        self.next_button.setToolTip(self.tr("Go to the next step (Ctrl+PgDown)"))

    def show_place(self, lesson: str, step: str) -> None:
        """Name the lesson, cut off where there is no room, and the step, which never is."""
        self._lesson.set_text(lesson)
        self._step.setText(step)

    def place(self) -> str:
        """Return the words that say where the step stands."""
        return self._lesson.text() + self._step.text()

    def _dress(self) -> None:
        color = theme_colors(self.palette()).text
        side = icon_extent(self.font())
        self.previous_button.setIcon(resources.icon("arrow-left", color))
        self.next_button.setIcon(resources.icon("arrow-right", color))
        for button in (self.previous_button, self.next_button):
            button.setIconSize(QSize(side, side))

    @override
    def changeEvent(self, event: QEvent) -> None:
        """Follow the language, the theme and the zoom."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        elif event.type() in (QEvent.Type.FontChange, QEvent.Type.PaletteChange):
            self._dress()
