"""Lints lessons: `python -m lessons.lint [FOLDER...]` prints what to do, line by line."""

from __future__ import annotations

import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from lessons.catalog import CHECKS, lesson_folders, read_lesson
from lessons.glossary import Term, read_glossary
from lessons.interface_words import interface_problems
from lessons.lesson import LANGUAGES, BrokenLesson, Lesson, Problem
from lessons.page_rules import page_problems
from lessons.step_reader import FILE
from lessons.step_rules import check_problems, step_problems

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

FILES = (FILE, CHECKS, *(f"{language}.md" for language in LANGUAGES))

_FOLDER_NAME = re.compile(r"^\d\d_[a-z0-9]+(_[a-z0-9]+)*$")


def lint_lesson(folder: Path, terms: tuple[Term, ...]) -> Iterator[Problem]:
    """Say everything that is wrong with a lesson's folder."""
    if not _FOLDER_NAME.match(folder.name):
        yield Problem("", 1, 'Name the folder "NN_name", with two digits and small letters.')
    yield from _stray_files(folder)
    lesson = read_lesson(folder)
    if isinstance(lesson, BrokenLesson):
        yield from lesson.problems
        return
    yield from _rule_problems(lesson, terms)


def _rule_problems(lesson: Lesson, terms: tuple[Term, ...]) -> Iterator[Problem]:
    yield from step_problems(lesson)
    yield from check_problems(lesson)
    yield from interface_problems(lesson)
    for language in LANGUAGES:
        yield from page_problems(lesson, language, terms)


def _stray_files(folder: Path) -> Iterator[Problem]:
    pages = "".join(
        page.read_text(encoding="utf-8", errors="replace") for page in folder.glob("*.md")
    )
    for path in sorted(folder.iterdir()):
        if path.name not in (*FILES, "__pycache__") and f"({path.name})" not in pages:
            yield Problem(path.name, 1, "Remove the file, or show it in a page.")


def _folders(arguments: Sequence[str]) -> list[Path]:
    """Return the given folders, or all beside this module."""
    if arguments:
        return [Path(argument) for argument in arguments]
    return lesson_folders(Path(__file__).parent)


def main(arguments: Sequence[str]) -> int:
    """Print `file:line: what to do` for each problem; return 1 where there is any, else 0."""
    terms = read_glossary()
    count = 0
    for folder in _folders(arguments):
        if not folder.is_dir():
            print(f"{folder}:1: Give the folder of a lesson; this is none.")
            count += 1
            continue
        for problem in lint_lesson(folder, terms):
            print(f"{folder / problem.file}:{problem.line}: {problem.sentence}")
            count += 1
    return 1 if count else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
