"""Tests of how long a work still takes."""

from __future__ import annotations

import pytest

from widgets.bench.pace import Pace


def test_it_is_known_once_a_second_part_has_come() -> None:
    pace = Pace()
    assert pace.seconds_left(2, 100, now=50.0) is None
    assert pace.seconds_left(2, 100, now=51.0) is None
    # Eight parts took four seconds; ninety are to come.
    assert pace.seconds_left(10, 100, now=54.0) == pytest.approx(45.0)
    assert pace.seconds_left(100, 100, now=99.0) == 0


def test_another_work_is_judged_anew() -> None:
    pace = Pace()
    pace.seconds_left(1, 10, now=0.0)
    pace.seconds_left(5, 10, now=1000.0)
    pace.begin()
    assert pace.seconds_left(1, 10, now=1001.0) is None
    assert pace.seconds_left(2, 10, now=1002.0) == pytest.approx(8.0)
