"""A fit in words: what was compared, each test with its null hypothesis, and a careful verdict."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from widgets.fit.law_words import law_words
from widgets.number_format import short_number
from widgets.plot_numbers import count_text, percent_text

if TYPE_CHECKING:
    from widgets.distribution_records import Bound, Fit, FitTest

DOUBTFUL, INCONSISTENT = 0.05, 0.001
"""p-values below these are called doubtful, and not consistent."""
_TINY = 1e-6
_LEAST_TOLD = 1e-300
_TIE = "\N{NO-BREAK SPACE}"
_SYMBOLS = {"kolmogorov_smirnov": "D", "two_sample": "D", "cramer_von_mises": "W²"}


def law_sentence(fit: Fit) -> str:
    """Return which law the values are compared with, and where it comes from."""
    translate = QCoreApplication.translate
    if fit.call:
        sentence = translate("FitWords", "Compared with the law of {call}: {law}.")
    else:
        sentence = translate("FitWords", "Compared with the law that you chose: {law}.")
    return sentence.format(call=fit.call, law=law_words(fit.law, fit.parameters, _ends(fit)))


def _ends(fit: Fit) -> str:
    """Return the brackets of the law's range; [) where they aren't known."""
    closed = {bound.side: bound.closed for bound in fit.bounds}
    return ("[" if closed.get("low", True) else "(") + ("]" if closed.get("high", False) else ")")


def test_name(name: str) -> str:
    """Return what the test of this name is called."""
    translate = QCoreApplication.translate
    words = {
        "kolmogorov_smirnov": translate("FitWords", "Kolmogorov–Smirnov test"),
        "cramer_von_mises": translate("FitWords", "Cramér–von Mises test"),
        "chi_square": translate("FitWords", "Chi-square test"),
        "position_counts": translate("FitWords", "Chi-square test of the positions"),
        "two_sample": translate("FitWords", "Kolmogorov–Smirnov test of two samples"),
    }
    return words.get(name, name)


def null_hypothesis(test: FitTest) -> str:
    """Return in words what a test takes for true until the values speak against it."""
    translate = QCoreApplication.translate
    words = {
        "position_counts": translate(
            "FitWords", "Null hypothesis: every order of the numbers is equally likely."
        ),
        "two_sample": translate(
            "FitWords", "Null hypothesis: both samples come from the same distribution."
        ),
    }
    usual = translate(
        "FitWords", "Null hypothesis: the values are independent draws from this law."
    )
    drawn = translate(
        "FitWords",
        "Null hypothesis: every choice of so many different numbers is equally likely (drawn"
        " without replacement).",
    )
    rounded = translate(
        "FitWords",
        "Null hypothesis: the values are independent draws from this law, rounded to whole"
        " numbers.",
    )
    noted = {"rounded_law": rounded, "without_replacement": drawn}
    for note in test.notes:
        usual = noted.get(note, usual)
    return words.get(test.name, usual)


def what_it_measures(test: FitTest) -> str:
    """Return what a test's statistic is."""
    translate = QCoreApplication.translate
    return {
        "kolmogorov_smirnov": translate(
            "FitWords", "D: the largest distance between the distribution functions"
        ),
        "two_sample": translate(
            "FitWords", "D: the largest distance between the distribution functions"
        ),
        "cramer_von_mises": translate(
            "FitWords", "W²: n times the mean squared distance between the distribution functions"
        ),
    }.get(
        test.name,
        translate(
            "FitWords",
            "χ²: the sum of (observed − expected)² / expected over the cells; df: its degrees of"
            " freedom",
        ),
    )


def statistic_line(test: FitTest) -> str:
    """Return the statistic, degrees of freedom, p-value and n in one line."""
    symbol = _SYMBOLS.get(test.name, "χ²")
    parts = [_between(symbol, test.statistic, test.statistic_high)]
    if test.degrees is not None:
        parts.append(f"df = {count_text(test.degrees)}")
    parts += [p_text(test.p_value, test.p_low), f"n = {count_text(test.count)}"]
    return " · ".join(part.replace(" ", _TIE) for part in parts)


def _between(symbol: str, low: float, high: float | None) -> str:
    if high is None:
        return f"{symbol} = {short_number(low)}"
    return f"{short_number(low)} ≤ {symbol} ≤ {short_number(high)}"


def p_text(p_value: float, p_low: float | None = None) -> str:
    """Return `p = 0.84`, of a bracket both of its ends; one that float64 can't hold is left out."""
    if p_value < _LEAST_TOLD:
        return f"p < {_LEAST_TOLD}"
    if p_low is not None:
        least = f"{_probability(p_low)} ≤ " if p_low >= _LEAST_TOLD else ""
        return f"{least}p ≤ {_probability(p_value)}"
    return f"p = {_probability(p_value)}"


