"""Tests of shares of a range."""

from __future__ import annotations

import sys

import numpy as np
import pytest

from widgets.range_share import share_of_range

LARGEST = sys.float_info.max


@pytest.mark.parametrize(
    ("value", "low", "high", "share"),
    [
        (2.0, 1.0, 5.0, 0.25),
        (0.0, -LARGEST, LARGEST, 0.5),
        (LARGEST, -LARGEST, LARGEST, 1.0),
        (5e-324, 0.0, 1e-323, 0.5),
        (5e-324, 0.0, 5e-324, 1.0),
    ],
)
def test_share(value: float, low: float, high: float, share: float) -> None:
    assert share_of_range(value, low, high) == share
    assert share_of_range(np.array([value, value]), low, high).tolist() == [share, share]
