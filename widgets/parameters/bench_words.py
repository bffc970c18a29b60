"""The words of the bench's form: groups, calls, parameters, and what they mean."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication


def group_word(group: str) -> str:
    """Return the heading over a group of calls."""
    translate = QCoreApplication.translate
    return {
        "uniform": translate("BenchWords", "Uniform"),
        "normal": translate("BenchWords", "Normal family"),
        "whole": translate("BenchWords", "Whole numbers"),
        "other": translate("BenchWords", "Others"),
    }[group]


def function_word(function: str) -> str:
    """Return in a few words what a call draws."""
    translate = QCoreApplication.translate
    return {
        "rand": translate("BenchWords", "uniform on [0, 1)"),
        "uniform_": translate("BenchWords", "uniform on [low, high)"),
        "randn": translate("BenchWords", "standard normal"),
        "normal": translate("BenchWords", "normal"),
        "trunc_normal_": translate("BenchWords", "truncated normal"),
        "log_normal_": translate("BenchWords", "log-normal"),
        "randint": translate("BenchWords", "whole numbers, equally likely"),
        "random_": translate("BenchWords", "whole numbers, in place"),
        "randperm": translate("BenchWords", "permutation"),
        "bernoulli": translate("BenchWords", "Bernoulli, 0 or 1"),
        "poisson": translate("BenchWords", "Poisson"),
        "geometric_": translate("BenchWords", "geometric"),
        "multinomial": translate("BenchWords", "indices by weight"),
        "exponential_": translate("BenchWords", "exponential"),
        "cauchy_": translate("BenchWords", "Cauchy"),
        "Beta": translate("BenchWords", "beta"),
        "Gamma": translate("BenchWords", "gamma"),
        "Laplace": translate("BenchWords", "Laplace"),
        "StudentT": translate("BenchWords", "Student's t"),
        "Chi2": translate("BenchWords", "chi-square"),
        "Gumbel": translate("BenchWords", "Gumbel"),
    }[function]


def parameter_words(parameter: str) -> str:
    """Return what a parameter is, for its tooltip and for a screen reader."""
    translate = QCoreApplication.translate
    words = {
        "low": translate("BenchWords", "Lower bound"),
        "high": translate("BenchWords", "Upper bound; whole numbers stop before it"),
        "mean": translate("BenchWords", "Mean (for log-normal: of the logarithm)"),
        "loc": translate("BenchWords", "Location: shifts the law; of Gumbel it is the mode"),
        "std": translate("BenchWords", "Standard deviation (for log-normal: of the logarithm)"),
        "p": translate("BenchWords", "Probability"),
        "rate": translate("BenchWords", "Rate: the mean is in proportion to it or to 1 / rate"),
        "weights": translate("BenchWords", "Weights, separated by commas; their sum need not be 1"),
        "median": translate("BenchWords", "Median"),
        "scale": translate("BenchWords", "Scale: stretches the law"),
        "shape": translate("BenchWords", "Shape"),
        "a": translate("BenchWords", "First shape parameter (concentration1 in torch)"),
        "b": translate("BenchWords", "Second shape parameter (concentration0 in torch)"),
        "df": translate("BenchWords", "Degrees of freedom"),
        "n": translate("BenchWords", "Number of trials"),
        "shift": translate("BenchWords", "Shift: added to every value"),
    }
    return words.get(parameter, parameter)


def field_word(field: str) -> str:
    """Return the label of a field; parameters keep their names in code."""
    translate = QCoreApplication.translate
    words = {
        "function": translate("BenchWords", "Call"),
        "dtype": translate("BenchWords", "dtype"),
        "device": translate("BenchWords", "Device"),
        "numel": translate("BenchWords", "Values (n)"),
        "seed": translate("BenchWords", "Seed"),
        "generators": translate("BenchWords", "Generators"),
        "law": translate("BenchWords", "Law"),
        "count": translate("BenchWords", "Seeds (K)"),
        "test": translate("BenchWords", "Test"),
    }
    return words.get(field, field)
