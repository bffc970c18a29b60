"""The window closes at once, whatever its two kernels do."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

import psutil

from desktop.app import assemble
from tests.desktop.conftest import LESSONS, START, settle
from widgets.distribution_records import BenchCall

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot


def test_both_kernels_end_with_the_window(qtbot: QtBot, tmp_path: Path) -> None:
    before = set(psutil.Process().children())
    parts = assemble(tmp_path, lessons_folder=LESSONS)
    parts.window.show()
    settle(parts, qtbot)
    parts.window.show_bench()
    with qtbot.wait_signal(parts.bench_room.thread.sample_arrived, timeout=START):
        view = parts.window.bench_tab.view
        view.sample_requested.emit(BenchCall("randn", numel=10_000_000_000), False)
    parts.window.code_pane.replace_code("while True: pass")
    with qtbot.wait_signal(parts.thread.step_started, timeout=START):
        parts.runs.run_open_step()
    started = set(psutil.Process().children()) - before
    assert len(started) >= 2
    began_at = time.monotonic()
    parts.window.close()
    # Two seconds for each of them in turn would be four.
    assert time.monotonic() - began_at < 3
    assert not parts.thread.isRunning()
    assert not parts.bench_room.thread.isRunning()
    _, alive = psutil.wait_procs(list(started), timeout=20)
    assert not alive
    parts.window.deleteLater()


def test_a_bench_that_was_never_seen_has_nothing_to_end(qtbot: QtBot, tmp_path: Path) -> None:
    parts = assemble(tmp_path, lessons_folder=LESSONS)
    with qtbot.wait_signal(parts.thread.kernel_ready, timeout=START):
        parts.window.show()
    parts.window.close()
    assert not parts.bench_room.thread.isFinished()
    parts.window.deleteLater()
