"""Tests of the report of a fit."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication, QToolButton

from desktop import theme
from tests.widgets.bench_records import BFLOAT, GOOD, histogram
from widgets.distribution_records import LawChoice
from widgets.fit.fit_panel import FitPanel
from widgets.fit.fit_sheet import FitSheet

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


@pytest.fixture
def panel(qtbot: QtBot) -> FitPanel:
    panel = FitPanel()
    qtbot.add_widget(panel)
    panel.resize(420, 900)
    with qtbot.wait_exposed(panel):
        panel.show()
    return panel


def title(panel: FitPanel) -> QToolButton:
    found = panel.findChild(QToolButton, "fit_title")
    assert found is not None
    return found


def test_a_fit_is_told_in_full(panel: FitPanel) -> None:
    panel.set_fit(GOOD)
    said = panel.lines()
    assert said[0] == "Consistent with the law (p = 0.943, corrected for 2 tests)."
    assert said[1].startswith("Compared with the law of torch.randn(1000000)")
    assert sum("Null hypothesis" in words for words in said) == 1
    assert any(words.startswith("Kolmogorov–Smirnov test: D") for words in said)
    assert " ".join(said) == panel.accessibleDescription()
    assert not panel.check_button.isVisible()


def test_torchs_own_law_is_a_group_of_its_own(panel: FitPanel) -> None:
    panel.set_fit(BFLOAT, "bfloat16")
    said = panel.lines()
    assert "Against the documented law" in said
    assert "Against torch's own law for bfloat16" in said
    assert any("exactly 0 with probability 0.00195" in words for words in said)
    panel.set_fit(BFLOAT)
    assert "Against torch's own law for this dtype" in panel.lines()


def test_values_with_a_law_can_be_checked(panel: FitPanel, qtbot: QtBot) -> None:
    panel.set_histogram(histogram())
    assert panel.check_button.isVisible()
    assert not panel.picker.isVisible()
    with qtbot.wait_signal(panel.check_requested):
        qtbot.mouseClick(panel.check_button, Qt.MouseButton.LeftButton)


def test_what_is_being_tested_is_called_so(panel: FitPanel) -> None:
    panel.set_progress(0.0)
    panel.set_histogram(histogram())
    assert panel.lines() == ["Testing the values: 0 %"]
    assert not panel.check_button.isVisible()
    panel.set_progress(0.25)
    assert panel.accessibleDescription() == "Testing the values: 25 %"
    panel.set_fit(None)
    assert panel.lines() == ["These values have not been tested yet."]
    assert panel.check_button.isVisible()


def test_values_without_a_law_can_be_compared(panel: FitPanel, qtbot: QtBot) -> None:
    panel.set_histogram(histogram(None))
    assert panel.picker.isVisible()
    assert panel.lines()[0].startswith("No law is known")
    panel.set_histogram(replace(histogram(), law=None, of="abs"))
    assert "no law is known for those" in panel.lines()[0]
    assert panel.picker.isVisible()
    assert not panel.check_button.isVisible()
    with qtbot.wait_signal(panel.law_chosen) as blocker:
        qtbot.mouseClick(panel.picker.compare, Qt.MouseButton.LeftButton)
    assert blocker.args == [LawChoice("uniform", {"low": 0.0, "high": 1.0})]


def test_without_values_there_is_nothing_to_press(panel: FitPanel) -> None:
    panel.set_histogram(None)
    assert panel.lines() == ["The results of the tests appear here when values are drawn."]
    assert not panel.check_button.isVisible()
    assert not panel.picker.isVisible()


def test_another_law_can_be_chosen_where_that_makes_sense(panel: FitPanel) -> None:
    panel.set_fit(GOOD)
    other = next(b for b in panel.findChildren(QToolButton) if "another law" in b.text())
    assert other.isVisible()
    other.setChecked(True)
    assert panel.picker.isVisible()
    panel.set_comparable(False)
    assert not other.isVisible()
    assert not panel.picker.isVisible()


def test_after_compare_the_list_is_closed(panel: FitPanel, qtbot: QtBot) -> None:
    panel.set_fit(GOOD)
    panel.activateWindow()
    other = next(b for b in panel.findChildren(QToolButton) if "another law" in b.text())
    other.setChecked(True)
    panel.picker.compare.setFocus()
    with qtbot.wait_signal(panel.law_chosen):
        qtbot.keyClick(panel.picker.compare, Qt.Key.Key_Space)
    assert not panel.picker.isVisible()
    assert title(panel).hasFocus()


def test_the_keys_stay_near_a_list_that_closes(panel: FitPanel, qtbot: QtBot) -> None:
    panel.set_histogram(histogram(None))
    panel.activateWindow()
    panel.picker.laws.setFocus()
    panel.set_progress(0.0)
    other = next(b for b in panel.findChildren(QToolButton) if "another law" in b.text())
    assert other.hasFocus()
    panel.set_fit(GOOD)
    other.setChecked(True)
    panel.picker.laws.setFocus()
    qtbot.mouseClick(title(panel), Qt.MouseButton.LeftButton)
    assert title(panel).hasFocus()


def test_it_folds_to_its_verdict(panel: FitPanel, qtbot: QtBot) -> None:
    panel.set_fit(GOOD)
    sheet = panel.findChild(FitSheet)
    assert sheet is not None
    tall = panel.sizeHint().height()
    qtbot.mouseClick(title(panel), Qt.MouseButton.LeftButton)
    assert panel.verdict.isVisible()
    assert not sheet.isVisible()
    assert panel.sizeHint().height() < tall / 2


def test_what_was_before_is_greyed_in_a_moment_until_the_next(
    panel: FitPanel, qtbot: QtBot
) -> None:
    panel.set_fit(GOOD)
    panel.set_stale(True)
    sheet = panel.findChild(FitSheet)
    assert sheet is not None
    assert sheet.isEnabled()
    qtbot.wait_until(lambda: not sheet.isEnabled())
    assert panel.hint.text().startswith("About the values before")
    panel.set_fit(replace(GOOD, tests=GOOD.tests[:1]))
    assert panel.hint.isHidden()
    assert panel.verdict.isEnabled()


def test_it_is_copied_as_text(panel: FitPanel, qtbot: QtBot, ensure_empty_clipboard: None) -> None:
    panel.set_fit(GOOD)
    copy = next(b for b in panel.findChildren(QToolButton) if "Copy" in b.toolTip())
    qtbot.mouseClick(copy, Qt.MouseButton.LeftButton)
    assert QApplication.clipboard().text() == "\n".join(panel.lines())


def test_tests_stand_beside_the_numbers_where_there_is_room(panel: FitPanel, qtbot: QtBot) -> None:
    panel.set_fit(GOOD)
    sheet = panel.findChild(FitSheet)
    assert sheet is not None
    narrow = sheet.sizeHint().height()
    panel.resize(1100, 900)
    qtbot.wait_until(lambda: sheet.sizeHint().height() < narrow)


@pytest.mark.parametrize("zoom", [1.0, 2.0])
def test_nothing_is_cut_off(panel: FitPanel, qtbot: QtBot, qapp: QApplication, zoom: float) -> None:
    theme.apply_zoom(qapp, zoom)
    panel.set_fit(BFLOAT, "bfloat16")
    assert panel.minimumSizeHint().width() <= 400
    panel.resize(400, panel.heightForWidth(400))
    sheet = panel.findChild(FitSheet)
    assert sheet is not None
    qtbot.wait_until(lambda: sheet.height() >= sheet.heightForWidth(sheet.width()))


def test_language_and_theme_changes_keep_what_is_shown(panel: FitPanel, qapp: QApplication) -> None:
    panel.set_fit(GOOD)
    said = panel.lines()
    theme.apply_theme(qapp, "dark")
    QApplication.sendEvent(panel, QEvent(QEvent.Type.LanguageChange))
    assert panel.lines() == said
    assert len([s for s in panel.findChildren(FitSheet) if s.isVisible()]) == 1
