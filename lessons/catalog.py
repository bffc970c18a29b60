"""Finds the lessons in a folder; a broken one never hides the others."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lessons.lesson import LANGUAGES, BrokenLesson, Lesson, LessonText, Problem, Step
from lessons.page_reader import read_page
from lessons.step_reader import FILE, read_steps
from lessons.structure import structure_problems

if TYPE_CHECKING:
    from pathlib import Path

CHECKS = "checks.py"


def find_lessons(folder: Path) -> tuple[Lesson | BrokenLesson, ...]:
    """Read a folder's subfolders, sorted by name; names that begin with `_` or `.` are left out.

    Raises OSError where the folder can't be listed.
    """
    return tuple(read_lesson(path) for path in lesson_folders(folder))


def lesson_folders(folder: Path) -> list[Path]:
    """Return the folders of lessons in a folder, sorted; raises OSError."""
    return sorted(path for path in folder.iterdir() if path.name[0] not in "._" and path.is_dir())


def holds_lessons(folder: Path) -> bool:
    """Tell whether a folder has lesson folders in it, broken ones included."""
    return folder.is_dir() and any(folder.glob("*/steps.py"))


def read_lesson(folder: Path) -> Lesson | BrokenLesson:
    """Read the lesson of one folder."""
    return _LessonFiles(folder).lesson()


class _LessonFiles:
    """The four files of a lesson, read one after the other."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._problems: list[Problem] = []

    def lesson(self) -> Lesson | BrokenLesson:
        steps = self._steps()
        texts = {language: text for language in LANGUAGES if (text := self._page(language))}
        self._read(CHECKS)
        if steps:
            self._problems += structure_problems(steps, texts)
        if self._problems:
            return BrokenLesson(self._folder.name, self._folder, tuple(self._problems))
        return Lesson(self._folder.name, self._folder, steps, texts, self._folder / CHECKS)

    def _read(self, name: str) -> str | None:
        try:
            return (self._folder / name).read_text(encoding="utf-8-sig")
        except FileNotFoundError:
            sentence = f"Add the file {name}: a lesson needs it."
        except UnicodeDecodeError:
            sentence = "Save the file in UTF-8."
        except OSError as error:
            sentence = f"Make the file readable: {error.strerror}."
        self._problems.append(Problem(name, 1, sentence))
        return None

    def _steps(self) -> tuple[Step, ...]:
        source = self._read(FILE)
        if source is None:
            return ()
        steps, problems = read_steps(source)
        self._problems += problems
        return steps

    def _page(self, language: str) -> LessonText | None:
        source = self._read(f"{language}.md")
        if source is None:
            return None
        text, problems = read_page(source, language)
        self._problems += problems
        return text
