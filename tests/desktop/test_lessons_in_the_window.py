"""Every lesson, run as delivered from its first step to its last, in the real window."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

import psutil
import pytest
from PySide6.QtCore import QTimer
from pytestqt.qtbot import QtBot

from desktop.app import LESSONS, assemble
from lessons.catalog import find_lessons
from lessons.lesson import LANGUAGES, Lesson
from tests.desktop.conftest import START, settle
from widgets.lesson.lesson_tree import LessonTree

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QApplication

    from desktop.connections import Parts

IDS = [lesson.id for lesson in find_lessons(LESSONS)]
TALKING = "20_further"
"""Two processes of one of its steps talk to each other over the loopback interface."""
MOST_MEMORY = 1 << 30  # bytes of a lesson's kernel


@pytest.fixture(scope="module")
def desk_parts(
    request: pytest.FixtureRequest, qapp: QApplication, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Parts]:
    parts = assemble(tmp_path_factory.mktemp("data"))
    with QtBot(request).wait_signal(parts.thread.kernel_ready, timeout=START):
        parts.window.show()
    yield parts
    parts.window.close()
    parts.window.deleteLater()


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_title_is_cut_in_the_sidebar(desk_parts: Parts, qtbot: QtBot, language: str) -> None:
    window = desk_parts.window
    window.resize(1280, 800)
    window.menus.language_requested.emit(language)
    tree = window.findChild(LessonTree)
    assert isinstance(tree, LessonTree)
    tree.expandAll()
    qtbot.wait_until(lambda: tree.sizeHintForColumn(0) <= tree.viewport().width())
    assert len(list(titles(tree))) > 150
    window.menus.language_requested.emit("en")


def titles(tree: LessonTree) -> Iterator[str]:
    model = tree.model()
    for row in range(model.rowCount()):
        lesson = model.index(row, 0)
        yield from (model.index(step, 0, lesson).data() for step in range(model.rowCount(lesson)))


def most_memory(parts: Parts, qtbot: QtBot) -> int:
    """Return the most memory that the open lesson's kernel has had, in bytes."""
    parts.window.code_pane.replace_code("import os\nprint(os.getpid())")
    with qtbot.wait_signal(parts.runs.step_ended, timeout=START):
        parts.runs.run_open_step()
    status = Path(f"/proc/{parts.window.output_pane.text().strip()}/status")
    settle(parts, qtbot)
    lines = status.read_text().splitlines()
    return next(int(line.split()[1]) * 1024 for line in lines if line.startswith("VmHWM"))


def network_sockets() -> list[object]:
    """Return the network sockets of the window and of every process below it."""
    found: list[object] = []
    here = psutil.Process()
    for process in (here, *here.children(recursive=True)):
        # A worker of a step may end meanwhile.
        with suppress(psutil.NoSuchProcess):
            found += process.net_connections("inet")
    return found


def forbidden(lesson_id: str, sockets: list[Any]) -> list[Any]:
    """Return the sockets that no lesson may open, or not this one."""
    if lesson_id != TALKING:
        return sockets
    return [each for each in sockets if each.laddr.ip not in ("127.0.0.1", "::1")]


@pytest.fixture
def sockets_seen(desk_parts: Parts, qtbot: QtBot) -> Iterator[list[object]]:
    """Look at every network socket again and again while a lesson runs."""
    seen: list[object] = []
    timer = QTimer(interval=100)
    timer.timeout.connect(lambda: seen.extend(network_sockets()))
    timer.start()
    yield seen
    timer.stop()


@pytest.mark.parametrize("lesson_id", IDS)
def test_it_runs_from_its_first_step_to_its_last(
    desk_parts: Parts, qtbot: QtBot, sockets_seen: list[object], lesson_id: str
) -> None:
    parts = desk_parts
    lesson = parts.desk.find(lesson_id)
    assert isinstance(lesson, Lesson), lesson
    settle(parts, qtbot)
    parts.desk.open(lesson_id, lesson.steps[-1].id)
    settle(parts, qtbot)
    with qtbot.wait_signal(
        parts.runs.step_ended,
        timeout=START,
        check_params_cb=lambda _lesson, step, _result: step == lesson.steps[-1].id,
    ):
        parts.runs.run_through()
    settle(parts, qtbot)
    assert parts.desk.run is not None
    raised = {}
    for step in lesson.steps:
        result = parts.desk.run.result(step.id)
        assert result is not None
        raised[step.id] = result.error.type if result.error is not None else None
    assert raised == {step.id: step.raises for step in lesson.steps}
    assert forbidden(lesson_id, sockets_seen + network_sockets()) == []
    if Path("/proc/self/status").exists():
        assert most_memory(parts, qtbot) < MOST_MEMORY
