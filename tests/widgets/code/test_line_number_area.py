"""Tests of the margin with line numbers."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QHelpEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QToolTip

from desktop import theme
from widgets.code.code_pane import CodePane
from widgets.code.line_number_area import LineNumberArea
from widgets.theme_colors import LIGHT

if TYPE_CHECKING:
    from PySide6.QtGui import QColor
    from pytestqt.qtbot import QtBot


@pytest.fixture
def pane(qtbot: QtBot) -> CodePane:
    pane = CodePane()
    qtbot.add_widget(pane)
    pane.resize(400, 300)
    with qtbot.wait_exposed(pane):
        pane.show()
    return pane


@pytest.fixture
def numbers(pane: CodePane) -> LineNumberArea:
    area = pane.findChild(LineNumberArea)
    assert area is not None
    return area


def inked_lines(
    pane: CodePane, numbers: LineNumberArea, color: QColor, *, others: bool = False
) -> list[int]:
    """Return the lines, counted from 1, in whose margin a colour (or another one) is painted."""
    picture = numbers.grab().toImage()
    lines = []
    for block, rect in pane.editor.visible_blocks():
        rows = range(int(rect.top()), min(int(rect.bottom()), picture.height()))
        columns = range(picture.width())
        if any((picture.pixelColor(x, y) == color) != others for y in rows for x in columns):
            lines.append(block.blockNumber() + 1)
    return lines


def has_glyph(pane: CodePane, numbers: LineNumberArea, line: int) -> bool:
    """Return whether something is drawn left of a line's number."""
    rect = [rect for _, rect in pane.editor.visible_blocks()][line - 1]
    left = QRect(0, round(rect.top()), numbers.fontMetrics().ascent(), round(rect.height()))
    picture = numbers.grab(left).toImage()
    rows, columns = range(picture.height()), range(picture.width())
    return len({picture.pixelColor(x, y).name() for y in rows for x in columns}) > 1


def test_each_line_has_a_number(pane: CodePane, numbers: LineNumberArea) -> None:
    pane.set_code("1\n1\n1")

    assert inked_lines(pane, numbers, LIGHT.ground, others=True) == [1, 2, 3]


def test_the_error_is_marked(pane: CodePane, numbers: LineNumberArea) -> None:
    pane.set_code("a\nb\nc")

    pane.mark_error_line(2)
    assert inked_lines(pane, numbers, LIGHT.error_ground) == [2]
    assert has_glyph(pane, numbers, 2)
    pane.mark_error_line(None)

    assert inked_lines(pane, numbers, LIGHT.error_ground) == []
    assert not has_glyph(pane, numbers, 2)


def test_the_margin_grows_with_the_numbers_and_the_font(
    qtbot: QtBot, qapp: QApplication, pane: CodePane, numbers: LineNumberArea
) -> None:
    widths = [numbers.width()]
    pane.set_code("\n" * 1000)
    qtbot.wait_until(lambda: numbers.width() > widths[-1])
    widths.append(numbers.width())
    theme.apply_zoom(qapp, 2.0)

    qtbot.wait_until(lambda: numbers.width() > 1.8 * widths[-1])
    assert numbers.font().family() == pane.editor.font().family() == "D2Coding"
    assert numbers.font().pointSizeF() == pane.editor.font().pointSizeF() == 20


def test_the_error_has_a_tool_tip(pane: CodePane, numbers: LineNumberArea) -> None:
    pane.set_code("a\nb")
    pane.mark_error_line(2)
    rects = [rect for _, rect in pane.editor.visible_blocks()]
    for number, text in ((0, ""), (1, "The error came from this line.")):
        place = rects[number].center().toPoint()
        place.setX(4)
        event = QHelpEvent(QHelpEvent.Type.ToolTip, place, numbers.mapToGlobal(place))
        QApplication.sendEvent(numbers, event)
        assert QToolTip.text() == text


def test_the_wheel_over_the_margin_scrolls_the_code(
    pane: CodePane, numbers: LineNumberArea
) -> None:
    pane.set_code("x\n" * 300)
    place = QPointF(4, 4)
    event = QWheelEvent(
        place, numbers.mapToGlobal(place), QPoint(), QPoint(0, -120),
        Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip

    QApplication.sendEvent(numbers, event)

    assert pane.editor.verticalScrollBar().value() > 0
