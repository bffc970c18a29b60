from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from desktop.kernel.bench.bench_call import BenchCall
from desktop.kernel.bench.functions import FUNCTIONS
from desktop.kernel.gate import RefusedError
from tests.desktop.kernel.bench.calls import CASES, called
from widgets.parameters.bench_problem_words import problem_sentence, read_refusal

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

NAN, INF = float("nan"), float("inf")
INT64 = "-9223372036854775808|9223372036854775807"
BAD = [
    ("rand", {"numel": 0}, "numel|too_small|10"),
    ("rand", {"numel": -5}, "numel|too_small|10"),
    ("rand", {"numel": 1e30}, "numel|too_large|10000000000"),
    ("rand", {"numel": 10**30}, "numel|too_large|10000000000"),
    ("rand", {"numel": 10.5}, "numel|not_whole"),
    ("rand", {"numel": NAN}, "numel|not_finite"),
    ("rand", {"numel": "many"}, "numel|not_a_number"),
    ("rand", {"numel": True}, "numel|not_a_number"),
    ("randperm", {"numel": 10**9, "dtype": "int64"}, "numel|too_large|100000000"),
    ("randperm", {"numel": 300, "dtype": "int8"}, "dtype|beyond_dtype|-128|127"),
    ("randperm", {"numel": 300, "dtype": "bfloat16"}, "dtype|beyond_dtype|-256|256"),
    ("nothing", {}, "function|unknown"),
    (None, {}, "function|unknown"),
    ("rand", {"dtype": "int64"}, "dtype|not_for_function"),
    ("Beta", {"dtype": "float16"}, "dtype|not_for_function"),
    ("rand", {"dtype": "float33"}, "dtype|unknown"),
    ("rand", {"dtype": "nn"}, "dtype|unknown"),
    ("rand", {"device": "cuda:99"}, "device|unknown"),
    ("rand", {"device": "meta"}, "device|unknown"),
    ("rand", {"device": "toaster"}, "device|unknown"),
    ("rand", {"device": 3}, "device|unknown"),
    ("rand", {"seed": 1.5}, "seed|not_whole"),
    ("rand", {"seed": 2**64}, f"seed|outside|{-(2**63)}|{2**64 - 1}"),
    ("rand", {"generators": 0}, "generators|outside|1|64"),
    ("rand", {"generators": 99}, "generators|outside|1|64"),
    ("randperm", {"generators": 2, "dtype": "int64"}, "generators|one_only"),
    ("uniform_", {"low": 1.0, "high": 1.0}, "high|not_above|1.0"),
    ("uniform_", {"low": 2.0, "high": 1.0}, "high|not_above|2.0"),
    ("uniform_", {"low": NAN, "high": 1.0}, "low|not_finite"),
    ("uniform_", {"low": 0.0, "high": INF}, "high|not_finite"),
    ("uniform_", {"low": 0.0}, "high|missing"),
    ("uniform_", {"low": "a", "high": 1.0}, "low|not_a_number"),
    ("normal", {"mean": 0.0, "std": -1.0}, "std|negative"),
    ("normal", {"mean": NAN, "std": 1.0}, "mean|not_finite"),
    ("log_normal_", {"mean": 0.0, "std": 0.0}, "std|not_positive"),
    ("bernoulli", {"p": 1.1}, "p|outside|0|1"),
    ("bernoulli", {"p": -0.1}, "p|outside|0|1"),
    ("bernoulli", {"p": NAN}, "p|not_finite"),
    ("geometric_", {"p": 0.0}, "p|not_inside|0|1"),
    ("geometric_", {"p": 0.01, "dtype": "int8"}, "p|beyond_dtype|-128|127"),
    ("poisson", {"rate": -1.0}, "rate|negative"),
    ("poisson", {"rate": 1e9}, "rate|beyond_dtype|-16777216|16777216"),
    ("exponential_", {"rate": 0.0}, "rate|not_positive"),
    ("cauchy_", {"median": 0.0, "scale": -1.0}, "scale|not_positive"),
    ("multinomial", {"weights": []}, "weights|missing"),
    ("multinomial", {"weights": [0.0, 0.0]}, "weights|all_zero"),
    ("multinomial", {"weights": [1.0, -1.0]}, "weights|negative"),
    ("multinomial", {"weights": [1.0, NAN]}, "weights|not_finite"),
    ("multinomial", {"weights": 3}, "weights|not_a_number"),
    ("randint", {"low": 5, "high": 5, "dtype": "int64"}, "high|not_above|5"),
    ("randint", {"low": 0, "high": 257, "dtype": "uint8"}, "high|beyond_dtype|0|255"),
    ("randint", {"low": -1, "high": 5, "dtype": "uint8"}, "low|beyond_dtype|0|255"),
    ("randint", {"low": 0, "high": 2**24 + 2}, "high|beyond_dtype|-16777216|16777216"),
    ("randint", {"low": 0, "high": 2**63, "dtype": "int64"}, f"high|beyond_dtype|{INT64}"),
    ("randint", {"low": 0.5, "high": 3}, "low|not_whole"),
    ("normal", {"mean": 1e39, "std": 1.0}, "mean|beyond_dtype|"),
    ("normal", {"mean": 0.0, "std": 1e5, "dtype": "float16"}, "std|beyond_dtype|-65504.0|65504.0"),
    ("uniform_", {"low": 1.0, "high": 1.0 + 1e-9}, "high|same_in_dtype|1.0"),
    ("uniform_", {"low": 0.0, "high": 1e-60}, "high|same_in_dtype|0.0"),
    ("log_normal_", {"mean": 100.0, "std": 1.0}, "mean|outside|-87|88"),
    ("log_normal_", {"mean": -800.0, "std": 1.0, "dtype": "float64"}, "mean|outside|-700|700"),
    ("log_normal_", {"mean": 0.0, "std": 100.0}, "std|wider_than_dtype"),
    ("exponential_", {"rate": 1e-39}, "rate|wider_than_dtype"),
    ("cauchy_", {"median": 0.0, "scale": 1e38}, "scale|wider_than_dtype"),
    ("normal", {"mean": 0.0, "std": 3e38}, "std|wider_than_dtype"),
    ("Gumbel", {"loc": 0.0, "scale": 3e38}, "scale|wider_than_dtype"),
    ("multinomial", {"weights": [1e38] * 4}, "weights|beyond_dtype|"),
    ("Gamma", {"shape": 1.0, "rate": 1e-60}, "rate|zero_in_dtype"),
    ("multinomial", {"weights": [1e-9, 1e-9], "dtype": "float16"}, "weights|zero_in_dtype"),
    ("uniform_", {"low": -3e38, "high": 3e38}, "high|beyond_dtype|"),
    (
        "trunc_normal_",
        {"mean": 0.0, "std": 1e20, "low": -2.0, "high": 2.0},
        "std|too_wide|-2.0|2.0",
    ),
    (
        "trunc_normal_",
        {"mean": 1e308, "std": 1.0, "low": -2.0, "high": 2.0, "dtype": "float64"},
        "mean|too_far|-2.0|2.0",
    ),
    ("StudentT", {"df": 1e-6, "dtype": "float64"}, "df|too_small|0.01"),
    ("StudentT", {"df": 0.01}, "df|wider_than_dtype"),
    ("Chi2", {"df": 1e-6}, "df|wider_than_dtype"),
    ("Chi2", {"df": 1e30}, "df|too_large|1000000000"),
    ("exponential_", {"rate": 1e-310, "dtype": "float64"}, "rate|too_tiny"),
    ("randint", {"low": 10**30, "high": 5, "dtype": "int64"}, f"low|beyond_dtype|{INT64}"),
    (
        "trunc_normal_",
        {"mean": 0.0, "std": 1.0, "low": 50.0, "high": 60.0},
        "mean|too_far|50.0|60.0",
    ),
    (
        "trunc_normal_",
        {"mean": 0.0, "std": 1.0, "low": 2.0, "high": 1e6},
        "mean|too_far|2.0|1000000.0",
    ),
]
ODD: list[Any] = [
    None, "", "many", "1", b"1", True, [], [1], {}, (), 1j, object(), NAN, INF, -INF,
    10**400, -(10**400), 10**5000,
]  # fmt: skip
"""No parameter of any call can be one of these."""
EXTREME = [0, -1, 0.5, 1e-320, 1e-30, 1e308, -1e308, 10**30, -(10**30), 2**63, 2**64]
"""Some parameters can."""
FIELDS = ("numel", "dtype", "device", "seed", "generators")


