"""Calls of every function of the bench, for tests."""

from __future__ import annotations

from typing import Any

from desktop.kernel.bench.bench_call import BenchCall
from desktop.kernel.bench.functions import FUNCTIONS

PARAMETERS: dict[str, dict[str, Any]] = {
    "uniform_": {"low": -1.0, "high": 3.0},
    "normal": {"mean": 2.0, "std": 0.5},
    "trunc_normal_": {"mean": 0.0, "std": 1.0, "low": -2.0, "high": 2.0},
    "log_normal_": {"mean": 0.0, "std": 1.0},
    "randint": {"low": 1, "high": 7},
    "random_": {"low": 0, "high": 100},
    "bernoulli": {"p": 0.3},
    "poisson": {"rate": 4.0},
    "geometric_": {"p": 0.25},
    "multinomial": {"weights": (1.0, 2.0, 3.0)},
    "exponential_": {"rate": 1.5},
    "cauchy_": {"median": 0.0, "scale": 1.0},
    "Beta": {"a": 2.0, "b": 5.0},
    "Gamma": {"shape": 2.0, "rate": 3.0},
    "Laplace": {"loc": 1.0, "scale": 2.0},
    "StudentT": {"df": 5.0},
    "Chi2": {"df": 3.0},
    "Gumbel": {"loc": 1.0, "scale": 2.0},
}
CASES = [(name, dtype) for name, known in FUNCTIONS.items() for dtype in known.dtypes]


def called(function: str, dtype: str = "float32", **more: Any) -> BenchCall:
    """Return a checked call; of a narrow integer dtype and of permutations a short one."""
    given = {"function": function, "parameters": PARAMETERS.get(function, {}), "dtype": dtype}
    short = 120 if dtype in ("int8", "uint8") else 200 if function == "randperm" else 10_000
    return BenchCall.from_fields({**given, "seed": 5, "numel": short, **more})
