"""What torch draws on this CPU, by fixed seeds, against the laws that we say it follows."""

from __future__ import annotations

from contextlib import nullcontext
from typing import TYPE_CHECKING, Any

import numpy as np
import pytest
import torch
from scipy import stats
from torch.nn.init import trunc_normal_

from desktop.kernel.laws.documented import documented_law
from desktop.kernel.laws.implemented import implemented_law
from desktop.kernel.laws.whole_laws import BiasedNumbers
from desktop.kernel.random_calls import RandomCall

if TYPE_CHECKING:
    from desktop.kernel.laws.law import Law

SIZE = 1 << 20
BFLOAT, HALF = torch.bfloat16, torch.float16
NARROW = [BFLOAT, HALF]


def p_value(law: Law, drawn: np.ndarray) -> float:
    """Return the chi-square p-value in bins that expect 100 values or more each."""
    edges = np.unique(law.quantile(np.linspace(0, 1, 400)[1:-1]))
    reached = law.cdf(edges)
    # Bins (edge, edge] so that a single number with a share lies in one bin.
    shares = np.diff(np.concatenate(([0.0], reached, [1.0])))
    counts = np.bincount(np.searchsorted(edges, drawn), minlength=shares.size)
    kept = shares * drawn.size >= 100
    assert counts[~kept].sum() <= 1000
    expected = shares[kept] / shares[kept].sum() * counts[kept].sum()
    return float(stats.chisquare(counts[kept], expected).pvalue)


def listed(law: Law) -> set[float]:
    """Return the values of a law that lists them."""
    standard: Any = law.standard
    return set(standard.values * law.scale)


def both(call: RandomCall) -> tuple[Law, Law]:
    drawn, documented = implemented_law(call)[0], documented_law(call)
    assert drawn is not None
    assert documented is not None
    return drawn, documented


DRAWN: dict[str, tuple[str, tuple[Any, ...], float, float, Any]] = {
    "rand": ("rand", (SIZE,), 1.0, 0.0, lambda dtype: torch.rand(SIZE, dtype=dtype)),
    "rand, moved": ("rand", (SIZE,), -3.0, 1.0,
                    lambda dtype: torch.rand(SIZE, dtype=dtype) * -3 + 1),
    "uniform_": ("uniform_", (-0.3, 5.7), 1.0, 0.0,
                 lambda dtype: torch.empty(SIZE, dtype=dtype).uniform_(-0.3, 5.7)),
    "randn": ("randn", (SIZE,), 1.0, 0.0, lambda dtype: torch.randn(SIZE, dtype=dtype)),
    "randn, moved": ("randn", (SIZE,), 2.0, 5.0,
                     lambda dtype: torch.randn(SIZE, dtype=dtype) * 2 + 5),
    "normal_": ("normal_", (1.5, 0.2), 1.0, 0.0,
                lambda dtype: torch.empty(SIZE, dtype=dtype).normal_(1.5, 0.2)),
    "exponential_": ("exponential_", (0.7,), 1.0, 0.0,
                     lambda dtype: torch.empty(SIZE, dtype=dtype).exponential_(0.7)),
    "cauchy_": ("cauchy_", (1.0, 3.0), 1.0, 0.0,
                lambda dtype: torch.empty(SIZE, dtype=dtype).cauchy_(1.0, 3.0)),
    "log_normal_": ("log_normal_", (0.5, 0.5), 1.0, 0.0,
                    lambda dtype: torch.empty(SIZE, dtype=dtype).log_normal_(0.5, 0.5)),
    "trunc_normal_": ("trunc_normal_", (0.0, 1.0, -2.0, 2.0), 1.0, 0.0,
                      lambda dtype: trunc_normal_(torch.empty(SIZE, dtype=dtype))),
    "trunc_normal_, aside": ("trunc_normal_", (1.0, 3.0, 0.3, 9.1), 1.0, 0.0,
                             lambda dtype: trunc_normal_(torch.empty(SIZE, dtype=dtype), 1.0, 3.0,
                                                         0.3, 9.1)),
    "trunc_normal_, moved": ("trunc_normal_", (0.0, 1.0, -2.0, 2.0), -2.0, 1.0,
                             lambda dtype: trunc_normal_(torch.empty(SIZE, dtype=dtype)) * -2 + 1),
}  # fmt: skip


@pytest.mark.parametrize("dtype", NARROW, ids=str)
@pytest.mark.parametrize("name", DRAWN)
def test_narrow_dtypes_draw_the_law_as_implemented(name: str, dtype: torch.dtype) -> None:
    function, arguments, scale, shift, make = DRAWN[name]
    call = RandomCall(function, dtype, SIZE, arguments, scale=scale, shift=shift)
    drawn, documented = both(call)
    torch.manual_seed(11)
    values = make(dtype).double().numpy()
    values = values[np.isfinite(values)]
    assert p_value(drawn, values) > 1e-3
    assert set(np.unique(values)) <= listed(drawn)
    if dtype == BFLOAT:
        assert p_value(documented, values) < 1e-9


