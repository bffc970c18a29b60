"""Words for the differences that a check found."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

if TYPE_CHECKING:
    from widgets.lesson_records import CheckResult, Difference

translate = QCoreApplication.translate

_NUMBER = r"(-?[\d.]+(?:e[+-]?\d+)?)"
_RANGE = re.compile(rf"{_NUMBER} … {_NUMBER}")
_NEAR = re.compile(rf"≈ {_NUMBER} ± {_NUMBER}")
_LIMIT = re.compile(rf"([≥≤<>]) {_NUMBER}")
_YES_NO = ("identity", "shared", "requires_grad", "leaf", "contiguous", "training")
"""Facts that are true or false."""


def fact_words(fact: str) -> str:
    """Name a tensor fact in the interface language."""
    words = {
        "type": translate("CheckWords", "type"),
        "shape": translate("CheckWords", "shape"),
        "dtype": translate("CheckWords", "dtype"),
        "device": translate("CheckWords", "device"),
        "value": translate("CheckWords", "value"),
        "values": translate("CheckWords", "values"),
        "min": translate("CheckWords", "smallest value"),
        "max": translate("CheckWords", "largest value"),
        "mean": translate("CheckWords", "mean"),
        "std": translate("CheckWords", "standard deviation"),
        "count": translate("CheckWords", "count"),
        "storage": translate("CheckWords", "memory"),
        "grad": translate("CheckWords", "gradient"),
        "identity": translate("CheckWords", "same object"),
        "shared": translate("CheckWords", "shared memory"),
        "distinct": translate("CheckWords", "number of different values"),
        "rising": translate("CheckWords", "share of rises from value to value"),
        "operations": translate("CheckWords", "value after each operation"),
        "variety": translate("CheckWords", "number of different values in all calls"),
        "combinations": translate("CheckWords", "number of different results in all calls"),
        "strides": translate("CheckWords", "strides"),
        "offset": translate("CheckWords", "storage offset"),
        "contiguous": translate("CheckWords", "contiguous"),
        "bytes": translate("CheckWords", "bytes"),
        "saved": translate("CheckWords", "bytes that Autograd keeps"),
        "version": translate("CheckWords", "version"),
        "requires_grad": translate("CheckWords", "requires_grad"),
        "leaf": translate("CheckWords", "leaf of the graph"),
        "length": translate("CheckWords", "length"),
        "calls": translate("CheckWords", "number of calls"),
        "keys": translate("CheckWords", "keys"),
        "parameters": translate("CheckWords", "number of parameters"),
        "training": translate("CheckWords", "training mode"),
        "loss": translate("CheckWords", "loss"),
        "accuracy": translate("CheckWords", "accuracy"),
        "seconds": translate("CheckWords", "seconds"),
    }
    return words.get(fact, fact)


def _side_words(fact: str, text: str) -> str:
    """Word what stands on one side of a difference, such as `-1 … -0.9`."""
    if fact in _YES_NO and text in ("True", "False"):
        return translate("CheckWords", "yes") if text == "True" else translate("CheckWords", "no")
    limits = _RANGE.fullmatch(text)
    if limits:
        return translate("CheckWords", "{low} to {high}").format(low=limits[1], high=limits[2])
    near = _NEAR.fullmatch(text)
    if near:
        return translate("CheckWords", "about {value}").format(value=near[1])
    limit = _LIMIT.fullmatch(text)
    if limit:
        sentences = {
            "≥": translate("CheckWords", "{limit} or more"),
            "≤": translate("CheckWords", "{limit} or less"),
            "<": translate("CheckWords", "less than {limit}"),
            ">": translate("CheckWords", "more than {limit}"),
        }
        return sentences[limit[1]].format(limit=limit[2])
    return text.replace(" | ", translate("CheckWords", " or "))


def difference_words(difference: Difference) -> str:
    """Say in one sentence how the learner's work differs from what was asked."""
    if difference.fact == "missing":
        sentence = translate(
            "CheckWords", "{name} is missing: the step must make it and end without an error."
        )
        return sentence.format(name=difference.name)
    if difference.fact == "error":
        sentence = translate("CheckWords", "{name} raised an error: {found}")
        return sentence.format(name=difference.name, found=difference.found)
    sentence = translate("CheckWords", "{fact} of {name}: expected {expected}, found {found}")
    return sentence.format(
        name=difference.name,
        fact=fact_words(difference.fact),
        expected=_side_words(difference.fact, difference.expected or ""),
        found=_side_words(difference.fact, difference.found or ""),
    )


def verdict_words(result: CheckResult) -> str:
    """Return the heading of a check's result."""
    if result.problem == "not_run":
        return translate("CheckWords", "Run the step first, then check it.")
    if result.problem == "interrupted":
        return translate("CheckWords", "The check was stopped before it ended.")
    if result.problem is not None:
        return translate("CheckWords", "The check itself failed; please tell its authors.")
    if result.differences:
        sentence = translate("CheckWords", "Not there yet; facts that differ: {count}")
        return sentence.format(count=len(result.differences))
    return translate("CheckWords", "Passed: everything that was asked for is there.")
