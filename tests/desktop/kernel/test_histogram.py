"""Counts are compared with NumPy's on the same data (as float64) and edges."""

from __future__ import annotations

from fractions import Fraction
from itertools import pairwise
from typing import Any

import numpy as np
import pytest
import torch
from scipy import stats

from desktop.kernel import histogram
from desktop.kernel.gate import RefusedError, Ticket
from desktop.kernel.progress import watched
from desktop.kernel.quiet import quiet
from desktop.kernel.random_calls import RandomCall
from tests.desktop.kernel.tensor_kinds import Raises


def count(thing: Any, bins: Any = "auto", **more: Any) -> dict[str, Any]:
    with quiet():
        return histogram.count("x", thing, bins, **more)


def reference(values: np.ndarray, edges: np.ndarray) -> np.ndarray:
    finite = values[np.isfinite(values)]
    return np.histogram(finite, edges)[0]


def made(dtype: torch.dtype, size: int = 50_000) -> torch.Tensor:
    torch.manual_seed(3)
    if dtype == torch.bool:
        return torch.randint(0, 2, (size,)).bool()
    if dtype.is_complex:
        return torch.randn(size, dtype=torch.complex64).to(dtype)
    if dtype.is_floating_point:
        return torch.randn(size, dtype=torch.float64).to(dtype)
    return torch.randint(0, 100, (size,)).to(dtype)


def as_float64(tensor: torch.Tensor) -> np.ndarray:
    if tensor.is_complex():
        parts = torch.view_as_real(tensor.to(torch.complex128))
        return torch.hypot(parts[..., 0], parts[..., 1]).flatten().numpy()
    return tensor.to(torch.float64).flatten().numpy()


DTYPES = [
    torch.bool, torch.uint8, torch.int8, torch.int16, torch.int32, torch.int64,
    torch.uint16, torch.uint32, torch.uint64,
    torch.float16, torch.bfloat16, torch.float32, torch.float64,
    torch.float8_e4m3fn, torch.float8_e5m2,
    torch.complex64, torch.complex128,
]  # fmt: skip


@pytest.mark.parametrize("dtype", DTYPES, ids=str)
@pytest.mark.parametrize("bins", ["auto", 1, 37, 1000])
def test_counts_are_numpys(dtype: torch.dtype, bins: Any) -> None:
    data = made(dtype)
    answer = count(data, bins)
    assert answer["counts"].dtype == np.int64
    assert answer["edges"].size == answer["counts"].size + 1
    assert (np.diff(answer["edges"]) > 0).all()
    assert answer["counts"].sum() == data.numel()
    np.testing.assert_array_equal(answer["counts"], reference(as_float64(data), answer["edges"]))


FLOATS = {
    "uniform": lambda: torch.rand(100_000),
    "few": lambda: torch.rand(5, 3),
    "two": lambda: torch.tensor([0.25, 0.75]),
    "heavy tails": lambda: torch.randn(50_000) / torch.randn(50_000),
    "far from zero": lambda: torch.rand(1000, dtype=torch.float64) + 1e15,
    "neighbours": lambda: torch.tensor([1.0, 1.0 + 2**-52], dtype=torch.float64),
    "denormals": lambda: torch.arange(1, 50, dtype=torch.float64) * 5e-324,
    "float32 denormals": lambda: torch.arange(1, 50, dtype=torch.float32) * 1e-45,
    "1e38": lambda: torch.randn(1000).clamp(-3, 3) * 1e38,
    "1e-38": lambda: torch.randn(1000) * 1e-38,
    "whole float64": lambda: torch.tensor([-1.7e308, -1e-300, 0.0, 5e-324, 1.7e308]).double(),
    "all of float64": lambda: torch.tensor(
        [-1.7e308, -1e-300, -5e-324, 0.0, 5e-324, 1.7976931348623157e308], dtype=torch.float64
    ),
    "not finite": lambda: torch.tensor([float("nan"), 1.0, float("inf"), 2.0, -float("inf"), 4.0]),
    "on the edges": lambda: torch.arange(-64, 65) / 32,
    "strided": lambda: torch.randn(300, 200)[:, ::3].T,
    "no dimension": lambda: torch.tensor(3.5),
    "spread and quartiles equal": lambda: torch.cat([torch.zeros(1000), torch.randn(10)]),
    "negative": lambda: torch.imag(torch.randn(100, dtype=torch.complex64).conj()),
    "parameter": lambda: torch.nn.Parameter(torch.randn(100)),
}


