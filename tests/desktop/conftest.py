"""The real window over a real kernel, shared by the tests of a module."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from pytestqt.qtbot import QtBot

from desktop.app import assemble

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QApplication

    from desktop.connections import Parts
    from widgets.records import Outcome

LESSONS = Path(__file__).resolve().parent / "lessons"
START = 60_000  # milliseconds that a kernel may take on a busy machine
DEADLY = "import os\nos.kill(os.getpid(), 9)"
STUBBORN = (
    "import time\nwhile True:\n    try:\n        time.sleep(10)\n    except BaseException: pass"
)


@pytest.fixture(scope="module")
def shared_parts(
    request: pytest.FixtureRequest, qapp: QApplication, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Parts]:
    """One window with its kernel for all tests of a module."""
    parts = assemble(tmp_path_factory.mktemp("data"), lessons_folder=LESSONS)
    with QtBot(request).wait_signal(parts.thread.kernel_ready, timeout=START):
        parts.window.show()
    yield parts
    parts.window.close()
    parts.window.deleteLater()


@pytest.fixture
def parts(shared_parts: Parts, qtbot: QtBot) -> Parts:
    """The shared window, ready to run, at the first step in its own words."""
    settle(shared_parts, qtbot)
    shared_parts.desk.open("01_small", "make")
    settle(shared_parts, qtbot)
    shared_parts.resets.reset_lesson()
    pane = shared_parts.window.output_pane
    pane.begin_step(pane.shows())
    return shared_parts


@pytest.fixture
def no_room() -> Iterator[None]:
    """No file may grow beyond a few bytes, which is as far as a full disk lets it."""
    resource = pytest.importorskip("resource")
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (16, before[1]))
    yield
    resource.setrlimit(resource.RLIMIT_FSIZE, before)


def settle(parts: Parts, qtbot: QtBot) -> None:
    """Wait until the kernel can run a step."""
    qtbot.wait_until(lambda: parts.runs.is_ready, timeout=START)


def run(parts: Parts, qtbot: QtBot, code: str | None = None, timeout: int = 30_000) -> None:
    """Run the open step, with this code, to its end."""
    if code is not None:
        parts.window.code_pane.replace_code(code)
    with qtbot.wait_signal(parts.runs.step_ended, timeout=timeout):
        parts.runs.run_open_step()
    settle(parts, qtbot)


def run_to_death(parts: Parts, qtbot: QtBot, code: str = DEADLY) -> None:
    """Run the open step with code that ends the kernel."""
    parts.window.code_pane.replace_code(code)
    with qtbot.wait_signals([parts.thread.kernel_died, parts.runs.step_ended], timeout=30_000):
        parts.runs.run_open_step()


def outcome_of(parts: Parts) -> Outcome:
    """Return how the last run of the open step ended."""
    assert parts.desk.run is not None
    result = parts.desk.run.result(parts.desk.step_id)
    assert result is not None
    return result.outcome
