"""Tests of the buttons and tabs that lessons name."""

from __future__ import annotations

import ast
from pathlib import Path
from typing import TYPE_CHECKING
from xml.etree import ElementTree

import pytest

from lessons.catalog import read_lesson
from lessons.interface_words import WORDS, interface_problems
from lessons.lesson import Lesson

if TYPE_CHECKING:
    from tests.lessons.sample_lesson import LessonFolder

ROOT = Path(__file__).parents[2]
SOURCES = {
    "Tensors": "desktop/main_window.py",
    "Distribution": "desktop/main_window.py",
    "Run": "widgets/run/run_bar.py",
    "Check": "widgets/run/run_bar.py",
}


@pytest.mark.parametrize("word", list(WORDS))
def test_words_are_those_of_the_window(word: str) -> None:
    tree = ast.parse((ROOT / SOURCES[word]).read_text("utf-8"))
    literals = {node.value for node in ast.walk(tree) if isinstance(node, ast.Constant)}
    assert WORDS[word]["en"] in literals
    translation = ROOT / "resources" / "translations" / "tensor_desk_ko.ts"
    korean = {
        message.findtext("translation")
        for message in ElementTree.parse(translation).iter("message")
        if message.findtext("source") == WORDS[word]["en"]
    }
    assert korean == {WORDS[word]["ko"]}


def problems_of(folder: LessonFolder) -> list[tuple[str, int, str]]:
    lesson = read_lesson(folder.path)
    assert isinstance(lesson, Lesson), lesson.problems
    return [(found.file, found.line, found.sentence) for found in interface_problems(lesson)]


def test_right_words_pass(lesson_folder: LessonFolder) -> None:
    lesson_folder.replace("en.md", "Make `b`", "Press **Check**. Make **twice**: `b`")
    lesson_folder.replace("ko.md", "만듭니다.\n\n:::{look}", "**답 확인**을 누릅니다.\n\n:::{look}")
    assert problems_of(lesson_folder) == []


@pytest.mark.parametrize(
    ("name", "old", "new", "line", "sentence"),
    [
        ("en.md", "Make `b`", "Press **Judge**. Make `b`", 26, "Name a button or tab"),
        ("ko.md", "합은", "**확인**을 누릅니다. 합은", 57, "Name a button or tab"),
        (
            "ko.md",
            "합은",
            "**실행**(Ctrl+Enter)을 누릅니다. **확인**(F8)을 누릅니다.",
            57,
            "Name a",
        ),
        (
            "ko.md",
            "**Tensor** 탭에서 `b`를",
            "**Tensors** 탭에서 `b`를",
            26,
            "Name a button or tab",
        ),
        ("ko.md", "**Tensor** 탭에서 `b`를", "`b`를", 26, 'Name "**Tensor**" in "double"'),
    ],
)
def test_other_words_are_told(
    lesson_folder: LessonFolder, name: str, old: str, new: str, line: int, sentence: str
) -> None:
    lesson_folder.replace(name, old, new)
    found = problems_of(lesson_folder)
    assert any(f == name and n == line and s.startswith(sentence) for f, n, s in found), found
