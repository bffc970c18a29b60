from __future__ import annotations

from dataclasses import replace

import pytest

from tests.widgets.histograms import normal
from widgets.bench.sample_name import sample_name
from widgets.distribution_records import BenchCall, Sample

SAMPLE = Sample(None, "", replace(normal(), name="values.npy"), 10, 0.1)


@pytest.mark.parametrize(
    ("call", "name"),
    [
        (None, "values.npy"),
        (BenchCall("rand", seed=7), "rand, seed 7"),
        (BenchCall("normal", {"mean": 0.0, "std": 2.5}), "normal(0, 2.5), seed 0"),
        (BenchCall("randint", {"low": 0, "high": 10**6}), "randint(0, 1000000), seed 0"),
        (BenchCall("multinomial", {"weights": (1.0, 2.0)}), "multinomial([1, 2]), seed 0"),
    ],
)
def test_what_a_sample_is_called(call: BenchCall | None, name: str) -> None:
    assert sample_name(replace(SAMPLE, call=call)) == name
