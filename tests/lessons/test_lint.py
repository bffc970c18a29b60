"""Tests of the linter's command line and of its rules for a folder."""

from __future__ import annotations

from pathlib import Path

import pytest

from lessons.glossary import read_glossary
from lessons.lint import lint_lesson, main
from tests.lessons.sample_lesson import LessonFolder

TERMS = read_glossary()
OURS = Path(__file__).parents[2] / "lessons"


def test_our_own_lessons_are_clean(capsys: pytest.CaptureFixture[str]) -> None:
    assert main([]) == 0
    assert capsys.readouterr().out == ""


def test_a_right_lesson_is_clean(lesson_folder: LessonFolder) -> None:
    assert list(lint_lesson(lesson_folder.path, TERMS)) == []


def test_a_problem_is_printed_with_file_and_line(
    lesson_folder: LessonFolder, capsys: pytest.CaptureFixture[str]
) -> None:
    lesson_folder.replace("en.md", "summary: Three ones.\n", "")
    path = lesson_folder.path
    assert main([str(path)]) == 1
    assert capsys.readouterr().out == (
        f'{path / "en.md"}:1: Add "summary: ..." to the front matter.\n'
    )


def test_a_folder_that_is_none_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([str(tmp_path / "99_gone")]) == 1
    assert "this is none" in capsys.readouterr().out


def test_a_stray_file_is_told(lesson_folder: LessonFolder) -> None:
    lesson_folder.write("notes.txt", "")
    lesson_folder.write("cat.png", "")
    lesson_folder.replace("en.md", "A sum is", "![cat](cat.png) A sum is")
    (lesson_folder.path / "__pycache__").mkdir()
    problems = list(lint_lesson(lesson_folder.path, TERMS))
    assert [problem.file for problem in problems] == ["notes.txt"]


@pytest.mark.parametrize("name", ["ones", "1_ones", "01-ones", "01_Ones", "01_"])
def test_a_wrong_folder_name_is_told(tmp_path: Path, name: str) -> None:
    folder = LessonFolder(tmp_path / name)
    sentences = [problem.sentence for problem in lint_lesson(folder.path, TERMS)]
    assert sentences == ['Name the folder "NN_name", with two digits and small letters.']
