"""What was done in each step: runs, the code that ran well, time spent; and how to forget it."""

from __future__ import annotations

import sqlite3
from typing import NamedTuple

from desktop.progress_file import ProgressError, write

_TABLES = ("predictions", "exercises", "steps")
_SCOPE = "?1 IN ('', lesson) AND ?2 IN ('', step)"

Row = tuple[object, ...]


class StepRecord(NamedTuple):
    """What the progress file keeps of a step of any kind."""

    runs: int = 0
    own_runs: int = 0
    """Runs of code that was no longer the lesson's own."""
    done_code: str | None = None
    """The code with which the step last ended as it was meant to."""
    seconds: float = 0.0
    """Time during which the learner was at the step."""


class Forgotten(NamedTuple):
    """What was kept of a step, of a lesson or of everything before it was forgotten."""

    lesson: str
    """Empty for all lessons."""
    step: str
    """Empty for all steps."""
    rows: dict[str, list[Row]]
    """By table."""

    def steps(self) -> set[tuple[str, str]]:
        """Return the places (lesson, step) that were worked on, not only looked at."""
        done = self.rows["predictions"] + self.rows["exercises"]
        done += [row for row in self.rows["steps"] if row[2]]
        return {(str(row[0]), str(row[1])) for row in done}


class StepLog:
    """The steps' part of the progress file; what writes raises ProgressError."""

    def __init__(self, database: sqlite3.Connection) -> None:
        self._database = database

    def count_run(self, lesson: str, step: str, own: bool, done_code: str | None) -> None:
        """Count a run; `done_code` is what ran when it ended as it was meant to, else None."""
        write(
            self._database,
            "INSERT INTO steps (lesson, step, runs, own_runs, done_code) VALUES (?, ?, 1, ?, ?)"
            " ON CONFLICT (lesson, step) DO UPDATE SET runs = runs + 1,"
            " own_runs = own_runs + excluded.own_runs,"
            " done_code = coalesce(excluded.done_code, done_code)",
            (lesson, step, int(own), done_code),
        )

    def add_seconds(self, lesson: str, step: str, seconds: float) -> None:
        """Add to the time spent on a step."""
        write(
            self._database,
            "INSERT INTO steps (lesson, step, seconds) VALUES (?, ?, ?)"
            " ON CONFLICT (lesson, step) DO UPDATE SET seconds = seconds + excluded.seconds",
            (lesson, step, seconds),
        )

    def of(self, lesson: str) -> dict[str, StepRecord]:
        """Return what is kept of each step of a lesson, by step id."""
        rows = self._database.execute(
            "SELECT step, runs, own_runs, done_code, seconds FROM steps WHERE lesson = ?", (lesson,)
        )
        return {row[0]: StepRecord(*row[1:]) for row in rows}

    def forget(self, lesson: str = "", step: str = "") -> Forgotten:
        """Forget predictions, exercises, runs and time of a step, a lesson or everything."""
        place = (lesson, step)
        try:
            with self._database:
                rows = {
                    table: self._database.execute(
                        f"DELETE FROM {table} WHERE {_SCOPE} RETURNING *", place
                    ).fetchall()
                    for table in _TABLES
                }
        except sqlite3.Error as error:
            raise ProgressError(str(error)) from error
        return Forgotten(lesson, step, rows)

    def bring_back(self, forgotten: Forgotten) -> None:
        """Put back what was forgotten, in the place of what was done since."""
        try:
            with self._database:
                for table, rows in forgotten.rows.items():
                    self._database.execute(
                        f"DELETE FROM {table} WHERE {_SCOPE}", (forgotten.lesson, forgotten.step)
                    )
                    self._put(table, rows)
        except sqlite3.Error as error:
            raise ProgressError(str(error)) from error

    def _put(self, table: str, rows: list[Row]) -> None:
        if rows:
            places = ", ".join("?" * len(rows[0]))
            self._database.executemany(f"INSERT INTO {table} VALUES ({places})", rows)
