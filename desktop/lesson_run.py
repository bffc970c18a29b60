"""The state of a lesson being worked on: what is edited, run, stale or passed; no Qt."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from widgets.lesson_records import StepState
from widgets.records import Outcome

if TYPE_CHECKING:
    from collections.abc import Mapping

    from lessons.lesson import Lesson
    from widgets.records import StepResult


class _Ran(NamedTuple):
    """What a step ran with."""

    code: str
    above: tuple[tuple[str, str | None], ...]
    """Of each step above: its code as it stood, and the code that had run in the kernel."""


@dataclass(slots=True)
class _StepRun:
    """What one step looks like now and what it looked like when it ran."""

    code: str
    original: str
    ran: _Ran | None = None
    kernel_gone: bool = False
    """Whether the names it made went with a kernel that was replaced."""
    result: StepResult | None = None
    passed_code: str | None = None


@dataclass(slots=True)
class StepQueue:
    """The steps still to run, one after the other."""

    _ids: list[str] = field(default_factory=list)

    def fill(self, step_ids: list[str]) -> str | None:
        """Queue these steps; return the first, which is to run now, None if there is none."""
        self._ids = step_ids[1:]
        return step_ids[0] if step_ids else None

    def take(self) -> str | None:
        """Return the step to run next and forget it."""
        return self._ids.pop(0) if self._ids else None

    def clear(self) -> None:
        """Forget the steps still to run."""
        self._ids.clear()


@dataclass(slots=True)
class LessonRun:
    """One lesson: the text of each step, what ran, what is stale, what is still to run."""

    lesson: Lesson
    _steps: dict[str, _StepRun] = field(default_factory=dict)
    queue: StepQueue = field(default_factory=StepQueue)
    _running: tuple[str, _Ran] | None = None

    @classmethod
    def of(
        cls, lesson: Lesson, texts: Mapping[str, str], passed: Mapping[str, str | None]
    ) -> LessonRun:
        """Start with the learner's kept `texts` and the codes that `passed`, by step id."""
        run = cls(lesson)
        for step in lesson.steps:
            code = texts.get(step.id, step.code)
            run._steps[step.id] = _StepRun(code, step.code, passed_code=passed.get(step.id))
        return run

    def code(self, step_id: str) -> str:
        """Return the text of a step as it stands."""
        return self._steps[step_id].code

    def original(self, step_id: str) -> str:
        """Return the text of a step as the lesson has it."""
        return self._steps[step_id].original

    def edit(self, step_id: str, code: str) -> None:
        """Take over what the learner typed."""
        self._steps[step_id].code = code

    def result(self, step_id: str) -> StepResult | None:
        """Return how the step ended when it last ran."""
        return self._steps[step_id].result

    def error_line(self, step_id: str) -> int | None:
        """Return the line that the step's error came from, None once the text is another."""
        step = self._steps[step_id]
        if step.result is None or step.result.outcome is not Outcome.ERROR:
            return None
        is_same = step.ran is not None and step.ran.code == step.code
        return step.result.error.line if step.result.error is not None and is_same else None

    def state(self, step_id: str) -> StepState:
        """Return where the learner is with a step."""
        step = self._steps[step_id]
        if step.passed_code is not None and step.passed_code == step.code:
            return StepState.PASSED
        if step.ran is not None:
            if step.kernel_gone or step.ran != self._present(step_id):
                return StepState.STALE
            return self._ended(step.result)
        return StepState.UNTOUCHED if step.code == step.original else StepState.EDITED

    def _ended(self, result: StepResult | None) -> StepState:
        """Return the state that the end of a run leaves."""
        if result is None or self.went_as_meant(result):
            return StepState.RUN
        is_stopped = result.outcome is Outcome.INTERRUPTED
        return StepState.STOPPED if is_stopped else StepState.FAILED

    def states(self) -> dict[str, StepState]:
        """Return the state of every step."""
        return {step_id: self.state(step_id) for step_id in self._steps}

    def is_fresh(self, step_id: str) -> bool:
        """Tell whether the step ran as it stands, in the kernel that is there now."""
        step = self._steps[step_id]
        return step.ran == self._present(step_id) and not step.kernel_gone

    def ran_above(self, step_id: str) -> bool:
        """Tell whether every step above ran in the kernel that is there now."""
        return all(code is not None for _, code in self._present(step_id).above)

    def _present(self, step_id: str) -> _Ran:
        """Return what the step would run with now."""
        ids = list(self._steps)
        above = (self._steps[name] for name in ids[: ids.index(step_id)])
        return _Ran(self.code(step_id), tuple((each.code, _ran_code(each)) for each in above))

    # Running

    def ids(self) -> list[str]:
        """Return the ids of all steps in the lesson's order."""
        return list(self._steps)

    def ids_that_ran(self) -> list[str]:
        """Return the ids of the steps that ran before, in the lesson's order."""
        return [step_id for step_id, step in self._steps.items() if step.ran is not None]

    def started(self, step_id: str) -> None:
        """Note that a step runs with its code as it stands now."""
        self._running = (step_id, self._present(step_id))

    def finished(self, result: StepResult) -> str | None:
        """Note how a step ended; return the step to run next, None when the queue is done."""
        if self._running is not None and self._running[0] == result.step_id:
            step = self._steps[result.step_id]
            step.ran, step.kernel_gone, step.result = self._running[1], False, result
        self._running = None
        if not self.went_as_meant(result):
            self.queue.clear()
        return self.queue.take()

    def went_as_meant(self, result: StepResult) -> bool:
        """Tell whether a step ended well, or with the error that it is there to show."""
        if result.outcome is Outcome.OK:
            return True
        raises = self.lesson.step(result.step_id).raises
        return (
            result.outcome is Outcome.ERROR
            and raises is not None
            and result.error is not None
            and result.error.type == raises
        )

    def kernel_replaced(self) -> None:
        """Note that the names of every step that ran are gone."""
        self.queue.clear()
        self._running = None
        for step in self._steps.values():
            step.kernel_gone = step.kernel_gone or step.ran is not None

    # Exercises

    def passed(self, step_id: str, code: str) -> None:
        """Note that an exercise was passed with this code."""
        self._steps[step_id].passed_code = code

    def restore(self, texts: Mapping[str, str]) -> None:
        """Set the texts of several steps, for example to undo the reset of a lesson."""
        for step_id, code in texts.items():
            self._steps[step_id].code = code

    def texts(self) -> dict[str, str]:
        """Return the text of every step."""
        return {step_id: step.code for step_id, step in self._steps.items()}


def _ran_code(step: _StepRun) -> str | None:
    """Return the code whose names are in the kernel, None when it never ran there."""
    return None if step.ran is None or step.kernel_gone else step.ran.code
