from __future__ import annotations

from typing import Any

import numpy as np
import pytest
import torch
from scipy import stats

from desktop.kernel.bench import repeats
from desktop.kernel.bench.functions import FUNCTIONS
from desktop.kernel.bench.repeats import repeat, uniformity_of
from desktop.kernel.gate import RefusedError, Ticket
from desktop.kernel.progress import Progress
from desktop.kernel.quiet import quiet
from tests.desktop.kernel.bench.calls import PARAMETERS

RAND = {"function": "rand", "numel": 1000, "seed": 5}
DIE = {
    "function": "randint", "parameters": {"low": 1, "high": 7}, "dtype": "int64", "numel": 1000,
}  # fmt: skip


def asked(
    call: dict[str, Any], count: Any, test: Any, ticket: Ticket | None = None, told: Any = None
) -> dict[str, Any]:
    sent = told if told is not None else []
    with quiet():
        return repeat(call, count, test, ticket or Ticket(1), Progress(sent.append))


def test_p_values_are_those_of_one_seed_after_the_other() -> None:
    found = asked(RAND, 20, "kolmogorov_smirnov")
    known = []
    for seed in range(5, 25):
        values = torch.rand(1000, generator=torch.Generator().manual_seed(seed))
        known.append(stats.kstest(values.double().numpy(), stats.uniform.cdf).pvalue)
    np.testing.assert_allclose(found["p_values"], known, atol=1e-6)
    assert (found["test"], found["wanted"], found["done"]) == ("kolmogorov_smirnov", 20, True)
    assert found["uniformity"]["p_value"] == pytest.approx(
        stats.kstest(known, stats.uniform.cdf).pvalue, abs=1e-6
    )


CALLS = {
    "cramer_von_mises": {"function": "randn", "numel": 500},
    "chi_square": DIE,
    "position_counts": {"function": "randperm", "dtype": "int64", "numel": 50},
}


@pytest.mark.parametrize(("test", "call"), CALLS.items(), ids=CALLS.keys())
def test_every_test_can_be_repeated(test: str, call: dict[str, Any]) -> None:
    found = asked(call, 30, test)
    assert found["p_values"].size == 30
    assert found["uniformity"]["p_value"] > 0.001


def test_p_values_of_a_discrete_law_are_noted_as_ties() -> None:
    coin = {"function": "bernoulli", "parameters": {"p": 0.5}, "numel": 100}
    assert asked(coin, 200, "chi_square")["uniformity"]["notes"] == ["ties"]


def test_partial_answers_come_meanwhile(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(repeats, "EVERY", 0.0)
    told: list[dict[str, Any]] = []
    asked(RAND, 10, "chi_square", told=told)
    partial = [each["partial"] for each in told if "partial" in each]
    assert [each["p_values"].size for each in partial] == list(range(1, 11))
    assert not any(each["done"] or each["uniformity"] for each in partial)


def test_a_stop_keeps_what_was_found(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(repeats, "EVERY", 0.0)
    ticket = Ticket(1)

    class Heard(list):
        def append(self, message: dict[str, Any]) -> None:
            if message.get("partial", {"p_values": np.empty(0)})["p_values"].size == 3:
                ticket.stop("cancelled")

    found = asked(RAND, 1000, "kolmogorov_smirnov", ticket, Heard())
    assert (found["p_values"].size, found["done"], found["uniformity"]) == (3, True, None)


BAD = {
    "test": (RAND, 10, "no test", "test|unknown"),
    "other law": (RAND, 10, "position_counts", "test|not_for_call"),
    "smooth test": (DIE, 10, "kolmogorov_smirnov", "test|not_for_call"),
    "one": (RAND, 1, "chi_square", "count|too_small|2"),
    "many": (RAND, 10**6, "chi_square", "count|too_large|10000"),
    "none": (RAND, None, "chi_square", "count|not_a_number"),
    "too long": ({**RAND, "numel": 10**8}, 10, "chi_square", "numel|too_large|10000000"),
    "call": ({"function": "no function"}, 10, "chi_square", "function|unknown"),
}


@pytest.mark.parametrize(("call", "count", "test", "detail"), BAD.values(), ids=BAD.keys())
def test_bad_input_names_the_field(call: Any, count: Any, test: str, detail: str) -> None:
    with pytest.raises(RefusedError) as refused:
        asked(call, count, test)
    assert (refused.value.reason, refused.value.detail) == ("bad_call", detail)


def test_p_values_that_are_too_small_are_not_uniform() -> None:
    assert uniformity_of(np.random.default_rng(0).random(500) ** 2)["p_value"] < 1e-6


@pytest.mark.parametrize("function", FUNCTIONS)
def test_no_documented_law_gives_false_alarms(function: str) -> None:
    # A hundred seeds here; the benchmark takes a thousand of ten times as many values.
    known = FUNCTIONS[function]
    test = "chi_square" if known.whole else "kolmogorov_smirnov"
    call = {"function": function, "parameters": PARAMETERS.get(function, {}), "numel": 1000}
    found = asked(call, 100, "position_counts" if function == "randperm" else test)
    assert found["uniformity"]["p_value"] > 0.001
