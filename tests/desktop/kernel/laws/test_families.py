"""Every family is compared with scipy.stats, also far out in its tails."""

from __future__ import annotations

import math
import warnings
from typing import Any

import numpy as np
import pytest

from desktop.kernel.laws import families
from tests.desktop.kernel.laws.peers import CONTINUOUS, DISCRETE, PEERS, Peer, called, made

SHARES = np.array(
    [1e-300, 1e-100, 1e-20, 1e-9, 1e-4, 0.01, 0.1, 0.25, 0.5, 0.75, 0.9, 0.999, 1 - 1e-9]
)


def points(peer: Peer) -> np.ndarray:
    """Return values over the whole range, outside it, and far out."""
    scipys = peer[2]
    inside = scipys.ppf(SHARES[SHARES > 1e-30])
    low, high = scipys.support()
    ends = [end for end in (low, high) if math.isfinite(end)]
    beyond = [value for end in ends for value in (end - 1, end + 1)]
    return np.concatenate((inside, ends, beyond, [-1e300, 1e300, -np.inf, np.inf]))


@pytest.mark.parametrize("peer", PEERS, ids=called)
def test_the_cumulative_share_is_scipys(peer: Peer) -> None:
    x = points(peer)
    law = made(peer)
    with np.errstate(all="ignore"):
        below, above = peer[2].cdf(x), peer[2].sf(x)
    np.testing.assert_allclose(law.cdf(x), below, rtol=1e-9, atol=1e-14)
    np.testing.assert_allclose(law.upper(x), above, rtol=1e-9, atol=1e-14)


@pytest.mark.parametrize("peer", CONTINUOUS, ids=called)
def test_the_density_is_scipys(peer: Peer) -> None:
    x = points(peer)
    low, high = peer[2].support()
    x = x[(x != low) & (x != high) & np.isfinite(x)]
    with np.errstate(all="ignore"):
        expected = peer[2].pdf(x)
    np.testing.assert_allclose(made(peer).density(x), expected, rtol=1e-9, atol=1e-290)


@pytest.mark.parametrize("peer", DISCRETE, ids=called)
def test_the_probabilities_are_scipys(peer: Peer) -> None:
    law = made(peer)
    k = np.unique(points(peer))
    with np.errstate(all="ignore"):
        expected = np.nan_to_num(peer[2].pmf(k))
    np.testing.assert_allclose(law.probability(k), expected, rtol=1e-8, atol=1e-14)
    assert (law.probability(k[np.isfinite(k) & (abs(k) < 1e15)] + 0.5) == 0).all()


@pytest.mark.parametrize("peer", DISCRETE, ids=called)
def test_what_lies_below_leaves_the_number_itself_out(peer: Peer) -> None:
    law = made(peer)
    k = np.unique(points(peer))[1:-1]
    np.testing.assert_allclose(law.below(k), law.cdf(k - 1), atol=1e-15)
    np.testing.assert_allclose(law.cdf(k) - law.below(k), law.probability(k), atol=1e-12)


@pytest.mark.parametrize("peer", CONTINUOUS, ids=called)
def test_the_quantiles_are_scipys(peer: Peer) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        shares = SHARES[SHARES > 1e-290] if peer[0] == "beta" else SHARES
        expected = peer[2].ppf(shares)
    tiny = 1e-300 if peer[0] in ("gamma", "beta", "student_t") else 0.0
    known = np.isfinite(expected) & (np.abs(expected) > tiny)
    # Near 1, scipy's Cauchy loses what ours keeps.
    np.testing.assert_allclose(
        made(peer).quantile(shares)[known], expected[known], rtol=2e-7, atol=1e-12
    )


@pytest.mark.parametrize("peer", DISCRETE, ids=called)
def test_the_quantiles_of_whole_numbers_are_scipys(peer: Peer) -> None:
    shares = SHARES[SHARES > 1e-10]
    np.testing.assert_array_equal(made(peer).quantile(shares), peer[2].ppf(shares))


