"""Our own lessons, opened without reading every page: the tests have read them whole."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import TYPE_CHECKING

from lessons.catalog import CHECKS, lesson_folders, read_lesson
from lessons.lesson import LANGUAGES, BrokenLesson, Lesson, LessonText, StepText
from lessons.page_reader import PageReader, read_page
from lessons.step_reader import FILE, read_steps

if TYPE_CHECKING:
    from pathlib import Path


class StepsOnDemand(Mapping[str, StepText]):
    """The steps of a page, which is read when the first of them is asked for."""

    def __init__(self, source: str, language: str) -> None:
        self._source = source
        self._language = language

    @cached_property
    def _steps(self) -> Mapping[str, StepText]:
        return read_page(self._source, self._language)[0].steps

    def __getitem__(self, step_id: str) -> StepText:
        return self._steps[step_id]

    def __iter__(self) -> Iterator[str]:
        return iter(self._steps)

    def __len__(self) -> int:
        return len(self._steps)


class PagesOnDemand(Mapping[str, LessonText]):
    """The texts of a lesson, by language; a page's file is opened when it is asked for."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._texts: dict[str, LessonText] = {}

    def __getitem__(self, language: str) -> LessonText:
        if language not in LANGUAGES:
            raise KeyError(language)
        if language not in self._texts:
            self._texts[language] = self._opened(language)
        return self._texts[language]

    def _opened(self, language: str) -> LessonText:
        """Return a page's text; raises KeyError where its file can't be read any more."""
        try:
            source = (self._folder / f"{language}.md").read_text(encoding="utf-8-sig")
        except (OSError, UnicodeDecodeError) as problem:
            raise KeyError(language) from problem
        return PageReader(source, language).outline(StepsOnDemand(source, language))

    def __iter__(self) -> Iterator[str]:
        return iter(LANGUAGES)

    def __len__(self) -> int:
        return len(LANGUAGES)


def open_lessons(folder: Path, language: str) -> tuple[Lesson | BrokenLesson, ...]:
    """Open what `find_lessons` finds, with the titles in one language; raises OSError as it does.

    What is damaged at first sight is read whole, so that it is told what is wrong.
    """
    return tuple(_opened(path, language) or read_lesson(path) for path in lesson_folders(folder))


def _opened(folder: Path, language: str) -> Lesson | None:
    """Return a lesson, None where a file is missing or doesn't fit the others."""
    if not all((folder / f"{each}.md").is_file() for each in LANGUAGES):
        return None
    texts = PagesOnDemand(folder)
    try:
        steps, problems = read_steps((folder / FILE).read_text(encoding="utf-8-sig"))
        text = texts[language]
    except (OSError, UnicodeDecodeError, KeyError):
        return None
    fits = list(text.titles) == [step.id for step in steps] and text.title and text.views
    if problems or not fits or not (folder / CHECKS).is_file():
        return None
    return Lesson(folder.name, folder, steps, texts, folder / CHECKS)
