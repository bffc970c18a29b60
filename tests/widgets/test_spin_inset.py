"""Spin boxes in the application's look, at every zoom."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QApplication, QDoubleSpinBox, QSpinBox, QStyle, QStyleOptionSpinBox

from desktop import theme
from widgets.bins_box import BinsBox

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QAbstractSpinBox
    from pytestqt.qtbot import QtBot


@pytest.fixture(params=[1.0, 2.0, 3.0])
def zoom(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[float]:
    theme.apply_theme(qapp, "light")
    theme.apply_zoom(qapp, request.param)
    yield request.param
    theme.apply_zoom(qapp, 1.0)


@pytest.mark.parametrize("kind", [QSpinBox, QDoubleSpinBox, BinsBox])
def test_the_arrows_lie_within_their_buttons(
    qtbot: QtBot, zoom: float, kind: type[QAbstractSpinBox]
) -> None:
    spin = kind()
    qtbot.add_widget(spin)
    spin.resize(spin.sizeHint())
    spin.show()
    option = QStyleOptionSpinBox()
    spin.initStyleOption(option)
    up = spin.style().subControlRect(
        QStyle.ComplexControl.CC_SpinBox, option, QStyle.SubControl.SC_SpinBoxUp, spin
    )
    # The style sheet's arrow is 0.9 em wide.
    assert up.width() > 0.9 * spin.fontMetrics().height() * 0.8
    assert up.right() < spin.width()
    assert up.left() >= spin.lineEdit().geometry().right()