def asked(function: Any, given: dict[str, Any]) -> dict[str, Any]:
    call = {key: value for key, value in given.items() if key in FIELDS}
    parameters = {key: value for key, value in given.items() if key not in FIELDS}
    return {"function": function, "parameters": parameters, **call}


@pytest.mark.parametrize(("function", "given", "detail"), BAD)
def test_bad_input_is_refused_at_its_field(
    function: Any, given: dict[str, Any], detail: str
) -> None:
    with pytest.raises(RefusedError) as refusal:
        BenchCall.from_fields(asked(function, given))
    assert refusal.value.reason == "bad_call"
    assert refusal.value.detail.startswith(detail)
    assert refusal.value.detail == detail or detail.endswith("|")


def refusal_of(given: dict[str, Any]) -> tuple[str, ...] | None:
    """Return the field, the code and the numbers of a refusal, None for a call that is taken."""
    try:
        BenchCall.from_fields(given)
    except RefusedError as refusal:
        return (*refusal.detail.split("|"), *({refusal.reason} - {"bad_call"}))
    return None


def with_one(function: str, dtype: str, name: str, value: Any) -> dict[str, Any]:
    known = called(function, dtype)
    parameters = {**known.parameters, name: value}
    given = {"function": function, "dtype": dtype, "numel": known.numel}
    return {**given, "parameters": parameters}


