"""Tests of finding and reading lesson folders."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from lessons.catalog import find_lessons, read_lesson
from lessons.lesson import BrokenLesson, Lesson
from tests.lessons.sample_lesson import LessonFolder

OURS = Path(__file__).parents[2] / "lessons"


def test_our_own_lessons_are_whole_and_sorted() -> None:
    lessons = find_lessons(OURS)
    assert [lesson for lesson in lessons if isinstance(lesson, BrokenLesson)] == []
    assert [lesson.id for lesson in lessons] == sorted(lesson.id for lesson in lessons)
    assert lessons[0].id == "01_what_is_pytorch"


def test_a_lesson_is_read_whole(lesson_folder: LessonFolder) -> None:
    lesson = read_lesson(lesson_folder.path)
    assert isinstance(lesson, Lesson)
    assert lesson.id == "01_ones"
    assert set(lesson.texts) == {"en", "ko"}
    assert "check_double" in lesson.checks_source()


def test_a_broken_lesson_hides_no_other(lesson_folder: LessonFolder) -> None:
    other = LessonFolder(lesson_folder.path.parent / "02_more")
    (other.path / "ko.md").unlink()
    (lesson_folder.path.parent / "__pycache__").mkdir()
    whole, broken = find_lessons(lesson_folder.path.parent)
    assert isinstance(whole, Lesson)
    assert isinstance(broken, BrokenLesson)
    assert [(p.file, p.sentence) for p in broken.problems] == [
        ("ko.md", "Add the file ko.md: a lesson needs it.")
    ]


@pytest.mark.parametrize("name", ["steps.py", "en.md", "ko.md", "checks.py"])
def test_a_missing_file_is_named(lesson_folder: LessonFolder, name: str) -> None:
    (lesson_folder.path / name).unlink()
    broken = read_lesson(lesson_folder.path)
    assert isinstance(broken, BrokenLesson)
    assert broken.problems[0].file == name


@pytest.mark.parametrize(
    ("name", "old", "new", "file"),
    [
        ("en.md", "---\ntitle", "title", "en.md"),
        ("steps.py", "# %% wait", "# %% later", "en.md"),
        ("ko.md", "{#wait}", "{#later}", "ko.md"),
        ("steps.py", "# %% double_solution", "# %% solution", "steps.py"),
    ],
)
def test_a_break_is_told_where_it_is(
    lesson_folder: LessonFolder, name: str, old: str, new: str, file: str
) -> None:
    lesson_folder.replace(name, old, new)
    broken = read_lesson(lesson_folder.path)
    assert isinstance(broken, BrokenLesson)
    assert file in {problem.file for problem in broken.problems}


def test_a_file_in_another_encoding_is_told(lesson_folder: LessonFolder) -> None:
    (lesson_folder.path / "ko.md").write_bytes("제목".encode("cp949"))
    broken = read_lesson(lesson_folder.path)
    assert isinstance(broken, BrokenLesson)
    assert broken.problems[0].sentence == "Save the file in UTF-8."


def test_a_byte_order_mark_does_no_harm(lesson_folder: LessonFolder) -> None:
    path = lesson_folder.path / "ko.md"
    path.write_text(path.read_text("utf-8"), encoding="utf-8-sig")
    assert isinstance(read_lesson(lesson_folder.path), Lesson)


def test_reading_lessons_loads_nothing_heavy() -> None:
    code = (
        "import sys, pathlib, lessons.catalog as c; c.find_lessons(pathlib.Path(sys.argv[1])); "
        "print([m for m in ('yaml', 'markdown_it', 'jupytext', 'torch', 'PySide6', 'csv', 'json')"
        " if m in sys.modules])"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, OURS], capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "[]"
