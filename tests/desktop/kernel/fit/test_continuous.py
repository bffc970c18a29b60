"""What the tests say about real values, beside scipy on the same values."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
import pytest
import torch
from scipy import stats

from desktop.kernel.fit import continuous
from desktop.kernel.fit.finite_values import FiniteValues
from desktop.kernel.gate import RefusedError
from tests.desktop.kernel.fit.known_laws import CAUCHY, EXPONENTIAL, NORMAL, UNIFORM

if TYPE_CHECKING:
    from desktop.kernel.laws.law import Law


def ignore(_done: float) -> None:
    pass


def judged(tensor: torch.Tensor, law: Law) -> dict[str, dict[str, Any]]:
    found = continuous.tests_of_values(FiniteValues(tensor, ignore), [law], ignore)[0]
    return {each["name"]: each for each in found}


SAMPLES = {
    "uniform": (UNIFORM, lambda n: torch.rand(n)),
    "normal": (NORMAL, lambda n: torch.randn(n)),
    "float64": (NORMAL, lambda n: torch.randn(n, dtype=torch.float64)),
    "float16": (NORMAL, lambda n: torch.randn(n, dtype=torch.float16)),
    "bfloat16": (UNIFORM, lambda n: torch.rand(n, dtype=torch.bfloat16)),
    "exponential": (EXPONENTIAL, lambda n: torch.empty(n).exponential_()),
    "cauchy": (CAUCHY, lambda n: torch.empty(n).cauchy_()),
    "nearly": (NORMAL, lambda n: torch.randn(n) * 1.01),
}


@pytest.mark.parametrize("count", [2, 100, 20_000, 90_000])
@pytest.mark.parametrize(("law", "make"), SAMPLES.values(), ids=SAMPLES.keys())
def test_p_values_are_scipys_on_the_same_values(law: Law, make: Any, count: int) -> None:
    torch.manual_seed(count)
    tensor = make(count)
    found, values = judged(tensor, law), tensor.double().numpy()
    for name, reference in (
        ("kolmogorov_smirnov", stats.kstest),
        ("cramer_von_mises", stats.cramervonmises),
    ):
        known = reference(values, law.cdf)
        assert found[name]["statistic"] == pytest.approx(known.statistic, rel=1e-9)
        assert found[name]["p_value"] == pytest.approx(known.pvalue, abs=1e-6)
        assert found[name]["count"] == count


@pytest.mark.parametrize(("law", "make"), SAMPLES.values(), ids=SAMPLES.keys())
def test_chi_square_is_scipys_on_cells_of_the_law(law: Law, make: Any) -> None:
    torch.manual_seed(9)
    tensor = make(50_000)
    found = judged(tensor, law)["chi_square"]
    shares = np.concatenate(([0.0], continuous.wanted_shares(50_000), [1.0]))
    counts = np.histogram(law.cdf(tensor.double().numpy()), shares)[0]
    known = stats.chisquare(counts, np.diff(shares) * 50_000)
    assert found["statistic"] == pytest.approx(known.statistic, rel=1e-9)
    assert found["p_value"] == pytest.approx(known.pvalue, abs=1e-6)
    assert found["degrees"] == counts.size - 1


def test_several_laws_are_tested_in_one_pass() -> None:
    values = FiniteValues(torch.randn(1000), ignore)
    both = continuous.tests_of_values(values, [NORMAL, CAUCHY], ignore)
    assert both == [list(judged(values.tensor, law).values()) for law in (NORMAL, CAUCHY)]


@pytest.mark.parametrize("law", [NORMAL, UNIFORM])
def test_too_many_to_sort_are_bracketed_narrowly(law: Law, monkeypatch: Any) -> None:
    torch.manual_seed(4)
    tensor = torch.randn(300_000) if law is NORMAL else torch.rand(300_000)
    exact = judged(tensor, law)
    monkeypatch.setattr(continuous, "MOST_SORTED", 200_000)
    found = judged(tensor, law)
    for name in ("kolmogorov_smirnov", "cramer_von_mises"):
        told, known = found[name], exact[name]
        assert told["notes"] == ["bracket"]
        assert told["statistic"] <= known["statistic"] <= told["statistic_high"]
        assert told["p_low"] <= known["p_value"] <= told["p_value"]
        assert told["p_value"] - told["p_low"] < 0.02
    assert found["chi_square"]["p_value"] == pytest.approx(exact["chi_square"]["p_value"], abs=0.1)


NOTES = {
    "nothing to say": (lambda: torch.rand(10**6, dtype=torch.float64), []),
    "rounded": (lambda: torch.rand(10_000).mul(100).round().div(100), ["ties"]),
    "narrow": (lambda: torch.rand(10_000, dtype=torch.bfloat16), ["float_grid"]),
    "few of narrow": (lambda: torch.arange(10).half() / 10, []),
    "two equal": (lambda: torch.tensor([0.25, 0.25, 0.5]), ["ties"]),
    "birthdays": (lambda: torch.rand(10**6), []),
}


@pytest.mark.parametrize(("make", "notes"), NOTES.values(), ids=NOTES.keys())
def test_notes_say_what_the_test_sees(make: Any, notes: list[str]) -> None:
    torch.manual_seed(6)
    assert judged(make(), UNIFORM)["kolmogorov_smirnov"]["notes"] == notes


@pytest.mark.parametrize(
    ("count", "names"),
    [
        (0, []),
        (1, ["kolmogorov_smirnov"]),
        (9, ["kolmogorov_smirnov", "cramer_von_mises"]),
        (10, ["kolmogorov_smirnov", "cramer_von_mises", "chi_square"]),
    ],
)
def test_few_values_have_fewer_tests(count: int, names: list[str]) -> None:
    for dtype in (torch.float32, torch.float16):
        assert list(judged(torch.rand(count, dtype=dtype), UNIFORM)) == names


def test_what_is_not_finite_is_left_out() -> None:
    tensor = torch.tensor([float("nan"), 0.2, float("inf"), 0.7])
    assert judged(tensor, UNIFORM) == judged(torch.tensor([0.2, 0.7]), UNIFORM)


@pytest.mark.parametrize("most", [10**6, 10])
def test_a_stop_is_heard_between_pieces(most: int, monkeypatch: Any) -> None:
    monkeypatch.setattr(continuous, "MOST_SORTED", most)
    heard: list[float] = []

    def stop(done: float) -> None:
        heard.append(done)
        if done > 0.3:
            raise RefusedError("cancelled")

    with pytest.raises(RefusedError, match="cancelled"):
        continuous.tests_of_values(FiniteValues(torch.rand(10**6), stop), [UNIFORM], stop)
    assert heard == sorted(heard)
    assert heard[-1] < 0.7