@pytest.mark.parametrize("make", FLOATS.values(), ids=FLOATS.keys())
@pytest.mark.parametrize("bins", ["auto", 3, 100])
def test_floats_of_every_size_are_counted_exactly(make: Any, bins: Any) -> None:
    data = make()
    answer = count(data, bins)
    values = as_float64(data.detach().resolve_neg())
    finite = values[np.isfinite(values)]
    assert np.isfinite(answer["edges"]).all()
    assert 1 <= answer["counts"].size <= 200
    assert answer["counts"].sum() == finite.size
    np.testing.assert_array_equal(answer["counts"], reference(values, answer["edges"]))


@pytest.mark.parametrize("bins", [7, 200, 1000])
def test_values_at_the_edges_of_asked_bins_are_placed_as_numpy_does(bins: int) -> None:
    # Every edge itself, and the floats right below and above it.
    edges = np.linspace(-0.3, 0.7, bins + 1)
    values = np.concatenate([edges, np.nextafter(edges, -1)[1:], np.nextafter(edges, 1)[:-1]])
    answer = count(torch.from_numpy(values), bins)
    np.testing.assert_array_equal(answer["counts"], reference(values, answer["edges"]))


@pytest.mark.parametrize("dtype", [torch.uint8, torch.int64, torch.float32, torch.float16])
def test_a_bin_may_hold_more_than_float32_can_count(dtype: torch.dtype) -> None:
    size = 2**24 + 3
    data = torch.zeros(size, dtype=dtype)
    data[-1] = 1
    counts = count(data)["counts"]
    assert counts.sum() == size
    assert counts.max() == size - 1


def test_an_expanded_tensor_counts_every_element() -> None:
    answer = count(torch.tensor([[1], [2]]).expand(2, 10**9))
    np.testing.assert_array_equal(answer["counts"], [10**9, 10**9])
    assert (answer["mean"], answer["std"]) == (1.5, pytest.approx(0.5))


@pytest.mark.parametrize(
    ("values", "counts", "first"),
    [
        ([3, 5, 5], [1, 0, 2], 2.5),
        ([-1, 1], [1, 0, 1], -1.5),
        ([7, 7], [2], 6.5),
        ([0, 199], [1, *[0] * 198, 1], -0.5),
    ],
)
def test_whole_numbers_get_a_bar_each(values: list[int], counts: list[int], first: float) -> None:
    answer = count(torch.tensor(values))
    assert (answer["rule"], answer["integer"], answer["capped"]) == ("integers", True, False)
    np.testing.assert_array_equal(answer["counts"], counts)
    np.testing.assert_array_equal(answer["edges"], first + np.arange(len(counts) + 1))


@pytest.mark.parametrize("values", [[True, False, True], [True]])
def test_bools_have_two_bars(values: list[bool]) -> None:
    answer = count(torch.tensor(values))
    assert (answer["rule"], answer["integer"]) == ("bool", True)
    np.testing.assert_array_equal(answer["counts"], [values.count(False), values.count(True)])
    np.testing.assert_array_equal(answer["edges"], [-0.5, 0.5, 1.5])


def test_many_whole_numbers_share_bars_of_equal_whole_width() -> None:
    data = torch.randint(0, 10**6, (50_000,))
    answer = count(data)
    assert (answer["rule"], answer["integer"], answer["capped"]) == (
        "integers_binned",
        False,
        False,
    )
    assert answer["counts"].size <= 200
    widths = np.unique(np.diff(answer["edges"]))
    assert widths.size == 1
    assert widths[0] == int(widths[0])
    np.testing.assert_array_equal(answer["counts"], reference(data.numpy(), answer["edges"]))


