"""Tests of the columns of the bench."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from desktop import theme
from widgets.bench.bench_page import BenchPage
from widgets.wrapped_label import WrappedLabel

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


class Part(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self.label = WrappedLabel(self)
        self.label.setText("words " * 100)
        QVBoxLayout(self).addWidget(self.label)


@pytest.fixture
def parts() -> tuple[Part, QWidget, Part]:
    return Part(), QWidget(), Part()


@pytest.fixture
def page(qtbot: QtBot, parts: tuple[Part, QWidget, Part]) -> BenchPage:
    page = BenchPage(*parts)
    qtbot.add_widget(page)
    with qtbot.wait_exposed(page):
        page.show()
    return page


def left_edges(page: BenchPage, parts: tuple[Part, QWidget, Part]) -> list[int]:
    return [part.mapTo(page, part.rect().topLeft()).x() for part in parts]


@pytest.mark.parametrize(("width", "columns"), [(420, 1), (700, 1), (1024, 2), (1280, 3)])
def test_columns_follow_the_width(
    page: BenchPage, parts: tuple[Part, QWidget, Part], width: int, columns: int
) -> None:
    page.resize(width, 800)
    assert page.columns(width) == columns
    assert len(set(left_edges(page, parts))) == columns


def test_at_200_percent_there_are_fewer(page: BenchPage, qtbot: QtBot, qapp: QApplication) -> None:
    theme.apply_zoom(qapp, 2.0)
    qtbot.wait_until(lambda: page.columns(1280) == 1)


def test_one_column_is_as_high_as_its_parts(
    page: BenchPage, parts: tuple[Part, QWidget, Part], qtbot: QtBot
) -> None:
    high = page.heightForWidth(420)
    page.resize(420, high)
    form, picture, report = parts
    assert form.height() >= form.heightForWidth(420)
    assert report.height() >= report.heightForWidth(420)
    assert picture.height() > 300
    form.label.setText("words " * 200)
    qtbot.wait_until(lambda: page.heightForWidth(420) > high)
    qtbot.wait_until(lambda: form.height() >= form.heightForWidth(420))
