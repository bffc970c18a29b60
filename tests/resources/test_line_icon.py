"""Icons are sharp in every size, greyed where they are disabled, and drawn only when shown."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QImage, QPainter, QPixmap

import resources
from desktop import theme
from resources.line_icon import LineIcon

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

RED = QColor("#c02040")
SQUARE = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24">'
    '<rect width="24" height="24" fill="#c02040"/></svg>'
)


def drawn(icon: QIcon, image: QImage, place: QRect) -> QImage:
    """Return the image with the icon painted into a place, given in units of the screen."""
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    icon.paint(painter, place)
    painter.end()
    return image


def sharpness(image: QImage) -> int:
    """Return how much neighbouring pixels differ in a row across the middle."""
    y = image.height() // 2
    row = [image.pixelColor(x, y).lightness() for x in range(image.width())]
    return max(abs(a - b) for a, b in pairwise(row))


@pytest.mark.parametrize("ratio", [1.0, 1.25, 2.0, 3.0])
def test_a_pixmap_has_every_pixel_of_the_screen(qtbot: QtBot, ratio: float) -> None:
    pixmap = resources.icon("square", RED).pixmap(QSize(20, 20), ratio)
    assert pixmap.size() == QSize(20, 20) * ratio
    assert pixmap.devicePixelRatio() == ratio
    assert sharpness(pixmap.toImage().convertToFormat(QImage.Format.Format_ARGB32)) > 60


@pytest.mark.parametrize("ratio", [1.0, 2.0])
def test_painting_fills_its_place_sharply(qtbot: QtBot, ratio: float) -> None:
    image = QImage(QSize(40, 40) * ratio, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(ratio)
    drawn(QIcon(LineIcon(SQUARE)), image, QRect(10, 10, 20, 20))
    inside = [image.pixelColor(int(x * ratio), int(20 * ratio)) for x in (10, 20, 29.5)]
    outside = [image.pixelColor(int(x * ratio), int(20 * ratio)) for x in (0, 9.5, 30)]
    assert inside == [RED] * 3
    assert outside == [QColor("white")] * 3


def test_a_wide_place_keeps_the_shape(qtbot: QtBot) -> None:
    image = QIcon(LineIcon(SQUARE)).pixmap(40, 20).toImage()
    assert [image.pixelColor(x, 10).alpha() for x in (5, 20, 35)] == [0, 255, 0]


def test_a_disabled_icon_is_greyed(qtbot: QtBot) -> None:
    icon = QIcon(LineIcon(SQUARE))
    plain, grey = (
        icon.pixmap(QSize(16, 16), mode).toImage().pixelColor(8, 8)
        for mode in (QIcon.Mode.Normal, QIcon.Mode.Disabled)
    )
    assert plain == RED
    assert grey.saturation() < plain.saturation() / 3


def test_a_disabled_icon_looks_as_one_of_pixmaps_does(qtbot: QtBot) -> None:
    ours = QIcon(LineIcon(SQUARE))
    qts = QIcon()
    qts.addPixmap(ours.pixmap(16, 16))
    disabled = QIcon.Mode.Disabled
    assert ours.pixmap(16, 16, disabled).toImage() == qts.pixmap(16, 16, disabled).toImage()


def test_a_disabled_icon_follows_the_theme(qtbot: QtBot, qapp: QApplication) -> None:
    icon = QIcon(LineIcon(SQUARE))
    light = icon.pixmap(16, 16, QIcon.Mode.Disabled).toImage()
    theme.apply_theme(qapp, "dark")
    assert icon.pixmap(16, 16, QIcon.Mode.Disabled).toImage() != light
    assert icon.pixmap(16, 16).toImage().pixelColor(8, 8) == RED


def test_a_changed_copy_leaves_the_icon_alone(qtbot: QtBot) -> None:
    icon = resources.icon("play", RED)
    for size in (16, 17):
        copy = QIcon(icon)
        copy.setIsMask(True)
        assert not icon.isMask()
        assert copy.pixmap(size, size).toImage() == icon.pixmap(size, size).toImage()
        del copy
    assert not icon.pixmap(18, 18).isNull()


def test_it_is_drawn_once_a_size(qtbot: QtBot) -> None:
    engine = LineIcon(SQUARE)
    mode, state = QIcon.Mode.Normal, QIcon.State.Off
    first, again, other = (engine.pixmap(QSize(s, s), mode, state) for s in (16, 16, 24))
    assert first.cacheKey() == again.cacheKey() != other.cacheKey()
    assert isinstance(first, QPixmap)
