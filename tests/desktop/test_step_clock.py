"""Time spent on a step is kept, by the step, while the window is active."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop.app import assemble
from desktop.attention import Attention
from desktop.progress import Progress
from tests.desktop.conftest import LESSONS
from tests.desktop.test_attention import HandClock

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from desktop.connections import Parts


@pytest.fixture
def turned() -> HandClock:
    return HandClock()


@pytest.fixture
def parts(tmp_path: Path, qtbot: QtBot, turned: HandClock) -> Iterator[Parts]:
    """A shown window without a kernel, whose clock the test turns."""
    made = assemble(tmp_path, lessons_folder=LESSONS)
    made.window.painted_first.disconnect(made.thread.start)
    made.clock._attention = Attention(turned)
    with qtbot.wait_active(made.window):
        made.window.show()
        made.window.activateWindow()
    made.desk.open("01_small", "make")
    made.clock._attention.see()
    yield made
    made.window.close()
    made.window.deleteLater()


def spent(folder: Path) -> dict[str, float]:
    progress = Progress.open(folder)
    seconds = {step: record.seconds for step, record in progress.steps.of("01_small").items()}
    progress.close()
    return seconds


def test_each_step_gets_its_own_time(parts: Parts, turned: HandClock, tmp_path: Path) -> None:
    turned.time += 10
    parts.desk.open("01_small", "double")
    assert spent(tmp_path) == {"make": 10.0}
    turned.time += 4
    parts.window.close()
    assert spent(tmp_path) == {"make": 10.0, "double": 4.0}


def test_nothing_is_counted_for_a_lesson_that_cant_be_opened(
    parts: Parts, turned: HandClock, tmp_path: Path
) -> None:
    parts.desk.open("03_broken", "")
    turned.time += 10
    parts.clock.save()
    assert spent(tmp_path) == {}


def test_a_window_that_is_not_active_counts_nothing(
    parts: Parts, turned: HandClock, tmp_path: Path
) -> None:
    QApplication.sendEvent(parts.window, QEvent(QEvent.Type.WindowDeactivate))
    turned.time += 30
    QApplication.sendEvent(parts.window, QEvent(QEvent.Type.WindowActivate))
    turned.time += 3
    parts.clock.save()
    assert spent(tmp_path) == {"make": 3.0}


def test_a_mouse_that_passes_over_a_window_that_is_not_active_counts_nothing(
    parts: Parts, turned: HandClock, tmp_path: Path
) -> None:
    handle = parts.window.windowHandle()
    assert handle is not None
    QApplication.sendEvent(parts.window, QEvent(QEvent.Type.WindowDeactivate))
    QTest.mouseMove(handle, QPoint(20, 20))
    turned.time += 30
    QApplication.sendEvent(parts.window, QEvent(QEvent.Type.WindowActivate))
    QTest.mouseMove(handle, QPoint(40, 40))
    turned.time += 3
    parts.clock.save()
    assert spent(tmp_path) == {"make": 3.0}


def test_a_key_in_the_code_ends_a_pause(parts: Parts, turned: HandClock, tmp_path: Path) -> None:
    turned.time += 1000
    handle = parts.window.windowHandle()
    assert handle is not None
    QTest.keyClick(handle, Qt.Key.Key_A)
    turned.time += 5
    parts.clock.save()
    assert spent(tmp_path) == {"make": 65.0}


def test_time_is_saved_while_the_window_stays_open(
    parts: Parts, turned: HandClock, tmp_path: Path, qtbot: QtBot
) -> None:
    clock = parts.clock
    assert clock._timer.isActive()
    turned.time += 7
    clock._timer.start(1)
    qtbot.wait_until(lambda: spent(tmp_path) == {"make": 7.0})