WIDE = {
    "both ends": ([-(2**63), 5, 2**63 - 1], torch.int64),
    "close together": ([2**62, 2**62 + 1, 2**62 + 5000], torch.int64),
    "at 2^53": ([2**53 - 1, 2**53, 2**53 + 1], torch.int64),
    "unsigned": ([0, 2**63, 2**64 - 1], torch.uint64),
    "unsigned, close together": ([2**64 - 1, 2**64 - 3000], torch.uint64),
}


@pytest.mark.parametrize("bins", ["auto", 5])
@pytest.mark.parametrize(("values", "dtype"), WIDE.values(), ids=WIDE.keys())
def test_wide_integers_are_counted_in_integer_arithmetic(
    values: list[int], dtype: torch.dtype, bins: Any
) -> None:
    answer = count(torch.tensor(values, dtype=dtype), bins)
    edges = [Fraction(edge) + answer["offset"] for edge in answer["edges"].tolist()]
    assert all(low < high for low, high in pairwise(edges))
    expected = [sum(low <= value < high for value in values) for low, high in pairwise(edges)]
    assert answer["counts"].tolist() == expected
    assert sum(expected) == len(values)


@pytest.mark.parametrize(
    ("values", "dtype"),
    [
        ([0, 100, 400, 100], torch.int64),
        ([0, 10**12], torch.int64),
        ([0, 1000, 5, 5, 7], torch.int16),
        ([-(2**63), 5, 2**63 - 1], torch.int64),
        ([2**53 + 1, 2**53, 2**53 + 4000], torch.int64),
        ([2**64 - 1, 2**64 - 30_000, 2**64 - 1], torch.uint64),
    ],
)
def test_few_different_whole_numbers_get_a_bar_each_where_they_are(
    values: list[int], dtype: torch.dtype
) -> None:
    answer = count(torch.tensor(values, dtype=dtype))
    assert (answer["rule"], answer["integer"], answer["capped"]) == ("distinct", True, False)
    different = sorted(set(values))
    assert answer["values"] == tuple(different)
    assert answer["counts"].tolist() == [values.count(value) for value in different]
    for value, (low, high) in zip(different, pairwise(answer["edges"].tolist()), strict=True):
        assert Fraction(low) <= value - answer["offset"] <= Fraction(high)


def test_many_different_values_far_apart_share_bars() -> None:
    data = torch.arange(201) * 10**9
    answer = count(data)
    assert (answer["rule"], answer["values"]) == ("integers_binned", ())
    np.testing.assert_array_equal(answer["counts"], reference(data.numpy(), answer["edges"]))


def test_neighbours_beyond_what_float64_tells_apart_have_bars_of_their_own() -> None:
    values = [2**60 + step for step in (0, 1, 1, 3)]
    answer = count(torch.tensor(values))
    assert (answer["rule"], answer["counts"].tolist()) == ("integers", [1, 2, 0, 1])
    assert answer["offset"] + Fraction(answer["edges"][0]) == Fraction(2**60) - Fraction(1, 2)
    assert answer["offset"] + Fraction(answer["mean"]) == Fraction(sum(values), 4)


def test_the_bars_of_a_law_end_where_it_ends() -> None:
    data = torch.randint(0, 1000, (100_000,))
    answer = count(data, call=RandomCall("randint", data.dtype, data.numel(), (0, 1000)))
    assert (answer["edges"][0], answer["edges"][-1]) == (-0.5, 999.5)
    assert not answer["capped"]


def test_a_few_draws_stand_among_all_that_could_have_been() -> None:
    data = torch.tensor([22, 32, 37])
    answer = count(data, call=RandomCall("randint", data.dtype, 3, (1, 46)))
    np.testing.assert_array_equal(answer["edges"], np.arange(0.5, 46))
    assert answer["counts"].sum() == 3


def test_a_law_of_many_whole_numbers_is_not_told_by_a_few_draws() -> None:
    data = torch.tensor([5, 700])
    answer = count(data, call=RandomCall("randint", data.dtype, 2, (0, 1000)))
    assert (answer["rule"], answer["edges"][-1] >= 999.5) == ("integers_binned", True)


@pytest.mark.parametrize("data", [torch.zeros(0), torch.tensor([float("nan"), float("inf")])])
def test_nothing_finite_gives_no_bins(data: torch.Tensor) -> None:
    answer = count(data)
    assert answer["counts"].size == 0
    assert answer["edges"].size == 1
    assert answer["mean"] is None


