from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtTest import QSignalSpy

from tests.widgets.inspector.inspector_rows import CHANGED, statistics, table, tensor
from widgets.inspector.summaries import Summaries
from widgets.tensor_records import Change, VariableRow

HUGE = tensor("huge", 1000, 1000, 1000)
SMALL = tensor("small", 5, 3)
MIDDLE = tensor("middle", 1000, 1000)


def asked(spy: QSignalSpy) -> list[str]:
    return [spy.at(number)[0] for number in range(spy.count())]


@pytest.fixture
def summaries() -> Summaries:
    return Summaries()


@pytest.fixture
def spy(summaries: Summaries) -> QSignalSpy:
    return QSignalSpy(summaries.statistics_requested)


def test_chosen_row_comes_first(summaries: Summaries, spy: QSignalSpy) -> None:
    summaries.look_at(HUGE, (SMALL, HUGE))
    assert asked(spy) == ["huge"]


def test_rows_in_view_are_asked_for_one_by_one(summaries: Summaries, spy: QSignalSpy) -> None:
    done = replace(tensor("done", 2), statistics=statistics())
    summaries.renew(table(done, SMALL, MIDDLE, HUGE))
    summaries.look_at(done, (done, SMALL, MIDDLE, HUGE))
    assert asked(spy) == ["small"]
    summaries.finish("small", statistics())
    summaries.finish("middle", statistics())
    assert asked(spy) == ["small", "middle"]


@pytest.mark.parametrize(
    "row",
    [
        tensor("x", 3, readable=False, note="no_data"),
        tensor("x", 0, 3, note="no_elements"),
        VariableRow("n", "value", "int", text="3"),
        None,
    ],
)
def test_rows_without_numbers_are_not_asked_for(
    summaries: Summaries, spy: QSignalSpy, row: VariableRow | None
) -> None:
    summaries.look_at(row, () if row is None else (row,))
    assert asked(spy) == []


def test_what_was_stopped_is_asked_for_only_on_wish(summaries: Summaries, spy: QSignalSpy) -> None:
    cancelled = QSignalSpy(summaries.statistics_cancelled)
    summaries.look_at(HUGE, (HUGE,))
    summaries.cancel("huge")
    summaries.refuse("huge", "cancelled")
    summaries.look_at(HUGE, (HUGE,))
    assert asked(spy) == ["huge"]
    assert asked(cancelled) == ["huge"]
    assert summaries.stopped("huge")
    summaries.want("huge")
    assert asked(spy) == ["huge", "huge"]
    assert not summaries.stopped("huge")


def test_busy_is_no_stop(summaries: Summaries, spy: QSignalSpy) -> None:
    summaries.look_at(SMALL, (SMALL,))
    summaries.refuse("small", "busy")
    assert not summaries.stopped("small")
    summaries.renew(table(SMALL))
    summaries.look_at(SMALL, (SMALL,))
    assert asked(spy) == ["small", "small"]


@pytest.mark.parametrize(
    ("change", "kept"), [(Change.SAME, True), (CHANGED, False), (Change.UNKNOWN, False)]
)
def test_statistics_live_as_long_as_the_tensor_stays_the_same(
    summaries: Summaries, change: Change, kept: bool
) -> None:
    summaries.finish("small", statistics())
    summaries.renew(table(replace(SMALL, change=change)))
    assert (summaries.statistics("small") is not None) is kept


def test_progress_is_told(summaries: Summaries) -> None:
    summaries.advance("huge", 0.4)
    assert summaries.progress("huge") == 0.4
    summaries.finish("huge", statistics())
    assert summaries.progress("huge") is None


@pytest.mark.parametrize("reason", ["unreadable", "failed", "gone"])
def test_only_what_the_learner_stopped_is_called_stopped(
    summaries: Summaries, spy: QSignalSpy, reason: str
) -> None:
    row = tensor("odd", 3)
    summaries.look_at(row, ())
    summaries.refuse("odd", reason)
    assert not summaries.stopped("odd")
    summaries.look_at(row, ())
    assert spy.count() == 1


@pytest.mark.parametrize("note", ["no_dtype", "masked"])
def test_what_cannot_be_counted_is_not_asked_for(
    summaries: Summaries, spy: QSignalSpy, note: str
) -> None:
    row = tensor("odd", 3, kind="array", note=note)
    summaries.look_at(row, (row,))
    assert spy.count() == 0
