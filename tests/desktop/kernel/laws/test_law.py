"""What scale and shift do to a law: values, ends, closedness, records."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest
from scipy import stats

from desktop.kernel.laws import families
from tests.desktop.kernel.laws.peers import PEERS, Peer, called

if TYPE_CHECKING:
    from desktop.kernel.laws.law import Law

UNIT = {"low": 0.0, "high": 1.0}


def uniform(scale: float = 1, shift: float = 0) -> Law:
    return families.make("uniform", UNIT, scale=scale, shift=shift)


@pytest.mark.parametrize(
    ("scale", "shift", "ends"),
    [
        (1, 0, (0.0, 1.0, True, False)),
        (2, 0, (0.0, 2.0, True, False)),
        (-0.5, 0, (-0.5, 0.0, False, True)),
        # Rounded to a dtype, 100 x + 1000 reaches both ends.
        (100, 1000, (1000.0, 1100.0, True, True)),
        (3, 0, (0.0, 3.0, True, True)),
        (-1, 1, (0.0, 1.0, True, True)),
    ],
)
def test_ends_and_closedness_follow_scale_and_shift(
    scale: float, shift: float, ends: tuple[float, float, bool, bool]
) -> None:
    law = uniform(scale, shift)
    assert (law.low, law.high, law.low_closed, law.high_closed) == ends


def test_ends_without_a_bound_are_never_closed() -> None:
    law = families.make("exponential", {"rate": 1.0}, scale=-2.0, shift=0.5)
    assert (law.low, law.high) == (-np.inf, 0.5)
    assert (law.low_closed, law.high_closed) == (False, True)


@pytest.mark.parametrize("peer", PEERS, ids=called)
@pytest.mark.parametrize(("scale", "shift"), [(2.0, -1.0), (-0.5, 3.0)])
def test_a_moved_law_is_that_of_the_moved_number(peer: Peer, scale: float, shift: float) -> None:
    law = families.make(peer[0], peer[1], scale=scale, shift=shift)
    inside = peer[2].ppf(np.linspace(0.01, 0.99, 23))
    x = scale * inside + shift
    # What lies near 0 has lost digits.
    inside = inside if law.discrete else (x - shift) / scale
    # P(X = x) of continuous laws is 0.
    mass = peer[2].pmf(inside) if law.discrete else 0.0
    below, above = peer[2].cdf(inside) - mass, peer[2].sf(inside)
    np.testing.assert_allclose(law.below(x), below if scale > 0 else above, atol=1e-10)
    np.testing.assert_allclose(law.cdf(x), law.below(x) + mass, atol=1e-10)
    np.testing.assert_allclose(law.upper(x), 1 - law.cdf(x), atol=1e-10)
    moments, plain = law.moments(), families.make(peer[0], peer[1]).moments()
    if plain["mean"] is not None:
        assert moments["mean"] == pytest.approx(scale * plain["mean"] + shift)
    if plain["skewness"] is not None:
        assert moments["skewness"] == pytest.approx(np.sign(scale) * plain["skewness"])


@pytest.mark.parametrize("scale", [1, -1, 2, -3])
def test_quantiles_of_scaled_whole_numbers_undo_the_cumulative_share(scale: int) -> None:
    law = families.make("poisson", {"rate": 4.0}, scale=scale, shift=1)
    values = np.sort(scale * np.arange(0, 12) + 1)
    np.testing.assert_array_equal(law.quantile(law.cdf(values) - 1e-9), values)


def test_a_number_of_a_scaled_law_is_known_as_its_dtype_rounds_it() -> None:
    law = families.make("integers", {"low": 0, "high": 10}, scale=0.1, shift=0.0)
    rounded = (np.arange(10, dtype=np.float32) * np.float32(0.1)).astype(np.float64)
    np.testing.assert_allclose(law.probability(rounded), 0.1)
    np.testing.assert_allclose(law.cdf(rounded), (np.arange(10) + 1) / 10)
    assert not law.whole_numbers


def test_the_whole_range_of_a_scaled_law_keeps_all_digits() -> None:
    law = families.make("integers", {"low": 0, "high": 4}, scale=-1, shift=2**62)
    assert law.whole_range == (2**62 - 3, 2**62)
    assert families.make("poisson", {"rate": 3.0}).whole_range is None


def test_the_fields_of_a_record_hold_the_shares_below_the_edges() -> None:
    edges = np.linspace(-4, 4, 41)
    fields = families.make("normal", {"mean": 0.0, "std": 1.0}, "torch.randn(9)").fields(edges)
    assert (fields["name"], fields["call"], fields["discrete"]) == (
        "normal",
        "torch.randn(9)",
        False,
    )
    np.testing.assert_allclose(fields["cumulative"], stats.norm.cdf(edges))
    assert fields["ends"] == "()"
    assert uniform().fields(edges)["ends"] == "[)"


def test_the_fields_of_a_law_far_from_zero_are_relative() -> None:
    law = families.make("integers", {"low": 2**60 + 1, "high": 2**60 + 4})
    fields = law.fields(np.array([0.5, 1.5, 2.5, 3.5]), 2**60)
    np.testing.assert_array_equal(fields["x"], [1, 2, 3])
    np.testing.assert_allclose(fields["cumulative"], [0, 1 / 3, 2 / 3, 1])
    assert fields["parameters"]["high"] == 2**60 + 4
