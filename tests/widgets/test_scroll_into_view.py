"""Tests of scrolling to a part of a page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLabel, QScrollArea, QVBoxLayout, QWidget

from widgets.scroll_into_view import scroll_into_view

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def _area_with(parts: list[QWidget]) -> QScrollArea:
    area, content = QScrollArea(), QWidget()
    column = QVBoxLayout(content)
    for part in parts:
        column.addWidget(part)
    area.setWidget(content)
    area.setWidgetResizable(True)
    return area


def test_every_area_around_it_scrolls(qtbot: QtBot) -> None:
    sought = QLabel("sought")
    inner = _area_with([QLabel("\n" * 50), sought])
    inner.setFixedHeight(200)
    outer = _area_with([QLabel("\n" * 50), inner])
    qtbot.add_widget(outer)
    outer.resize(300, 250)
    with qtbot.wait_exposed(outer):
        outer.show()
    assert sought.visibleRegion().isEmpty()
    scroll_into_view(sought)
    assert sought.visibleRegion().boundingRect() == sought.rect()
