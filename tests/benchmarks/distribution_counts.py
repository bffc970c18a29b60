"""How many bins of the bench differ from NumPy's on the same values and edges."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING, Any

import numpy as np
import torch

from desktop.kernel.bench.bench import Bench
from desktop.kernel.gate import Ticket
from desktop.kernel.progress import Progress
from tests.benchmarks.row import Row
from tests.desktop.kernel.bench.calls import CASES, called
from tests.desktop.kernel.bench.test_code_line import made_by

if TYPE_CHECKING:
    from collections.abc import Iterator

MANY = 1_000_000
ONE_BIN = 1 << 26
"""Of two values each then has more than 2^24."""


def rows() -> Iterator[Row]:
    """Yield the row about exactness, over every function and dtype, and beyond 2^24 in a bin."""
    differing = sum(_differing(function, dtype) for function, dtype in CASES)
    yield Row("distribution", "counts", float(differing + _beyond()), None, "bins", 0.0)


def _differing(function: str, dtype: str) -> int:
    short = function == "randperm" or dtype in ("int8", "uint8")
    call = called(function, dtype) if short else called(function, dtype, numel=MANY)
    answer = Bench().sample(asdict(call), False, Ticket(1), Progress(_nowhere))
    values = made_by(answer["code"]).to(torch.float64).numpy()
    shown = answer["histogram"]
    differing = _bins(values - shown["offset"], shown["edges"], shown["counts"])
    if shown["fine"] is not None:
        fine = shown["fine"]
        differing += _bins(values - shown["offset"], fine["edges"], fine["counts"])
    return differing


def _beyond() -> int:
    """Count values of which more than 2^24 lie in one bin, in every dtype."""
    given = {"function": "randint", "parameters": {"low": 0, "high": 2}, "numel": ONE_BIN}
    differing = 0
    for dtype in ("float32", "float64", "float16", "bfloat16", "int64", "int32", "int16", "uint8"):
        fields = {**given, "dtype": dtype}
        answer = Bench().sample(fields, False, Ticket(1), Progress(_nowhere))
        values = made_by(answer["code"]).to(torch.int8).numpy()
        ones = int(np.count_nonzero(values))
        differing += int(answer["histogram"]["counts"].tolist() != [ONE_BIN - ones, ones])
    return differing


def _bins(values: np.ndarray, edges: np.ndarray, counts: np.ndarray) -> int:
    return int(np.count_nonzero(np.histogram(values, edges)[0] != counts))


def _nowhere(_message: dict[str, Any]) -> None:
    """Nobody looks at the pictures between."""
