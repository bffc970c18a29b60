"""All that a step wrote can be saved, in a bounded room, and what went wrong is said."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QMenu

from desktop import output_records
from desktop.app import assemble
from desktop.output_records import IN_MEMORY, OutputRecord
from desktop.settings import OUTPUT_LINES, Settings
from tests.desktop.conftest import LESSONS
from widgets.records import ErrorReport, OutputChunk

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from desktop.connections import Parts

FLOOD = "".join(f"{number}\n" for number in range(50_000))


@pytest.fixture
def parts(tmp_path: Path, qtbot: QtBot) -> Iterator[Parts]:
    """A window without a kernel, in which a step has printed."""
    made = assemble(tmp_path / "data", lessons_folder=LESSONS)
    made.window.output_pane.begin_step("01_small/make")
    made.window.output_pane.append(OutputChunk("stdout", "\x1b[31m한글\x1b[0m\n10 %\r20 %\n"))
    yield made
    made.window.close()
    made.window.deleteLater()


def saved(parts: Parts, path: Path, qtbot: QtBot) -> str:
    parts.output_export._key = parts.window.output_pane.shows()
    with qtbot.wait_signal(parts.output_export.written):
        parts.output_export.save_to(path)
    return path.read_text(encoding="utf-8") if path.exists() else ""


def test_all_is_saved_that_the_pane_has_long_forgotten(
    parts: Parts, tmp_path: Path, qtbot: QtBot
) -> None:
    pane = parts.window.output_pane
    pane.append(OutputChunk("stdout", FLOOD))
    pane.append(OutputChunk("stderr", "end", dropped=1234))
    pane.show_error(ErrorReport("ValueError", "no"))
    lines = saved(parts, tmp_path / "all.txt", qtbot).splitlines()
    assert lines[:2] == ["한글", "20 %"]
    assert lines[2:50_002] == FLOOD.splitlines()
    assert "1,234" in lines[50_002]
    assert lines[50_003:] == ["end", "✕ ValueError: no"]
    assert "all.txt" in pane.notice()


def test_a_step_that_goes_on_can_be_saved_again(parts: Parts, tmp_path: Path, qtbot: QtBot) -> None:
    file = tmp_path / "all.txt"
    assert saved(parts, file, qtbot) == "한글\n20 %\n"
    parts.window.output_pane.append(OutputChunk("stdout", "more"))
    assert saved(parts, file, qtbot) == "한글\n20 %\nmore"
    parts.window.output_pane.clear()
    parts.window.output_pane.append(OutputChunk("stdout", "cleared"))
    assert saved(parts, file, qtbot) == "한글\n20 %\nmore\ncleared"
    parts.window.output_pane.begin_step("01_small/make")
    assert saved(parts, file, qtbot) == ""


def test_each_step_has_a_record_of_its_own(parts: Parts, tmp_path: Path, qtbot: QtBot) -> None:
    pane = parts.window.output_pane
    pane.begin_step("01_small/last")
    pane.append(OutputChunk("stdout", "other\n"))
    assert saved(parts, tmp_path / "b.txt", qtbot) == "other\n"
    pane.show_step("01_small/make")
    assert saved(parts, tmp_path / "a.txt", qtbot) == "한글\n20 %\n"


def test_a_file_that_cant_be_written_is_one_sentence(
    parts: Parts, tmp_path: Path, qtbot: QtBot
) -> None:
    assert saved(parts, tmp_path / "not there" / "all.txt", qtbot) == ""
    assert "all.txt can't be written" in parts.window.output_pane.notice()


def test_a_record_has_a_largest_size_which_is_said(
    parts: Parts, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(output_records, "LARGEST", 2 * IN_MEMORY)
    pane = parts.window.output_pane
    pane.append(OutputChunk("stdout", FLOOD))
    pane.text()
    assert "isn't kept" in pane.notice()
    text = saved(parts, tmp_path / "all.txt", qtbot)
    assert len(text.encode()) < 2 * IN_MEMORY + 200
    assert "isn't kept" in text.splitlines()[-1]


def test_the_records_of_all_steps_have_a_largest_size(
    parts: Parts, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(output_records, "LARGEST_SUM", len(FLOOD))
    pane = parts.window.output_pane
    pane.text()
    for key in ("01_small/last", "01_small/double"):
        pane.begin_step(key)
        pane.append(OutputChunk("stdout", FLOOD[: len(FLOOD) * 2 // 3]))
        pane.text()
    assert saved(parts, tmp_path / "b.txt", qtbot).startswith("0\n1\n")
    pane.show_step("01_small/last")
    assert not saved(parts, tmp_path / "a.txt", qtbot).startswith("0\n1\n")


@pytest.mark.parametrize("size", [10, 3 * IN_MEMORY])
def test_a_full_disk_stops_the_record_and_leaves_what_was_there(
    size: int, request: pytest.FixtureRequest
) -> None:
    record = OutputRecord()
    record.add("before\n")
    request.getfixturevalue("no_room")
    record.add("x" * size)
    record.add("after")
    assert bool(record.trouble) == (size > IN_MEMORY)
    kept = "before\n" if record.trouble else "before\n" + "x" * size + "after"
    assert b"".join(record.portions(record.size)) == kept.encode()


def test_the_menu_asks_for_a_text_file(parts: Parts, tmp_path: Path, qtbot: QtBot) -> None:
    parts.window.desk_actions["save_output"].trigger()
    dialog = parts.output_export.place.dialog
    assert dialog is not None
    assert dialog.selectedFiles()[0].endswith("make-output.txt")
    dialog.setDirectory(str(tmp_path))
    dialog.selectFile("mine.txt")
    with qtbot.wait_signal(parts.output_export.written):
        dialog.accept()
    assert (tmp_path / "mine.txt").read_text(encoding="utf-8") == "한글\n20 %\n"
    assert parts.output_export.place.dialog is None


def test_how_many_lines_are_kept_is_chosen_and_remembered(parts: Parts, tmp_path: Path) -> None:
    menu = parts.window.findChild(QMenu, "output_lines_menu")
    assert isinstance(menu, QMenu)
    choices = menu.actions()
    assert [action.data() for action in choices if action.isChecked()] == ["2000"]
    choices[0].trigger()
    parts.window.output_pane.append(OutputChunk("stdout", FLOOD))
    assert parts.window.output_pane.text().count("\n") == OUTPUT_LINES[0] - 1
    parts.output_length._settings.save()
    assert Settings(tmp_path / "data").output_lines == OUTPUT_LINES[0]


@pytest.mark.parametrize("written", ["many", "-1", "1000000", ""])
def test_a_damaged_number_of_lines_is_the_default(tmp_path: Path, written: str) -> None:
    (tmp_path / "settings.ini").write_text(f"[General]\noutput_lines={written}\n")
    assert Settings(tmp_path).output_lines == 2000
