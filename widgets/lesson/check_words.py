"""Words for the differences that a check found."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

if TYPE_CHECKING:
    from widgets.lesson_records import CheckResult, Difference

translate = QCoreApplication.translate

_NUMBER = r"(-?[\d.]+(?:e[+-]?\d+)?)"
_RANGE = re.compile(rf"{_NUMBER} … {_NUMBER}")
_NEAR = re.compile(rf"≈ {_NUMBER} ± {_NUMBER}")
_LIMIT = re.compile(rf"([≥≤<>]) {_NUMBER}")
_YES_NO = ("identity", "shared", "requires_grad", "leaf", "contiguous", "training")
"""Facts that are true or false."""
_FACTS: dict[str, Any] = {
    "type": QT_TRANSLATE_NOOP("CheckWords", "type"),
    "shape": QT_TRANSLATE_NOOP("CheckWords", "shape"),
    "dtype": QT_TRANSLATE_NOOP("CheckWords", "dtype"),
    "device": QT_TRANSLATE_NOOP("CheckWords", "device"),
    "value": QT_TRANSLATE_NOOP("CheckWords", "value"),
    "values": QT_TRANSLATE_NOOP("CheckWords", "values"),
    "min": QT_TRANSLATE_NOOP("CheckWords", "smallest value"),
    "max": QT_TRANSLATE_NOOP("CheckWords", "largest value"),
    "mean": QT_TRANSLATE_NOOP("CheckWords", "mean"),
    "std": QT_TRANSLATE_NOOP("CheckWords", "standard deviation"),
    "count": QT_TRANSLATE_NOOP("CheckWords", "count"),
    "storage": QT_TRANSLATE_NOOP("CheckWords", "memory"),
    "grad": QT_TRANSLATE_NOOP("CheckWords", "gradient"),
    "identity": QT_TRANSLATE_NOOP("CheckWords", "same object"),
    "shared": QT_TRANSLATE_NOOP("CheckWords", "shared memory"),
    "distinct": QT_TRANSLATE_NOOP("CheckWords", "number of different values"),
    "rising": QT_TRANSLATE_NOOP("CheckWords", "share of rises from value to value"),
    "operations": QT_TRANSLATE_NOOP("CheckWords", "value after each operation"),
    "variety": QT_TRANSLATE_NOOP("CheckWords", "number of different values in all calls"),
    "combinations": QT_TRANSLATE_NOOP("CheckWords", "number of different results in all calls"),
    "strides": QT_TRANSLATE_NOOP("CheckWords", "strides"),
    "offset": QT_TRANSLATE_NOOP("CheckWords", "storage offset"),
    "contiguous": QT_TRANSLATE_NOOP("CheckWords", "contiguous"),
    "bytes": QT_TRANSLATE_NOOP("CheckWords", "bytes"),
    "saved": QT_TRANSLATE_NOOP("CheckWords", "bytes that Autograd keeps"),
    "version": QT_TRANSLATE_NOOP("CheckWords", "version"),
    "requires_grad": QT_TRANSLATE_NOOP("CheckWords", "requires_grad"),
    "leaf": QT_TRANSLATE_NOOP("CheckWords", "leaf of the graph"),
    "length": QT_TRANSLATE_NOOP("CheckWords", "length"),
    "calls": QT_TRANSLATE_NOOP("CheckWords", "number of calls"),
    "keys": QT_TRANSLATE_NOOP("CheckWords", "keys"),
    "parameters": QT_TRANSLATE_NOOP("CheckWords", "number of parameters"),
    "training": QT_TRANSLATE_NOOP("CheckWords", "training mode"),
    "loss": QT_TRANSLATE_NOOP("CheckWords", "loss"),
    "accuracy": QT_TRANSLATE_NOOP("CheckWords", "accuracy"),
    "seconds": QT_TRANSLATE_NOOP("CheckWords", "seconds"),
}
"""Their words in English; Qt's type stubs don't say what QT_TRANSLATE_NOOP returns."""


def fact_words(fact: str) -> str:
    """Name a tensor fact in the interface language."""
    return translate("CheckWords", _FACTS[fact]) if fact in _FACTS else fact


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
    if result.problem == "not_ended":
        return translate("CheckWords", "It can be checked once the step ends without an error.")
    if result.problem == "interrupted":
        return translate("CheckWords", "The check was stopped before it ended.")
    if result.problem is not None:
        return translate("CheckWords", "The check itself failed; please tell its authors.")
    if result.differences:
        sentence = translate("CheckWords", "Not there yet; facts that differ: {count}")
        return sentence.format(count=len(result.differences))
    return translate("CheckWords", "Passed: everything that was asked for is there.")
