"""The study notes that the lessons grew from are taught whole, and where they err is said."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from lessons.catalog import find_lessons
from lessons.lesson import Lesson, StepText

HERE = Path(__file__).parent
LESSONS = {
    lesson.id: lesson
    for lesson in find_lessons(HERE.parents[1] / "lessons")
    if isinstance(lesson, Lesson)
}
DOUBTS = {
    "en": ("may have read", "may have seen"),
    "ko": ("쓴 글", "글에는", "본 적"),
}
"""How a lesson says that something else is written elsewhere."""


def rows() -> list[dict[str, str]]:
    """Read the table: each statement or picture of the notes, in their order."""
    with (HERE / "seed_notes.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


ROWS = rows()


def sections(row: dict[str, str], language: str) -> list[StepText]:
    places = [place.split("/") for place in row["steps"].split()]
    return [LESSONS[lesson].text(language).steps[step] for lesson, step in places]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["statement"])
def test_a_statement_is_taught(row: dict[str, str]) -> None:
    assert sections(row, "en")


@pytest.mark.parametrize("language", DOUBTS)
@pytest.mark.parametrize(
    "row", [row for row in ROWS if row["errs"]], ids=lambda row: row["statement"]
)
def test_where_the_notes_err_the_lesson_says_so(row: dict[str, str], language: str) -> None:
    text = " ".join(
        " ".join((step.body, step.look, step.prediction.why if step.prediction else "")).replace(
            "\n", " "
        )
        for step in sections(row, language)
    )
    assert any(doubt in text for doubt in DOUBTS[language]), text


def test_the_first_ten_lessons_are_all_the_notes() -> None:
    taught = {place.split("/")[0] for row in ROWS for place in row["steps"].split()}
    assert {lesson for lesson in LESSONS if lesson < "11"} <= taught
