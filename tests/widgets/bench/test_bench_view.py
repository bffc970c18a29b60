"""Tests of the whole bench."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

import resources
from desktop import theme
from tests.widgets.bench_records import histogram, repeats, sample
from widgets.bench.bench_view import BenchView
from widgets.distribution_records import BenchCall, LawChoice
from widgets.parameters.bench_field import FieldMessage
from widgets.records import Device, DeviceList, KernelState

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

CALL = BenchCall("randn")


@pytest.fixture
def view(qtbot: QtBot) -> BenchView:
    view = BenchView()
    qtbot.add_widget(view)
    view.resize(1280, 800)
    with qtbot.wait_exposed(view):
        view.show()
    return view


def test_the_example_is_ready(view: BenchView, qtbot: QtBot) -> None:
    button = view.empty.findChild(QPushButton, "bench_example_button")
    assert button is not None
    assert button.isVisible()
    with qtbot.wait_signal(view.sample_requested) as blocker:
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert blocker.args == [CALL, False]


def test_resample_has_a_key(view: BenchView, qtbot: QtBot) -> None:
    view.activateWindow()
    view.form.fields.seed.setFocus()
    with qtbot.wait_signal(view.sample_requested):
        qtbot.keyClick(view, Qt.Key.Key_F4)
    view.set_busy(True)
    with qtbot.wait_signal(view.stop_requested):
        qtbot.keyClick(view, Qt.Key.Key_F4, Qt.KeyboardModifier.ShiftModifier)


def test_a_sample_comes_in_parts(view: BenchView) -> None:
    view.set_busy(True)
    view.set_sample(sample(CALL, drawn=1000, done=False))
    assert view.pane.isVisible()
    assert view.pane.picture.counts.sum() == sample(CALL).histogram.counts.sum()
    assert "(drawn)" in view.pane.picture.title.text()
    assert "(drawn)" in view.accessibleDescription()
    assert view.report.lines() == ["The tests come when all is drawn."]
    view.set_sample(sample(CALL))
    view.set_busy(False)
    assert view.report.lines()[0].startswith("Consistent with the law")
    assert view.form.code.code() == "x = the kernel's line"


def test_a_script_is_in_english_whatever_the_window_speaks(
    view: BenchView, qapp: QApplication
) -> None:
    translator = resources.translator("ko")
    qapp.installTranslator(translator)
    view.set_sample(sample(CALL))
    assert "시드 0" in view.pane.picture.title.text()
    view.pane.saver.copy_code()
    qapp.removeTranslator(translator)
    # The font of matplotlib has no Hangul.
    assert 'plt.title("randn, seed 0, float32' in QApplication.clipboard().text()


def test_a_file_is_called_so(view: BenchView) -> None:
    view.set_sample(sample(None))
    assert "(whole file)" in view.pane.picture.title.text()


def test_the_form_says_that_the_picture_is_of_a_file(view: BenchView) -> None:
    shown = view.form.shown
    assert not shown.isVisible()
    of_file = sample(None)
    view.set_sample(replace(of_file, histogram=replace(of_file.histogram, name="values.npy")))
    assert shown.isVisible()
    assert "the file values.npy, not the call below" in shown.words()
    view.form.fields.seed.setText("7")
    assert shown.isVisible()
    view.set_sample(sample(CALL, drawn=1000, done=False))
    assert not shown.isVisible()


def test_a_call_without_a_law_offers_none(view: BenchView) -> None:
    view.set_sample(replace(sample(CALL), fit=None, histogram=histogram(None)))
    assert view.report.lines() == [
        "This call gives the same number each time, so that there is nothing to test."
    ]
    assert not view.report.picker.isVisible()


def test_stopped_tests_offer_no_button_that_does_nothing(view: BenchView) -> None:
    view.set_sample(replace(sample(CALL), fit=None))
    assert view.report.lines() == [
        "The tests were stopped: Resample draws the values again and tests them."
    ]
    assert not view.report.check_button.isVisible()


def test_a_report_of_before_is_greyed_meanwhile(view: BenchView, qtbot: QtBot) -> None:
    view.set_sample(sample(CALL))
    view.set_sample(sample(CALL, drawn=1000, done=False))
    qtbot.wait_until(lambda: not view.report.verdict.isEnabled())
    view.set_sample(sample(CALL))
    assert view.report.verdict.isEnabled()


@pytest.mark.parametrize(
    ("reason", "detail", "field", "words"),
    [
        ("bad_call", "std|not_positive", "std", "std must be greater than 0."),
        ("bad_call", "numel|too_large|100", "numel", "n must be 100 or less."),
        (
            "out_of_memory",
            "cuda:0",
            "numel",
            "n: the memory of the device is not enough; choose a smaller number.",
        ),
    ],
)
def test_a_refusal_stands_at_its_field(
    view: BenchView, reason: str, detail: str, field: str, words: str
) -> None:
    view.set_call(BenchCall("normal", {"mean": 0.0, "std": 1.0}))
    view.set_sample(sample(CALL))
    view.set_refused(reason, detail)
    fields = {**view.form.fields.fields, **view.form.fields.parameters.fields}
    assert fields[field].message.words() == words
    assert view.pane.isVisible()
    assert view.pane.picture.counts.sum() > 0


@pytest.mark.parametrize(
    ("reason", "detail", "words"),
    [
        ("died", "The kernel is gone.", "The kernel is gone."),
        ("failed", "", "The bench could not do this."),
        ("cancelled", "", ""),
        ("busy", "", "The bench was still at work and got a new kernel: draw again."),
        ("bad_file", "not_a_number|7", "Line 7 holds no number."),
        ("bad_file", "too_large|1000", "This file is too large to be read."),
        ("bad_file", "?", "This file is not what its name says, or it is damaged."),
    ],
)
def test_other_refusals_are_a_notice(view: BenchView, reason: str, detail: str, words: str) -> None:
    view.set_sample(sample(CALL))
    view.set_refused(reason, detail)
    assert view.notice.words() == words
    assert view.pane.isVisible()
    view.set_sample(sample(CALL))
    assert view.notice.words() == ""


def test_a_file_is_compared_with_a_law(view: BenchView, qtbot: QtBot) -> None:
    with qtbot.wait_signal(view.file_requested):
        view.form.row.actions_by_name["file"].trigger()
    view.set_sample(sample(None, drawn=1000))
    assert view.report.picker.isVisible()
    with qtbot.wait_signal(view.law_chosen) as blocker:
        view.report.picker.compare.click()
    assert isinstance(blocker.args, list)
    assert isinstance(blocker.args[0], LawChoice)


def test_repeats(view: BenchView, qtbot: QtBot) -> None:
    view.repeats.seeds.setValue(200)
    with qtbot.wait_signal(view.repeats_requested) as blocker:
        view.repeats.start.click()
    assert blocker.args == [CALL, 200, "kolmogorov_smirnov"]
    view.set_busy(True)
    assert view.repeats.start.text() == "Stop"
    view.set_repeats(repeats(50))
    view.set_repeats(repeats(200, done=True))
    view.set_busy(False)
    assert view.repeats.start.text() == "Start"
    view.set_busy(True)
    assert view.repeats.start.text() == "Start"
    assert not view.repeats.start.isEnabled()


def test_repeating_keeps_the_focus_at_its_button(view: BenchView) -> None:
    view.repeats.start.setFocus()
    view.repeats.start.click()
    view.set_busy(True)
    view.set_repeats(repeats(200, done=True))
    view.set_busy(False)
    assert view.focusWidget() is view.repeats.start


def test_the_next_picture_from_everywhere(view: BenchView, qtbot: QtBot) -> None:
    QTest.keyClick(view.form.fields.seed, Qt.Key.Key_F7)
    view.set_sample(sample(CALL))
    for part in (view.form.fields.seed, view.repeats.seeds, view.pane):
        part.setFocus()
        with qtbot.wait_signal(view.pane.picture_changed):
            QTest.keyClick(part, Qt.Key.Key_F7)


def test_a_refused_repeat_is_told_where_it_was_asked_for(view: BenchView) -> None:
    view.repeats.start.click()
    view.set_busy(True)
    view.set_busy(False)
    view.set_refused("bad_call", "test|not_for_call")
    assert "Test: the law of this call has no such test." in {
        message.words() for message in view.repeats.findChildren(FieldMessage)
    }
    assert view.form.row.actions_by_name["resample"].isEnabled()
    view.form.resample()
    view.set_refused("bad_call", "seed|not_whole")
    assert view.form.fields.fields["seed"].message.words() == "Seed must be a whole number."


def test_samples_that_are_too_large_are_not_repeated(view: BenchView) -> None:
    view.form.fields.count.line.setText("1e8")
    assert not view.repeats.start.isEnabled()
    assert "10,000,000 or less" in view.repeats.start.toolTip()


def test_repeats_wait_for_a_call_that_is_right(view: BenchView) -> None:
    view.form.fields.count.line.setText("0")
    assert not view.repeats.start.isEnabled()
    view.form.fields.count.line.setText("100")
    assert view.repeats.start.isEnabled()


def test_a_call_is_kept_for_the_settings(view: BenchView) -> None:
    call = replace(CALL, function="rand", seed=5, numel=1000)
    view.set_call(call)
    assert view.call() == call
    view.set_devices(DeviceList((Device("cpu", "A CPU"), Device("cuda:0", "A GPU"))))
    view.set_state(KernelState.READY)
    assert view.call() == call


@pytest.mark.parametrize("size", [(420, 800), (700, 900), (1280, 800)])
@pytest.mark.parametrize("zoom", [1.0, 2.0])
def test_nothing_is_wider_than_the_view(
    view: BenchView, qtbot: QtBot, qapp: QApplication, size: tuple[int, int], zoom: float
) -> None:
    theme.apply_zoom(qapp, zoom)
    view.set_sample(sample(CALL))
    view.set_repeats(repeats(200, done=True))
    view.resize(*size)

    def fits() -> bool:
        parts = (view.form, view.pane, view.report, view.repeats)
        return all(part.mapTo(view, part.rect().bottomRight()).x() < size[0] for part in parts)

    qtbot.wait_until(fits)


def test_language_changes_reach_every_part(view: BenchView) -> None:
    view.set_sample(sample(CALL))
    said = view.report.lines()
    for part in (view, view.form, view.report, view.repeats, view.empty):
        QApplication.sendEvent(part, QEvent(QEvent.Type.LanguageChange))
    assert view.report.lines() == said
    assert view.call() == CALL


LIGHT = """
import sys
import widgets.bench.bench_view
print(sorted({"numpy", "pyqtgraph", "torch", "scipy"} & set(sys.modules)))
"""


def test_it_is_imported_without_anything_heavy() -> None:
    done = subprocess.run(
        [sys.executable, "-c", LIGHT], capture_output=True, text=True, check=False
    )
    assert done.stdout.strip() == "[]", done.stderr
