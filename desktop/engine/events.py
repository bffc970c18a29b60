"""What a kernel session reports, as frozen records; their fields are the arguments of signals."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from widgets.distribution_records import Fit, Repeats, Sample
    from widgets.lesson_records import Difference
    from widgets.records import (
        Completions,
        Death,
        DeviceList,
        Documentation,
        InputRequest,
        KernelState,
        OutputChunk,
        Picture,
        StepResult,
    )
    from widgets.tensor_records import Histogram, Statistics, ValueWindow, VariableTable


class Event:
    """Something that happened in or to the kernel; every kind is a frozen dataclass."""

    __slots__ = ()

    def values(self) -> tuple[Any, ...]:
        """Return the fields in their order."""
        return tuple(getattr(self, name) for name in self.__slots__)


@dataclass(frozen=True, slots=True)
class Judgement:
    """What a function of a lesson's checks answered."""

    tag: str
    """What the asker gave with the question."""
    value: Any = None
    """Plain JSON."""
    differences: tuple[Difference, ...] = ()
    failed: str | None = None
    """`interrupted`, `died`, or `Type: message` when the function itself broke."""


@dataclass(frozen=True, slots=True)
class StateChanged(Event):
    """The kernel does something else now."""

    state: KernelState


@dataclass(frozen=True, slots=True)
class KernelReady(Event):
    """A fresh kernel can run steps: after the start, a replacement, another lesson."""


@dataclass(frozen=True, slots=True)
class KernelDied(Event):
    """The kernel's process ended without being told to."""

    death: Death


@dataclass(frozen=True, slots=True)
class StepStarted(Event):
    """A step was handed to the kernel."""

    step_id: str


@dataclass(frozen=True, slots=True)
class StepFinished(Event):
    """A step ended, one way or another."""

    result: StepResult


@dataclass(frozen=True, slots=True)
class LeftoverWorkNoticed(Event):
    """Something that a step has started computes after its end, or does so no longer."""

    is_there: bool


@dataclass(frozen=True, slots=True)
class OutputArrived(Event):
    """A step wrote text."""

    chunk: OutputChunk


@dataclass(frozen=True, slots=True)
class OutputCleared(Event):
    """A step asked for an empty output (IPython's `clear_output`)."""


@dataclass(frozen=True, slots=True)
class PictureArrived(Event):
    """A step showed an image."""

    picture: Picture


@dataclass(frozen=True, slots=True)
class InputRequested(Event):
    """A step waits for a line."""

    request: InputRequest


@dataclass(frozen=True, slots=True)
class TableChanged(Event):
    """The learner's names."""

    table: VariableTable


@dataclass(frozen=True, slots=True)
class ValuesArrived(Event):
    """A window of values."""

    window: ValueWindow


@dataclass(frozen=True, slots=True)
class StatisticsArrived(Event):
    """The numbers about one tensor."""

    name: str
    statistics: Statistics


@dataclass(frozen=True, slots=True)
class StatisticsProgressed(Event):
    """How much of the statistics is done, 0 to 1."""

    name: str
    fraction: float


@dataclass(frozen=True, slots=True)
class HistogramArrived(Event):
    """Counts of one tensor."""

    histogram: Histogram


@dataclass(frozen=True, slots=True)
class HistogramProgressed(Event):
    """How much of the counting is done, 0 to 1."""

    name: str
    fraction: float


@dataclass(frozen=True, slots=True)
class SampleArrived(Event):
    """What the bench drew so far, or read from a file."""

    sample: Sample


@dataclass(frozen=True, slots=True)
class FitArrived(Event):
    """How well a tensor follows a law."""

    fit: Fit


@dataclass(frozen=True, slots=True)
class FitProgressed(Event):
    """How much of a fit is done, 0 to 1."""

    name: str
    fraction: float


@dataclass(frozen=True, slots=True)
class RepeatsArrived(Event):
    """The p-values of a call over the seeds so far."""

    repeats: Repeats


@dataclass(frozen=True, slots=True)
class Refused(Event):
    """A question got no answer; `reason` is a code such as `busy`, `gone` or `cancelled`."""

    question: str
    name: str
    reason: str
    detail: str = ""
    """What the kernel says about it."""


@dataclass(frozen=True, slots=True)
class DevicesFound(Event):
    """Where tensors can live."""

    devices: DeviceList


@dataclass(frozen=True, slots=True)
class DeviceChanged(Event):
    """The default device of the steps that follow, and the names that live on another one."""

    current: str
    elsewhere: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class DeviceRefused(Event):
    """The default device stays as it was; `detail` is the kernel's sentence, if it gave one."""

    wanted: str
    detail: str


@dataclass(frozen=True, slots=True)
class Judged(Event):
    """A check or a prediction was judged."""

    tag: str
    judgement: Judgement


@dataclass(frozen=True, slots=True)
class CompletionsArrived(Event):
    """Names that could stand at the cursor."""

    completions: Completions


@dataclass(frozen=True, slots=True)
class DocumentationArrived(Event):
    """What the kernel knows about the name under the cursor."""

    documentation: Documentation
