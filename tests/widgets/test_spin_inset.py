"""Spin boxes in the application's look, at every zoom."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QFontInfo
from PySide6.QtWidgets import QDoubleSpinBox, QSpinBox, QStyle, QStyleOptionSpinBox

from desktop import theme
from widgets.histogram.bins_box import BinsBox

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtCore import QRect
    from PySide6.QtWidgets import QAbstractSpinBox, QApplication
    from pytestqt.qtbot import QtBot


@pytest.fixture
def app(qapp: QApplication) -> Iterator[QApplication]:
    theme.apply_theme(qapp, "light")
    theme.apply_zoom(qapp, 1.0)
    yield qapp
    theme.apply_zoom(qapp, 1.0)


def up_button(spin: QAbstractSpinBox) -> QRect:
    option = QStyleOptionSpinBox()
    spin.initStyleOption(option)
    control, button = QStyle.ComplexControl.CC_SpinBox, QStyle.SubControl.SC_SpinBoxUp
    return spin.style().subControlRect(control, option, button, spin)


@pytest.mark.parametrize("kind", [QSpinBox, QDoubleSpinBox, BinsBox])
def test_the_arrows_have_room_at_every_zoom(
    app: QApplication, qtbot: QtBot, kind: type[QAbstractSpinBox]
) -> None:
    spin = kind()
    qtbot.add_widget(spin)
    spin.show()
    normal = up_button(spin).width()
    # The style sheet's arrow is 0.9 em wide.
    assert normal > 0.9 * QFontInfo(spin.font()).pixelSize()
    for zoom in (3.0, 2.0, 1.0):
        theme.apply_zoom(app, zoom)
        qtbot.wait_until(lambda zoom=zoom: has_room(spin, zoom * normal))


def has_room(spin: QAbstractSpinBox, width: float) -> bool:
    """Whether the text and a button of this width stand side by side."""
    spin.adjustSize()
    button = up_button(spin)
    return (
        button.width() == pytest.approx(width, rel=0.1)
        and spin.lineEdit().geometry().right() <= button.left()
        and button.right() < spin.width()
    )
