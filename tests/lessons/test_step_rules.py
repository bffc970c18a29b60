"""Tests of the linter's rules for code."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from lessons.catalog import read_lesson
from lessons.lesson import Lesson, Problem
from lessons.step_rules import check_problems, columns, step_problems

if TYPE_CHECKING:
    from tests.lessons.sample_lesson import LessonFolder


def problems_of(folder: LessonFolder) -> list[Problem]:
    lesson = read_lesson(folder.path)
    assert isinstance(lesson, Lesson), lesson.problems
    return [*step_problems(lesson), *check_problems(lesson)]


def test_a_right_lesson_passes(lesson_folder: LessonFolder) -> None:
    assert problems_of(lesson_folder) == []


@pytest.mark.parametrize(("line", "width"), [("abc", 3), ("가나", 4), ("", 0), ("x = '가'", 8)])
def test_hangul_is_two_columns_wide(line: str, width: int) -> None:
    assert columns(line) == width


@pytest.mark.parametrize(
    ("old", "new", "line", "sentence"),
    [
        ("a = torch.ones(3)", "a = 1\n" * 14, 3, "Shorten the cell to 15 lines; it has 16."),
        ("b = a * 2", "b = a *", 12, "Correct the syntax"),
        ("c = a + b", "if a:\n\tc = 1", 19, "Put spaces for the tab."),
        ("c = a + b", f"c = {'a + ' * 20}b", 18, "Shorten the line to 79 columns."),
        ("c = a + b", "c = a + b  # 합", 18, "Keep the cell free of Hangul"),
        ("b = a * 2", "b = a", 8, "Leave something to do"),
    ],
)
def test_a_wrong_cell_is_told(
    lesson_folder: LessonFolder, old: str, new: str, line: int, sentence: str
) -> None:
    lesson_folder.replace("steps.py", old, new)
    found = problems_of(lesson_folder)
    assert any(p.line == line and p.sentence.startswith(sentence) for p in found), found


def test_too_few_steps_and_no_exercise_are_told(lesson_folder: LessonFolder) -> None:
    lesson_folder.replace("steps.py", ' tags=["exercise"]', "")
    lesson_folder.replace("steps.py", '# %% double_solution tags=["solution"]\nb = a * 2\n', "")
    lesson_folder.replace("steps.py", '# %% wait tags=["timed"]', "")
    for name in ("en.md", "ko.md"):
        text = (lesson_folder.path / name).read_text("utf-8")
        lesson_folder.write(name, text[: text.rindex("## ")])
    sentences = [problem.sentence for problem in problems_of(lesson_folder)]
    assert "Make it 4 to 8 steps; there are 3." in sentences
    assert "Add an exercise: every lesson needs one." in sentences


@pytest.mark.parametrize(
    ("old", "new", "sentence"),
    [
        ("def check_double", "def judge_double", "Write check_double(names): the step is an"),
        ("def fact_wait", "def facts", "Write fact_wait(names): the claims"),
        ("def prediction_oops", "def guess", "Write prediction_oops(names): the step asks"),
        ("def fact_wait", "def fact_later", 'Remove fact_later: there is no step "later".'),
        ("fact_wait(names)", "fact_wait()", "Let fact_wait take one argument: names."),
        ("    yield", "    return", "Let check_double yield"),
        ("def fact_wait(names):", "def fact_wait(names)", "Correct the syntax"),
    ],
)
def test_wrong_checks_are_told(
    lesson_folder: LessonFolder, old: str, new: str, sentence: str
) -> None:
    lesson_folder.replace("checks.py", old, new)
    found = problems_of(lesson_folder)
    assert any(p.file == "checks.py" and p.sentence.startswith(sentence) for p in found), found
