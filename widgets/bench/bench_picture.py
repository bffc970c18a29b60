"""The place of the bench's picture: the words of the beginning, then the picture."""

from __future__ import annotations

from PySide6.QtWidgets import QStackedWidget
from typing_extensions import override


class BenchPicture(QStackedWidget):
    """Asks for the height of what it shows, not for the largest of all."""

    @override
    def heightForWidth(self, arg__1: int) -> int:
        shown = self.currentWidget()
        return -1 if shown is None else shown.heightForWidth(arg__1)