@pytest.mark.parametrize("peer", PEERS, ids=called)
def test_quantiles_end_where_the_range_ends(peer: Peer) -> None:
    law = made(peer)
    low, high = peer[2].support()
    assert law.quantile(np.array([0.0, 1.0])).tolist() == pytest.approx([low, high])
    assert (law.low, law.high) == pytest.approx((low, high))
    assert np.isnan(law.quantile(np.array([-0.1, 1.1, np.nan]))).all()


@pytest.mark.parametrize("peer", PEERS, ids=called)
def test_the_moments_are_scipys(peer: Peer) -> None:
    with np.errstate(all="ignore"):
        expected = [float(value) for value in peer[2].stats(moments="mvsk")]
    found = made(peer).moments()
    for value, (name, ours) in zip(expected, found.items(), strict=True):
        if ours is None:
            assert not math.isfinite(value), name
        else:
            assert ours == pytest.approx(value, rel=1e-6, abs=1e-9), name


@pytest.mark.parametrize("std", [1e3, 2.0**31, 1e12])
def test_a_normal_law_between_near_bounds_has_the_moments_of_a_uniform_one(std: float) -> None:
    cut = {"mean": 0.0, "std": std, "low": -2.0, "high": 2.0}
    flat = families.make("uniform", {"low": -2.0, "high": 2.0}).moments()
    assert families.make("truncated_normal", cut).moments() == pytest.approx(flat, abs=1e-5)


def test_moments_beyond_float64_are_none() -> None:
    wide = families.make("normal", {"mean": 0.0, "std": 1e300}).moments()
    assert (wide["mean"], wide["variance"]) == (0.0, None)
    rare = families.make("bernoulli", {"p": 1e-300}).moments()
    assert rare["variance"] == pytest.approx(1e-300)
    assert rare["skewness"] is None or rare["skewness"] > 1e100


def test_the_moments_that_do_not_exist_are_none() -> None:
    assert set(families.make("cauchy", {"median": 0, "scale": 1}).moments().values()) == {None}
    heavy = families.make("student_t", {"df": 1.0, "mean": 0, "scale": 1}).moments()
    assert set(heavy.values()) == {None}


def test_the_bounds_of_whole_numbers_keep_all_digits() -> None:
    law = families.make("integers", {"low": 2**62 + 1, "high": 2**62 + 4})
    assert law.whole_range == (2**62 + 1, 2**62 + 3)
    near = law.moved(2**62)
    np.testing.assert_allclose(near.cdf(np.array([0.5, 1, 2, 3])), [0, 1 / 3, 2 / 3, 1])


@pytest.mark.parametrize(
    ("name", "parameters", "field"),
    [
        ("uniform", {"low": 1.0, "high": 1.0}, "high"),
        ("uniform", {"low": -1e308, "high": 1e308}, "high"),
        ("normal", {"mean": 0.0, "std": -1.0}, "std"),
        ("normal", {"mean": math.nan, "std": 1.0}, "mean"),
        ("normal", {"mean": 0.0}, "std"),
        ("integers", {"low": 0.5, "high": 3}, "low"),
        ("bernoulli", {"p": 1.5}, "p"),
        ("categorical", {"weights": (0.0, 0.0)}, "weights"),
        ("categorical", {"weights": ()}, "weights"),
        ("poisson", {"rate": -1.0}, "rate"),
        ("geometric", {"p": 0.0}, "p"),
        ("truncated_normal", {"mean": 0.0, "std": 1.0, "low": 60.0, "high": 70.0}, "low"),
        ("binomial", {"n": 2.5, "p": 0.5}, "n"),
        ("negative_binomial", {"n": 2, "p": 1.0}, "p"),
    ],
)
def test_parameters_that_make_no_law_are_named(
    name: str, parameters: dict[str, Any], field: str
) -> None:
    with pytest.raises(families.ParameterError) as caught:
        families.make(name, parameters)
    assert caught.value.field == field
