"""Our own lessons are opened without reading every page, and say the same as when read whole."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from lessons.catalog import find_lessons, read_lesson
from lessons.lesson import LANGUAGES, BrokenLesson, Lesson
from lessons.pages_on_demand import open_lessons

if TYPE_CHECKING:
    from tests.lessons.sample_lesson import LessonFolder

OURS = Path(__file__).parents[2] / "lessons"


def opened(folder: LessonFolder, language: str = "en") -> Lesson:
    (lesson,) = open_lessons(folder.path.parent, language)
    assert isinstance(lesson, Lesson)
    return lesson


@pytest.mark.parametrize("language", LANGUAGES)
def test_our_lessons_say_the_same_as_when_read_whole(language: str) -> None:
    whole, quick = find_lessons(OURS), open_lessons(OURS, language)
    assert len(whole) == len(quick)
    for one, other in zip(whole, quick, strict=True):
        assert isinstance(one, Lesson)
        assert isinstance(other, Lesson)
        assert (other.id, other.folder, other.steps) == (one.id, one.folder, one.steps)
        assert other.checks_source() == one.checks_source()
        for each in LANGUAGES:
            assert other.text(each)[:5] == one.text(each)[:5]
            assert dict(other.text(each).steps) == one.text(each).steps


def test_another_language_is_read_when_it_is_asked_for(lesson_folder: LessonFolder) -> None:
    lesson = opened(lesson_folder)
    lesson_folder.replace("ko.md", "title: ", "title: 새 ")
    assert lesson.text("ko").title.startswith("새 ")
    assert list(lesson.text("ko").steps) == list(lesson.text("en").steps)


def test_a_page_is_read_once(lesson_folder: LessonFolder) -> None:
    lesson = opened(lesson_folder)
    first = lesson.text("en").steps["start"]
    assert lesson.text("en").steps["start"] is first
    assert len(lesson.text("en").steps) == len(lesson.steps)


def test_english_stands_in_for_a_page_that_has_gone(lesson_folder: LessonFolder) -> None:
    lesson = opened(lesson_folder)
    (lesson_folder.path / "ko.md").unlink()
    assert lesson.text("ko").language == "en"
    assert lesson.text("fr").language == "en"


@pytest.mark.parametrize("name", ["steps.py", "en.md", "ko.md", "checks.py"])
def test_a_missing_file_is_told(lesson_folder: LessonFolder, name: str) -> None:
    (lesson_folder.path / name).unlink()
    assert open_lessons(lesson_folder.path.parent, "en") == (read_lesson(lesson_folder.path),)


@pytest.mark.parametrize(
    ("name", "old", "new"),
    [
        ("en.md", "{#wait}", "{#later}"),
        ("en.md", "---\ntitle", "title"),
        ("steps.py", "# %% double_solution", "# %% solution"),
    ],
)
def test_what_does_not_fit_is_told(
    lesson_folder: LessonFolder, name: str, old: str, new: str
) -> None:
    lesson_folder.replace(name, old, new)
    (broken,) = open_lessons(lesson_folder.path.parent, "en")
    assert isinstance(broken, BrokenLesson)
    assert broken == read_lesson(lesson_folder.path)


def test_a_file_in_another_encoding_is_told(lesson_folder: LessonFolder) -> None:
    (lesson_folder.path / "ko.md").write_bytes("제목".encode("cp949"))
    (broken,) = open_lessons(lesson_folder.path.parent, "ko")
    assert isinstance(broken, BrokenLesson)


def test_the_window_reads_the_page_that_it_shows() -> None:
    code = (
        "import sys, pathlib, lessons.page_reader as r, lessons.pages_on_demand as p; read = []; "
        "p.read_page = lambda s, l: read.append(l) or r.read_page(s, l); "
        "found = p.open_lessons(pathlib.Path(sys.argv[1]), 'ko'); "
        "found[0].text('ko').steps[found[0].steps[0].id]; print(read)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, OURS], capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "['ko']"
