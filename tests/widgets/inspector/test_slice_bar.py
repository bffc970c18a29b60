from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.widgets.inspector.inspector_rows import delete_closed_widgets
from widgets.inspector.slice_bar import SliceBar
from widgets.inspector.slice_expression import first_slice

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


@pytest.fixture
def bar(qtbot: QtBot) -> SliceBar:
    delete_closed_widgets()
    bar = SliceBar()
    qtbot.add_widget(bar)
    return bar


@pytest.mark.parametrize(
    ("shape", "pickers", "offsets", "choice"),
    [
        ((), [], [], False),
        ((5,), [], [], False),
        ((5, 3), [], [], False),
        ((4, 6, 8), [0], [], True),
        ((2, 1, 3, 6, 8), [0, 2], [], True),
        ((10**9,), [], [0], True),
        ((3, 10**7, 2), [0], [1], True),
    ],
)
def test_a_picker_for_each_dimension_that_is_not_shown(
    bar: SliceBar, shape: tuple[int, ...], pickers: list[int], offsets: list[int], choice: bool
) -> None:
    bar.set_slice(first_slice(shape))
    assert [picker.dim for picker in bar._pickers] == pickers
    assert [picker.dim for picker in bar._offsets] == offsets
    assert bar.has_choice() is choice


def test_picking_an_index(bar: SliceBar, qtbot: QtBot) -> None:
    bar.set_slice(first_slice((4, 6, 8)))
    with qtbot.wait_signal(bar.slice_changed):
        bar._pickers[0]._spin.setValue(3)
    assert dict(bar.part().fixed) == {0: 3}


def test_choosing_other_dimensions_keeps_the_rest(bar: SliceBar, qtbot: QtBot) -> None:
    bar.set_slice(first_slice((4, 6, 8, 3)))
    bar._pickers[1]._spin.setValue(5)
    with qtbot.wait_signal(bar.slice_changed):
        bar._rows.activated.emit(0)
    part = bar.part()
    assert (part.row_dim, part.column_dim, dict(part.fixed)) == (0, 3, {1: 5, 2: 0})


def test_choosing_the_other_dimension_swaps_them(bar: SliceBar) -> None:
    bar.set_slice(first_slice((4, 6, 8)))
    bar._columns.activated.emit(1)
    assert (bar.part().row_dim, bar.part().column_dim) == (2, 1)
    assert (bar._rows.currentIndex(), bar._columns.currentIndex()) == (2, 1)


def test_offset_of_a_long_dimension(bar: SliceBar) -> None:
    bar.set_slice(first_slice((10**9,)))
    bar._offsets[0]._spin.setValue(500_000_000)
    assert bar.offset(0) == 500_000_000
    assert bar.offset(1) == 0


@pytest.mark.parametrize("size", [9.0, 18.0])
def test_the_sliders_begin_below_each_other(bar: SliceBar, qtbot: QtBot, size: float) -> None:
    bar.set_slice(first_slice((3, 4, 5, 10**7, 2)))
    bar.show()
    font = bar.font()
    font.setPointSizeF(size)
    bar.setFont(font)
    pickers = bar._pickers + bar._offsets
    qtbot.wait_until(lambda: len({picker._slider.x() for picker in pickers}) == 1)
    assert len(pickers) == 4
    assert {picker._label.font().pointSizeF() for picker in pickers} == {size}