EACH = [(name, dtype, each.name) for name, dtype in CASES for each in FUNCTIONS[name].parameters]


@pytest.mark.parametrize(("function", "dtype", "name"), EACH)
def test_what_is_no_number_is_refused_as_every_parameter(
    qtbot: QtBot, function: str, dtype: str, name: str
) -> None:
    for value in ODD:
        if FUNCTIONS[function].parameters[0].kind == "weights" and value == [1]:
            continue
        refused = refusal_of(with_one(function, dtype, name, value))
        assert refused is not None, value
        assert refused[0] == name, value
        assert_readable(refused)
    given = with_one(function, dtype, name, 0)
    del given["parameters"][name]
    assert refusal_of(given) == (name, "missing")


@pytest.mark.parametrize(("function", "dtype", "name"), EACH)
def test_numbers_however_large_are_drawn_from_or_refused_at_a_field(
    qtbot: QtBot, function: str, dtype: str, name: str
) -> None:
    for value in EXTREME:
        refused = refusal_of(with_one(function, dtype, name, value))
        if refused is not None:
            assert refused[0] in {each.name for each in FUNCTIONS[function].parameters}, value
            assert_readable(refused)


@pytest.mark.parametrize("function", FUNCTIONS)
@pytest.mark.parametrize("field", ["numel", "seed", "generators", "device", "dtype", "function"])
def test_every_field_of_every_function_is_checked(qtbot: QtBot, function: str, field: str) -> None:
    dtype = "int64" if function == "randperm" else "float32"
    given = with_one(function, dtype, "", 0)
    for value in (*ODD, -(10**30), 1e308, 0.5):
        refused = refusal_of({**given, field: value})
        assert refused is not None, value
        assert refused[0] == field, value
        assert_readable(refused)
    for parameters in ("many", [1], 5, NAN):
        assert refusal_of({**given, "parameters": parameters}) == ("function", "unknown")


def assert_readable(refused: tuple[str, ...]) -> None:
    """The window has a sentence of its own for it, and reads its numbers."""
    field, problem = read_refusal("|".join(refused))
    words = problem_sentence(field, problem)
    assert "the kernel can't use this" not in words
    assert len(words) < 200


@pytest.mark.parametrize(("function", "dtype"), CASES)
def test_every_function_takes_its_dtypes(function: str, dtype: str) -> None:
    assert called(function, dtype).dtype == dtype


def test_whole_floats_are_whole_numbers() -> None:
    call = BenchCall.from_fields({"function": "rand", "numel": 1e6, "seed": 3.0})
    assert (call.numel, call.seed) == (1_000_000, 3)


@pytest.mark.parametrize(
    ("function", "given"),
    [
        ("normal", {"mean": 0.0, "std": 0.0}),
        ("bernoulli", {"p": 1.0}),
        ("poisson", {"rate": 0.0}),
        ("randint", {"low": 0, "high": 256, "dtype": "uint8"}),
        ("randint", {"low": -(2**63), "high": 2**63 - 1, "dtype": "int64"}),
        ("randperm", {"numel": 257, "dtype": "bfloat16"}),
        ("multinomial", {"weights": [0, 1]}),
    ],
)
def test_odd_calls_that_are_none_the_worse(function: str, given: dict[str, Any]) -> None:
    assert BenchCall.from_fields(asked(function, given)).function == function


def test_what_two_calls_share() -> None:
    assert called("randn", numel=10).kind == called("randn", numel=20).kind
    assert called("randn", seed=1).kind != called("randn", seed=2).kind
