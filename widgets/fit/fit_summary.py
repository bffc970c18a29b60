"""The verdict of all tests of a fit together."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from widgets.fit.fit_words import level, p_text, verdict

if TYPE_CHECKING:
    from widgets.distribution_records import Fit, FitTest


def summary(fit: Fit) -> tuple[str, str]:
    """Return the verdict of all tests together, and it in one sentence.

    Of k tests the smallest p-value is taken k times (Bonferroni): each test alone raises a false
    alarm as often as its level says, and the first of several sooner.
    """
    translate = QCoreApplication.translate
    if any(bound.outside for bound in fit.bounds):
        return "inconsistent", translate(
            "FitWords", "Not consistent with the law: there are values outside its range."
        )
    found = [test for test in fit.tests if verdict(test) != "grid"]
    own = [test for test in fit.implemented if verdict(test) != "grid"]
    if not found and not own:
        return "undecided", translate("FitWords", "No test can tell about these values.")
    tests = found or own
    least, most = _together(tests)
    judged = _judged(least, most)
    words = _of_one() if len(tests) == 1 else _of_several()
    if any("rounded_law" in test.notes for test in tests):
        words = _of_rounded()
    p = p_text(most, None if least == most else least)
    return judged, (words if found else _of_own())[judged].format(p=p, count=len(tests))


def _together(tests: list[FitTest]) -> tuple[float, float]:
    """Return between which ends the corrected p-value lies: the same twice but for brackets."""
    least = min(test.p_value if test.p_low is None else test.p_low for test in tests)
    most = min(test.p_value for test in tests)
    return min(1.0, least * len(tests)), min(1.0, most * len(tests))


def _judged(least: float, most: float) -> str:
    """Return the verdict that holds for the whole bracket; the milder one of the two bad ones."""
    judged = level(most)
    return "undecided" if judged == "consistent" != level(least) else judged


def _of_own() -> dict[str, str]:
    """Return the verdicts where the spacing of the dtype hides the documented law."""
    translate = QCoreApplication.translate
    return {
        "inconsistent": translate(
            "FitWords", "Not consistent with torch's own law for this dtype ({p})."
        ),
        "doubtful": translate(
            "FitWords", "Doubtful whether torch's own law for this dtype holds ({p})."
        ),
        "undecided": translate(
            "FitWords", "The counts don't decide about torch's own law for this dtype ({p})."
        ),
        "consistent": translate(
            "FitWords",
            "The dtype's rounding is all that the tests of the documented law see; consistent with"
            " torch's own law for this dtype ({p}).",
        ),
    }


def _of_one() -> dict[str, str]:
    translate = QCoreApplication.translate
    return {
        "inconsistent": translate("FitWords", "Not consistent with the law ({p})."),
        "doubtful": translate("FitWords", "Doubtful whether the law holds ({p})."),
        "undecided": translate("FitWords", "The counts don't decide ({p})."),
        "consistent": translate("FitWords", "Consistent with the law ({p})."),
    }


def _of_rounded() -> dict[str, str]:
    """Return the verdicts where whole numbers were compared with a continuous law."""
    translate = QCoreApplication.translate
    return {
        "inconsistent": translate(
            "FitWords", "Not consistent even with the law rounded to whole numbers ({p})."
        ),
        "doubtful": translate(
            "FitWords", "Doubtful whether the law rounded to whole numbers holds ({p})."
        ),
        "consistent": translate(
            "FitWords",
            "The values are whole numbers: consistent with the law rounded to those ({p}).",
        ),
    }


def _of_several() -> dict[str, str]:
    translate = QCoreApplication.translate
    return {
        "inconsistent": translate(
            "FitWords", "Not consistent with the law ({p}, corrected for {count} tests)."
        ),
        "doubtful": translate(
            "FitWords", "Doubtful whether the law holds ({p}, corrected for {count} tests)."
        ),
        "undecided": translate(
            "FitWords", "The counts don't decide ({p}, corrected for {count} tests)."
        ),
        "consistent": translate(
            "FitWords", "Consistent with the law ({p}, corrected for {count} tests)."
        ),
    }
