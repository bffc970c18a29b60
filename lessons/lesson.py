"""The records of a lesson: its steps, its texts, and what is wrong with a broken one.

Named tuples, because dataclasses take 1 to 2 ms each to make, before the first window is painted.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

LANGUAGES = ("en", "ko")
"""Every lesson is written in each of these; the first one stands in for an unknown one."""


class Problem(NamedTuple):
    """Something that keeps a lesson from being right."""

    file: str
    """The name of the file inside the lesson's folder."""
    line: int
    """Counted from 1."""
    sentence: str
    """One English sentence that says what to do."""


class Step(NamedTuple):
    """The code of a step."""

    id: str
    code: str
    """What the code pane shows at first; for an exercise, the starter."""
    exercise: bool = False
    solution: str | None = None
    raises: str | None = None
    """The name of the exception class that the step raises on purpose."""
    timed: bool = False
    """Whether the step measures time, so that nothing may watch it run."""
    line: int = 1
    """Where its cell begins in `steps.py`."""
    solution_line: int = 1


class PredictionText(NamedTuple):
    """A question to answer before Run, in markdown."""

    question: str
    options: tuple[tuple[str, str], ...]
    """Pairs of id and markdown text."""
    why: str
    """Shown with the right answer."""


class StepText(NamedTuple):
    """The text of a step in one language, in markdown."""

    id: str
    title: str
    body: str
    look: str = ""
    """What to look at after Run, and what to change then."""
    prediction: PredictionText | None = None
    hints: tuple[str, ...] = ()
    view: str = ""
    """The English name of the view to open with the step; empty for the lesson's first one."""
    line: int = 1
    """Where its section begins."""


class LessonText(NamedTuple):
    """A lesson in one language."""

    language: str
    title: str
    summary: str
    views: tuple[str, ...]
    """Names of the views that the lesson needs, in English whatever the language."""
    titles: Mapping[str, str]
    """Those of the steps, by step id, in the order of the page."""
    steps: Mapping[str, StepText]
    """The same with all their text; our own lessons are read only where it is asked for."""

    def view_of(self, step_id: str) -> str:
        """Return the view to open with a step; raises KeyError where there is no such step."""
        return self.steps[step_id].view or self.views[0]


class Lesson(NamedTuple):
    """A lesson that can be opened."""

    id: str
    folder: Path
    steps: tuple[Step, ...]
    texts: Mapping[str, LessonText]
    """By language."""
    checks_path: Path

    @property
    def number(self) -> str:
        """What the folder's name begins with: `04` of `04_random_tensors`."""
        return self.id.partition("_")[0]

    def text(self, language: str) -> LessonText:
        """Return the text in a language, in English where that language is missing."""
        return self.texts.get(language) or self.texts[LANGUAGES[0]]

    def step(self, step_id: str) -> Step:
        """Return the step of that id; raises KeyError where there is none."""
        for step in self.steps:
            if step.id == step_id:
                return step
        raise KeyError(step_id)

    def checks_source(self) -> str:
        """Read the source of `checks.py`."""
        return self.checks_path.read_text(encoding="utf-8")


class BrokenLesson(NamedTuple):
    """A lesson folder that can't be opened, and why."""

    id: str
    folder: Path
    problems: tuple[Problem, ...]
