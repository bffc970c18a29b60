"""A label whose text wraps and which asks for no more height than its text has."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget
from typing_extensions import override


class WrappedLabel(QLabel):
    """Its height follows from its width alone; its text is shown as it is, HTML or not.

    A QLabel's minimum size is that of its text in a narrow column; a scroll area would hold on to
    that height however wide the label becomes.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @override
    def minimumSizeHint(self) -> QSize:
        metrics = self.fontMetrics()
        return QSize(6 * metrics.averageCharWidth(), metrics.height())
