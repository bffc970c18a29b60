from __future__ import annotations

import numpy as np
import pytest

from desktop.kernel.moments import Moments


def taken(pieces: list[np.ndarray], pivot: int = 0) -> Moments:
    moments = Moments()
    for piece in pieces:
        offset = float(piece.mean()) if piece.size else 0.0
        moments.add(piece.size, offset, float(((piece - offset) ** 2).sum()), pivot)
    return moments


@pytest.mark.parametrize("sizes", [[100], [50, 50], [1, 98, 1], [0, 100, 0], [1] * 100])
def test_pieces_say_what_the_whole_says(sizes: list[int]) -> None:
    whole = np.random.default_rng(3).normal(1e6, 1.0, 100)
    moments = taken(np.split(whole, np.cumsum(sizes)[:-1]))
    assert moments.mean() == pytest.approx(whole.mean(), rel=1e-15)
    assert moments.std() == pytest.approx(whole.std(ddof=1), rel=1e-9)


def test_repeated_values() -> None:
    whole = np.arange(5.0)
    assert taken([whole]).std(times=3) == pytest.approx(np.repeat(whole, 3).std(ddof=1))


def test_pivots_keep_small_spreads_of_huge_numbers() -> None:
    moments = Moments()
    moments.add(2, 0.5, 0.5, pivot=2**62)
    moments.add(2, 0.5, 0.5, pivot=2**62 + 2)
    assert moments.std() == pytest.approx(np.arange(4).std(ddof=1), rel=1e-15)


def test_too_few() -> None:
    assert (Moments().mean(), Moments().std()) == (None, None)
    assert (taken([np.ones(1)]).mean(), taken([np.ones(1)]).std()) == (1.0, None)
