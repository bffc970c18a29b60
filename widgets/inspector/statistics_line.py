"""One line that sums up the chosen tensor, with a button to stop or to start the summing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QWidget
from typing_extensions import override

import resources
from widgets.inspector.summary_words import full_summary, unusual_words
from widgets.theme_colors import theme_colors

if TYPE_CHECKING:
    from widgets.inspector.summaries import Summaries


class StatisticsLine(QWidget):
    """Minimum, maximum, mean and deviation of the chosen tensor, or how far their computing is."""

    def __init__(self, summaries: Summaries, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._summaries = summaries
        self._name = ""
        summaries.summary_changed.connect(self._on_summaries_summary_changed)
        self._warning = QLabel(self)
        self._label = QLabel(self, wordWrap=True)
        self._button = QToolButton(self, autoRaise=True)
        self._button.clicked.connect(self._on_button_clicked)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._warning)
        row.addWidget(self._label, 1)
        row.addWidget(self._button)
        self.retranslate()

    def show_name(self, name: str) -> None:
        """Show what is known about a name; nothing for an empty one."""
        self._name = name
        self.retranslate()

    def retranslate(self) -> None:
        """Word everything anew."""
        self._label.setText(self._words())
        self._label.setToolTip(self.tr("std: the sample standard deviation, divided by n − 1"))
        busy, stopped = self._busy(), self._summaries.stopped(self._name)
        self._button.setVisible(busy or stopped)
        act = self.tr("Stop computing the summary") if busy else self.tr("Compute the summary")
        self._button.setToolTip(act)
        self._button.setAccessibleName(act)
        self.setVisible(bool(self._label.text()))
        self._draw_icons()

    def _busy(self) -> bool:
        return self._summaries.progress(self._name) is not None

    def _words(self) -> str:
        share = self._summaries.progress(self._name)
        statistics = self._summaries.statistics(self._name)
        if share is not None:
            percent = int(share * 100)
            return self.tr("computing the summary, {percent} %").format(percent=percent)
        if statistics is not None:
            return full_summary(statistics)
        return self.tr("The summary was stopped.") if self._summaries.stopped(self._name) else ""

    def _draw_icons(self) -> None:
        colors = theme_colors(self.palette())
        self._button.setIcon(resources.icon("x" if self._busy() else "sigma", colors.text))
        side = self.fontMetrics().height()
        self._button.setIconSize(QSize(side, side))
        self._warning.setPixmap(resources.icon("triangle-alert", colors.warning).pixmap(side, side))
        statistics = self._summaries.statistics(self._name)
        unusual = statistics is not None and bool(unusual_words(statistics))
        self._warning.setVisible(unusual and not self._busy())

    @Slot(str)
    def _on_summaries_summary_changed(self, name: str) -> None:
        if name == self._name:
            self.retranslate()

    @Slot()
    def _on_button_clicked(self) -> None:
        if self._busy():
            self._summaries.cancel(self._name)
        else:
            self._summaries.want(self._name)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        elif event.type() in (QEvent.Type.PaletteChange, QEvent.Type.FontChange):
            self._draw_icons()
