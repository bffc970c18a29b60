from __future__ import annotations

from typing import Any

import numpy as np
import pytest
import torch

from desktop.kernel import wire
from desktop.kernel.bench.bench import Bench
from desktop.kernel.bench.functions import FUNCTIONS, INTEGERS
from desktop.kernel.bench.sampler import CPU_CHUNK
from desktop.kernel.gate import RefusedError, Ticket
from desktop.kernel.progress import Progress
from desktop.kernel.quiet import quiet
from tests.desktop.kernel.bench.calls import CASES, PARAMETERS
from tests.desktop.kernel.bench.test_code_line import made_by

RECORD = {"call", "code", "histogram", "drawn", "seconds", "done", "stopped", "fit"}


class Asking:
    """A bench, and everything that it told."""

    def __init__(self) -> None:
        self.bench = Bench()
        self.told: list[dict[str, Any]] = []
        self.stop_at: int | None = None

    def ask(self, function: str, resume: bool = False, **more: Any) -> dict[str, Any]:
        given = {"function": function, "parameters": PARAMETERS.get(function, {}), **more}
        ticket = Ticket(1)

        def send(message: dict[str, Any]) -> None:
            self.told.append(message)
            drawn = message.get("partial", {}).get("drawn", 0)
            if self.stop_at is not None and drawn >= self.stop_at:
                ticket.stop("cancelled")

        self.told.clear()
        with quiet():
            return self.bench.sample(given, resume, ticket, Progress(send))

    def partials(self) -> list[dict[str, Any]]:
        return [message["partial"] for message in self.told if "partial" in message]


@pytest.fixture
def asking() -> Asking:
    return Asking()


def counted(answer: dict[str, Any]) -> np.ndarray:
    """Check the shown bins against NumPy's of the code line's values, and return these."""
    values = made_by(answer["code"]).to(torch.float64).numpy()
    shown = answer["histogram"]
    expected = np.histogram(values - shown["offset"], shown["edges"])[0]
    assert np.array_equal(shown["counts"], expected)
    return values


def test_a_sample_has_every_field_and_can_be_sent(asking: Asking) -> None:
    answer = asking.ask("randn", numel=20_000, seed=3)
    assert set(answer) == RECORD
    assert (answer["drawn"], answer["done"], answer["stopped"]) == (20_000, True, False)
    assert answer["call"] == {
        "function": "randn", "parameters": {}, "dtype": "float32", "device": "cpu", "seed": 3,
        "numel": 20_000, "generators": 1,
    }  # fmt: skip
    wire.encode(answer)
    values = counted(answer)
    shown = answer["histogram"]
    assert shown["mean"] == pytest.approx(values.mean(), abs=1e-7)
    assert shown["std"] == pytest.approx(values.std(ddof=1), rel=1e-6)
    assert shown["law"]["name"] == "normal"
    assert shown["law"]["call"] == "torch.randn(20000)"
    assert shown["fine"]["counts"].sum() == 20_000
    assert shown["fine"]["cumulative"].size == shown["fine"]["edges"].size
    assert shown["quantiles"]["values"].size == shown["quantiles"]["law"].size


@pytest.mark.parametrize(
    ("function", "dtype"),
    [
        ("rand", "bfloat16"),
        ("randint", "int64"),
        ("random_", "uint8"),
        ("poisson", "float64"),
        ("cauchy_", "float32"),
        ("log_normal_", "float16"),
        ("randperm", "int64"),
        ("StudentT", "float64"),
    ],
)
@pytest.mark.parametrize("generators", [1, 2])
def test_the_picture_is_numpys_of_the_code_line(
    asking: Asking, function: str, dtype: str, generators: int
) -> None:
    if function == "randperm":
        generators = 1
    numel = 1000 if dtype == "uint8" else 30_000
    counted(asking.ask(function, numel=numel, dtype=dtype, generators=generators))


def test_pictures_come_meanwhile(asking: Asking) -> None:
    answer = asking.ask("randn", numel=40 * CPU_CHUNK)
    drawn = [each["drawn"] for each in asking.partials()]
    assert drawn == sorted(drawn)
    assert len(drawn) >= 2
    assert not any(each["done"] for each in asking.partials())
    # All of it is shown before the tests begin.
    assert drawn[-1] == answer["drawn"] == 40 * CPU_CHUNK
    assert asking.partials()[-1]["fit"] is None
    assert answer["fit"]["count"] == 40 * CPU_CHUNK


def test_stopped_on_the_way_it_answers_with_what_it_has(asking: Asking) -> None:
    asking.stop_at = 1
    answer = asking.ask("randn", numel=10**10)
    assert answer["stopped"]
    assert 0 < answer["drawn"] < 10**10
    assert answer["histogram"]["counts"].sum() == answer["drawn"]
    counted(answer)


def test_resumed_it_goes_on_where_it_ended(asking: Asking) -> None:
    first = asking.ask("randn", numel=10_000)
    more = asking.ask("randn", resume=True, numel=5_005)
    assert (first["drawn"], more["drawn"]) == (10_000, 15_005)
    assert more["fit"]["count"] == 15_005
    counted(more)
    assert more["seconds"] > first["seconds"]


def test_a_stopped_one_can_be_resumed(asking: Asking) -> None:
    asking.stop_at = 1
    first = asking.ask("exponential_", numel=10**9, generators=2)
    asking.stop_at = None
    more = asking.ask("exponential_", resume=True, numel=1000, generators=2)
    assert more["drawn"] == first["drawn"] + 1000
    assert not more["stopped"]
    counted(more)


