"""How wide and high the panes are: at first, after a change of the zoom, and kept for next time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QApplication, QSplitter

from desktop.theme import BASE_POINT_SIZE

if TYPE_CHECKING:
    from PySide6.QtCore import QByteArray

    from desktop.settings import Settings

SIDEBAR = 290  # pixels at the normal size of text: all titles of ours fit
SIDEBAR_SHARE = 0.26  # of the window's width that the sidebar takes at most by itself
VIEWS_SHARE = 0.47  # of what the sidebar leaves
ROWS = (412, 204, 112)  # text, code, output, in parts of the height


class PaneLayout(QObject):
    """Lessons, step and views side by side; text, code and output below each other."""

    def __init__(self, columns: QSplitter, rows: QSplitter, settings: Settings) -> None:
        super().__init__(columns)
        self._columns = columns
        self._rows = rows
        self._settings = settings
        self._sidebar = float(SIDEBAR)  # as wide as it would be at the normal size of text
        self._kept: QByteArray | None = None
        """The columns' sizes while only the views are there."""
        for column in (1, 2):
            columns.setStretchFactor(column, 1)
        columns.splitterMoved.connect(self._on_columns_splitter_moved)

    def restore(self) -> None:
        """Lay the panes out as they were left, else as at first."""
        self.reset()
        for splitter, name in ((self._columns, "columns"), (self._rows, "rows")):
            state = self._settings.layout(name)
            if state is not None and splitter.restoreState(state):
                self._on_columns_splitter_moved()

    def remember(self) -> None:
        """Keep the layout for the next start."""
        self._settings.remember_layout("columns", self._kept or self._columns.saveState())
        self._settings.remember_layout("rows", self._rows.saveState())

    def keep(self) -> None:
        """Take note of the columns' sizes: some of them will be hidden."""
        self._kept = self._columns.saveState()

    def put_back(self) -> None:
        """Give the columns, which are all shown again, the sizes that they had."""
        if self._kept is not None:
            self._columns.restoreState(self._kept)
            self._kept = None
            self.rescale()

    @Slot()
    def reset(self) -> None:
        """Give every pane the room that it has at first."""
        self._sidebar = float(SIDEBAR)
        self._rows.setSizes(list(ROWS))
        rest = self._width() - self._sidebar_width()
        views = round(rest * VIEWS_SHARE)
        self._columns.setSizes([self._sidebar_width(), rest - views, views])

    def rescale(self) -> None:
        """Let the sidebar grow and shrink with its text."""
        if self._kept is not None:
            return
        before = self._columns.sizes()
        grown = self._sidebar_width() - before[0]
        if grown:
            views = max(1, before[2] - grown // 2)
            step = max(1, before[1] - (grown - grown // 2))
            self._columns.setSizes([before[0] + grown, step, views])

    def _width(self) -> int:
        return max(1, self._columns.width())

    def _sidebar_width(self) -> int:
        return round(min(self._sidebar * _scale(), SIDEBAR_SHARE * self._width()))

    @Slot()
    def _on_columns_splitter_moved(self) -> None:
        self._sidebar = self._columns.sizes()[0] / _scale()


def _scale() -> float:
    return QApplication.font().pointSizeF() / BASE_POINT_SIZE
