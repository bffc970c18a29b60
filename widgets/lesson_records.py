"""The frozen records of lessons, steps, predictions and checks, as the views show them.

Named tuples, because dataclasses take 1 to 2 ms each to make, before the first window is painted.
"""

from __future__ import annotations

from enum import Enum
from typing import NamedTuple


class StepState(Enum):
    """Where the learner is with a step."""

    UNTOUCHED = "untouched"
    EDITED = "edited"
    RUN = "run"
    FAILED = "failed"
    STOPPED = "stopped"
    STALE = "stale"
    DONE = "done"
    TRIED = "tried"
    PASSED = "passed"


class StepEntry(NamedTuple):
    """A step in the sidebar."""

    id: str
    title: str
    exercise: bool = False


class LessonEntry(NamedTuple):
    """A lesson in the sidebar."""

    id: str
    title: str
    summary: str
    steps: tuple[StepEntry, ...]
    problem: str | None = None
    """One sentence when the lesson can't be opened."""


class PredictionOption(NamedTuple):
    """One answer to choose from."""

    id: str
    html: str


class Prediction(NamedTuple):
    """A question asked before Run and answered after it."""

    question_html: str
    options: tuple[PredictionOption, ...]
    why_html: str
    """Shown with the answer."""


class StepPage(NamedTuple):
    """The text of a step, ready to show."""

    lesson_id: str
    step_id: str
    lesson_title: str
    title: str
    position: int
    """Counted from 1."""
    total: int
    body_html: str
    look_html: str = ""
    """What to look at after Run."""
    prediction: Prediction | None = None
    hints_html: tuple[str, ...] = ()
    exercise: bool = False


class Difference(NamedTuple):
    """A fact in which the learner's work differs from what was asked."""

    name: str
    """The variable or the expression looked at."""
    fact: str
    """`missing`, `type`, `shape`, `dtype`, `device`, `value`, `values`, `min`, `max`, `mean`,
    `std`, `count`, `storage`, `grad`, `error` and the others of `check_words`."""
    expected: str | None
    found: str | None


class CheckResult(NamedTuple):
    """The verdict on an exercise."""

    step_id: str
    differences: tuple[Difference, ...] = ()
    problem: str | None = None
    """A code when no verdict was reached: `not_ended`, `interrupted`, `failed`."""

    @property
    def passed(self) -> bool:
        """Whether everything that was asked holds."""
        return not self.differences and self.problem is None
