from __future__ import annotations

import pytest

from desktop.kernel.output_limits import (
    LONGEST_LINE,
    PORTION,
    RATE,
    TAIL,
    WAITING,
    LongLines,
    OutputLimit,
    Rate,
)


class Clock:
    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def limit(clock: Clock) -> OutputLimit:
    return OutputLimit(clock)


def write(limit: OutputLimit, text: str) -> None:
    """Write as a stream does."""
    if limit.add(text):
        limit.look()


def shown(limit: OutputLimit) -> str:
    return "".join(piece.text for piece in limit.take_all())


def in_parts(text: str, size: int) -> list[str]:
    return [text[start : start + size] for start in range(0, len(text), size)]


@pytest.mark.parametrize("size", [1, 7, 10**6])
@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("short\n", "short\n"),
        ("a" * LONGEST_LINE + "\n", "a" * LONGEST_LINE + "\n"),
        ("a" * LONGEST_LINE + "bcd\nnext\n", "a" * LONGEST_LINE + " … (+3)\nnext\n"),
        ("a" * LONGEST_LINE + "bcd\rnext", "a" * LONGEST_LINE + " … (+3)\rnext"),
        ("\n\na" + "b" * (LONGEST_LINE + 4321), "\n\na" + "b" * (LONGEST_LINE - 1) + " … (+4,322)"),
    ],
)
def test_long_lines_are_cut_however_they_are_written(
    limit: OutputLimit, text: str, expected: str, size: int
) -> None:
    for part in in_parts(text, size):
        write(limit, part)
    assert shown(limit) == expected


@pytest.mark.parametrize("takes", [1, 100])
def test_a_line_is_cut_although_parts_of_it_were_shown(limit: OutputLimit, takes: int) -> None:
    text = "a" * (LONGEST_LINE + 5) + "\nnext"
    found = ""
    for part in in_parts(text, len(text) // takes):
        write(limit, part)
        found += "".join(piece.text for piece in limit.take())
    assert found + shown(limit) == "a" * LONGEST_LINE + " … (+5)\nnext"


def test_cut_stops_when_there_is_no_more_room() -> None:
    text = "one\ntwo\nthree\n"
    assert LongLines().cut(text, 5) == ("one\ntwo\n", 8)


def test_nothing_is_lost_below_the_limits(limit: OutputLimit) -> None:
    text = "".join(f"{number}\n" for number in range(20_000))
    for line in text.splitlines(keepends=True):
        write(limit, line)
    pieces = limit.take_all()
    assert "".join(piece.text for piece in pieces) == text
    assert all(piece.dropped == 0 for piece in pieces)
    assert limit.empty


@pytest.mark.parametrize("size", [7, 100_000])
def test_a_flood_shows_its_beginning_and_its_last_lines_and_counts_the_rest(
    limit: OutputLimit, size: int
) -> None:
    text = "".join(f"{number}\n" for number in range(300_000))
    for part in in_parts(text, size):
        write(limit, part)
    first, last = limit.take_all()
    assert text.startswith(first.text)
    assert len(first.text) >= WAITING
    assert text.endswith(last.text)
    assert TAIL / 2 < len(last.text) <= TAIL
    assert last.text.splitlines()[0].isdecimal()
    assert text[len(first.text) + last.dropped :] == last.text


def test_memory_is_bounded_in_an_endless_flood(limit: OutputLimit) -> None:
    for _ in range(1000):
        write(limit, "x\n" * 5000)
    assert sum(len(piece.text) for piece in limit.take_all()) < WAITING + PORTION


def test_one_enormous_line_is_counted(limit: OutputLimit) -> None:
    write(limit, "y" * 5_000_000)
    assert shown(limit) == "y" * LONGEST_LINE + f" … (+{5_000_000 - LONGEST_LINE:,})"


def test_a_steady_flood_is_shown_at_a_bearable_rate(limit: OutputLimit, clock: Clock) -> None:
    total = 0
    for _ in range(100):
        write(limit, "some words\n" * 20_000)
        clock.now += 0.1
        total += sum(len(piece.text) for piece in limit.take())
    assert RATE * 5 < total <= RATE * 11


def test_after_a_gap_output_goes_on(limit: OutputLimit) -> None:
    write(limit, "flood\n" * 200_000)
    limit.take_all()
    write(limit, "after\n")
    assert [tuple(piece) for piece in limit.take_all()] == [(0, "after\n")]


def test_rate_allows_a_second_s_worth_at_once_and_then_as_time_passes(clock: Clock) -> None:
    rate = Rate(10, clock)
    assert [rate.allows() for _ in range(12)] == [True] * 10 + [False] * 2
    clock.now += 0.25
    assert [rate.allows() for _ in range(3)] == [True, True, False]
