"""The settings file may be half written or nonsense: the window opens, with what can be read."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from desktop import bench_calls
from desktop.app import assemble
from desktop.settings import LANGUAGES, Settings
from tests.desktop.conftest import LESSONS

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

WHOLE = (
    b"[General]\nlanguage=ko\nlesson=01_small\nstep=last\ntheme=dark\nzoom=1.5\n\n[layout]\n"
    b"columns=@ByteArray(\\0\\0\\0\\xff\\0\\0\\0\\x1\\0\\0\\0\\x3\\0\\0\\x1\\x18\\0\\0\\x2\\n\\0\\0\\x1\\xce"
    b"\\0\\0\\0\\0\\b\\x1\\0\\0\\0\\x1\\0)\n"
)
DAMAGED = {
    "empty": b"",
    "cut in a value": WHOLE[:40],
    "cut in the layout": WHOLE[:150],
    "zeros": bytes(len(WHOLE)),
    "no text": bytes(range(256)) * 8,
    "other kinds of values": (
        b"[General]\nlanguage=a,b,c\ntheme=@Point(1 2)\nzoom=@ByteArray(x)\n"
        b"lesson=1,2\nstep=@Size(1 1)\n[layout]\ncolumns=5\nrows=@Rect(1 2 3 4)\nwindow=x\n"
    ),
    "a layout of another release": WHOLE.replace(b"\\xff", b"\\x7f"),
}


@pytest.mark.parametrize("content", DAMAGED.values(), ids=DAMAGED)
def test_what_is_read_from_a_damaged_file_can_be_used(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "settings.ini").write_bytes(content)
    settings = Settings(tmp_path)
    assert settings.language in LANGUAGES
    assert settings.theme in ("system", "light", "dark")
    assert 0.7 <= settings.zoom <= 3
    settings.theme = "light"
    assert settings.save()
    assert Settings(tmp_path).theme == "light"


def test_a_call_of_the_bench_is_kept(tmp_path: Path) -> None:
    settings = Settings(tmp_path)
    call = bench_calls.default("multinomial")
    settings.bench_call = bench_calls.text(call)
    assert settings.save()
    assert bench_calls.read(Settings(tmp_path).bench_call) == call


@pytest.mark.parametrize("content", DAMAGED.values(), ids=DAMAGED)
def test_no_call_comes_of_a_damaged_file(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "settings.ini").write_bytes(content.replace(b"theme", b"bench_call"))
    assert bench_calls.read(Settings(tmp_path).bench_call) is None


@pytest.mark.parametrize("name", ["cut in the layout", "other kinds of values"])
def test_the_window_opens_with_a_damaged_file(tmp_path: Path, qtbot: QtBot, name: str) -> None:
    (tmp_path / "settings.ini").write_bytes(DAMAGED[name])
    parts = assemble(tmp_path, lessons_folder=LESSONS)
    parts.window.painted_first.disconnect(parts.thread.start)
    with qtbot.wait_exposed(parts.window):
        parts.window.show()
    assert parts.desk.lesson_id == "01_small"
    assert min(parts.window.lesson_sidebar.width(), parts.window.code_pane.height()) > 50
    parts.window.close()
    parts.window.deleteLater()
