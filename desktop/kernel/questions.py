"""The questions that the window may ask, one small function each."""

from __future__ import annotations

import enum
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from . import checking, devices, fit_answers, histogram, values
from .changes import mark_of
from .gate import RefusedError
from .learner_names import find, is_array, is_tensor, learner_names
from .progress import watched
from .quiet import quiet
from .statistics import statistics

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    import numpy as np
    import torch

    from .desk import Desk
    from .gate import Ticket
    from .progress import Progress

    Arguments = Mapping[str, Any]


class Way(enum.Enum):
    """What a question needs of the gate."""

    FREE = enum.auto()
    """Nothing: it reads no elements."""
    READING = enum.auto()
    """That no step runs."""
    COUNTING = enum.auto()
    """The same, for longer: a thread of its own."""
    CHANGING = enum.auto()
    """To be alone; on the main shell."""


@dataclass(frozen=True, slots=True)
class Question:
    """How a question is answered."""

    way: Way
    answer: Callable[[Desk, Arguments, Ticket, Progress], dict[str, Any]]


def _names(desk: Desk, arguments: Arguments, ticket: Ticket, progress: Progress) -> dict[str, Any]:
    del arguments, progress
    try:
        with desk.gate.reading(ticket):
            return desk.names.table()
    except RefusedError:
        return desk.names.table_while_running()


def _values(desk: Desk, arguments: Arguments, ticket: Ticket, progress: Progress) -> dict[str, Any]:
    del ticket, progress
    window = values.Window.from_arguments(arguments)
    with quiet():
        return values.read(find(desk.shell, arguments["name"]), window)


def _statistics(
    desk: Desk, arguments: Arguments, ticket: Ticket, progress: Progress
) -> dict[str, Any]:
    with quiet():
        thing = _tensor_or_array(desk, arguments["name"])
        mark = mark_of(thing)
        known = desk.names.known_statistics(thing, mark)
        if known is None:
            known = statistics(thing, watched(ticket, progress))
            desk.names.keep_statistics(thing, mark, known)
        return known


def _histogram(
    desk: Desk, arguments: Arguments, ticket: Ticket, progress: Progress
) -> dict[str, Any]:
    name, bins, law = arguments["name"], arguments.get("bins", "auto"), arguments.get("law")
    with quiet():
        thing = _tensor_or_array(desk, name)
        call = desk.provenance.call_behind(thing) if is_tensor(thing) else None
        return histogram.count(name, thing, bins, call, watched(ticket, progress), law=law)


def _sample(desk: Desk, arguments: Arguments, ticket: Ticket, progress: Progress) -> dict[str, Any]:
    resume = bool(arguments.get("resume"))
    with quiet():
        return desk.bench.sample(arguments["call"], resume, ticket, progress)


def _warm_bench(
    desk: Desk, arguments: Arguments, ticket: Ticket, progress: Progress
) -> dict[str, Any]:
    del arguments, ticket, progress
    with quiet():
        desk.bench.warm()
    return {}


def _repeats(
    desk: Desk, arguments: Arguments, ticket: Ticket, progress: Progress
) -> dict[str, Any]:
    del desk
    from .bench.repeats import repeat

    asked = (arguments["call"], arguments.get("count"), arguments.get("test"))
    with quiet():
        return repeat(*asked, ticket, progress)


def _fit(desk: Desk, arguments: Arguments, ticket: Ticket, progress: Progress) -> dict[str, Any]:
    with quiet():
        thing = _tensor_or_array(desk, arguments["name"])
        call = desk.provenance.call_behind(thing) if is_tensor(thing) else None
        asked = fit_answers.Asked(arguments["name"], call, arguments.get("law"))
        return fit_answers.fit_of(thing, asked, ticket, progress)


def _file(desk: Desk, arguments: Arguments, ticket: Ticket, progress: Progress) -> dict[str, Any]:
    del desk
    with quiet():
        path = arguments["path"]
        return fit_answers.sample_of_file(path, arguments.get("law"), ticket, progress)


def _cancel(desk: Desk, arguments: Arguments, ticket: Ticket, progress: Progress) -> dict[str, Any]:
    del ticket, progress
    desk.cancel(arguments["id"])
    return {}


def _devices(
    desk: Desk, arguments: Arguments, ticket: Ticket, progress: Progress
) -> dict[str, Any]:
    del desk, arguments, ticket, progress
    return devices.list_devices()


def _set_device(
    desk: Desk, arguments: Arguments, ticket: Ticket, progress: Progress
) -> dict[str, Any]:
    del ticket, progress
    return devices.set_device(desk.shell, arguments["name"])


def _judge(desk: Desk, arguments: Arguments, ticket: Ticket, progress: Progress) -> dict[str, Any]:
    del ticket, progress
    asked = (arguments["source"], arguments["path"], arguments["function"])
    return checking.judge(desk.shell, *asked)


def _forget(desk: Desk, arguments: Arguments, ticket: Ticket, progress: Progress) -> dict[str, Any]:
    del arguments, ticket, progress
    for name in learner_names(desk.shell):
        desk.shell.user_ns.pop(name, None)
    desk.names.forget()
    desk.provenance.forget()
    devices.put_variable(desk.shell)
    return {}


def _tensor_or_array(desk: Desk, name: str) -> torch.Tensor | np.ndarray:
    thing = find(desk.shell, name)
    if not (is_tensor(thing) or is_array(thing)):
        raise RefusedError("unreadable", "not a tensor")
    return thing


QUESTIONS: dict[str, Question] = {
    "names": Question(Way.FREE, _names),
    "values": Question(Way.READING, _values),
    "statistics": Question(Way.COUNTING, _statistics),
    "histogram": Question(Way.COUNTING, _histogram),
    "sample": Question(Way.COUNTING, _sample),
    "warm_bench": Question(Way.COUNTING, _warm_bench),
    "repeats": Question(Way.COUNTING, _repeats),
    "fit": Question(Way.COUNTING, _fit),
    "file": Question(Way.COUNTING, _file),
    "cancel": Question(Way.FREE, _cancel),
    "devices": Question(Way.FREE, _devices),
    "set_device": Question(Way.CHANGING, _set_device),
    "judge": Question(Way.CHANGING, _judge),
    "forget": Question(Way.CHANGING, _forget),
}