def _probability(value: float) -> str:
    return f"{value:.3f}" if value >= 0.1 else f"{value:.2g}" if value >= 1e-4 else f"{value:.1e}"


def verdict(test: FitTest) -> str:
    """Return `consistent`, `doubtful`, `inconsistent`, `undecided` (a bracket) or `grid`."""
    most = level(test.p_value)
    if test.p_low is not None and level(test.p_low) != most:
        return "grid" if "float_grid" in test.notes else "undecided"
    return "grid" if most != "consistent" and "float_grid" in test.notes else most


def level(p_value: float) -> str:
    """Return `consistent`, `doubtful` or `inconsistent`."""
    if p_value >= DOUBTFUL:
        return "consistent"
    return "doubtful" if p_value >= INCONSISTENT else "inconsistent"


def verdict_sentence(test: FitTest) -> str:
    """Return what the p-value means, and no more than that."""
    translate = QCoreApplication.translate
    sentence = {
        "consistent": translate(
            "FitWords",
            "Consistent with the null hypothesis: where it holds, {share} of samples differ from"
            " it at least this much.",
        ),
        "doubtful": translate(
            "FitWords",
            "Doubtful: where the null hypothesis holds, such a difference or a larger one comes"
            " by chance in {share} of samples. Draw with other seeds to see whether it stays.",
        ),
        "inconsistent": translate(
            "FitWords",
            "Not consistent with the null hypothesis: where it holds, such a difference or a"
            " larger one comes by chance in {share} of samples.",
        ),
        "undecided": translate(
            "FitWords",
            "Undecided: the counts leave open on which side of a threshold the p-value lies.",
        ),
        "grid": translate(
            "FitWords",
            "No verdict: this p-value tells of the spacing of the dtype's numbers, not of the law.",
        ),
    }[verdict(test)]
    share = test.p_value if test.p_low is None or verdict(test) == "inconsistent" else test.p_low
    return sentence.format(share=chance_text(share))


def chance_text(p_value: float) -> str:
    """Return a p-value as a share of samples."""
    if p_value < _TINY:
        return QCoreApplication.translate("FitWords", "less than one in a million")
    percent = 100 * p_value
    number = f"{percent:.0f}" if percent >= 10 else f"{percent:.2g}"
    return percent_text(number).replace(" ", _TIE)


def thresholds() -> str:
    """Return the levels of the verdicts, and what a p-value is not."""
    return QCoreApplication.translate(
        "FitWords",
        "Below p = 0.05 a fit is called doubtful, below 0.001 not consistent. A p-value is not the"
        " probability that the law holds, and a large one doesn't prove it. All tests look at the"
        " same values, and several of them raise a false alarm more often than one: the verdict at"
        " the top takes their smallest p times their number (Bonferroni).",
    )


def note_sentences(test: FitTest) -> list[str]:
    """Return what has to be known beside a p-value, a sentence for each note."""
    translate = QCoreApplication.translate
    words = {
        "bracket": translate(
            "FitWords",
            "With so many values only their counts in fine bins are kept: the statistic and the"
            " p-value lie in this bracket.",
        ),
        "float_grid": translate(
            "FitWords",
            "n is so large that the test sees the spacing of the dtype's numbers, which a"
            " continuous law doesn't have.",
        ),
        "few_expected": translate("FitWords", "Cells that expect fewer than 5 values were merged."),
        "ties": translate(
            "FitWords",
            "Equal values occur, which a continuous law doesn't give: the p-value is too small.",
        ),
        "part": translate("FitWords", "Only the first {count} values were looked at."),
    }
    found = [words[note] for note in test.notes if note in words]
    return [sentence.format(count=count_text(test.count)) for sentence in found]


def bound_sentence(bound: Bound) -> str:
    """Return how many values lie at an end of the law's range, and how many beyond it."""
    translate = QCoreApplication.translate
    if bound.closed:
        at = translate("FitWords", "Exactly {value}, which the law can give: {at}.")
    else:
        at = translate("FitWords", "Exactly {value}, which the law leaves out: {at}.")
    if bound.side == "low":
        beyond = translate("FitWords", "Below {value}: {outside}.")
    else:
        beyond = translate("FitWords", "Above {value}: {outside}.")
    none = translate("FitWords", "none")
    numbers = {
        "value": short_number(bound.value, 9),
        "at": count_text(bound.at) if bound.at else none,
        "outside": count_text(bound.outside) if bound.outside else none,
    }
    return f"{at.format(**numbers)} {beyond.format(**numbers)}"


def is_remarkable(bound: Bound) -> bool:
    """Whether there are values that the law gives never, or with probability 0."""
    return bound.outside > 0 or (bound.at > 0 and not bound.closed)
