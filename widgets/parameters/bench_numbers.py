"""Numbers as people type them: 1e6, 10^6, 1,000,000, 1_000_000, 10⁶, in full-width digits too."""

from __future__ import annotations

import re
import unicodedata
from fractions import Fraction

_RAISED = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻", "0123456789+-")
_RAISED_RUN = re.compile(r"[⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻]+")
_GROUPED = re.compile(r"[+-]?\d{1,3}([,_ ]\d{3})+(?![\d,_ ])")
_NUMBER = re.compile(r"[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?")
_POWER = re.compile(
    r"(?:(?P<factor>[+-]?(?:\d+\.?\d*|\.\d+))\*)?(?P<base>[+-]?\d+)\^(?P<power>[+-]?\d+)"
)
_NOT_FINITE = re.compile(r"[+-]?(nan|inf(inity)?|∞)")
_LARGEST_POWER = 400
"""Beyond it no float64 is left; and a whole number with more digits is only a typing error."""


class NotANumberError(ValueError):
    """The text is no number; `code` is `missing`, `not_a_number`, `not_finite` or `too_large`."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


def read_number(text: str) -> Fraction:
    """Return the exact number that a text means; raise NotANumberError where it means none."""
    plain = _plain(text)
    if not plain:
        raise NotANumberError("missing")
    if _NOT_FINITE.fullmatch(plain):
        raise NotANumberError("not_finite")
    if _NUMBER.fullmatch(plain):
        _refuse_large(plain.partition("e")[2])
        return Fraction(plain)
    found = _POWER.fullmatch(plain)
    if found is None:
        raise NotANumberError("not_a_number")
    _refuse_large(found["power"])
    base, power = Fraction(found["base"]), int(found["power"])
    if not base and power < 0:
        raise NotANumberError("not_a_number")
    return Fraction(found["factor"] or 1) * base**power


def _plain(text: str) -> str:
    """Return a text with one sign for each meaning, and no parting of thousands."""
    raised = _RAISED_RUN.sub(lambda run: "^" + run[0].translate(_RAISED), text)
    plain = unicodedata.normalize("NFKC", raised).strip().lower().replace("−", "-")
    if _GROUPED.match(plain):
        plain = _GROUPED.sub(lambda run: re.sub("[,_ ]", "", run[0]), plain, count=1)
    plain = re.sub(r"(?<=\d)_(?=\d)", "", plain)
    return re.sub(r"\s*[×x]\s*", "*", plain).replace("**", "^").replace(" ", "")


def _refuse_large(power: str) -> None:
    if power and (len(power) > 5 or abs(int(power)) > _LARGEST_POWER):
        raise NotANumberError("too_large")


def whole_text(value: int) -> str:
    """Return a whole number with its thousands parted, as the fields show it."""
    return f"{value:,}"