def test_bfloat16_uniform_numbers_have_a_lower_mean_and_give_zero_too_often() -> None:
    law, found = implemented_law(RandomCall("rand", BFLOAT, SIZE, (SIZE,)))
    assert law is not None
    codes = {each["code"]: each["numbers"] for each in found}
    # 2^15 of 2^24 draws are rounded to 1 and become 0, beside the one that is 0.
    assert codes["zero_too_often"]["share"] == pytest.approx((2**15 + 1) / 2**24)
    assert codes["rounded"]["mean"] == pytest.approx(0.498, abs=1e-4)
    torch.manual_seed(2)
    drawn = torch.rand(SIZE, dtype=BFLOAT).double()
    assert (drawn == 0).double().mean().item() == pytest.approx(0.00195, abs=2e-4)
    assert drawn.mean().item() == pytest.approx(law.moments()["mean"], abs=2e-3)
    assert codes["rounded"]["seen_from"] == pytest.approx(1.7e5, rel=0.05)


def test_a_moved_uniform_number_reaches_the_upper_bound() -> None:
    call = RandomCall("rand", torch.float32, 10**8, (10**8,), scale=100.0, shift=1000.0)
    law, found = implemented_law(call)
    assert law is None
    numbers = {each["code"]: each["numbers"] for each in found}["upper_bound_reached"]
    assert (numbers["value"], numbers["share"]) == (1100.0, pytest.approx(10 / 2**24))
    assert numbers["count"] == pytest.approx(59.6, abs=0.1)
    # Every uniform number that torch can draw near 1:
    draws = torch.arange(2**24 - 100, 2**24, dtype=torch.float64).div(2**24).float()
    assert (draws * 100 + 1000 == 1100).sum().item() == 10


def test_the_method_itself_turns_the_upper_bound_into_the_lower_one() -> None:
    found = implemented_law(RandomCall("uniform_", torch.float32, 10**8, (1000, 1100)))[1]
    numbers = {each["code"]: each["numbers"] for each in found}
    assert "upper_bound_reached" not in numbers
    assert numbers["low_bound_too_often"]["count"] == pytest.approx(95.4, abs=0.1)
    torch.manual_seed(5)
    pieces = [torch.empty(10**7).uniform_(1000, 1100) for _ in range(3)]
    assert not any((piece >= 1100).any() for piece in pieces)
    assert 5 <= sum((piece == 1000).sum().item() for piece in pieces) <= 60


@pytest.mark.parametrize(
    ("low", "high", "lowest"),
    [(0, 3 * 2**26, 0.34375), (-7, 3 * 2**26 - 7, 0.34375), (0, 3 * 2**27, 1 / 3)],
)
def test_whole_numbers_of_a_large_range_favour_the_lowest(
    low: int, high: int, lowest: float
) -> None:
    call = RandomCall("randint", torch.int64, SIZE, (low, high))
    law, found = implemented_law(call)
    torch.manual_seed(4)
    drawn = torch.randint(low, high, (SIZE,))
    third = (high - low) // 3
    share = (drawn < low + third).double().mean().item()
    assert share == pytest.approx(lowest, abs=0.002)
    if lowest > 0.34:
        assert law is not None
        assert law.cdf(np.array([low + third - 1])).item() == pytest.approx(lowest, rel=1e-9)
        numbers = found[0]["numbers"]
        assert (found[0]["code"], numbers["values"], numbers["bits"]) == ("modulo_bias", third, 32)
        assert p_value(law, drawn.double().numpy()) > 1e-3
    else:
        assert (law, found) == (None, ())


@pytest.mark.parametrize("dtype", NARROW, ids=str)
@pytest.mark.parametrize(("low", "high"), [(0, 3000), (-700, 5000), (-9000, -3), (0, 200)])
def test_whole_numbers_that_a_dtype_cannot_hold_are_rounded(
    dtype: torch.dtype, low: int, high: int
) -> None:
    call = RandomCall("randint", dtype, SIZE, (low, high))
    law, found = implemented_law(call)
    torch.manual_seed(6)
    warned = pytest.warns(UserWarning, match="out of bounds") if found else nullcontext()
    with warned:
        drawn = torch.randint(low, high, (SIZE,), dtype=dtype).double().numpy()
    if max(abs(low), high) <= (256 if dtype == BFLOAT else 2048):
        assert (law, found) == (None, ())
        return
    assert law is not None
    assert found[0]["code"] == "integers_rounded"
    assert set(np.unique(drawn)) <= listed(law)
    assert p_value(law, drawn) > 1e-3


def test_normal_numbers_of_float32_have_no_far_tail() -> None:
    found = implemented_law(RandomCall("randn", torch.float32, 10**9, (10**9,)))[1]
    numbers = found[0]["numbers"]
    assert found[0]["code"] == "tail_limit"
    assert numbers["high"] == pytest.approx(5.768, abs=1e-3)
    assert numbers["count"] == pytest.approx(8.0, abs=0.1)
    # Box and Muller of the same 24-bit numbers give what torch gives, so the largest radius holds.
    torch.manual_seed(7)
    uniform = torch.rand(16).double()
    torch.manual_seed(7)
    radius = torch.sqrt(-2 * torch.log(1 - uniform[:8]))
    expected = torch.cat([radius * f(2 * torch.pi * uniform[8:]) for f in (torch.cos, torch.sin)])
    torch.testing.assert_close(torch.randn(16).double(), expected, atol=1e-6, rtol=0)
    torch.manual_seed(8)
    assert torch.randn(2**24).abs().max().item() <= numbers["high"]


