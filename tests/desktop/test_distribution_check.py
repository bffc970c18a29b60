"""Check this distribution, in the real window over a real kernel."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from tests.desktop.conftest import run
from widgets.distribution_records import LawChoice

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

    from desktop.connections import Parts
    from widgets.distribution_records import Fit
    from widgets.fit.fit_report import FitReport

WAIT = 40_000  # milliseconds: the first fit imports scipy

MAKE = "import torch\n_ = torch.manual_seed(3)\nu = torch.rand(5000)\nplain = torch.arange(40.0)\n"


def check(parts: Parts, qtbot: QtBot, name: str) -> Fit:
    """Check a name from the menu and return what came."""
    parts.window.tensor_inspector.select(name)
    with qtbot.wait_signal(parts.thread.fit_arrived, timeout=WAIT) as told:
        parts.window.desk_actions["check_distribution"].trigger()
    assert told.args is not None
    return told.args[0]


def report(parts: Parts) -> FitReport:
    return parts.window.distribution_page.report


def test_a_tensor_is_compared_with_the_law_of_its_call(parts: Parts, qtbot: QtBot) -> None:
    run(parts, qtbot, MAKE)
    fit = check(parts, qtbot, "u")
    assert (fit.name, fit.law, fit.count) == ("u", "uniform", 5000)
    assert parts.window.views.currentWidget() is parts.window.distribution_page
    assert report(parts).isVisible()
    assert any("Kolmogorov" in line for line in report(parts).lines())


def test_the_tab_has_a_button_for_it(parts: Parts, qtbot: QtBot) -> None:
    run(parts, qtbot, MAKE)
    page = parts.window.distribution_page
    with qtbot.wait_signal(parts.thread.histogram_arrived, timeout=WAIT):
        parts.window.tensor_inspector.select("u")
        parts.window.show_distribution()
    qtbot.wait_until(page.check_button.isVisible)
    with qtbot.wait_signal(parts.thread.fit_arrived, timeout=WAIT) as told:
        page.check_button.click()
    assert told.args is not None
    assert told.args[0].name == "u"
    assert report(parts).isVisible()
    assert not page.check_button.isVisible()
    run(parts, qtbot, "u = u * u")
    qtbot.wait_until(page.check_button.isVisible)


def test_without_a_law_some_are_offered_and_drawn(parts: Parts, qtbot: QtBot) -> None:
    run(parts, qtbot, MAKE)
    parts.window.tensor_inspector.select("plain")
    parts.window.desk_actions["check_distribution"].trigger()
    panel = report(parts).panel
    qtbot.wait_until(lambda: panel.picker.isVisible(), timeout=WAIT)
    with qtbot.wait_signals([parts.thread.fit_arrived, parts.thread.histogram_arrived]) as told:
        report(parts).law_chosen.emit(LawChoice("uniform", {"low": 0.0, "high": 40.0}))
        assert report(parts).lines() == ["Testing the values: 0 %"]
    assert told.signal_triggered
    law = parts.window.histogram_view.pane.picture.plot
    assert law is not None
    qtbot.wait_until(lambda: any("Kolmogorov" in line for line in report(parts).lines()))
    inspection = parts.inspection
    assert inspection.law_of("plain") == LawChoice("uniform", {"low": 0.0, "high": 40.0})
    # Other bins are asked with the same law.
    with qtbot.wait_signal(parts.thread.histogram_arrived, timeout=WAIT) as counted:
        parts.window.histogram_view.histogram_requested.emit("plain", 7)
    assert counted.args is not None
    assert counted.args[0].law.name == "uniform"


def test_the_next_step_takes_the_report_away(parts: Parts, qtbot: QtBot) -> None:
    run(parts, qtbot, MAKE)
    check(parts, qtbot, "u")
    run(parts, qtbot, "u = u * u")
    assert not report(parts).isVisible()
    assert parts.inspection.law_of("u") is None


def test_another_name_takes_the_report_away(parts: Parts, qtbot: QtBot) -> None:
    run(parts, qtbot, MAKE)
    check(parts, qtbot, "u")
    parts.window.tensor_inspector.select("plain")
    assert not report(parts).isVisible()


def test_what_can_not_be_counted_is_only_shown(parts: Parts, qtbot: QtBot) -> None:
    run(parts, qtbot, "import torch\nm = torch.empty(3, device='meta')\ntext = 'abc'")
    for name in ("m", "text"):
        parts.window.tensor_inspector.select(name)
        with qtbot.assert_not_emitted(parts.thread.fit_arrived, wait=300):
            parts.window.desk_actions["check_distribution"].trigger()
        assert parts.window.views.currentWidget() is parts.window.distribution_page


def test_keys_alone_freeze_a_tensor_and_lay_the_bench_over_it(parts: Parts, qtbot: QtBot) -> None:
    window, press = parts.window, qtbot.keyClick
    run(parts, qtbot, "import torch\n_ = torch.manual_seed(3)\nx = torch.randn(5000)")
    window.show_view("Tensors")
    with qtbot.wait_signal(parts.thread.histogram_arrived, timeout=WAIT):
        window.desk_actions["show_distribution"].trigger()
    picture = window.histogram_view.pane.picture
    qtbot.wait_until(lambda: picture.plot is not None and picture.plot.hasFocus())
    for kind in ("cdf", "quantiles", "residuals", "density"):
        press(focus(window), Qt.Key.Key_F7)
        assert picture.kind == kind
    press(focus(window), Qt.Key.Key_F7, Qt.KeyboardModifier.ShiftModifier)
    assert picture.reference is not None
    window.desk_actions["show_bench"].trigger()
    bench = window.bench_tab.view
    with qtbot.wait_signal(
        parts.bench_room.thread.sample_arrived, check_params_cb=lambda it: it.done, timeout=WAIT
    ):
        press(focus(window), Qt.Key.Key_F4)
    qtbot.wait_until(lambda: not bench.form.busy)
    words = bench.pane.picture.comparison.text()
    assert "null hypothesis: both follow the same law" in words
    assert "p ≤ " in words
    press(focus(window), Qt.Key.Key_F7, Qt.KeyboardModifier.ShiftModifier)
    assert picture.reference is None


def focus(window: QWidget) -> QWidget:
    found = window.focusWidget()
    assert found is not None
    return found
