"""What can be asked of the desk in the kernel."""

from __future__ import annotations

import math
import time
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping

    from widgets.distribution_records import BenchCall, LawChoice
    from widgets.tensor_records import ValueRequest

# The questions that read a tensor's elements; refused as `busy` while a step runs.
READERS = frozenset({"values", "statistics", "histogram", "fit"})
# What a new question takes the place of: a view shows one, and the bench does one thing at a time.
_BENCH = ("sample", "repeats", "file")
RIVALS = {"histogram": ("histogram",), "fit": ("fit",)} | dict.fromkeys(_BENCH, _BENCH)
# Those that answer with what they have when they are cancelled.
AWAITED = frozenset({"sample", "repeats"})
# Seconds without any sign of the desk until a question is given up as `busy`.
TIME_OUT = 2.0
# The same for kinds that may be silent for longer: the first fit imports scipy; the bench's kernel
# does nothing else, and there the learner is the one who gives up.
TIME_OUTS = {"fit": 30.0} | dict.fromkeys((*_BENCH, "warm_bench"), math.inf)
# The same for what was told to end with what it has, and looks at that once more.
TIME_OUT_OF_CANCELLED = 10.0


@dataclass(slots=True)
class Question:
    """A question on its way."""

    kind: str
    arguments: Mapping[str, Any] = field(default_factory=dict)
    name: str = ""
    """What it is about: a tensor, a device."""
    tag: str = ""
    """Comes back with the answer to `judge`."""
    window: ValueRequest | None = None
    main: bool = False
    """Whether it queues behind the steps."""
    silent: bool = False
    """Whether nobody waits for its answer or refusal any more."""
    cancelled: bool = False
    """Whether it was told to end with what it has."""
    repeats: int = 0
    """How often it was asked again."""
    asked_at: float = field(default_factory=time.monotonic)

    @property
    def time_out(self) -> float:
        """Seconds without any sign of the desk until it is given up; the main shell's wait."""
        if self.main:
            return math.inf
        return TIME_OUT_OF_CANCELLED if self.cancelled else TIME_OUTS.get(self.kind, TIME_OUT)


def values_question(request: ValueRequest) -> Question:
    """Ask for the window of values that a view shows."""
    arguments = {
        "name": request.name,
        "row_dim": request.row_dim,
        "column_dim": request.column_dim,
        "fixed": {str(dim): index for dim, index in request.fixed.items()},
        "first_row": request.first_row,
        "first_column": request.first_column,
        "rows": request.rows,
        "columns": request.columns,
    }
    return Question("values", arguments, name=request.name, window=request)


def histogram_question(name: str, bins: int | str, law: LawChoice | None) -> Question:
    """Ask for the counts of a tensor, and the law that was chosen for it where there is one."""
    arguments = {"name": name, "bins": bins, "law": _law(law)}
    return Question("histogram", arguments, name=name)


def fit_question(name: str, law: LawChoice | None) -> Question:
    """Ask how well a tensor follows the law of its call, or the one that was chosen."""
    return Question("fit", {"name": name, "law": _law(law)}, name=name)


def sample_question(call: BenchCall, *, resume: bool) -> Question:
    """Ask to draw and count a call's values, or to go on where the last sample ended."""
    return Question("sample", {"call": _call(call), "resume": resume})


def warm_bench_question() -> Question:
    """Ask to get ready for the first sample; nobody waits for the answer."""
    return Question("warm_bench", silent=True)


def repeats_question(call: BenchCall, count: int, test: str) -> Question:
    """Ask for the p-values of a call over so many seeds."""
    return Question("repeats", {"call": _call(call), "count": count, "test": test})


def file_question(path: str, law: LawChoice | None) -> Question:
    """Ask for the counts of a file's values."""
    return Question("file", {"path": path, "law": _law(law)})


def _law(law: LawChoice | None) -> dict[str, Any] | None:
    return None if law is None else {"name": law.name, "parameters": _plain(law.parameters)}


def _call(call: BenchCall) -> dict[str, Any]:
    return {
        "function": call.function,
        "parameters": _plain(call.parameters),
        "dtype": call.dtype,
        "device": call.device,
        "seed": call.seed,
        "numel": call.numel,
        "generators": call.generators,
    }


def _plain(parameters: Mapping[str, Any]) -> dict[str, Any]:
    return {name: _plain_number(value) for name, value in parameters.items()}


def _plain_number(value: Any) -> Any:  # noqa: ANN401 (it becomes JSON)
    """Return a number as the wire has it: JSON has no word for what isn't finite."""
    if isinstance(value, (tuple, list)):
        return [_plain_number(each) for each in value]
    if isinstance(value, float) and not math.isfinite(value):
        return {"$float": str(value)}
    return value
