"""Tests of where a popup goes."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRect, QSize

from widgets.code.popup_place import beside

BOUNDS = QRect(0, 0, 400, 300)


@pytest.mark.parametrize(
    ("anchor", "wanted", "expected"),
    [
        (QRect(10, 20, 1, 16), QSize(100, 80), QRect(10, 36, 100, 80)),
        (QRect(10, 250, 1, 16), QSize(100, 80), QRect(10, 170, 100, 80)),
        (QRect(380, 20, 1, 16), QSize(100, 80), QRect(300, 36, 100, 80)),
        (QRect(10, 100, 1, 16), QSize(100, 400), QRect(10, 116, 100, 184)),
        (QRect(10, 200, 1, 16), QSize(100, 400), QRect(10, 0, 100, 200)),
        (QRect(10, 20, 1, 16), QSize(900, 80), QRect(0, 36, 400, 80)),
    ],
)
def test_beside(anchor: QRect, wanted: QSize, expected: QRect) -> None:
    assert beside(anchor, wanted, BOUNDS) == expected
