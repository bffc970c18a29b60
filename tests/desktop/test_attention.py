"""Time spent is counted while someone is there: by a clock that the test turns."""

from __future__ import annotations

import pytest

from desktop.attention import PATIENCE, Attention


class HandClock:
    """A clock that stands still until it is turned."""

    time = 1000.0

    def __call__(self) -> float:
        return self.time


@pytest.mark.parametrize(
    ("doings", "seconds"),
    [
        ("5", 0.0),
        ("see 5", 5.0),
        ("see 5 see 7", 12.0),
        ("see 500", PATIENCE),
        ("see 500 see 3", PATIENCE + 3),
        ("see 5 pause 100", 5.0),
        ("see 5 pause 100 see 2", 7.0),
        ("see 500 pause", PATIENCE),
    ],
)
def test_pauses_are_not_counted(doings: str, seconds: float) -> None:
    clock = HandClock()
    attention = Attention(clock)
    for doing in doings.split():
        if doing.isdigit():
            clock.time += float(doing)
        else:
            getattr(attention, doing)()
    assert attention.take() == pytest.approx(seconds)
    assert attention.take() == 0.0


def test_what_was_taken_is_not_counted_again() -> None:
    clock = HandClock()
    attention = Attention(clock)
    attention.see()
    taken = 0.0
    for _ in range(10):
        clock.time += 20
        taken += attention.take()
    assert taken == pytest.approx(PATIENCE)