@pytest.mark.parametrize("value", [3.7, 0.0, -1e300, 1.7976931348623157e308, 5e-324])
def test_a_constant_has_one_bar_around_it(value: float) -> None:
    answer = count(torch.full((5,), value, dtype=torch.float64))
    assert (answer["rule"], answer["counts"].tolist()) == ("constant", [5])
    assert answer["edges"][0] < answer["edges"][1]
    assert answer["edges"][0] <= value <= answer["edges"][1]
    assert np.isfinite(answer["edges"]).all()


@pytest.mark.parametrize(
    ("data", "rule", "capped"),
    [
        (torch.linspace(0, 1, 10), "sturges", False),
        (torch.rand(100_000), "freedman_diaconis", False),
        (torch.linspace(-1, 1, 10_000) ** 9, "freedman_diaconis", True),
    ],
)
def test_the_rule_and_its_cap_are_told(data: torch.Tensor, rule: str, capped: bool) -> None:
    answer = count(data)
    assert (answer["rule"], answer["capped"]) == (rule, capped)


def test_not_finite_values_are_counted_aside() -> None:
    inf = float("inf")
    for dtype in (torch.float16, torch.float32):
        answer = count(torch.tensor([float("nan"), inf, inf, -inf, 1, 2], dtype=dtype))
        told = [answer[key] for key in ("nan", "positive_infinity", "negative_infinity")]
        assert told == [1, 2, 1]
        assert answer["counts"].sum() == 2


@pytest.mark.parametrize("dtype", [torch.float16, torch.float32, torch.int16, torch.int32])
def test_mean_and_deviation_are_those_of_torch(dtype: torch.dtype) -> None:
    data = made(dtype)
    answer = count(data)
    assert answer["mean"] == pytest.approx(data.double().mean().item())
    assert answer["std"] == pytest.approx(data.double().std().item())


def test_numpy_arrays_are_counted_too() -> None:
    answer = count(np.array([1.0, 2.0, 2.0])[::-1])
    assert (answer["dtype"], answer["counts"].sum()) == ("float64", 3)


def test_a_subclass_is_counted_without_its_own_code() -> None:
    answer = count(torch.tensor([1.0, 2.0, 2.0]).as_subclass(Raises))
    assert (answer["dtype"], answer["of"], answer["counts"].sum()) == ("float32", "values", 3)


@pytest.mark.parametrize("bins", [0, -1, 1001, 2.5, True, "many"])
def test_other_numbers_of_bins_are_refused(bins: Any) -> None:
    with pytest.raises(RefusedError, match="1 to 1000"):
        count(torch.rand(3), bins)


@pytest.mark.parametrize(
    ("data", "detail"),
    [
        (torch.empty(3, device="meta"), "no_data"),
        (torch.eye(3).to_sparse(), "sparse"),
    ],
)
def test_what_cannot_be_read_is_refused(data: torch.Tensor, detail: str) -> None:
    with pytest.raises(RefusedError, match=detail):
        count(data)


@pytest.mark.parametrize("dtype", [torch.float32, torch.uint8, torch.int64])
def test_progress_rises_to_one_and_counting_can_be_stopped(dtype: torch.dtype) -> None:
    data = torch.ones(5_000_000).to(dtype)
    seen: list[float] = []
    count(data, step=seen.append)
    assert seen == sorted(seen)
    assert len(seen) > 3
    assert seen[-1] == 1.0
    pieces = len(seen)
    seen.clear()
    ticket = Ticket(1)

    def step(done: float) -> None:
        seen.append(done)
        ticket.stop("cancelled")

    with pytest.raises(RefusedError, match="cancelled"):
        count(data, step=watched(ticket, step))
    assert len(seen) < pieces


def test_the_law_comes_with_points_over_what_is_shown() -> None:
    data = torch.randn(1000)
    law = count(data, call=RandomCall("randn", data.dtype, 1000, (1000,)))["law"]
    assert (law["name"], law["call"], law["discrete"]) == ("normal", "torch.randn(1000)", False)
    assert law["x"][0] <= data.min()
    assert law["x"][-1] >= data.max()


