"""Answers how well a named tensor, or the values of a file, follow a law."""

from __future__ import annotations

import time
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from . import histogram, readable, sample_files
from .fit.report import Claim, fit_of_tensor
from .gate import RefusedError
from .laws.chosen import chosen_law
from .laws.documented import documented_law
from .laws.implemented import implemented_law
from .progress import watched

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    import torch

    from .gate import Ticket
    from .random_calls import RandomCall

    Step = Callable[[float], None]
    Chosen = Mapping[str, Any] | None


@dataclass(frozen=True, slots=True)
class Asked:
    """What values are to be compared with."""

    name: str
    """The tensor's name."""
    call: RandomCall | None = None
    """What made it, if that is known."""
    chosen: Chosen = None
    """`name` and `parameters` of a law that goes before the call's."""


def fit_of(
    thing: torch.Tensor | np.ndarray, asked: Asked, ticket: Ticket, progress: Step
) -> dict[str, Any]:
    """Return the fields of a Fit record about every finite element. Call when quiet.

    Raises RefusedError: "no_law" where neither the call nor the learner names one, "unreadable",
    "failed" for a law that is none.
    """
    claim = _claim(asked)
    is_array = isinstance(thing, np.ndarray)
    tensor = readable.as_tensor(thing) if is_array else readable.as_plain(thing)
    return fit_of_tensor(claim, tensor, watched(ticket, progress))


def sample_of_file(path: str, chosen: Chosen, ticket: Ticket, progress: Step) -> dict[str, Any]:
    """Return the fields of a Sample record of a file's values. Call when quiet.

    Raises RefusedError: "bad_file" with `code|number...`, "failed" for a law that is none.
    """
    began, name = time.monotonic(), Path(path).name
    claim = None if chosen is None else _claim(Asked(name, chosen=chosen))
    parts = 2 if claim is None else 3

    def part(number: int) -> Step:
        return watched(ticket, lambda done: progress((number + done) / parts))

    file = sample_files.open_file(path, part(0))
    shown = histogram.count(name, file.tensor, step=part(1), law=chosen)
    return {
        "call": None,
        "code": file.code,
        "histogram": shown,
        "drawn": file.tensor.numel(),
        "seconds": time.monotonic() - began,
        "done": True,
        "stopped": False,
        "fit": None if claim is None else fit_of_tensor(claim, file.tensor, part(2)),
    }


def _claim(asked: Asked) -> Claim:
    if asked.chosen is not None:
        return Claim(asked.name, chosen_law(asked.chosen["name"], asked.chosen["parameters"]))
    law = None if asked.call is None else documented_law(asked.call)
    if asked.call is None or law is None:
        raise RefusedError("no_law")
    return Claim(asked.name, law, *implemented_law(asked.call))
