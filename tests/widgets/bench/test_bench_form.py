"""Tests of the form: what is wrong is said where it is, and only what is right is drawn."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QProgressBar, QToolButton

from desktop import theme
from tests.widgets.bench_records import sample
from widgets.bench.bench_form import BenchForm
from widgets.distribution_records import BenchCall
from widgets.records import KernelState

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


@pytest.fixture
def form(qtbot: QtBot) -> BenchForm:
    form = BenchForm()
    qtbot.add_widget(form)
    form.resize(420, 600)
    with qtbot.wait_exposed(form):
        form.show()
    return form


def button(form: BenchForm, name: str) -> QToolButton:
    found = form.findChild(QToolButton, f"bench_{name}_button")
    assert found is not None
    return found


def choose(form: BenchForm, function: str) -> None:
    form.fields.functions.setCurrentIndex(form.fields.functions.findData(function))


def test_resample_draws_what_is_typed(form: BenchForm, qtbot: QtBot) -> None:
    form.fields.count.line.setText("10^7")
    with qtbot.wait_signal(form.sample_requested) as blocker:
        qtbot.mouseClick(button(form, "resample"), Qt.MouseButton.LeftButton)
    assert blocker.args == [BenchCall("randn", numel=10**7), False]


def test_enter_in_a_field_draws(form: BenchForm, qtbot: QtBot) -> None:
    with qtbot.wait_signal(form.sample_requested):
        qtbot.keyClick(form.fields.count.line, Qt.Key.Key_Return)


def test_stream_adds_until_stop(form: BenchForm, qtbot: QtBot) -> None:
    with qtbot.wait_signal(form.sample_requested) as blocker:
        qtbot.mouseClick(button(form, "stream"), Qt.MouseButton.LeftButton)
    assert blocker.args == [BenchCall("randn", numel=10**10), True]
    form.set_busy(True)
    form.set_sample(sample(BenchCall("randn", numel=10**10), drawn=5 * 10**6, done=False))
    assert "until Stop" in form.row.words()
    with qtbot.wait_signal(form.stop_requested):
        qtbot.mouseClick(button(form, "stop"), Qt.MouseButton.LeftButton)


def test_a_permutation_is_streamed_in_its_own_length(form: BenchForm, qtbot: QtBot) -> None:
    choose(form, "randperm")
    form.fields.count.line.setText("1000")
    with qtbot.wait_signal(form.sample_requested) as blocker:
        qtbot.mouseClick(button(form, "stream"), Qt.MouseButton.LeftButton)
    assert blocker.args == [BenchCall("randperm", dtype="int64", numel=1000), True]


@pytest.mark.parametrize(
    ("function", "field", "text", "sentence"),
    [
        ("randn", "numel", "0", "n must be 10 or more."),
        ("randn", "numel", "-3", "n must be 10 or more."),
        ("randn", "numel", "1e30", "n must be 10,000,000,000 or less."),
        ("randn", "seed", "1.5", "Seed must be a whole number."),
        ("normal", "std", "-1", "std can't be negative."),
        ("normal", "mean", "NaN", "mean must be a finite number, not NaN or infinity."),
        ("uniform_", "high", "-1", "high must be greater than low, which is 0."),
        ("bernoulli", "p", "1.2", "p must lie from 0 to 1."),
        (
            "geometric_",
            "p",
            "1",
            "p must lie between 0 and 1, without these two themselves.",
        ),
    ],
)
def test_bad_input_is_one_sentence_at_its_field(
    form: BenchForm, function: str, field: str, text: str, sentence: str
) -> None:
    choose(form, function)
    known = {**form.fields.fields, **form.fields.parameters.fields}[field]
    assert isinstance(known.editor, QLineEdit)
    known.editor.setText(text)
    assert known.message.words() == sentence
    assert known.message.isVisible()
    assert not button(form, "resample").isEnabled()
    assert button(form, "resample").toolTip().startswith("Nothing can be drawn yet")
    assert form.code.code() == ""
    assert known.editor.text() == text
    known.editor.setText("0.5" if function != "randn" else "100")
    assert known.message.isHidden()
    assert button(form, "resample").isEnabled()
    assert form.code.code() != ""


def test_a_refusal_stands_at_its_field_until_it_is_changed(form: BenchForm) -> None:
    form.refuse("dtype|not_for_function")
    field = form.fields.fields["dtype"]
    assert field.message.words() == "dtype: torch doesn't draw this call in it on this device."
    assert not button(form, "resample").isEnabled()
    assert form.call() == BenchCall("randn")
    form.fields.dtypes.setCurrentText("float64")
    assert field.message.isHidden()
    assert button(form, "resample").isEnabled()


def test_the_kernels_line_replaces_the_forms(form: BenchForm) -> None:
    assert form.code.code() == "torch.manual_seed(0); x = torch.randn(1000000)"
    form.set_sample(sample(BenchCall("randn")))
    assert form.code.code() == "x = the kernel's line"
    form.fields.seed.setText("1")
    assert form.code.code() == "torch.manual_seed(1); x = torch.randn(1000000)"
    form.set_sample(sample(BenchCall("randn")))
    assert form.code.code() == "torch.manual_seed(1); x = torch.randn(1000000)"


@pytest.mark.parametrize(
    ("made", "words"),
    [
        (sample(BenchCall("randn")), "1,000,000 drawn in 0.0123 s, 81,300,000 a second"),
        (
            sample(BenchCall("randn"), drawn=4000, done=False),
            "4,000 of 1,000,000 drawn, 325,000 a second",
        ),
        (
            replace(sample(BenchCall("randn"), drawn=4000), stopped=True),
            "Stopped at 4,000, 325,000 a second",
        ),
        (
            sample(BenchCall("randn"), done=False),
            "1,000,000 drawn in 0.0123 s; they are being tested",
        ),
        (sample(None, drawn=12), "12 values read"),
    ],
)
def test_progress_in_numbers(form: BenchForm, made: object, words: str) -> None:
    form.set_sample(made)  # pyright: ignore[reportArgumentType]
    assert form.row.words() == words


def test_one_thing_at_a_time(form: BenchForm) -> None:
    form.set_state(KernelState.STARTING)
    form.set_busy(True)
    assert form.row.words() == "The kernel of the bench is starting."
    assert not button(form, "resample").isEnabled()
    assert not button(form, "stream").isEnabled()
    assert button(form, "stop").isEnabled()
    form.resample()
    form.set_busy(False)
    assert form.row.words() == ""
    assert button(form, "resample").isEnabled()
    assert not button(form, "stop").isEnabled()


@pytest.mark.parametrize("zoom", [1.0, 2.0])
@pytest.mark.parametrize("width", [340, 420, 900])
def test_nothing_is_cut_off(
    form: BenchForm, qtbot: QtBot, qapp: QApplication, zoom: float, width: int
) -> None:
    theme.apply_zoom(qapp, zoom)
    choose(form, "trunc_normal_")
    form.resize(width, 2000)
    qtbot.wait_until(lambda: form.width() == width)
    shown = [field for field in form.fields.fields.values() if field.isVisible()]
    shown += [field for field in form.fields.parameters.fields.values() if field.isVisible()]
    assert len(shown) == 10

    def fits() -> bool:
        ends = [field.mapTo(form, field.rect().bottomRight()) for field in shown]
        inside = all(end.x() < width for end in ends)
        return inside and all(f.height() >= f.minimumSizeHint().height() for f in shown)

    qtbot.wait_until(fits)


def test_labels_of_a_row_stand_in_line(form: BenchForm, qtbot: QtBot) -> None:
    fields = form.fields.fields

    def in_line() -> bool:
        tops = {
            fields[name].label.mapTo(form, fields[name].label.rect().center()).y()
            for name in ("seed", "generators")
        }
        return len(tops) == 1

    qtbot.wait_until(in_line)


def test_the_focus_comes_back_to_the_button_that_was_pressed(form: BenchForm) -> None:
    resample = button(form, "resample")
    resample.setFocus()
    assert form.focusWidget() is resample
    form.set_busy(True)
    assert form.focusWidget() is not resample
    form.set_busy(False)
    assert form.focusWidget() is resample
    form.set_busy(True)
    form.fields.seed.setFocus()
    form.set_busy(False)
    assert form.focusWidget() is form.fields.seed


def test_the_form_is_as_high_while_it_is_drawn_as_after(form: BenchForm) -> None:
    call = form.call()
    assert call is not None
    form.set_busy(True)
    form.set_sample(sample(call, drawn=1000, done=False))
    bar = form.findChild(QProgressBar)
    assert bar is not None
    assert bar.isVisible()
    high = form.heightForWidth(form.width())
    form.set_sample(sample(call))
    form.set_busy(False)
    assert not bar.isVisible()
    assert form.heightForWidth(form.width()) == high