def test_whole_numbers_kept_as_floats_get_a_bar_each_when_the_call_says_so() -> None:
    data = torch.randint_like(torch.zeros(100), 10)
    call = RandomCall("randint_like", data.dtype, 100, (0, 10))
    answer = count(data, call=call)
    assert (answer["integer"], answer["rule"]) == (True, "integers")
    np.testing.assert_array_equal(answer["counts"], reference(data.numpy(), answer["edges"]))


@pytest.mark.parametrize("dtype", [torch.float64, torch.int64, torch.int16, torch.uint8])
def test_looking_leaves_the_memory_as_it_was(dtype: torch.dtype) -> None:
    data = made(dtype, 1000)
    before, state = data.clone(), torch.get_rng_state()
    count(data)
    count(data, 10)
    assert torch.equal(data, before)
    assert torch.equal(torch.get_rng_state(), state)
    assert data._version == 0
    data.resize_(2000)


HEAVY = {
    "cauchy": lambda: torch.empty(200_000).cauchy_(),
    "log-normal": lambda: torch.empty(200_000, dtype=torch.float64).log_normal_(0, 6),
    "negative": lambda: -torch.empty(200_000).log_normal_(0, 6),
    "bfloat16": lambda: torch.empty(200_000, dtype=torch.bfloat16).cauchy_(),
    "far outlier": lambda: torch.cat([torch.randn(50_000), torch.tensor([1e9, -1e-30, 0.0, -0.0])]),
    "on the edges": lambda: torch.cat(
        [sign * 2.0 ** torch.arange(-60, 60, dtype=torch.float64) for sign in (1, -1)]
    ).repeat(40),
}


@pytest.mark.parametrize("make", HEAVY.values(), ids=HEAVY.keys())
def test_heavy_tails_are_counted_exactly_in_bins_by_exponent(make: Any) -> None:
    torch.manual_seed(5)
    data = make()
    answer = count(data)
    fine = answer["fine"]
    assert (answer["rule"], fine["scale"]) == ("exponent", "exponent")
    assert 50 <= answer["counts"].size <= 200
    assert 2000 <= fine["counts"].size <= 1 << 14
    for bins in (answer, fine):
        assert (np.diff(bins["edges"]) > 0).all()
        np.testing.assert_array_equal(bins["counts"], reference(as_float64(data), bins["edges"]))
    assert set(answer["edges"]) <= set(fine["edges"])
    fixed = count(data, 30)
    assert (fixed["rule"], fixed["fine"]["scale"]) == ("fixed", "exponent")


@pytest.mark.parametrize("make", [lambda: torch.zeros(1000), lambda: torch.tensor([1.0, 2e9, 3.0])])
def test_what_has_no_shape_gets_no_bins_by_exponent(make: Any) -> None:
    answer = count(torch.cat([make(), torch.tensor([5.0])]))
    assert answer["fine"]["scale"] == "linear"


@pytest.mark.parametrize("bins", ["auto", 37])
@pytest.mark.parametrize("dtype", [torch.float32, torch.float16, torch.float64], ids=str)
def test_fine_counts_are_numpys_too_and_lie_under_the_shown_ones(
    dtype: torch.dtype, bins: Any
) -> None:
    data = made(dtype)
    answer = count(data, bins, call=RandomCall("randn", dtype, data.numel(), (50_000,)))
    fine = answer["fine"]
    assert fine["counts"].size > 4000
    np.testing.assert_array_equal(fine["counts"], reference(as_float64(data), fine["edges"]))
    np.testing.assert_allclose(fine["cumulative"], stats.norm.cdf(fine["edges"]), atol=1e-12)
    if bins == "auto":
        # The first and the last shown bin may reach beyond the data.
        assert set(answer["edges"][1:-1]) <= set(fine["edges"])


def test_whole_numbers_have_finer_bins_where_bars_hold_several() -> None:
    data = torch.randint(0, 10_000, (50_000,))
    fine = count(data)["fine"]
    np.testing.assert_array_equal(fine["counts"], np.bincount(data.numpy(), minlength=10_000))
    assert (fine["edges"][0], fine["edges"][1]) == (data.min() - 0.5, data.min() + 0.5)
    assert count(torch.randint(0, 10, (100,)))["fine"] is None
    assert count(torch.ones(5))["fine"] is None


