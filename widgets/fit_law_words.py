"""The names of laws, with and without their parameters."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from widgets.number_format import short_number

if TYPE_CHECKING:
    from collections.abc import Mapping

    from widgets.bench_parameters import Value

_MOST_WEIGHTS = 6


def law_name(law: str) -> str:
    """Return what a law is called; a law without a name of ours keeps its own."""
    translate = QCoreApplication.translate
    words = {
        "uniform": translate("FitLawWords", "uniform distribution"),
        "normal": translate("FitLawWords", "normal distribution"),
        "truncated_normal": translate("FitLawWords", "truncated normal distribution"),
        "log_normal": translate("FitLawWords", "log-normal distribution"),
        "half_normal": translate("FitLawWords", "half-normal distribution"),
        "exponential": translate("FitLawWords", "exponential distribution"),
        "gamma": translate("FitLawWords", "gamma distribution"),
        "chi_square": translate("FitLawWords", "chi-square distribution"),
        "beta": translate("FitLawWords", "beta distribution"),
        "weibull": translate("FitLawWords", "Weibull distribution"),
        "pareto": translate("FitLawWords", "Pareto distribution"),
        "student_t": translate("FitLawWords", "Student's t distribution"),
        "cauchy": translate("FitLawWords", "Cauchy distribution"),
        "half_cauchy": translate("FitLawWords", "half-Cauchy distribution"),
        "laplace": translate("FitLawWords", "Laplace distribution"),
        "gumbel": translate("FitLawWords", "Gumbel distribution"),
        "integers": translate("FitLawWords", "whole numbers, equally likely"),
        "permutation": translate("FitLawWords", "whole numbers, each once"),
        "bernoulli": translate("FitLawWords", "Bernoulli distribution"),
        "categorical": translate("FitLawWords", "categorical distribution"),
        "binomial": translate("FitLawWords", "binomial distribution"),
        "negative_binomial": translate("FitLawWords", "negative binomial distribution"),
        "poisson": translate("FitLawWords", "Poisson distribution"),
        "geometric": translate("FitLawWords", "geometric distribution (trials up to the first 1)"),
    }
    return words.get(law, law)


def law_with_parameters(law: str, parameters: Mapping[str, Value]) -> str:
    """Return a law's name with its parameters as in code."""
    listed = ", ".join(f"{name} = {_text(value)}" for name, value in parameters.items())
    return f"{law_name(law)} ({listed})" if listed else law_name(law)


def _text(value: Value) -> str:
    if isinstance(value, int):
        return str(value)
    if isinstance(value, float):
        return short_number(value, 6)
    shown = [short_number(each) for each in value[:_MOST_WEIGHTS]]
    return f"[{', '.join(shown)}{', …' if len(value) > _MOST_WEIGHTS else ''}]"
