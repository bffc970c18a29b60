"""A short run of what `python -m tests.benchmarks soak` does for minutes."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

import pytest

from desktop.app import assemble
from tests.benchmarks.engine_look import MARK, kernels, left
from tests.benchmarks.soak_actions import Actions
from tests.benchmarks.soak_watch import come_to_rest, mismatches
from tests.desktop.conftest import LESSONS, START

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from desktop.connections import Parts

ROUNDS = 3
ACTIONS = 20


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Parts]:
    """A window whose processes can be told from those of other tests."""
    monkeypatch.setenv(MARK, os.urandom(8).hex())
    parts = assemble(tmp_path, lessons_folder=LESSONS)
    with qtbot.wait_signal(parts.thread.kernel_ready, timeout=START):
        parts.window.show()
    yield parts
    parts.window.close()
    parts.window.deleteLater()
    assert [*kernels(), *left()] == []


@pytest.mark.skipif(sys.platform == "win32", reason="some steps need POSIX")
def test_random_actions_leave_the_window_in_order(window: Parts) -> None:
    actions = Actions(window, seed=5)
    for _ in range(ROUNDS):
        done = actions.round(ACTIONS)
        assert come_to_rest(window), done
        assert [*mismatches(window), *left()] == [], done
