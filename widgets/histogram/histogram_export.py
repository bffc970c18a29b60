"""Takes a histogram out of the app: its counts as CSV, its picture as PNG or SVG."""

from __future__ import annotations

import math
from decimal import Decimal
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtSvg import QSvgGenerator

if TYPE_CHECKING:
    from pathlib import Path

    import numpy as np
    from PySide6.QtWidgets import QWidget

    from widgets.tensor_records import Histogram

PNG_SCALE = 2
"""Pixels of the file for one on the screen, so that it can be printed."""


def csv_text(histogram: Histogram) -> str:
    """Return a line a bin: left,right,count and, where a law is known, expected and residual.

    The residual is in standard errors, empty where nothing is expected. Bars of values that stand
    alone have a value instead of left and right.
    """
    # Imports numpy, which the first painted window does without.
    from widgets.histogram.fine_bins import total
    from widgets.histogram.law_curve import expected_counts

    expected = expected_counts(histogram)
    edges = [_exact(edge, histogram.offset) for edge in histogram.edges.tolist()]
    names, columns = ["left", "right", "count"], [edges[:-1], edges[1:]]
    if histogram.values:
        names, columns = ["value", "count"], [list(histogram.values)]
    columns.append(histogram.counts.tolist())
    if expected is not None:
        columns += [expected.tolist(), _residuals(histogram.counts, expected, total(histogram))]
        names += ["expected", "residual"]
    lines = [",".join(names)]
    lines += [",".join(str(value) for value in row) for row in zip(*columns, strict=True)]
    return "\n".join(lines) + "\n"


def _residuals(counts: np.ndarray, expected: np.ndarray, n: int) -> list[float | str]:
    """Return (observed - expected) / sqrt(expected (1 - p)) of each bin."""
    rows = zip(counts.tolist(), expected.tolist(), strict=True)
    return [
        (count - mean) / math.sqrt(mean * (1 - mean / n)) if 0 < mean < n else ""
        for count, mean in rows
    ]


def _exact(edge: float, offset: int) -> float | Decimal:
    """Return an edge that is relative to a whole number as itself, with all its digits."""
    return Decimal(edge) + offset if offset else edge


def save_png(picture: QWidget, path: Path) -> None:
    """Write a widget as it looks, at twice its size; raise OSError when it can't be written."""
    pixmap = QPixmap(picture.size() * PNG_SCALE)
    pixmap.setDevicePixelRatio(PNG_SCALE)
    pixmap.fill(picture.palette().base().color())
    picture.render(pixmap, QPoint())
    if not pixmap.save(str(path), "PNG"):
        raise OSError(f"{path} can't be written")


def save_svg(picture: QWidget, path: Path, title: str) -> None:
    """Write a widget as lines and text; raise OSError when it can't be written."""
    # The generator only warns about a file it can't open.
    with path.open("wb"):
        pass
    generator = QSvgGenerator()
    generator.setFileName(str(path))
    generator.setTitle(title)
    generator.setSize(QSize(picture.size()))
    generator.setViewBox(QRect(QPoint(), picture.size()))
    painter = QPainter(generator)
    painter.fillRect(picture.rect(), picture.palette().base())
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    picture.render(painter, QPoint())
    painter.end()
    if path.stat().st_size == 0:
        raise OSError(f"{path} can't be written")
