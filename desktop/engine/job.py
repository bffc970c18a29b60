"""One thing that the kernel's main shell does for us, and how we know that it has ended."""

from __future__ import annotations

import time
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from widgets.records import ErrorReport

# Seconds that output may take to follow the reply: it comes on another socket.
QUIET = 0.15
LONGEST_SETTLING = 1.0
# Seconds until an interrupt is sent although the kernel never said that it began.
START_GRACE = 0.3
# Seconds in which a step that was interrupted may end its children by itself.
CHILD_GRACE = 0.1
# Seconds until the youngest of them are interrupted again if they are still there: a process that
# has just been forked loses the signal (Python clears what is pending after a fork).
CHILD_AGAIN = 1.0
# Seconds between two probes after an interrupt; the interrupt may hit a probe as well.
PROBE_PERIOD = 0.5


@dataclass(slots=True)
class Job:
    """A step or a question that goes to the main shell; any sign of its end may be lost.

    It has ended when its reply came and its output has settled, or when a probe that was sent
    behind it is answered.
    """

    step_id: str | None = None
    code: str = ""
    timed: bool = False
    question: int | None = None
    """The id of a question for the main shell, instead of a step."""
    message_id: str = ""
    started_at: float = field(default_factory=time.monotonic)
    begun: bool = False
    """Whether the kernel said that it began."""
    ended_at: float | None = None
    idle: bool = False
    named: bool = False
    """Whether the names after the step arrived."""
    heard_at: float = 0.0
    probes: set[str] = field(default_factory=set)
    probed_at: float = 0.0
    interrupt_wanted_at: float | None = None
    signalled_at: float | None = None
    signalled_early: bool = False
    """Whether that was before the kernel said that it began: then the signal may be lost."""
    children_told: bool = False
    """Whether the processes that it started were interrupted too."""
    reply: dict[str, Any] | None = None
    error: ErrorReport | None = None
    seconds: float | None = None
    device: str = "cpu"

    def note_end(self) -> None:
        """Remember that a reply or a probe's answer came."""
        if self.ended_at is None:
            self.ended_at = self.heard_at = time.monotonic()

    def settled(self, now: float) -> bool:
        """Whether nothing more can be expected of it."""
        if self.ended_at is None:
            return False
        quiet = now - self.heard_at > QUIET or now - self.ended_at > LONGEST_SETTLING
        return quiet or (self.idle and (self.reply is not None or self.question is not None))

    def signal_due(self, now: float) -> bool:
        """Whether the kernel should be interrupted now.

        Before a step began an interrupt would be lost. A question is interrupted again and again
        (it has no cleanup to do), a step once a wish: a second one would hit its `finally`.
        One sent early is repeated when the step has begun.
        """
        if self.interrupt_wanted_at is None or self.ended_at is not None:
            return False
        if self.signalled_at is not None:
            if self.question is not None:
                return now - self.signalled_at > PROBE_PERIOD
            return self.signalled_early and self.begun
        return self.begun or now - self.interrupt_wanted_at > START_GRACE

    def children_due(self, now: float) -> bool:
        """Whether the processes that a step has started should be interrupted now.

        Not at once with the step: a pool or a DataLoader ends its workers in good order. They are
        when it has ended and left some, or when it may be waiting for one that doesn't know.
        """
        if self.step_id is None or self.signalled_at is None or self.children_told:
            return False
        return self.ended_at is not None or now - self.signalled_at > CHILD_GRACE

    def probe_due(self, now: float) -> bool:
        """Whether another probe should be sent."""
        return (
            self.signalled_at is not None
            and self.ended_at is None
            and now - max(self.signalled_at, self.probed_at) > PROBE_PERIOD
        )
