"""The state of a lesson being worked on: what is edited, run, stale or passed; no Qt."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from desktop.step_run import Ran, StepMemory, StepRun
from widgets.records import Outcome

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from lessons.lesson import Lesson
    from widgets.lesson_records import StepState
    from widgets.records import StepResult


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
    steps: dict[str, StepRun] = field(default_factory=dict)
    """By step id, in the lesson's order."""
    queue: StepQueue = field(default_factory=StepQueue)
    _running: tuple[str, Ran] | None = None

    @classmethod
    def of(cls, lesson: Lesson, memories: Mapping[str, StepMemory]) -> LessonRun:
        """Start with what is kept of steps, by step id."""
        run = cls(lesson)
        for step in lesson.steps:
            run.steps[step.id] = StepRun(step, memories.get(step.id, StepMemory(step.code)))
        return run

    @property
    def done(self) -> int:
        """How many steps were ever done: ran as they are meant to, exercises passed."""
        return sum(step.is_done for step in self.steps.values())

    def code(self, step_id: str) -> str:
        """Return the text of a step as it stands."""
        return self.steps[step_id].code

    def original(self, step_id: str) -> str:
        """Return the text of a step as the lesson has it."""
        return self.steps[step_id].step.code

    def edit(self, step_id: str, code: str) -> None:
        """Take over what the learner typed."""
        self.steps[step_id].edit(code)

    def result(self, step_id: str) -> StepResult | None:
        """Return how the step ended when it last ran, None after a reset."""
        step = self.steps[step_id]
        return None if step.is_reset else step.result

    def error_line(self, step_id: str) -> int | None:
        """Return the line that the step's error came from, None once the text is another."""
        step = self.steps[step_id]
        if step.result is None or step.result.outcome is not Outcome.ERROR:
            return None
        is_same = step.ran is not None and step.ran.code == step.code
        return step.result.error.line if step.result.error is not None and is_same else None

    def state(self, step_id: str) -> StepState:
        """Return where the learner is with a step."""
        return self.steps[step_id].state(self._present(step_id))

    def states(self) -> dict[str, StepState]:
        """Return the state of every step."""
        return {step_id: self.state(step_id) for step_id in self.steps}

    def is_fresh(self, step_id: str) -> bool:
        """Tell whether the step ran as it stands, in the kernel that is there now."""
        step = self.steps[step_id]
        return step.ran == self._present(step_id) and not step.kernel_gone

    def ran_above(self, step_id: str) -> bool:
        """Tell whether every step above ran in the kernel that is there now."""
        return all(code is not None for _, code in self._present(step_id).above)

    def _present(self, step_id: str) -> Ran:
        """Return what the step would run with now."""
        ids = self.ids()
        above = (self.steps[name] for name in ids[: ids.index(step_id)])
        return Ran(self.code(step_id), tuple((each.code, each.names_code) for each in above))

    # Running

    def ids(self) -> list[str]:
        """Return the ids of all steps in the lesson's order."""
        return list(self.steps)

    def ids_that_ran(self) -> list[str]:
        """Return the ids of the steps that ran before, in the lesson's order."""
        return [step_id for step_id, step in self.steps.items() if step.ran is not None]

    def started(self, step_id: str) -> None:
        """Note that a step runs with its code as it stands now."""
        self._running = (step_id, self._present(step_id))

    def finished(self, result: StepResult) -> str | None:
        """Note how a step ended; return the step to run next, None when the queue is done."""
        if self._running is not None and self._running[0] == result.step_id:
            self.steps[result.step_id].finished(self._running[1], result)
        self._running = None
        if not self.went_as_meant(result):
            self.queue.clear()
        return self.queue.take()

    def went_as_meant(self, result: StepResult) -> bool:
        """Tell whether a step ended well, or with the error that it is there to show."""
        return self.steps[result.step_id].went_as_meant(result)

    def kernel_replaced(self, *, is_left: bool = False) -> None:
        """Note that the names of every step that ran are gone; `is_left`: with the lesson."""
        self.queue.clear()
        self._running = None
        for step in self.steps.values():
            step.lose_kernel(is_left=is_left)

    # Exercises

    def passed(self, step_id: str, code: str) -> None:
        """Note that an exercise was passed with this code."""
        step = self.steps[step_id]
        step.memory = step.memory._replace(passed_code=code)

    # Reset

    def reset(self, step_ids: Iterable[str]) -> dict[str, StepMemory]:
        """Put steps back to the start; return what to give to `bring_back` to undo it."""
        return {step_id: self.steps[step_id].reset() for step_id in step_ids}

    def bring_back(self, memories: Mapping[str, StepMemory]) -> None:
        """Undo a reset."""
        for step_id, memory in memories.items():
            self.steps[step_id].bring_back(memory)
