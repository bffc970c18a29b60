"""The bench in the real window, over a real kernel of its own beside the lesson's."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

import numpy as np
import pytest
from PySide6.QtCore import Qt

from desktop import bench_calls
from tests.desktop.conftest import run
from widgets.distribution_records import BenchCall, LawChoice, Sample

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from desktop.connections import Parts
    from widgets.bench.bench_view import BenchView

WAIT = 60_000  # milliseconds; the kernel starts in 2 s when the machine has nothing else to do
LONG = BenchCall("randn", numel=10_000_000_000)


@pytest.fixture
def bench(parts: Parts, qtbot: QtBot) -> Iterator[BenchView]:
    """The bench in front, at rest before and after."""
    parts.window.show_bench()
    view = parts.window.bench_tab.view
    yield view
    parts.bench_room.bench.stop()
    qtbot.wait_until(lambda: not view.form.busy, timeout=WAIT)


def draw(parts: Parts, qtbot: QtBot, call: BenchCall, *, resume: bool = False) -> Sample:
    """Draw a call to its end."""
    samples = parts.bench_room.thread.sample_arrived
    with qtbot.wait_signal(samples, timeout=WAIT, check_params_cb=_is_over) as told:
        parts.window.bench_tab.view.sample_requested.emit(call, resume)
    assert told.args is not None
    at_rest(parts, qtbot)
    return told.args[0]


def at_rest(parts: Parts, qtbot: QtBot) -> None:
    """Wait until what has arrived is drawn."""
    qtbot.wait_until(lambda: not parts.window.bench_tab.view.form.busy, timeout=WAIT)


def click_tab(parts: Parts, qtbot: QtBot) -> None:
    """Click on the tab of the bench."""
    views = parts.window.views
    tabs = views.tabBar()
    place = tabs.tabRect(views.indexOf(parts.window.bench_tab)).center()
    qtbot.mouseClick(tabs, Qt.MouseButton.LeftButton, pos=place)


def _is_over(sample: Sample) -> bool:
    return sample.done or sample.stopped


def test_the_kernel_starts_when_the_bench_is_first_seen(parts: Parts, qtbot: QtBot) -> None:
    room, tab = parts.bench_room, parts.window.bench_tab
    assert not room.thread.isRunning()
    assert not tab.is_made
    with qtbot.wait_signal(room.thread.kernel_ready, timeout=WAIT):
        parts.window.desk_actions["show_bench"].trigger()
    assert parts.window.views.currentWidget() is tab
    assert tab.is_made
    assert parts.window.focusWidget() is tab.view.form.fields.functions


def test_a_click_on_the_tab_gives_the_bench_its_keys(
    parts: Parts, qtbot: QtBot, bench: BenchView
) -> None:
    window = parts.window
    window.show_view("Tensors")
    window.desk_actions["focus_code"].trigger()
    click_tab(parts, qtbot)
    assert window.views.currentWidget() is window.bench_tab
    focus = window.focusWidget()
    assert focus is bench.form.fields.functions
    with qtbot.wait_signal(parts.bench_room.thread.sample_arrived, timeout=WAIT):
        qtbot.keyClick(focus, Qt.Key.Key_F4)
    at_rest(parts, qtbot)
    bench.form.fields.seed.setFocus()
    click_tab(parts, qtbot)
    assert window.focusWidget() is bench.form.fields.seed


def test_a_call_is_drawn_and_remembered(parts: Parts, qtbot: QtBot, bench: BenchView) -> None:
    call = BenchCall("rand", numel=12_345, seed=3)
    bench.set_call(call)
    with qtbot.wait_signal(parts.bench_room.thread.sample_arrived, timeout=WAIT) as told:
        bench.form.resample()
        assert bench.form.busy
    assert told.args is not None
    assert told.args[0].call == call
    at_rest(parts, qtbot)
    assert bench.pane.picture.counts.sum() == 12_345
    assert bench_calls.read(parts.bench_room.bench._settings.bench_call) == call


def test_the_picture_grows_and_stop_leaves_what_came(
    parts: Parts, qtbot: QtBot, bench: BenchView
) -> None:
    samples: list[Sample] = []
    thread = parts.bench_room.thread
    thread.sample_arrived.connect(samples.append)
    bench.sample_requested.emit(LONG, False)
    qtbot.wait_until(lambda: len(samples) >= 5, timeout=WAIT)
    drawn = [sample.drawn for sample in samples]
    assert drawn == sorted(drawn)
    assert drawn[0] < drawn[-1] < LONG.numel
    with qtbot.wait_signal(thread.sample_arrived, check_params_cb=_is_over, timeout=WAIT):
        asked_at = time.monotonic()
        bench.stop_requested.emit()
    # 0.2 s is promised, and measured where nothing else is at work.
    assert time.monotonic() - asked_at < 5
    assert samples[-1].stopped
    at_rest(parts, qtbot)
    assert bench.pane.picture.counts.sum() == samples[-1].histogram.finite_count


def test_more_of_the_same_is_added(parts: Parts, qtbot: QtBot, bench: BenchView) -> None:
    call = BenchCall("rand", numel=1000)
    assert draw(parts, qtbot, call).drawn == 1000
    assert draw(parts, qtbot, call, resume=True).drawn == 2000
    assert bench.pane.picture.counts.sum() == 2000


def test_a_new_call_takes_the_place_of_the_one_before(
    parts: Parts, qtbot: QtBot, bench: BenchView
) -> None:
    with qtbot.wait_signal(parts.bench_room.thread.sample_arrived, timeout=WAIT):
        bench.sample_requested.emit(LONG, False)
    call = BenchCall("rand", numel=500)
    sample = draw(parts, qtbot, call)
    assert (sample.call, sample.drawn) == (call, 500)


def test_a_call_that_is_refused_leaves_the_picture(
    parts: Parts, qtbot: QtBot, bench: BenchView
) -> None:
    draw(parts, qtbot, BenchCall("rand", numel=777))
    wrong = BenchCall("uniform_", {"low": 1.0, "high": 0.0}, numel=10)
    with qtbot.wait_signal(parts.bench_room.thread.refused, timeout=WAIT) as told:
        bench.sample_requested.emit(wrong, False)
    assert told.args is not None
    assert told.args[2] == "bad_call"
    assert not bench.form.busy
    assert bench.pane.picture.counts.sum() == 777


def test_the_lesson_runs_on_and_keeps_its_generator(
    parts: Parts, qtbot: QtBot, bench: BenchView
) -> None:
    run(parts, qtbot, "import torch\n_ = torch.manual_seed(1)\nseed = torch.initial_seed()")
    with qtbot.wait_signal(parts.bench_room.thread.sample_arrived, timeout=WAIT):
        bench.sample_requested.emit(LONG, False)
    same = (
        "import torch\ng = torch.Generator().manual_seed(1)\n"
        "print(torch.equal(torch.rand(9, generator=g), torch.rand(9)))\n"
        "print(seed == torch.initial_seed() == 1)"
    )
    run(parts, qtbot, same)
    assert parts.window.output_pane.text().split() == ["True", "True"]
    assert bench.form.busy


def test_the_last_part_comes_with_the_tests(parts: Parts, qtbot: QtBot, bench: BenchView) -> None:
    sample = draw(parts, qtbot, BenchCall("rand", numel=5000))
    assert sample.fit is not None
    assert sample.fit.law == "uniform"
    assert any("Kolmogorov" in line for line in bench.report.lines())


def test_a_file_is_drawn_and_compared_with_a_chosen_law(
    parts: Parts, qtbot: QtBot, bench: BenchView, tmp_path: Path
) -> None:
    file = tmp_path / "values.npy"
    np.save(file, np.random.default_rng(3).random(400))
    samples = parts.bench_room.thread.sample_arrived
    with qtbot.wait_signal(samples, timeout=WAIT) as told:
        parts.bench_room.files.chosen.emit(str(file))
    at_rest(parts, qtbot)
    assert told.args is not None
    assert told.args[0].call is None
    assert "values.npy" in told.args[0].code
    assert bench.pane.picture.counts.sum() == 400
    with qtbot.wait_signal(samples, timeout=WAIT) as told:
        bench.law_chosen.emit(LawChoice("uniform", {"low": 0.0, "high": 1.0}))
    assert told.args is not None
    assert told.args[0].fit.law == "uniform"
    at_rest(parts, qtbot)


def test_a_file_that_is_none_leaves_the_picture(
    parts: Parts, qtbot: QtBot, bench: BenchView, tmp_path: Path
) -> None:
    draw(parts, qtbot, BenchCall("rand", numel=222))
    file = tmp_path / "values.csv"
    file.write_text("1\n2\nthree\n")
    with qtbot.wait_signal(parts.bench_room.thread.refused, timeout=WAIT) as told:
        parts.bench_room.bench.open_file(str(file))
    assert told.args is not None
    assert told.args[2:] == ["bad_file", "not_a_number|3"]
    assert bench.notice.words()
    assert bench.pane.picture.counts.sum() == 222


def test_p_values_of_many_seeds(parts: Parts, qtbot: QtBot, bench: BenchView) -> None:
    call = BenchCall("rand", numel=1000)
    with qtbot.wait_signal(
        parts.bench_room.thread.repeats_arrived,
        timeout=WAIT,
        check_params_cb=lambda repeats: repeats.done,
    ) as told:
        bench.repeats_requested.emit(call, 20, "kolmogorov_smirnov")
    assert told.args is not None
    assert told.args[0].p_values.size == 20
    assert told.args[0].uniformity is not None
    assert not bench.form.busy


def test_repeats_can_be_stopped(parts: Parts, qtbot: QtBot, bench: BenchView) -> None:
    call = BenchCall("rand", numel=200_000)
    with qtbot.wait_signal(parts.bench_room.thread.repeats_arrived, timeout=WAIT):
        bench.repeats_requested.emit(call, 1000, "kolmogorov_smirnov")
    assert bench.form.busy
    bench.stop_requested.emit()
    qtbot.wait_until(lambda: not bench.form.busy, timeout=WAIT)


def test_a_kernel_that_died_is_followed_by_another(
    parts: Parts, qtbot: QtBot, bench: BenchView
) -> None:
    draw(parts, qtbot, BenchCall("rand", numel=321))
    with qtbot.wait_signal(parts.bench_room.thread.sample_arrived, timeout=WAIT):
        bench.sample_requested.emit(LONG, False)
    with qtbot.wait_signal(parts.bench_room.thread.kernel_died, timeout=WAIT):
        parts.bench_room.thread.run_step("import os\nos._exit(3)", "")
    assert not bench.form.busy
    assert "3" in bench.notice.words()
    assert bench.pane.picture.counts.sum() > 0
    assert parts.runs.is_ready
    assert draw(parts, qtbot, BenchCall("rand", numel=654)).drawn == 654
    assert bench.pane.picture.counts.sum() == 654
    assert bench.notice.words() == ""


def test_a_kernel_that_does_not_stop_is_replaced(
    parts: Parts, qtbot: QtBot, bench: BenchView
) -> None:
    thread = parts.bench_room.thread
    draw(parts, qtbot, BenchCall("rand", numel=321))
    with qtbot.wait_signal(thread.kernel_ready, timeout=WAIT):
        parts.bench_room.bench._on_thread_refused("sample", "", "busy", "")
    assert draw(parts, qtbot, BenchCall("rand", numel=11)).drawn == 11


def test_the_bench_can_have_the_window_for_itself(
    parts: Parts, qtbot: QtBot, bench: BenchView
) -> None:
    parts.window.show_tensors()
    with qtbot.wait_signal(
        parts.bench_room.thread.sample_arrived, timeout=WAIT, check_params_cb=_is_over
    ):
        parts.bench_room.bench.open_alone("rand")
    assert not parts.window.code_pane.isVisible()
    assert bench.call() == bench_calls.default("rand")
    parts.window.desk_actions["show_views_alone"].trigger()
    assert parts.window.code_pane.isVisible()
