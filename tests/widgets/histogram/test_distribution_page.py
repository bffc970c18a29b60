from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.widgets.histograms import normal
from widgets.distribution_records import LawChoice
from widgets.histogram.distribution_page import DistributionPage
from widgets.tab_order import tab_stops

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


@pytest.fixture
def page(qtbot: QtBot) -> DistributionPage:
    made = DistributionPage()
    qtbot.add_widget(made)
    made.resize(450, 740)
    with qtbot.wait_exposed(made):
        made.show()
    return made


def test_the_histogram_has_it_all_until_something_is_checked(page: DistributionPage) -> None:
    assert not page.has_report
    assert page.histogram_view.height() == page.height()


def test_the_histogram_keeps_the_larger_part(page: DistributionPage, qtbot: QtBot) -> None:
    page.histogram_view.set_histogram(normal())
    page.show_report()
    qtbot.wait_until(lambda: page.report.height() > 100)
    assert page.histogram_view.height() > page.report.height()
    small = page.histogram_view.height()
    page.hide_report()
    qtbot.wait_until(lambda: page.histogram_view.height() > small)
    page.show_report()
    qtbot.wait_until(lambda: page.report.height() > 100)
    assert page.histogram_view.height() > page.report.height()


def test_a_check_of_what_is_drawn_is_offered(page: DistributionPage, qtbot: QtBot) -> None:
    button = page.check_button
    assert not button.isVisible()
    page.histogram_view.set_histogram(normal())
    assert button.isVisible()
    assert button.text() == "Check this distribution"
    assert "(F2)" in button.toolTip()
    with qtbot.wait_signal(page.check_requested):
        button.click()
    page.show_report()
    assert not button.isVisible()
    page.hide_report()
    assert button.isVisible()
    page.histogram_view.clear()
    assert not button.isVisible()


def test_tab_comes_to_the_check_after_the_picture(page: DistributionPage) -> None:
    page.histogram_view.set_histogram(normal())
    pane = page.histogram_view.pane
    assert pane.picture.plot is not None
    # Tab goes round.
    stops = 2 * tab_stops(page)
    start = stops.index(pane.picture.plot)
    assert stops.index(pane.tools.bins_box, start) < stops.index(page.check_button, start)


def test_the_keys_wait_for_the_plot(page: DistributionPage, qtbot: QtBot) -> None:
    page.activateWindow()
    page.take_keys()
    qtbot.wait_until(page.hasFocus)
    page.histogram_view.set_histogram(normal())
    plot = page.histogram_view.pane.picture.plot
    assert plot is not None
    assert plot.hasFocus()


def test_wishes_of_the_report_are_passed_on(page: DistributionPage, qtbot: QtBot) -> None:
    law = LawChoice("uniform", {"low": 0.0, "high": 1.0})
    with qtbot.wait_signal(page.law_chosen) as told:
        page.report.law_chosen.emit(law)
    assert told.args == [law]
    with qtbot.wait_signal(page.check_requested):
        page.report.check_requested.emit()
