"""What each kind of picture draws in the plot, and what can be pointed at in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from PySide6.QtGui import QFont
    from PySide6.QtWidgets import QGraphicsItem

    from widgets.histogram.picture_scene import Scene
    from widgets.theme_colors import ThemeColors

FAR = 1e300
"""An end of the y axis that is none."""


class PictureLayer:
    """The items of one picture: drawn from a Scene, shown or hidden together."""

    left = "count"
    """What the left axis has: `count`, `share`, `log`, `value` or `signed`."""

    def __init__(self) -> None:
        self.items: list[QGraphicsItem] = []
        self.edges = np.empty(0)
        """Places between which each thing lies that can be pointed at, rising."""

    @property
    def size(self) -> int:
        """How many things can be pointed at."""
        return max(0, self.edges.size - 1)

    def draw(self, scene: Scene) -> None:
        """Draw a scene."""
        raise NotImplementedError

    def clear(self) -> None:
        """Draw nothing."""
        self.edges = np.empty(0)

    def set_visible(self, visible: bool) -> None:
        """Show or hide all items."""
        for item in self.items:
            item.setVisible(visible)

    def ends(self, scene: Scene) -> tuple[float, float]:
        """Return the values at the places 0 and 1 of the x axis."""
        return scene.ends

    def follow(self, low: float, high: float) -> None:
        """Draw what is seen between two places as finely as it can be seen."""

    def extent(self) -> tuple[float, float]:
        """Return the places between which all lies."""
        return 0.0, 1.0

    def limits(self) -> tuple[float, float]:
        """Return the lowest and the highest y that can ever be seen."""
        return -FAR, FAR

    def vertical(self, low: float, high: float) -> tuple[float, float]:
        """Return the y range of what is seen between two places."""
        raise NotImplementedError

    def at(self, place: float) -> int:
        """Return the thing at a place, -1 outside of all; the last one holds its right edge."""
        if self.size == 0 or not self.edges[0] <= place <= self.edges[-1]:
            return -1
        found = int(np.searchsorted(self.edges, place, side="right")) - 1
        return min(found, self.size - 1)

    def span(self, index: int) -> tuple[float, float]:
        """Return the places between which a thing lies."""
        return float(self.edges[index]), float(self.edges[index + 1])

    def start(self) -> int:
        """Return where the keys' cursor begins."""
        return self.size // 2

    def choose(self, index: int) -> None:
        """Mark a thing, none for -1."""

    def dress(self, colors: ThemeColors, font: QFont) -> None:
        """Set colours and sizes."""

    def points(self) -> tuple[np.ndarray, np.ndarray]:
        """Return what is drawn: places and y (the plot's own)."""
        return np.empty(0), np.empty(0)
