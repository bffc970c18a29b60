"""Whether tests of fit say what is so: p-values as scipy's, false alarms, planted faults."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import torch

from desktop.kernel.bench.bench_call import BenchCall
from desktop.kernel.bench.bench_fit import fit_of_values
from desktop.kernel.bench.bench_law import Laws, laws_of
from desktop.kernel.bench.functions import FUNCTIONS
from desktop.kernel.bench.repeats import drawn_first, uniformity_of
from desktop.kernel.fit.cells import wanted_shares
from desktop.kernel.fit.report import Claim, fit_of_tensor
from desktop.kernel.laws.chosen import chosen_law
from desktop.kernel.quiet import quiet
from tests.benchmarks.row import Row
from tests.desktop.kernel.bench.calls import PARAMETERS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from desktop.kernel.laws.law import Law

SEEDS = 1000
NUMEL = 10_000
"""Values a seed."""
DTYPES = ("float32", "float64", "int64")
CAUGHT = 1e-3
"""A p-value below it is an alarm."""
MILLIONTH = 1e-6
SIZES = (10, 1000, 10**5, 10**6, 10**7)


def rows() -> Iterator[Row]:
    """Yield the rows of the table."""
    with quiet():
        yield Row("distribution", "p-values", _worst_p_value() / MILLIONTH, None, "e-6", 1.0)
        yield _false_alarms()
        yield _planted_faults()


def cases() -> list[tuple[str, str]]:
    """Return function and dtype of every documented law that the bench draws."""
    return [(name, d) for name, known in FUNCTIONS.items() for d in known.dtypes if d in DTYPES]


def uniformities(function: str, dtype: str, seeds: int) -> dict[str, float]:
    """Return by test how likely p-values as uneven as those of some seeds are."""
    given = {"function": function, "dtype": dtype, "parameters": PARAMETERS.get(function, {})}
    found: dict[str, list[float]] = {}
    for seed in range(seeds):
        call = BenchCall.from_fields({**given, "seed": seed, "numel": NUMEL})
        laws = Laws(laws_of(call).documented)
        fit = fit_of_values(call, laws, drawn_first(call), lambda: False)
        assert fit is not None, function
        for test in fit["tests"]:
            found.setdefault(test["name"], []).append(test["p_value"])
    return {name: uniformity_of(np.array(each))["p_value"] for name, each in found.items()}


def faults() -> dict[str, tuple[Callable[[], torch.Tensor], Law]]:
    """Return tensors that are not what they are said to be, and the law that they claim."""
    uniform = chosen_law("uniform", {"low": 0.0, "high": 1.0})
    normal = chosen_law("normal", {"mean": 0.0, "std": 1.0})
    hundred = chosen_law("integers", {"low": 0, "high": 100})
    return {
        "mean 0.1 % too high": (lambda: torch.rand(10**7) + 0.0005, uniform),
        "rand squared": (lambda: torch.rand(10**6) ** 2, uniform),
        "randint off by one": (lambda: torch.randint(0, 99, (10**6,)), hundred),
        "truncated at 3.5": (_truncated, normal),
        "bfloat16": (lambda: torch.rand(10**6, dtype=torch.bfloat16), uniform),
    }


def smallest_p_value(tensor: torch.Tensor, law: Law) -> float:
    """Return the smallest p-value that a report says."""
    fit = fit_of_tensor(Claim("", law), tensor, _ignore)
    return min(test["p_value"] for test in fit["tests"])


def _false_alarms() -> Row:
    smallest = 1.0
    for function, dtype in cases():
        for name, p_value in uniformities(function, dtype, SEEDS).items():
            smallest = min(smallest, p_value)
            if p_value <= CAUGHT:
                print(f"distribution  {function} {dtype}: {name} uneven, p = {p_value:.2g}")
    return Row("distribution", "false alarms", smallest / CAUGHT, None, "e-3", 1.0, "higher")


def _planted_faults() -> Row:
    caught = 0
    for name, (make, law) in faults().items():
        torch.manual_seed(0)
        p_value = smallest_p_value(make(), law)
        caught += p_value < CAUGHT
        print(f"distribution  {name}: p = {p_value:.2g}")
    return Row("distribution", "planted faults", caught, None, "of 5", 5.0, "higher")


def _truncated() -> torch.Tensor:
    values = torch.randn(10**7)
    return values[values.abs() < 3.5]


def _worst_p_value() -> float:
    """Return the largest difference from scipy's p-values on the same values."""
    worst = 0.0
    for size in SIZES:
        torch.manual_seed(size)
        for tensor, law in _samples(size):
            fit = fit_of_tensor(Claim("", law), tensor, _ignore)
            ours = {test["name"]: test["p_value"] for test in fit["tests"]}
            known = _scipys(tensor.double().numpy(), law)
            assert set(ours) <= set(known)
            worst = max([worst, *(abs(ours[name] - known[name]) for name in ours)])
    return worst


def _samples(size: int) -> Iterator[tuple[torch.Tensor, Law]]:
    yield torch.rand(size), chosen_law("uniform", {"low": 0.0, "high": 1.0})
    normal = chosen_law("normal", {"mean": 0.0, "std": 1.0})
    yield torch.randn(size, dtype=torch.float64), normal
    # Somewhat off, so that small p-values are compared as well.
    yield torch.randn(size) * (1 + size**-0.5), normal
    # As many sides as expect five each: scipy puts no cells together.
    sides = min(100, size // 5)
    yield torch.randint(0, sides, (size,)), chosen_law("integers", {"low": 0, "high": sides})


def _scipys(values: np.ndarray, law: Law) -> dict[str, float]:
    from scipy import stats

    if law.discrete:
        counts = np.bincount(values.astype(np.int64), minlength=int(law.high) + 1)
        return {"chi_square": stats.chisquare(counts).pvalue}
    shares = np.concatenate(([0.0], wanted_shares(values.size), [1.0]))
    counts = np.histogram(law.cdf(values), shares)[0]
    return {
        "kolmogorov_smirnov": stats.kstest(values, law.cdf).pvalue,
        "cramer_von_mises": stats.cramervonmises(values, law.cdf).pvalue,
        "chi_square": stats.chisquare(counts, np.diff(shares) * values.size).pvalue,
    }


def _ignore(done: float) -> None:
    del done
