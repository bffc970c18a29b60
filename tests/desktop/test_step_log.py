"""What was done in each step lasts, can be forgotten, and comes back."""

from __future__ import annotations

import sqlite3
from typing import TYPE_CHECKING

import pytest

from desktop.progress import Progress
from desktop.progress_file import NAME, ProgressError
from desktop.step_log import StepRecord

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture
def progress(tmp_path: Path) -> Iterator[Progress]:
    opened = Progress.open(tmp_path)
    yield opened
    opened.close()


def fill(progress: Progress) -> None:
    for lesson, step in (("01", "a"), ("01", "b"), ("02", "a")):
        progress.save_prediction(lesson, step, "yes")
        progress.save_pass(lesson, step, "x")
        progress.steps.count_run(lesson, step, own=True, done_code="x")
        progress.steps.add_seconds(lesson, step, 2.0)


def kept(progress: Progress) -> list[object]:
    tables = (progress.predictions, progress.exercises, progress.steps.of)
    return [table(lesson) for lesson in ("01", "02") for table in tables]


def test_runs_and_time_are_counted_and_last(tmp_path: Path, progress: Progress) -> None:
    progress.steps.add_seconds("01", "a", 1.5)
    progress.steps.count_run("01", "a", own=False, done_code="x = 1")
    progress.steps.count_run("01", "a", own=True, done_code=None)
    progress.steps.add_seconds("01", "a", 2.0)
    again = Progress.open(tmp_path)
    assert again.steps.of("01") == {"a": StepRecord(2, 1, "x = 1", 3.5)}
    again.close()


@pytest.mark.parametrize(
    ("scope", "gone"),
    [
        (("01", "a"), {("01", "a")}),
        (("01", ""), {("01", "a"), ("01", "b")}),
        (("", ""), {("01", "a"), ("01", "b"), ("02", "a")}),
    ],
)
def test_what_is_forgotten_comes_back_whole(
    progress: Progress, scope: tuple[str, str], gone: set[tuple[str, str]]
) -> None:
    fill(progress)
    before = kept(progress)
    forgotten = progress.steps.forget(*scope)
    assert forgotten.steps() == gone
    left = {(lesson, step) for lesson in ("01", "02") for step in progress.steps.of(lesson)}
    assert left == {("01", "a"), ("01", "b"), ("02", "a")} - gone
    progress.steps.count_run(scope[0] or "01", "a", own=False, done_code=None)
    progress.steps.bring_back(forgotten)
    assert kept(progress) == before


def test_a_step_only_looked_at_was_not_worked_on(progress: Progress) -> None:
    progress.steps.add_seconds("01", "a", 9.0)
    assert progress.steps.forget().steps() == set()


def test_a_locked_file_forgets_nothing(tmp_path: Path, progress: Progress) -> None:
    fill(progress)
    lock = sqlite3.connect(tmp_path / NAME, isolation_level=None)
    lock.execute("BEGIN IMMEDIATE")
    with pytest.raises(ProgressError):
        progress.steps.forget()
    lock.execute("ROLLBACK")
    lock.close()
    assert set(progress.steps.of("01")) == {"a", "b"}
