"""What a real step writes, shown and saved: progress bars, colours, long lines."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.desktop.conftest import run

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from desktop.connections import Parts

BARS = """\
import sys
for epoch in range(3):
    print(f"\\repoch {epoch}", end="", file=sys.stderr, flush=True)
    for batch in range(50):
        print(f"\\n\\rbatch {batch}\\x1b[A", end="", file=sys.stderr, flush=True)
    print(f"\\n\\r\\x1b[K\\x1b[A", end="", file=sys.stderr)
print("\\n\\x1b[32mdone\\x1b[0m")
"""


def test_nested_bars_of_a_step_stand_still(parts: Parts, qtbot: QtBot) -> None:
    run(parts, qtbot, BARS)
    assert parts.window.output_pane.text() == "epoch 2\ndone\n"


def test_a_long_line_of_a_step_is_saved_whole(parts: Parts, qtbot: QtBot, tmp_path: Path) -> None:
    run(parts, qtbot, "print(list(range(20_000)))")
    assert len(parts.window.output_pane.text()) < 2000
    file = tmp_path / "all.txt"
    parts.output_export._key = parts.window.output_pane.shows()
    with qtbot.wait_signal(parts.output_export.written):
        parts.output_export.save_to(file)
    assert file.read_text(encoding="utf-8") == f"{list(range(20_000))}\n"
