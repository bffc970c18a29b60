from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from tests.widgets.inspector.inspector_rows import delete_closed_widgets
from widgets.inspector.index_picker import IndexPicker

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


@pytest.fixture
def picker(qtbot: QtBot) -> IndexPicker:
    delete_closed_widgets()
    picker = IndexPicker(2, 9, offset=False)
    qtbot.add_widget(picker)
    return picker


def test_slider_and_spin_box_go_together(picker: IndexPicker, qtbot: QtBot) -> None:
    with qtbot.wait_signal(picker.index_changed):
        picker._slider.setValue(4)
    assert picker.index() == 4
    with qtbot.wait_signal(picker.index_changed):
        picker._spin.setValue(7)
    assert picker._slider.value() == 7


def test_keyboard_moves_the_slider(picker: IndexPicker, qtbot: QtBot) -> None:
    with qtbot.wait_signal(picker.index_changed):
        qtbot.keyClick(picker._slider, Qt.Key.Key_Right)
    assert picker.index() == 1


def test_setting_by_program_says_nothing(picker: IndexPicker, qtbot: QtBot) -> None:
    with qtbot.assert_not_emitted(picker.index_changed):
        picker.set_index(5)
    assert (picker.index(), picker._slider.value()) == (5, 5)


@pytest.mark.parametrize("last", [10**5, 2**31, 10**12])
def test_every_end_of_a_long_dimension_can_be_reached(qtbot: QtBot, last: int) -> None:
    picker = IndexPicker(0, last, offset=True)
    qtbot.add_widget(picker)
    picker._slider.setValue(picker._slider.maximum())
    assert picker.index() == last
    picker._spin.setValue(last - 1)
    assert picker.index() == last - 1


def test_dimension_is_named(picker: IndexPicker) -> None:
    assert picker._label.text() == "dim 2"
    assert picker._slider.accessibleName() == "dim 2"
    assert "from 0 to 9" in picker._spin.toolTip()
