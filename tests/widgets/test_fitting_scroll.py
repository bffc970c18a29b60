"""The scroll area that is as high as its content."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from widgets.fitting_scroll import FittingScroll

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


@pytest.fixture
def scroll(qtbot: QtBot) -> FittingScroll:
    label = QLabel("word " * 6)
    label.setWordWrap(True)
    content = QWidget()
    QVBoxLayout(content).addWidget(label)
    scroll = FittingScroll(content)
    qtbot.add_widget(scroll)
    scroll.show()
    return scroll


def test_text_that_has_room_is_never_scrolled(scroll: FittingScroll) -> None:
    scrolled = []
    for width in range(120, 300, 2):
        scroll.resize(width, 0)
        scroll.resize(width, scroll.sizeHint().height())
        if scroll.verticalScrollBar().isVisible():
            scrolled.append(width)
    assert scrolled == []


def test_text_without_room_can_be_scrolled(scroll: FittingScroll) -> None:
    scroll.resize(150, scroll.sizeHint().height() // 2)
    assert scroll.verticalScrollBar().isVisible()