def test_the_law_expects_what_lies_between_the_edges() -> None:
    data = torch.rand(1000) * 2 + 1
    call = RandomCall("rand", data.dtype, 1000, (1000,), scale=2.0, shift=1.0)
    law = count(data, 10, call=call)["law"]
    assert (law["parameters"], law["ends"]) == ({"low": 1.0, "high": 3.0}, "[]")
    np.testing.assert_allclose(np.diff(law["cumulative"]).sum(), 1, atol=0.01)


def test_a_chosen_law_stands_in_the_place_of_the_calls() -> None:
    data = torch.rand(1000)
    call = RandomCall("rand", data.dtype, 1000, (1000,))
    chosen = {"name": "normal", "parameters": {"mean": 0.5, "std": 0.3}}
    answer = count(data, call=call, law=chosen)
    assert (answer["law"]["name"], answer["law"]["call"]) == ("normal", "")
    with pytest.raises(RefusedError, match="std must be greater than 0"):
        count(data, law={"name": "normal", "parameters": {"mean": 0.5, "std": 0.0}})


def test_a_chosen_law_of_whole_numbers_leaves_other_values_where_they_are() -> None:
    chosen = {"name": "poisson", "parameters": {"rate": 3.0}}
    broken = count(torch.rand(1000) * 10, law=chosen)
    assert not broken["integer"]
    assert count(torch.tensor([1.0, 2.0, 5.0]), law=chosen)["integer"]
    wide = {"name": "integers", "parameters": {"low": 0, "high": 10**9}}
    assert count(torch.tensor([1, 2, 5]), law=wide)["edges"][-1] == 5.5


def quantile_points(data: torch.Tensor, function: str, *arguments: Any) -> dict[str, Any]:
    answer = count(data, call=RandomCall(function, data.dtype, data.numel(), arguments))
    return answer["quantiles"]


def test_quantiles_of_values_are_numpys_to_a_fine_bin() -> None:
    torch.manual_seed(1)
    data = torch.randn(1_000_000)
    found = quantile_points(data, "randn", 1_000_000)
    shares = found["shares"]
    assert (shares[0], shares[-1]) == (0.5e-6, 1 - 0.5e-6)
    assert 150 <= shares.size <= 210
    np.testing.assert_allclose(found["law"], stats.norm.ppf(shares))
    expected = np.quantile(data.double().numpy(), shares, method="inverted_cdf")
    np.testing.assert_allclose(found["values"], expected, atol=2e-3)


def test_quantiles_of_few_values_are_the_values() -> None:
    data = torch.tensor([0.1, 0.9, 0.4])
    found = quantile_points(data, "rand", 3)
    np.testing.assert_allclose(found["shares"], [1 / 6, 1 / 2, 5 / 6])
    np.testing.assert_allclose(found["values"], [0.1, 0.4, 0.9], atol=1e-4)


@pytest.mark.parametrize("high", [6, 5000])
def test_quantiles_of_whole_numbers_are_whole_numbers(high: int) -> None:
    data = torch.randint(0, high, (20_000,))
    found = quantile_points(data, "randint", 0, high)
    expected = np.quantile(data.numpy(), found["shares"], method="inverted_cdf")
    np.testing.assert_array_equal(found["values"], expected)


def test_quantiles_far_from_zero_are_relative() -> None:
    data = torch.randint(2**60, 2**60 + 9, (1000,))
    answer = count(data, call=RandomCall("randint", data.dtype, 1000, (2**60, 2**60 + 9)))
    found, offset = answer["quantiles"], answer["offset"]
    assert set(found["law"] + float(offset - 2**60)) <= set(range(9))
    np.testing.assert_allclose(found["law"], found["values"], atol=1)


def test_without_a_law_there_are_no_quantiles() -> None:
    answer = count(torch.rand(100))
    assert (answer["quantiles"], answer["law"]) == (None, None)
    assert answer["fine"]["cumulative"] is None