def test_another_call_begins_anew(asking: Asking) -> None:
    asking.ask("randn", numel=1000)
    assert asking.ask("randn", resume=True, numel=1000, seed=1)["drawn"] == 1000
    assert asking.ask("randn", numel=1000, seed=1)["drawn"] == 1000
    assert asking.ask("randn", resume=True, numel=1000, seed=1)["drawn"] == 2000


def test_a_permutation_is_whole_as_it_is(asking: Asking) -> None:
    asking.ask("randperm", numel=1000, dtype="int64")
    again = asking.ask("randperm", resume=True, numel=1000, dtype="int64")
    assert again["drawn"] == 1000
    assert again["fit"]["findings"][0]["code"] == "each_once"


def test_a_refused_call_loses_nothing(asking: Asking) -> None:
    asking.ask("randn", numel=1000)
    with pytest.raises(RefusedError) as refusal:
        asking.ask("randn", numel=0)
    assert (refusal.value.reason, refusal.value.detail) == ("bad_call", "numel|too_small|10")
    assert asking.ask("randn", resume=True, numel=1000)["drawn"] == 2000


def test_values_are_tested_as_long_as_they_are_few(asking: Asking) -> None:
    names = [test["name"] for test in asking.ask("randn", numel=10_000)["fit"]["tests"]]
    assert names == ["kolmogorov_smirnov", "cramer_von_mises", "chi_square"]
    answer = asking.ask("rand", numel=10_000_001)
    test = answer["fit"]["tests"][0]
    assert test["name"] == "kolmogorov_smirnov"
    assert test["p_low"] <= test["p_value"]
    assert "bracket" in test["notes"]


def test_what_lies_at_the_ends_is_counted_exactly(asking: Asking) -> None:
    answer = asking.ask("rand", numel=10_000_016, dtype="bfloat16")
    zeros = int((made_by(answer["code"]) == 0).sum())
    low, high = answer["fit"]["bounds"]
    assert (low["at"], low["outside"], high["outside"]) == (zeros, 0, 0)
    assert zeros > 10_000


def test_a_call_without_spread(asking: Asking) -> None:
    answer = asking.ask("normal", numel=1000, parameters={"mean": 0.1, "std": 0.0})
    shown = answer["histogram"]
    assert (shown["rule"], shown["counts"].tolist(), shown["std"]) == ("constant", [1000], 0.0)
    assert (shown["law"], answer["fit"]) == (None, None)


def test_the_learners_generator_is_left_alone(asking: Asking) -> None:
    torch.manual_seed(3)
    state = torch.get_rng_state()
    asking.ask("Beta", numel=1000)
    asking.ask("randperm", numel=1000, dtype="int64")
    assert torch.equal(torch.get_rng_state(), state)


def test_no_memory_is_said(asking: Asking, monkeypatch: Any) -> None:
    def none_left(*_: Any, **__: Any) -> None:
        raise torch.OutOfMemoryError("CUDA out of memory.")

    monkeypatch.setattr(torch, "bincount", none_left)
    with pytest.raises(RefusedError) as refusal:
        asking.ask("randn", numel=1000)
    assert (refusal.value.reason, refusal.value.detail) == ("out_of_memory", "cpu")
    monkeypatch.undo()
    assert asking.ask("randn", numel=1000)["drawn"] == 1000


def test_warming_tells_nothing_and_leaves_what_was_drawn(asking: Asking) -> None:
    asking.ask("randn", numel=2000, seed=3)
    asking.told.clear()
    asking.bench.warm()
    assert asking.told == []
    assert asking.ask("randn", resume=True, numel=2000, seed=3)["drawn"] == 4000


def test_once_stopped_it_shows_all_that_was_drawn_at_once(asking: Asking) -> None:
    asking.stop_at = 1
    answer = asking.ask("randn", numel=10**10)
    first, *others, last = asking.partials()
    assert answer["stopped"]
    assert others == []
    assert first["drawn"] < last["drawn"] == answer["drawn"]


EXTREME = [0.5, 1e-300, 1e-30, 1e-6, 1e6, 1e30, 1e300, 1e308, -1e308, -1e30, 2**31, 2**62]
FLOATING = [
    (name, dtype, each.name)
    for name, dtype in CASES
    for each in FUNCTIONS[name].parameters
    if dtype not in INTEGERS and each.kind != "weights"
]


@pytest.mark.filterwarnings("error")
@pytest.mark.parametrize(("function", "dtype", "name"), FLOATING)
def test_no_number_makes_a_call_fail_or_hides_its_values(
    asking: Asking, function: str, dtype: str, name: str
) -> None:
    for value in EXTREME:
        parameters = {**PARAMETERS[function], name: value}
        try:
            answer = asking.ask(function, parameters=parameters, dtype=dtype, numel=200)
        except RefusedError:
            continue
        shown = answer["histogram"]
        lost = shown["nan"] + shown["positive_infinity"] + shown["negative_infinity"]
        assert shown["counts"].sum() + lost >= 0.9 * 200, value


def test_a_law_between_two_numbers_of_the_dtype_is_not_refuted(asking: Asking) -> None:
    """All draws are 1: that tells of float32, not of the law."""
    fit = asking.ask("Beta", parameters={"a": 1e9, "b": 1.0}, numel=10_000)["fit"]
    assert all("float_grid" in test["notes"] for test in fit["tests"])
    fit = asking.ask("normal", parameters={"mean": 1e6, "std": 0.5}, dtype="bfloat16")["fit"]
    assert fit["values"]["minimum"] == fit["values"]["maximum"] == 999424.0
    assert all("float_grid" in test["notes"] for test in fit["tests"])
