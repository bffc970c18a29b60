"""Tests of the linter's rules for text."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from lessons.catalog import read_lesson
from lessons.glossary import read_glossary
from lessons.lesson import LANGUAGES, Lesson
from lessons.page_rules import page_problems, shown_lines

if TYPE_CHECKING:
    from tests.lessons.sample_lesson import LessonFolder

TERMS = read_glossary()
LONG = "word " * 160


def sentences_of(folder: LessonFolder) -> list[tuple[str, int, str]]:
    lesson = read_lesson(folder.path)
    assert isinstance(lesson, Lesson), lesson.problems
    return [
        (problem.file, problem.line, problem.sentence)
        for language in LANGUAGES
        for problem in page_problems(lesson, language, TERMS)
    ]


def test_a_right_lesson_passes(lesson_folder: LessonFolder) -> None:
    assert sentences_of(lesson_folder) == []


@pytest.mark.parametrize(
    ("markdown", "lines"),
    [
        ("", 0),
        ("one line", 1),
        ("one\nflowing\nline", 1),
        ("one\n\ntwo", 2),
        ("- one\n- two\n\nthree", 3),
        ("| a | b |\n|---|---|\n| 1 | 2 |", 2),
        ("x" * 76, 2),
        ("가" * 38, 2),
        ("가" * 37, 1),
        ("```\ncode\nmore\n```", 1),
    ],
)
def test_lines_are_counted_as_shown(markdown: str, lines: int) -> None:
    assert shown_lines(markdown) == lines


@pytest.mark.parametrize(
    ("name", "old", "new", "line", "sentence"),
    [
        ("en.md", "Make `b` twice `a`.", LONG, 26, 'Shorten the prose of "double" to 10 lines'),
        ("en.md", "**Tensors** shows `b`.", f"**Tensors** {LONG}", 26, "Shorten the look"),
        ("en.md", "It was asked for 3.", LONG, 7, "Shorten the why"),
        ("en.md", "Multiply.", LONG, 26, "Shorten the hint"),
        ("en.md", "**Tensors** shows `b`.", "Look at `b`.", 26, "Name **Tensors** in"),
        ("ko.md", "**Tensor** 탭에서 `b`를", "**Tensors**에서 `b`를", 26, "Name **Tensor** in"),
        ("en.md", "**Try:** subtract.", "Subtract.", 57, 'Suggest a change in "wait"'),
        ("ko.md", "**바꿔 보기:** 빼", "빼", 57, 'Suggest a change in "wait"'),
        ("ko.md", "합은", "**합(sum)**은", 57, "Mend the bold text"),
        ("en.md", "A sum is", "A\tsum is", 59, "Put spaces for the tab."),
        ("ko.md", "합은", "텐서는", 59, 'Write "Tensor" instead of "텐서".'),
    ],
)
def test_a_wrong_page_is_told(
    lesson_folder: LessonFolder, name: str, old: str, new: str, line: int, sentence: str
) -> None:
    lesson_folder.replace(name, old, new)
    found = sentences_of(lesson_folder)
    assert any(f == name and n == line and s.startswith(sentence) for f, n, s in found), found


@pytest.mark.parametrize(
    ("old", "new", "sentence"),
    [
        ("views: [Tensors]", "views: [Tensors, Map]", 'Replace the view "Map"'),
        ("views: [Tensors]", "views: [Autograd]", 'Open "start" with one of the lesson\'s views'),
        ("{#start}", "{#start}\n\n:::{hint}\nh\n:::\n", 'Remove the hints of "start"'),
        (":::{hint}", ":::{hint}\nh\n:::\n\n" * 3 + ":::{hint}", 'Give the exercise "double"'),
        ("{#start}", "{#start view=Storage}", 'Open "start" with one of the lesson\'s views'),
        ("{#start}", "{#start view=Distribution}", 'Open "start" with one of the lesson\'s views'),
    ],
)
def test_a_break_in_both_languages_is_told(
    lesson_folder: LessonFolder, old: str, new: str, sentence: str
) -> None:
    for name in ("en.md", "ko.md"):
        lesson_folder.replace(name, old, new)
    found = sentences_of(lesson_folder)
    assert {f for f, _, s in found if s.startswith(sentence)} == {"en.md", "ko.md"}, found


def test_the_look_names_the_view_that_is_opened(lesson_folder: LessonFolder) -> None:
    for name in ("en.md", "ko.md"):
        lesson_folder.replace(name, "views: [Tensors]", "views: [Tensors, Distribution]")
        lesson_folder.replace(name, "{#wait}", "{#wait view=Distribution}")
    assert [sentence.split(" in ")[0] for _, _, sentence in sentences_of(lesson_folder)] == [
        "Name **Distribution**",
        "Name **분포**",
    ]


def test_too_few_predictions_are_told(lesson_folder: LessonFolder) -> None:
    for name in ("en.md", "ko.md"):
        text = (lesson_folder.path / name).read_text("utf-8")
        start = text.index(":::{predict}")
        end = text.index(":::\n", start + 3)
        lesson_folder.write(name, text[:start] + text[end + 4 :])
    found = [sentence for _, _, sentence in sentences_of(lesson_folder)]
    assert found == ["Ask for 2 predictions or more; there are 1."] * 2


def test_a_view_that_is_still_to_come_can_be_asked_for(lesson_folder: LessonFolder) -> None:
    for name in ("en.md", "ko.md"):
        lesson_folder.replace(name, "views: [Tensors]", "views: [Tensors, Storage, Autograd]")
    assert sentences_of(lesson_folder) == []
