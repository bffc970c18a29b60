"""Words for the differences that a check found."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

if TYPE_CHECKING:
    from widgets.lesson_records import CheckResult, Difference

translate = QCoreApplication.translate


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
    }
    return words.get(fact, fact)


def difference_words(difference: Difference) -> str:
    """Say in one sentence how the learner's work differs from what was asked."""
    if difference.fact == "missing":
        sentence = translate("CheckWords", "{name} is missing: give a value to this name.")
        return sentence.format(name=difference.name)
    if difference.fact == "error":
        sentence = translate("CheckWords", "{name} raised an error: {found}")
        return sentence.format(name=difference.name, found=difference.found)
    sentence = translate(
        "CheckWords", "{name}, {fact}: {expected} was asked for, {found} is there."
    )
    return sentence.format(
        name=difference.name,
        fact=fact_words(difference.fact),
        expected=difference.expected,
        found=difference.found,
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
