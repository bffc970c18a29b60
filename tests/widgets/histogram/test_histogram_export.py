"""Tests of what leaves the app with a histogram (the pictures: test_histogram_view)."""

from __future__ import annotations

import csv
import io

import numpy as np
import pytest

from tests.widgets import histograms
from widgets.histogram.histogram_export import csv_text


@pytest.mark.parametrize("histogram", [histograms.uniform(), histograms.dice()])
def test_csv_holds_the_record_to_the_last_digit(histogram: histograms.Histogram) -> None:
    rows = list(csv.DictReader(io.StringIO(csv_text(histogram))))
    assert list(rows[0]) == ["left", "right", "count", "expected", "residual"]
    np.testing.assert_array_equal([float(row["left"]) for row in rows], histogram.edges[:-1])
    np.testing.assert_array_equal([float(row["right"]) for row in rows], histogram.edges[1:])
    np.testing.assert_array_equal([int(row["count"]) for row in rows], histogram.counts)


def test_csv_without_a_law_has_no_expected_column() -> None:
    assert csv_text(histograms.constant()) == "left,right,count\n0.5,1.5,12\n"


def test_csv_of_values_that_stand_alone_names_them() -> None:
    assert csv_text(histograms.far_apart()) == "value,count\n0,2\n1000,1\n1005,1\n"


def test_csv_beyond_what_float64_tells_apart_is_exact() -> None:
    first = csv_text(histograms.neighbours()).splitlines()[1]
    assert first == "1152921504606846975.5,1152921504606846976.5,10,10.0,0.0"
