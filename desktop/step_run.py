"""The state of one step being worked on: what it looks like now, and when it ran; no Qt."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from widgets.lesson_records import StepState
from widgets.records import Outcome

if TYPE_CHECKING:
    from lessons.lesson import Step
    from widgets.records import StepResult


class Ran(NamedTuple):
    """What a step ran with."""

    code: str
    above: tuple[tuple[str, str | None], ...]
    """Of each step above: its code as it stood, and the code that had run in the kernel."""


class StepMemory(NamedTuple):
    """What a reset takes from a step, and its undo gives back."""

    code: str
    passed_code: str | None = None
    done_code: str | None = None
    """The code with which the step last ended as it was meant to, in whatever session."""
    is_tried: bool = False
    """Whether it ever ran with other code than the lesson's own."""


@dataclass(slots=True)
class StepRun:
    """What one step looks like now and what it looked like when it ran."""

    step: Step
    memory: StepMemory
    ran: Ran | None = None
    kernel_gone: bool = False
    """Whether the names it made went with a kernel that was replaced."""
    result: StepResult | None = None
    is_left: bool = False
    """Whether its lesson was left since it ran."""
    is_reset: bool = False
    """Whether it was put back to the start since it ran."""

    @property
    def code(self) -> str:
        """The text as it stands."""
        return self.memory.code

    def edit(self, code: str) -> None:
        """Take over what the learner typed."""
        self.memory = self.memory._replace(code=code)

    @property
    def is_done(self) -> bool:
        """Whether it ever ended as it was meant to; an exercise, whether it was ever passed."""
        memory = self.memory
        return (memory.passed_code if self.step.exercise else memory.done_code) is not None

    @property
    def names_code(self) -> str | None:
        """The code whose names are in the kernel, None when it never ran there."""
        return None if self.ran is None or self.kernel_gone else self.ran.code

    @property
    def made_names(self) -> bool:
        """Whether it ended as it was meant to since its lesson was opened."""
        return self.result is not None and not self.is_left and self.went_as_meant(self.result)

    def finished(self, ran: Ran, result: StepResult) -> None:
        """Note how a run ended."""
        self.ran, self.result = ran, result
        self.kernel_gone = self.is_left = self.is_reset = False
        if ran.code != self.step.code:
            self.memory = self.memory._replace(is_tried=True)
        if self.went_as_meant(result):
            self.memory = self.memory._replace(done_code=ran.code)

    def went_as_meant(self, result: StepResult) -> bool:
        """Tell whether a run ended well, or with the error that the step is there to show."""
        if result.outcome is not Outcome.ERROR or self.step.raises is None:
            return result.outcome is Outcome.OK
        return result.error is not None and result.error.type == self.step.raises

    def lose_kernel(self, *, is_left: bool) -> None:
        """Note that the names it made are gone; `is_left`: with the lesson that was left."""
        if self.ran is not None:
            self.kernel_gone = True
            self.is_left = self.is_left or is_left

    def state(self, present: Ran) -> StepState:
        """Return where the learner is with the step, which would run with `present` now."""
        if self.memory.passed_code == self.code:
            return StepState.PASSED
        if self.ran is not None and not (self.is_left or self.is_reset):
            is_stale = self.kernel_gone or self.ran != present
            return StepState.STALE if is_stale else self._ended()
        if self.memory.done_code == self.code:
            return StepState.TRIED if self.step.exercise else StepState.DONE
        if self.step.exercise and self.memory.is_tried:
            return StepState.TRIED
        return StepState.UNTOUCHED if self.code == self.step.code else StepState.EDITED

    def _ended(self) -> StepState:
        if self.result is None or self.went_as_meant(self.result):
            return StepState.RUN
        is_stopped = self.result.outcome is Outcome.INTERRUPTED
        return StepState.STOPPED if is_stopped else StepState.FAILED

    def reset(self) -> StepMemory:
        """Be as at the start; return what to give to `bring_back` to undo it."""
        before, self.memory = self.memory, StepMemory(self.step.code)
        self.is_reset = True
        return before

    def bring_back(self, memory: StepMemory) -> None:
        """Undo a reset; what ran in the kernel meanwhile stays true."""
        self.memory = memory
        self.is_reset = False
