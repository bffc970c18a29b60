"""The names of laws, for a list to choose from."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication


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
        "rayleigh": translate("FitLawWords", "Rayleigh distribution"),
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
