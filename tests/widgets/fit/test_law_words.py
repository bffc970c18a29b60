from __future__ import annotations

from typing import Any

import pytest

from widgets.fit.law_words import law_words

CASES: list[tuple[str, dict[str, Any], str]] = [
    ("uniform", {"low": 0.0, "high": 1.0}, "uniform on [0, 1)"),
    ("normal", {"mean": 0.0, "std": 0.25}, "normal, mean 0, standard deviation 0.25"),
    ("integers", {"low": 1, "high": 2**62}, f"whole numbers 1 to {2**62 - 1}, equally likely"),
    ("permutation", {"low": 0, "high": 3}, "whole numbers 0 to 2, each once"),
    ("permutation_part", {"low": 0, "high": 3}, "whole numbers 0 to 2, each at most once"),
    ("bernoulli", {"p": 0.3}, "Bernoulli, 1 with probability 0.3"),
    ("categorical", {"weights": [1.0, 2.0]}, "whole numbers 0 to 1, likely by their weights"),
    ("poisson", {"rate": 4.0}, "Poisson, rate 4"),
    ("geometric", {"p": 0.5}, "geometric, success with probability 0.5"),
    ("exponential", {"rate": 2.0}, "exponential, rate 2"),
    ("cauchy", {"median": 0.0, "scale": 1.0}, "Cauchy, median 0, scale 1"),
    (
        "log_normal",
        {"mean": 1.0, "std": 2.0},
        "log-normal, logarithms with mean 1, standard deviation 2",
    ),
    (
        "truncated_normal",
        {"mean": 0.0, "std": 1.0, "low": -2.0, "high": 2.0},
        "normal, mean 0, standard deviation 1, cut to [-2, 2]",
    ),
    ("beta", {"a": 2.0, "b": 3.0}, "beta, a = 2, b = 3"),
    ("gamma", {"shape": 2.0, "rate": 3.0}, "gamma, shape 2, rate 3"),
    ("laplace", {"mean": 0.0, "scale": 1.0}, "Laplace, mean 0, scale 1"),
    (
        "student_t",
        {"df": 3.0, "mean": 0.0, "scale": 1.0},
        "Student's t, degrees of freedom 3, middle 0, scale 1",
    ),
    ("chi_square", {"df": 3.0}, "chi-square, degrees of freedom 3"),
    ("gumbel", {"mean": 0.0, "scale": 1.0}, "Gumbel, mode 0, scale 1"),
    ("half_normal", {"std": 2.0}, "half-normal, 2 times a standard normal's size"),
    ("half_cauchy", {"scale": 1.0}, "half-Cauchy, scale 1"),
    ("rayleigh", {"scale": 0.5}, "Rayleigh, scale 0.5"),
    ("uniform_absolute", {"high": 1.0}, "absolute value of two parts, each uniform on [0, 1)"),
    ("weibull", {"scale": 1.0, "shape": 2.0}, "Weibull, scale 1, shape 2"),
    ("pareto", {"scale": 1.0, "shape": 2.0}, "Pareto from 1 on, shape 2"),
    ("binomial", {"n": 10, "p": 0.5}, "binomial, n = 10, p = 0.5"),
    ("negative_binomial", {"n": 3.0, "p": 0.5}, "negative binomial, n = 3, p = 0.5"),
    ("geometric", {"p": 0.5, "times": 1.0, "plus": -1.0},
     "(geometric, success with probability 0.5) − 1"),
    ("integers", {"low": 0, "high": 5, "times": -2.0, "plus": 1.0},
     "(whole numbers 0 to 4, equally likely) × -2 + 1"),
    ("normal", {"mean": 0.0}, "normal"),
    ("triangle", {}, "triangle"),
]  # fmt: skip


@pytest.mark.parametrize(("name", "parameters", "words"), CASES)
def test_a_law_is_named_with_its_numbers(name: str, parameters: dict[str, Any], words: str) -> None:
    assert law_words(name, parameters) == words


def test_the_brackets_of_a_range_are_those_of_the_law() -> None:
    assert law_words("uniform", {"low": 1000.0, "high": 1100.0}, "[]") == "uniform on [1000, 1100]"
