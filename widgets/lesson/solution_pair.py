"""The learner's own solution and another one, beside each other where there is room."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

import resources
from widgets.theme_colors import theme_colors
from widgets.wrapped_label import WrappedLabel

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

_GAP = 12  # pixels between the two
_PADDING = 8  # pixels around each code


class SolutionPair(QWidget):
    """Two codes with a caption each; below each other when their lines would be broken."""

    # Here, since a change of the font arrives while the pair is still being built.
    _codes: tuple[WrappedLabel, ...] = ()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._captions = (WrappedLabel(self), WrappedLabel(self))
        codes = (WrappedLabel(self), WrappedLabel(self))
        self._box = QBoxLayout(QBoxLayout.Direction.TopToBottom, self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(_GAP)
        for caption, code in zip(self._captions, codes, strict=True):
            code.setTextFormat(Qt.TextFormat.PlainText)
            code.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            code.setAlignment(Qt.AlignmentFlag.AlignTop)
            column = QVBoxLayout()
            column.setSpacing(4)
            column.addWidget(caption)
            column.addWidget(code, 1)
            self._box.addLayout(column, 1)
        self._codes = codes
        self._dress()
        self.retranslate()

    def show_codes(self, own: str, solution: str) -> None:
        """Show the learner's own code and the lesson's."""
        for label, code in zip(self._codes, (own, solution), strict=True):
            label.setText(code.rstrip())
        self._arrange()
        self.show()

    def is_side_by_side(self) -> bool:
        """Return whether the codes stand beside each other."""
        return self._box.direction() == QBoxLayout.Direction.LeftToRight

    def retranslate(self) -> None:
        """Word the captions in the interface language."""
        own, solution = self._captions
        own.setText(self.tr("Your solution"))
        solution.setText(self.tr("One solution of the lesson"))
        for caption, code in zip(self._captions, self._codes, strict=True):
            code.setAccessibleName(caption.text())

    def _arrange(self) -> None:
        widest = max(self._width_of(label) for label in self._codes)
        directions = QBoxLayout.Direction
        fits = 2 * widest + _GAP <= self.width()
        self._box.setDirection(directions.LeftToRight if fits else directions.TopToBottom)

    def _width_of(self, label: WrappedLabel) -> int:
        metrics = label.fontMetrics()
        lines = label.text().splitlines()
        longest = max((metrics.horizontalAdvance(line) for line in lines), default=0)
        return longest + 2 * _PADDING + metrics.averageCharWidth()

    def _dress(self) -> None:
        ground = theme_colors(self.palette()).ground.name()
        for label in self._codes:
            label.setFont(resources.code_font(self.font()))
            label.setStyleSheet(f"background: {ground}; padding: {_PADDING}px;")
        if self._codes:
            self._arrange()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    @override
    def changeEvent(self, event: QEvent) -> None:
        """Follow the language, the theme and the zoom."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        elif event.type() in (QEvent.Type.FontChange, QEvent.Type.PaletteChange):
            self._dress()
