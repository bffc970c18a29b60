"""Tests of the number of bins."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from widgets.histogram.bins_box import BinsBox

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


@pytest.fixture
def box(qtbot: QtBot) -> BinsBox:
    box = BinsBox()
    qtbot.add_widget(box)
    return box


def test_it_starts_with_the_rule(box: BinsBox) -> None:
    assert box.bins() == "auto"
    assert box.text() == "Bins: auto"


def test_stepping_up_starts_from_what_is_drawn(box: BinsBox, qtbot: QtBot) -> None:
    box.set_drawn(43, chosen=False)
    with qtbot.wait_signal(box.bins_chosen) as chosen:
        box.stepUp()
    assert chosen.args == [44]
    with qtbot.wait_signal(box.bins_chosen) as chosen:
        box.stepDown()
    assert chosen.args == [43]


def test_the_lowest_entry_is_the_rule_again(box: BinsBox, qtbot: QtBot) -> None:
    box.set_drawn(1, chosen=True)
    with qtbot.wait_signal(box.bins_chosen) as chosen:
        box.stepDown()
    assert chosen.args == ["auto"]


def test_showing_what_is_drawn_asks_for_nothing(box: BinsBox, qtbot: QtBot) -> None:
    with qtbot.assert_not_emitted(box.bins_chosen):
        box.set_drawn(100, chosen=True)
        box.set_drawn(5000, chosen=True)
    assert box.bins() == 1000
