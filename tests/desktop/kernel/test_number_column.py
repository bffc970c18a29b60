from __future__ import annotations

import io
import math

import numpy as np
import pytest

from desktop.kernel import number_column
from desktop.kernel.gate import RefusedError
from desktop.kernel.number_column import NumberColumn


def read(text: str | bytes) -> NumberColumn:
    raw = text.encode() if isinstance(text, str) else text
    return NumberColumn(io.BytesIO(raw), lambda _read: None)


GOOD = {
    "plain": ("1.5\n2.5\n", [1.5, 2.5], False),
    "no end of line": ("1.5\n2.5", [1.5, 2.5], False),
    "windows": ("1.5\r\n2.5\r\n", [1.5, 2.5], False),
    "header": ("height\n1.5\n", [1.5], True),
    "korean header": ("키\n1.5\n", [1.5], True),
    "byte order mark": (b"\xef\xbb\xbf1.5\n2\n", [1.5, 2], False),
    "mark and header": (b"\xef\xbb\xbfheight\n1.5\n", [1.5], True),
    "blank lines": ("\n1.5\n\n \n2.5\n\n", [1.5, 2.5], False),
    "quoted": ('"x"\n"1.5"\n\'2.5\'\n', [1.5, 2.5], True),
    "spaces": ("  1.5 \n 2.5\n", [1.5, 2.5], False),
    "exponents": ("1e-3\n-2E5\n.5\n", [0.001, -2e5, 0.5], False),
}


@pytest.mark.parametrize(("text", "numbers", "header"), GOOD.values(), ids=GOOD.keys())
def test_one_column_is_read(text: str, numbers: list[float], header: bool) -> None:
    column = read(text)
    assert column.numbers().tolist() == numbers
    assert column.numbers().dtype == np.float64
    assert column.header is header


def test_what_is_not_finite_is_kept() -> None:
    found = read("nan\n1\ninf\n-inf\n").numbers()
    assert math.isnan(found[0])
    assert found[1:].tolist() == [1.0, math.inf, -math.inf]


@pytest.mark.parametrize("text", ["3\n-4\n0\n", "3.0\n-4\n0e0\n", "n\n3\n-4\n0"])
def test_whole_numbers_are_integers(text: str) -> None:
    found = read(text).numbers()
    assert (found.dtype, found.tolist()) == (np.int64, [3, -4, 0])


def test_whole_numbers_that_float64_cannot_tell_apart_stay_floats() -> None:
    assert read("9007199254740993\n1\n").numbers().dtype == np.float64


BAD = {
    "nothing": ("", "empty"),
    "blank": ("\n\n", "empty"),
    "header only": ("height\n", "empty"),
    "comma": ("1,2\n3,4\n", "several_columns|1"),
    "header of two": ("a;b\n", "several_columns|1"),
    "later": ("1\n2\n3\t4\n", "several_columns|3"),
    "spaces": ("1 2\n", "several_columns|1"),
    "word": ("1\n2\nthree\n", "not_a_number|3"),
    "two headers": ("a\nb\n1\n", "not_a_number|2"),
    "binary": (b"\x89PNG\r\n\x1a\n\x00\x00", "not_a_number|2"),
}


@pytest.mark.parametrize(("text", "detail"), BAD.values(), ids=BAD.keys())
def test_what_is_no_column_is_refused_with_the_line(text: str, detail: str) -> None:
    with pytest.raises(RefusedError) as refused:
        read(text)
    assert (refused.value.reason, refused.value.detail) == ("bad_file", detail)


def test_lines_across_blocks_are_whole(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(number_column, "BLOCK", 7)
    numbers = [round(value, 3) for value in np.random.default_rng(0).normal(size=500)]
    assert read("x\n" + "\n".join(map(str, numbers))).numbers().tolist() == numbers
    with pytest.raises(RefusedError, match="not_a_number"):
        read("1\n" * 100 + "bad\n")


def test_a_line_without_an_end_and_too_many_numbers_are_refused(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    with pytest.raises(RefusedError) as refused:
        read("1\n" + "5" * (number_column.LONGEST_LINE + 1))
    assert refused.value.detail == "not_a_number|2"
    monkeypatch.setattr(number_column, "MOST_NUMBERS", 3)
    with pytest.raises(RefusedError) as refused:
        read("1\n" * 4)
    assert refused.value.detail == "too_large|3"


def test_a_stop_is_heard_between_blocks(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(number_column, "BLOCK", 10)
    heard: list[int] = []

    def stop(read: int) -> None:
        heard.append(read)
        if read >= 30:
            raise RefusedError("cancelled")

    with pytest.raises(RefusedError, match="cancelled"):
        NumberColumn(io.BytesIO(b"1.25\n" * 100), stop)
    assert heard == [10, 20, 30]
