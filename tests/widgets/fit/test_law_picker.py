"""Tests of the list of laws."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QLineEdit

from widgets.distribution_records import LawChoice
from widgets.fit.law_picker import LawPicker
from widgets.parameters.bench_laws import LAWS

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


@pytest.fixture
def picker(qtbot: QtBot) -> LawPicker:
    picker = LawPicker()
    qtbot.add_widget(picker)
    return picker


@pytest.mark.parametrize("law", LAWS)
def test_every_law_can_be_chosen_as_it_is_offered(
    picker: LawPicker, qtbot: QtBot, law: str
) -> None:
    picker.laws.setCurrentIndex(picker.laws.findData(law))
    with qtbot.wait_signal(picker.law_chosen) as blocker:
        picker.compare.click()
    wanted = {each.name: each.default for each in LAWS[law]}
    assert blocker.args == [LawChoice(law, wanted)]


def test_a_bad_parameter_is_told_and_not_compared(picker: LawPicker, qtbot: QtBot) -> None:
    picker.set_choice(LawChoice("normal", {"mean": 3.0, "std": 2.0}))
    assert picker.choice() == LawChoice("normal", {"mean": 3.0, "std": 2.0})
    line = picker.parameters.fields["std"].editor
    assert isinstance(line, QLineEdit)
    line.setText("0")
    assert picker.parameters.fields["std"].message.words() == "std must be greater than 0."
    assert not picker.compare.isEnabled()
    assert "std" in picker.compare.toolTip()
    with qtbot.assert_not_emitted(picker.law_chosen):
        line.returnPressed.emit()
    line.setText("4")
    with qtbot.wait_signal(picker.law_chosen) as blocker:
        line.returnPressed.emit()
    assert blocker.args == [LawChoice("normal", {"mean": 3.0, "std": 4.0})]
    assert line.text() == "4"
