"""Tests of the words about a histogram."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from tests.widgets import histograms
from widgets.histogram import histogram_caption as caption
from widgets.tensor_records import Law


def test_title_tells_a_sample_from_the_whole() -> None:
    histogram = histograms.uniform()
    assert caption.title(histogram) == ("x", "n = 10,000 (whole tensor) · float32 · cpu")
    sample = replace(histogram, numel=10**9, sampled=True)
    assert "n = 10,000 (a sample of 1,000,000,000)" in caption.title(sample)[1]


@pytest.mark.parametrize(("source", "words"), [("drawn", "drawn"), ("file", "whole file")])
def test_title_tells_where_the_values_are_from(source: str, words: str) -> None:
    histogram = replace(histograms.uniform(), source=source)
    assert caption.title(histogram)[1].startswith(f"n = 10,000 ({words}) · ")


@pytest.mark.parametrize(
    ("of", "words"), [("abs", "absolute values"), ("dequantized", "dequantized values")]
)
def test_title_says_what_was_counted(of: str, words: str) -> None:
    assert caption.title(histograms.uniform(of=of))[1].endswith(words)


@pytest.mark.parametrize(
    ("rule", "words"),
    [
        ("freedman_diaconis", "Freedman–Diaconis, bins: 43"),
        ("scott", "Scott, bins: 43"),
        ("sturges", "Sturges, bins: 43"),
        ("integers", "one bar per whole number: 43"),
        ("distinct", "one bar per different value: 43"),
        ("constant", "all finite values are equal: one bar"),
        ("fixed", "bins as chosen: 43"),
        ("bool", "one bar each for False and True"),
        ("a rule of tomorrow", "43"),
    ],
)
def test_rule(rule: str, words: str) -> None:
    assert caption.rule(histograms.uniform(rule=rule)) == words


def test_bars_of_several_whole_numbers_say_how_many() -> None:
    histogram = histograms.uniform(2, rule="integers_binned", edges=np.array([-0.5, 4.5, 9.5]))
    assert caption.rule(histogram) == "5 whole numbers per bar, bars: 2"


def test_a_capped_rule_says_so() -> None:
    assert "capped" in caption.rule(histograms.uniform(capped=True))


@pytest.mark.parametrize(
    ("mean", "std", "words"),
    [
        (0.49971, 0.2887, "mean 0.4997"),
        (1e9 + 0.0005, 0.0003, "mean 1000000000.0005"),
        (None, None, ""),
        (2.0, 0.0, "mean 2"),
        (49999.5, 28867.66, "mean 49999.5"),
        (1.8446744073709552e19, 2000.0, "mean 1.845e19"),
    ],
)
def test_mean(mean: float | None, std: float | None, words: str) -> None:
    assert caption.mean(histograms.uniform(mean=mean, std=std)) == words


def test_a_mean_far_from_zero_keeps_all_its_digits() -> None:
    histogram = histograms.uniform(mean=1.25, std=0.9574, offset=2**60)
    assert caption.mean(histogram) == "mean 1152921504606846977.25"


@pytest.mark.parametrize(
    ("law", "words"),
    [
        ("permutation", "law: whole numbers 0 to 12344, each once, from f()"),
        ("integers", "law: whole numbers 0 to 12344, equally likely, from f()"),
    ],
)
def test_the_bounds_of_whole_numbers_are_exact(law: str, words: str) -> None:
    none = np.empty(0)
    exact = Law(law, "f()", False, none, none, {"low": 0, "high": 12345})
    assert caption.law(histograms.uniform(law=exact)) == words
    wide = replace(exact, parameters={"low": -(2**63), "high": 2**63 - 1})
    assert f"{-(2**63)} to {2**63 - 2}" in caption.law(histograms.uniform(law=wide))


@pytest.mark.parametrize(("std", "words"), [(0.2887, "0.2887"), (0.0, ""), (None, "")])
def test_deviation(std: float | None, words: str) -> None:
    assert caption.deviation(histograms.uniform(std=std)).endswith(words)
    assert bool(caption.deviation(histograms.uniform(std=std))) is bool(words)


@pytest.mark.parametrize(
    ("histogram", "words"),
    [
        (histograms.uniform(), "law: uniform on [0, 1), from torch.rand(10000)"),
        (
            histograms.normal(),
            "law: normal, mean 0, standard deviation 1, from torch.randn(100000)",
        ),
        (
            histograms.dice(),
            "law: whole numbers 1 to 6, equally likely, from torch.randint(1, 7, (600,))",
        ),
        (
            histograms.permutation(),
            "law: whole numbers 0 to 19, each once, from torch.randperm(20)",
        ),
        (histograms.constant(), ""),
        (
            histograms.uniform(law=replace(histograms.UNIFORM, call="", ends="[]")),
            "chosen law: uniform on [0, 1]",
        ),
        (
            histograms.uniform(law=Law("cauchy", "x.cauchy_()", False, np.empty(0), np.empty(0))),
            "law: cauchy, from x.cauchy_()",
        ),
        (
            histograms.uniform(law=Law("uniform", "torch.f()", False, np.empty(0), np.empty(0))),
            "law: uniform, from torch.f()",
        ),
    ],
)
def test_law(histogram: histograms.Histogram, words: str) -> None:
    assert caption.law(histogram) == words


@pytest.mark.parametrize(
    ("histogram", "index", "words"),
    [
        (histograms.uniform(10), 0, "[0.000, 0.100)"),
        (histograms.uniform(10), 9, "[0.900, 1.000]"),
        (histograms.dice(), 2, "3"),
        (histograms.truth_values(), 0, "False"),
        (histograms.truth_values(), 1, "True"),
        (histograms.constant(), 0, "1"),
        (
            histograms.uniform(2, rule="integers_binned", edges=np.array([-0.5, 4.5, 9.5])),
            1,
            "5 … 9",
        ),
        (histograms.far_apart(), 1, "1000"),
        (histograms.neighbours(), 1, "1152921504606846977"),
    ],
)
def test_bin_range(histogram: histograms.Histogram, index: int, words: str) -> None:
    assert caption.bin_range(histogram, index) == words


def test_not_finite() -> None:
    assert caption.not_finite(histograms.uniform()) == ""
    histogram = histograms.uniform(nan=1, positive_infinity=2000, negative_infinity=3)
    assert caption.not_finite(histogram) == "Not in the picture: NaN: 1, +∞: 2,000, −∞: 3"


def test_the_summary_holds_everything() -> None:
    histogram = histograms.normal()
    summary = caption.summary(histogram)
    for part in (caption.rule, caption.mean, caption.deviation, caption.law, caption.not_finite):
        assert part(histogram) in summary
    assert caption.reading(histogram, int(histogram.counts.argmax())) in summary
    assert caption.summary(histograms.nothing()).endswith(".")
