"""The words for a law: its family with the numbers that make it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from widgets.number_format import short_number

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    Parameters = Mapping[str, int | float | Sequence[float]]


def law_words(name: str, parameters: Parameters, ends: str = "[)") -> str:
    """Return the family and its numbers; the plain name where the numbers aren't known.

    `ends` are the brackets of a uniform law's range.
    """
    numbers = {key: number_words(value) for key, value in parameters.items()}
    last = _last(parameters)
    if last is not None:
        numbers["last"] = str(last)
    if len(ends) == 2 and {"low", "high"} <= set(numbers):
        numbers["range"] = f"{ends[0]}{numbers['low']}, {numbers['high']}{ends[1]}"
    try:
        words = (_plain_words() | _shaped_words()).get(name, "{name}").format(name=name, **numbers)
    except KeyError:
        words = name
    return _moved(words, parameters)


def number_words(value: float | Sequence[float]) -> str:
    """Return a whole number with all its digits, any other in short, a list in short."""
    if isinstance(value, int):
        return str(value)
    if isinstance(value, float):
        return short_number(value)
    return ", ".join(number_words(item) for item in value)


def _last(parameters: Parameters) -> int | float | None:
    """Return the last whole number of a range or of categories."""
    high, weights = parameters.get("high"), parameters.get("weights")
    if isinstance(high, int):
        return high - 1
    if isinstance(high, float):
        return int(high) - 1 if high.is_integer() else None
    return None if weights is None or isinstance(weights, (int, float)) else len(weights) - 1


def _moved(words: str, parameters: Parameters) -> str:
    """Append a scale and a shift that the family has no number for."""
    times, plus = parameters.get("times"), parameters.get("plus")
    if not isinstance(times, (int, float)) or not isinstance(plus, (int, float)):
        return words
    factor = "" if times == 1 else f" × {short_number(float(times))}"
    sign = "−" if plus < 0 else "+"
    added = f" {sign} {short_number(abs(float(plus)))}" if plus else ""
    return f"({words}){factor}{added}"


def _plain_words() -> dict[str, str]:
    """Return the words for what torch's functions and methods draw."""
    return {
        "uniform": QCoreApplication.translate("LawWords", "uniform on {range}"),
        "normal": QCoreApplication.translate(
            "LawWords", "normal, mean {mean}, standard deviation {std}"
        ),
        "integers": QCoreApplication.translate(
            "LawWords", "whole numbers {low} to {last}, equally likely"
        ),
        "permutation": QCoreApplication.translate(
            "LawWords", "whole numbers {low} to {last}, each once"
        ),
        "permutation_part": QCoreApplication.translate(
            "LawWords", "whole numbers {low} to {last}, each at most once"
        ),
        "bernoulli": QCoreApplication.translate("LawWords", "Bernoulli, 1 with probability {p}"),
        "categorical": QCoreApplication.translate(
            "LawWords", "whole numbers 0 to {last}, likely by their weights"
        ),
        "poisson": QCoreApplication.translate("LawWords", "Poisson, rate {rate}"),
        "geometric": QCoreApplication.translate(
            "LawWords", "geometric, success with probability {p}"
        ),
        "exponential": QCoreApplication.translate("LawWords", "exponential, rate {rate}"),
        "cauchy": QCoreApplication.translate("LawWords", "Cauchy, median {median}, scale {scale}"),
        "log_normal": QCoreApplication.translate(
            "LawWords", "log-normal, logarithms with mean {mean}, standard deviation {std}"
        ),
        "truncated_normal": QCoreApplication.translate(
            "LawWords", "normal, mean {mean}, standard deviation {std}, cut to [{low}, {high}]"
        ),
    }


def _shaped_words() -> dict[str, str]:
    """Return the words for what only `torch.distributions` draw."""
    return {
        "beta": QCoreApplication.translate("LawWords", "beta, a = {a}, b = {b}"),
        "gamma": QCoreApplication.translate("LawWords", "gamma, shape {shape}, rate {rate}"),
        "laplace": QCoreApplication.translate("LawWords", "Laplace, mean {mean}, scale {scale}"),
        "student_t": QCoreApplication.translate(
            "LawWords", "Student's t, degrees of freedom {df}, middle {mean}, scale {scale}"
        ),
        "chi_square": QCoreApplication.translate("LawWords", "chi-square, degrees of freedom {df}"),
        "gumbel": QCoreApplication.translate("LawWords", "Gumbel, mode {mean}, scale {scale}"),
        "half_normal": QCoreApplication.translate(
            "LawWords", "half-normal, {std} times a standard normal's size"
        ),
        "half_cauchy": QCoreApplication.translate("LawWords", "half-Cauchy, scale {scale}"),
        "weibull": QCoreApplication.translate("LawWords", "Weibull, scale {scale}, shape {shape}"),
        "pareto": QCoreApplication.translate("LawWords", "Pareto from {scale} on, shape {shape}"),
        "rayleigh": QCoreApplication.translate("LawWords", "Rayleigh, scale {scale}"),
        "uniform_absolute": QCoreApplication.translate(
            "LawWords", "absolute value of two parts, each uniform on [0, {high})"
        ),
        "binomial": QCoreApplication.translate("LawWords", "binomial, n = {n}, p = {p}"),
        "negative_binomial": QCoreApplication.translate(
            "LawWords", "negative binomial, n = {n}, p = {p}"
        ),
    }
