"""Tests of numbers as people type them."""

from __future__ import annotations

from fractions import Fraction

import pytest

from widgets.parameters.bench_numbers import NotANumberError, read_number, whole_text


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("1000000", 10**6),
        ("1e6", 10**6),
        ("1E6", 10**6),
        ("10^6", 10**6),
        ("10**6", 10**6),
        ("10⁶", 10**6),
        ("10⁻²", Fraction(1, 100)),
        ("2^20", 2**20),
        ("5*10^3", 5000),
        ("5×10³", 5000),
        ("5 x 10^3", 5000),
        ("1_000_000", 10**6),
        ("1,000,000", 10**6),
        ("1 000 000", 10**6),
        ("1,000.5", Fraction(2001, 2)),
        (" 12 ", 12),
        ("１０００", 1000),
        ("-2.5", Fraction(-5, 2)),
        ("−2", -2),
        ("+3", 3),
        (".5", Fraction(1, 2)),
        ("0.1", Fraction(1, 10)),
        ("9223372036854775807", 2**63 - 1),
        ("1e30", 10**30),
    ],
)
def test_what_is_read(text: str, number: Fraction) -> None:
    assert read_number(text) == number


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", "missing"),
        ("   ", "missing"),
        ("nan", "not_finite"),
        ("-inf", "not_finite"),
        ("∞", "not_finite"),
        ("many", "not_a_number"),
        ("1,5", "not_a_number"),
        ("1,00", "not_a_number"),
        ("1.2.3", "not_a_number"),
        ("0^-1", "not_a_number"),
        ("--1", "not_a_number"),
        ("1e", "not_a_number"),
        ("__import__", "not_a_number"),
        ("1e999999999999", "too_large"),
        ("10^100000", "too_large"),
    ],
)
def test_what_is_refused(text: str, code: str) -> None:
    with pytest.raises(NotANumberError) as caught:
        read_number(text)
    assert caught.value.code == code


def test_thousands_are_parted() -> None:
    assert whole_text(10**7) == "10,000,000"
