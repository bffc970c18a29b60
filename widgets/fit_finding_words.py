"""Sentences for the ways in which torch's law differs from the documented one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from widgets.number_format import short_number

if TYPE_CHECKING:
    from widgets.distribution_records import Finding


def finding_sentence(finding: Finding) -> str:
    """Return a finding in words; one without words of ours is named with its numbers."""
    sentence = _sentences().get(finding.code)
    numbers = {name: short_number(value, 6) for name, value in finding.numbers.items()}
    listed = ", ".join(f"{name} = {value}" for name, value in numbers.items())
    other = QCoreApplication.translate(
        "FitFindingWords", "torch's own law differs from the documented one: {code} ({numbers})."
    )
    try:
        return (sentence or other).format(code=finding.code, **{"numbers": listed, **numbers})
    except KeyError:  # a number that the sentence needs is not known
        return other.format(code=finding.code, numbers=listed)


def _sentences() -> dict[str, str]:
    translate = QCoreApplication.translate
    return {
        "zero_too_often": translate(
            "FitFindingWords",
            "In this dtype torch gives exactly 0 with probability {probability}, far more often"
            " than the documented law.",
        ),
    }
