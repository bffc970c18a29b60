"""What the learner did is saved as Markdown, in the language of the interface."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from desktop.app import assemble
from desktop.work_report import fenced
from tests.desktop.conftest import LESSONS

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from desktop.connections import Parts

PASSED = "d = x * 2  # 두 배\n"


@pytest.fixture
def parts(tmp_path: Path, qtbot: QtBot) -> Iterator[Parts]:
    """A window without a kernel, in which something was done."""
    made = assemble(tmp_path / "data", lessons_folder=LESSONS)
    log = made.exercises._progress
    log.save_prediction("01_small", "make", "turned")
    log.save_answer("01_small", "make", "right")
    log.steps.count_run("01_small", "make", own=False, done_code="x")
    log.steps.add_seconds("01_small", "make", 125.0)
    log.steps.add_seconds("01_small", "last", 3.0)
    log.count_try("01_small", "double")
    log.save_hints("01_small", "double", 1)
    log.save_pass("01_small", "double", PASSED)
    made.desk.open("01_small", "double")
    made.window.code_pane.replace_code(PASSED)
    made.desk.mark_passed("01_small", "double", PASSED)
    yield made
    made.appearance.set_language("en")
    made.window.close()
    made.window.deleteLater()


def report(parts: Parts, tmp_path: Path) -> str:
    file = tmp_path / "report.md"
    parts.work_export.save_to(file)
    return file.read_bytes().decode("utf-8")


def test_each_step_worked_on_is_there(parts: Parts, tmp_path: Path) -> None:
    text = report(parts, tmp_path)
    for words in (
        "## 01 Small\n",
        "### Make a tensor\n",
        "- Prediction: `(3, 5)` (not right at the first try)\n",
        "- Time spent: 2 min 5 s\n",
        "```python\nimport torch\n\nx = torch.rand(5, 3)\n```",
        "### Exercise: double\n",
        "- Passed\n",
        "- Checks: 1\n",
        "- Hints used: 1 of 1\n",
        f"```python\n{PASSED}```",
    ):
        assert words in text
    assert "The end" not in text
    assert "More\n" not in text
    assert "report.md" in parts.window.output_pane.notice()


def test_titles_are_in_the_language_of_the_interface(parts: Parts, tmp_path: Path) -> None:
    parts.appearance.set_language("ko")
    text = report(parts, tmp_path)
    assert "## 01 작은 수업\n" in text
    assert "### 연습: 두 배\n" in text


def test_the_code_that_passed_is_there_beside_a_later_one(parts: Parts, tmp_path: Path) -> None:
    parts.window.code_pane.replace_code("d = x")
    text = report(parts, tmp_path)
    assert "```python\nd = x\n```" in text
    assert f"```python\n{PASSED}```" in text


def test_a_file_that_cant_be_written_is_one_sentence(parts: Parts, tmp_path: Path) -> None:
    parts.work_export.save_to(tmp_path / "not there" / "report.md")
    notice = parts.window.output_pane.notice()
    assert "report.md can't be written" in notice
    assert notice.count("\n") == 0


def test_a_full_disk_leaves_the_file_of_before(
    parts: Parts, tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    before = report(parts, tmp_path)
    request.getfixturevalue("no_room")
    file = tmp_path / "report.md"
    parts.work_export.save_to(file)
    assert "can't be written" in parts.window.output_pane.notice()
    assert file.read_bytes().decode() == before


def test_the_dialog_offers_a_markdown_file(parts: Parts, tmp_path: Path) -> None:
    parts.window.desk_actions["export_work"].trigger()
    dialog = parts.work_export.place.dialog
    assert dialog is not None
    assert dialog.selectedFiles()[0].endswith(".md")
    dialog.setDirectory(str(tmp_path))
    dialog.selectFile("mine.md")
    dialog.accept()
    assert "# What I did" in (tmp_path / "mine.md").read_text(encoding="utf-8")
    assert parts.work_export.place.dialog is None


def test_nothing_done_is_said(qtbot: QtBot, tmp_path: Path) -> None:
    parts = assemble(tmp_path / "new", lessons_folder=LESSONS)
    assert "Nothing has been run" in report(parts, tmp_path)
    parts.window.close()
    parts.window.deleteLater()


@pytest.mark.parametrize(("code", "fence"), [("x = 1", "```"), ('s = "```"', "````")])
def test_a_fence_is_longer_than_what_it_holds(code: str, fence: str) -> None:
    assert fenced(code) == f"{fence}python\n{code}\n{fence}"
