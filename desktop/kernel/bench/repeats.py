"""Draws a call with one seed after the other and collects the p-values of one test."""

from __future__ import annotations

import time
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import numpy as np
import torch

from ..fit import continuous
from ..fit.finite_values import FiniteValues
from ..gate import RefusedError
from ..laws.chosen import chosen_law
from .bench_call import BenchCall
from .bench_fit import fit_of_values
from .bench_law import Laws, laws_of
from .kept_values import MOST_KEPT
from .numbers import bad, count
from .sampler import chunk_of
from .shares import chunk_sizes

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ..gate import Ticket
    from ..progress import Progress

TESTS = ("kolmogorov_smirnov", "cramer_von_mises", "chi_square", "position_counts")
LEAST_COUNT, MOST_COUNT = 2, 10_000
"""How many seeds may be asked for."""
EVERY = 0.1
"""Seconds between two partial answers."""
_SEEDS = 1 << 64


def repeat(
    given: Mapping[str, Any], wanted: object, test: object, ticket: Ticket, progress: Progress
) -> dict[str, Any]:
    """Return the fields of a Repeats record; partial ones come meanwhile.

    The seeds are the call's and those after it. When the ticket is stopped, the answer is what was
    found. Raises RefusedError("bad_call") with `field|code|number...`; the fields besides those of
    the call are `count` and `test`.
    """
    call = BenchCall.from_fields(given)
    number = count("count", wanted, LEAST_COUNT, MOST_COUNT)
    if call.numel > MOST_KEPT:
        raise bad("numel", "too_large", MOST_KEPT)
    if test not in TESTS:
        raise bad("test", "unknown")
    found: list[float] = []
    told = time.monotonic()
    laws = Laws(laws_of(call).documented)
    if laws.documented is None:
        raise bad("test", "no_law")
    while len(found) < number and not ticket.cancelled():
        seeded = replace(call, seed=(call.seed + len(found)) % _SEEDS)
        p_value = _p_value(seeded, laws, str(test), ticket)
        if p_value is None:
            break
        found.append(p_value)
        if time.monotonic() - told >= EVERY:
            told = time.monotonic()
            progress.partial(_fields(str(test), found, number, done=False))
        progress(len(found) / number)
    return _fields(str(test), found, number, done=True)


def _p_value(call: BenchCall, laws: Laws, test: str, ticket: Ticket) -> float | None:
    """Return the p-value of one draw, None when it was stopped."""
    try:
        known = fit_of_values(call, laws, drawn_first(call), ticket.cancelled)
    except (MemoryError, torch.OutOfMemoryError):
        raise RefusedError("out_of_memory", call.device) from None
    if known is None:
        return None
    p_values = [each["p_value"] for each in known["tests"] if each["name"] == test]
    if not p_values:
        raise bad("test", "not_for_call")
    return p_values[0]


def drawn_first(call: BenchCall) -> torch.Tensor:
    """Return the values that the bench draws first for the call."""
    values = torch.empty(call.numel, dtype=call.drawn_dtype, device=call.device)
    generator = torch.Generator(call.device).manual_seed(call.seed)
    if call.function == "randperm":
        call.draw(values, generator)
        return values
    for piece in values.split(list(chunk_sizes(call.numel, chunk_of(call), call.known.in_parts))):
        call.draw(piece, generator)
    return values


def _fields(test: str, found: list[float], wanted: int, *, done: bool) -> dict[str, Any]:
    p_values = np.array(found, dtype=np.float64)
    uniformity = uniformity_of(p_values) if done and p_values.size == wanted else None
    return {
        "test": test,
        "p_values": p_values,
        "wanted": wanted,
        "uniformity": uniformity,
        "done": done,
    }


def uniformity_of(p_values: np.ndarray) -> dict[str, Any]:
    """Return the fields of a FitTest record: whether p-values are uniform on 0 to 1.

    Kolmogorov-Smirnov; noted as `ties` where a discrete law gives the same ones again and again.
    """

    def ignore(done: float) -> None:
        del done

    law = chosen_law("uniform", {"low": 0.0, "high": 1.0})
    values = FiniteValues(torch.from_numpy(p_values), ignore)
    return continuous.tests_of_values(values, [law], ignore)[0][0]
