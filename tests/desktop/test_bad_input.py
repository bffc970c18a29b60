"""What a learner may type by mistake, in the real window: explained, and nothing is lost."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.desktop.conftest import outcome_of, run, settle
from widgets.records import Outcome

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from desktop.connections import Parts

NO_MEMORY = "not enough"
NO_EXIT = "A step can't end the program: close the window to leave Tensor Desk."
SLOW_REPR = (
    "import time\nclass Slow:\n    def __repr__(self):\n"
    "        print('looking', flush=True)\n        time.sleep(600)\n        return ''\nSlow()"
)
FORK = (
    "import os\npid = os.fork()\nif pid:\n    os.waitpid(pid, 0)\n"
    "print('parent' if pid else 'child')\nx = 1"
)


@pytest.mark.parametrize(
    ("code", "outcome", "said"),
    [
        ("import torch\ntorch.empty(10**15)", Outcome.ERROR, [NO_MEMORY, "→ line 2  torch.empty"]),
        ("import torch\n\ntorch.empty(10**19)", Outcome.ERROR, ["✕ TypeError", "→ line 3"]),
        ("x = 1\nexit", Outcome.ERROR, ["✕ SystemExit\n", NO_EXIT, "→ line 2  exit"]),
        ("x = 1\nexit()", Outcome.ERROR, ["✕ SystemExit\n", NO_EXIT, "→ line 2  exit()"]),
        ("x = 1\ny = = 2", Outcome.ERROR, ["✕ SyntaxError", "→ line 2  y = = 2"]),
        ("def f():\n    f()\nf()", Outcome.ERROR, ["✕ RecursionError", "calls itself without end"]),
        (
            "class Odd:\n    def __repr__(self):\n        return 5\nOdd()",
            Outcome.ERROR,
            ["✕ TypeError", "→ line 4  Odd()"],
        ),
        (FORK, Outcome.OK, ["child", "parent"]),
        ("print('y' * 50_000_000)\nprint('after')", Outcome.OK, ["(+49,800,000)", "after"]),
        ("import sys\nsys.stdout = None\nx = 1", Outcome.OK, []),
    ],
)
def test_it_is_explained_the_text_is_kept_and_the_next_step_runs(
    parts: Parts, qtbot: QtBot, code: str, outcome: Outcome, said: list[str]
) -> None:
    run(parts, qtbot, code, timeout=60_000)
    shown = parts.window.output_pane.text()
    assert [words for words in said if words not in shown] == []
    assert "frame #" not in shown
    assert outcome_of(parts) is outcome
    check_all_is_well(parts, qtbot, code)


def test_a_value_that_takes_long_to_show_can_be_stopped(parts: Parts, qtbot: QtBot) -> None:
    parts.window.code_pane.replace_code(SLOW_REPR)
    parts.runs.run_open_step()
    qtbot.wait_until(lambda: "looking" in parts.window.output_pane.text(), timeout=30_000)
    with qtbot.wait_signal(parts.runs.step_ended, timeout=30_000):
        parts.care.stop()
    settle(parts, qtbot)
    assert outcome_of(parts) is Outcome.INTERRUPTED
    assert parts.window.output_pane.notice().startswith("Stopped.")
    check_all_is_well(parts, qtbot, SLOW_REPR)


def check_all_is_well(parts: Parts, qtbot: QtBot, code: str) -> None:
    window = parts.window
    assert window.code_pane.code() == code
    assert window.kernel_status.words() == "torch thread: ready"
    deaths: list[object] = []
    parts.thread.kernel_died.connect(deaths.append)
    run(parts, qtbot, "print(1 + 1)")
    parts.thread.kernel_died.disconnect(deaths.append)
    assert deaths == []
    assert window.output_pane.text() == "2\n"
