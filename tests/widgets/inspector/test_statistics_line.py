from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.widgets.inspector.inspector_rows import delete_closed_widgets, statistics
from widgets.inspector.statistics_line import StatisticsLine
from widgets.inspector.summaries import Summaries

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


@pytest.fixture
def summaries() -> Summaries:
    return Summaries()


@pytest.fixture
def line(qtbot: QtBot, summaries: Summaries) -> StatisticsLine:
    delete_closed_widgets()
    line = StatisticsLine(summaries)
    qtbot.add_widget(line)
    line.show_name("x")
    return line


def test_says_nothing_before_anything_is_known(line: StatisticsLine) -> None:
    assert line.isHidden()


def test_progress_can_be_stopped_and_taken_up_again(
    line: StatisticsLine, summaries: Summaries, qtbot: QtBot
) -> None:
    summaries.advance("x", 0.4)
    assert line._label.text() == "computing the summary, 40 %"
    with qtbot.wait_signal(summaries.statistics_cancelled) as stopped:
        line._button.click()
    assert stopped.args == ["x"]
    assert line._label.text() == "The summary was stopped."
    with qtbot.wait_signal(summaries.statistics_requested) as wanted:
        line._button.click()
    assert wanted.args == ["x"]


@pytest.mark.parametrize(("nan", "hidden"), [(0, True), (3, False)])
def test_nan_is_warned_of(
    line: StatisticsLine, summaries: Summaries, nan: int, hidden: bool
) -> None:
    summaries.finish("x", statistics(nan=nan))
    assert line._warning.isHidden() is hidden
    assert ("3 NaN" in line._label.text()) is not hidden


def test_other_names_are_passed_over(line: StatisticsLine, summaries: Summaries) -> None:
    summaries.finish("y", statistics())
    assert line.isHidden()