def test_tiny_probabilities_are_rounded_up_to_24_bits() -> None:
    law, found = implemented_law(RandomCall("bernoulli", torch.float32, 100, (1e-9,)))
    assert law is not None
    numbers = {"p": 1e-9, "drawn": 2**-24}
    assert found == ({"code": "probability_rounded", "numbers": numbers},)
    assert law.moments()["mean"] == pytest.approx(2**-24)
    # Each draw is a comparison with the uniform number of the same seed.
    torch.manual_seed(9)
    uniform = torch.rand(SIZE)
    torch.manual_seed(9)
    assert torch.equal(torch.bernoulli(torch.full((SIZE,), 0.3)), (uniform < 0.3).float())


def test_a_dtype_that_is_too_small_is_told() -> None:
    found = implemented_law(RandomCall("geometric_", torch.int8, SIZE, (0.01,)))[1]
    assert found[0]["code"] == "overflow"
    assert found[0]["numbers"]["share"] == pytest.approx(0.99**127)
    torch.manual_seed(1)
    assert torch.empty(10_000, dtype=torch.int8).geometric_(0.01).min().item() < 0
    half = implemented_law(RandomCall("cauchy_", HALF, 10**6))[1]
    assert "overflow" in {each["code"] for each in half}


@pytest.mark.parametrize(
    "call",
    [
        RandomCall("rand", torch.float64, 10**9, (5,)),
        RandomCall("rand", torch.float32, 1000, (5,)),
        RandomCall("randn", torch.float32, 1000, (5,)),
        RandomCall("randint", torch.int64, 1000, (10,)),
        RandomCall("exponential_", torch.float32, 10**6),
        RandomCall("rand", torch.float32, 10**6, (5,), device="cuda:0"),
        RandomCall("poisson", torch.bfloat16, 10**6, (4.0,)),
        RandomCall("bernoulli_", torch.float16, 10**6, (0.5,)),
        RandomCall("normal_", torch.complex64, 10**6, (5.0, 1.0)),
    ],
    ids=str,
)
def test_where_nothing_is_known_or_seen_nothing_is_said(call: RandomCall) -> None:
    assert implemented_law(call) == (None, ())


def test_values_converted_since_have_the_law_they_were_drawn_with() -> None:
    drawn = RandomCall("rand", torch.bfloat16, 10**6)
    wider = RandomCall("rand", torch.float32, 10**6, drawn=torch.bfloat16)
    (law, found), (first, told) = implemented_law(wider), implemented_law(drawn)
    assert law is not None
    assert first is not None
    assert law.moments() == first.moments()
    assert found == told


@pytest.mark.parametrize(
    "changes",
    [
        {"dtype": torch.bfloat16, "drawn": torch.float32},
        {"dtype": torch.float32, "drawn": torch.bfloat16, "scale": 3.0},
    ],
)
def test_nothing_is_claimed_of_values_that_were_rounded_again(changes: dict[str, Any]) -> None:
    law, found = implemented_law(RandomCall("rand", numel=10**6, **changes))
    assert (law, [each["code"] for each in found]) == (None, ["unknown_rounding"])


def test_quantiles_of_a_bias_beyond_the_digits_of_float64_are_found() -> None:
    law = BiasedNumbers(3 * 2**61, 2**64)
    shares = np.array([0.25, 0.5, 0.75, 0.875])
    expected = np.array([2 / 3, 4 / 3, 2.0, 2.5]) * 2.0**61
    np.testing.assert_allclose(law.quantile(shares), expected, rtol=1e-12)
    np.testing.assert_allclose(law.upper_quantile(1 - shares), expected, rtol=1e-12)


UNKNOWN = [
    RandomCall("rand", BFLOAT, 10**6, (5,), device="cuda:0"),
    RandomCall("rand", BFLOAT, 10**6, (5,), drawn=torch.float32),
    RandomCall("trunc_normal_", HALF, 10**6, (0.0, 1.0, 3.0, 4.0)),
    RandomCall("distributions.Gumbel", BFLOAT, 10**6, keywords={"loc": 0.0, "scale": 1.0}),
    RandomCall("distributions.Normal", HALF, 10**6, keywords={"loc": 0.0, "scale": 1.0}),
    RandomCall("poisson", BFLOAT, 10**6, (250.0,)),
]


@pytest.mark.parametrize("call", UNKNOWN, ids=str)
def test_where_only_the_rounding_is_known_that_is_said(call: RandomCall) -> None:
    law, found = implemented_law(call)
    assert law is None
    told = {each["code"]: each["numbers"] for each in found}
    assert told["unknown_rounding"]["digits"] == (8 if call.dtype == BFLOAT else 11)
