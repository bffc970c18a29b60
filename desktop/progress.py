"""What the learner typed, predicted and passed, kept in an SQLite file."""

from __future__ import annotations

import os
import sqlite3
import time
from typing import TYPE_CHECKING, NamedTuple

from desktop import progress_file, progress_rescue
from desktop.step_log import StepLog

if TYPE_CHECKING:
    from pathlib import Path

KEPT_VERSIONS = 50

# A version that was kept before a reset isn't a window's: its id begins like this.
_KEPT = "kept:"

# What is written last is the text of a step, also after the system's clock was set back and where
# it ticks slowly.
_NEWEST_TEXT = (
    "INSERT INTO texts VALUES (?1, ?2, ?3, ?4, max(?5, coalesce("
    "(SELECT max(saved) + 1e-6 FROM texts WHERE lesson = ?1 AND step = ?2), 0)))"
)


class Version(NamedTuple):
    """An earlier text of a step."""

    code: str
    saved: float
    """Seconds since the epoch."""


class PredictionRecord(NamedTuple):
    """What was predicted of a step and what its runs showed, None for what isn't there."""

    chosen: str | None = None
    answer: str | None = None
    """The option that the latest run proved right."""
    first_answer: str | None = None
    """The option that the first run proved right: by it a prediction is judged."""

    @property
    def right_at_first(self) -> bool | None:
        """Whether the prediction was right, None where none was made or no run has answered."""
        if self.chosen is None or self.first_answer is None:
            return None
        return self.chosen == self.first_answer


class ExerciseRecord(NamedTuple):
    """How far the learner is with an exercise."""

    tries: int = 0
    hints: int = 0
    passed_code: str | None = None


class Trouble(NamedTuple):
    """Why the progress file isn't the one that was there: a code and a file name or reason."""

    code: str
    """`set_aside` (the damaged file was renamed, what can be read is in the new one),
    `not_writable` or `newer_version`."""
    detail: str


class Progress:
    """One window's view of the progress file; all methods raise ProgressError on failed writes."""

    def __init__(self, database: sqlite3.Connection, trouble: Trouble | None = None) -> None:
        self._database = database
        self.trouble = trouble
        self._window = os.urandom(16).hex()
        self.steps = StepLog(database)

    @classmethod
    def open(cls, folder: Path) -> Progress:
        """Open or create the file in `folder`; whatever is wrong with it, a Progress comes back."""
        path = folder / progress_file.NAME
        try:
            folder.mkdir(parents=True, exist_ok=True)
            return cls(progress_file.connected(path))
        except progress_file.NewerSchemaError as error:
            return cls(progress_file.in_memory(), Trouble("newer_version", str(error)))
        except (sqlite3.DatabaseError, OSError) as error:
            if progress_file.is_damage(error):
                return cls._after_damage(path)
            # What can't be written can often be read: nobody shall think that it is gone.
            return cls(progress_file.copy_of(path), Trouble("not_writable", str(error)))

    @classmethod
    def _after_damage(cls, path: Path) -> Progress:
        try:
            aside = progress_file.set_aside(path)
            database = progress_file.connected(path)
            progress_rescue.rescue(aside, database)
            return cls(database, Trouble("set_aside", aside.name))
        except (sqlite3.DatabaseError, OSError) as error:
            return cls(progress_file.in_memory(), Trouble("not_writable", str(error)))

    @property
    def lasts(self) -> bool:
        """Whether what is saved is still there after the window has closed."""
        return self.trouble is None or self.trouble.code == "set_aside"

    def close(self) -> None:
        """Close the file."""
        self._database.close()

    def _write(self, statement: str, arguments: tuple[object, ...]) -> None:
        progress_file.write(self._database, statement, arguments)

    # Texts

    def save_text(self, lesson: str, step: str, code: str) -> None:
        """Keep what this window's learner typed in a step."""
        self._write(
            f"{_NEWEST_TEXT} ON CONFLICT (lesson, step, window)"
            " DO UPDATE SET code = excluded.code, saved = excluded.saved",
            (lesson, step, self._window, code, time.time()),
        )

    def keep_version(self, lesson: str, step: str, code: str) -> None:
        """Put a text into the history of a step, for example before a reset."""
        arguments = (lesson, step, f"{_KEPT}{os.urandom(16).hex()}", code, time.time())
        self._write(_NEWEST_TEXT, arguments)
        self._write(
            "DELETE FROM texts WHERE lesson = ?1 AND step = ?2 AND window != ?3 AND saved <= "
            "(SELECT saved FROM texts WHERE lesson = ?1 AND step = ?2"
            " ORDER BY saved DESC LIMIT 1 OFFSET ?4)",
            (lesson, step, self._window, KEPT_VERSIONS),
        )

    def texts(self, lesson: str) -> dict[str, str]:
        """Return the newest text of each step of a lesson that was ever edited."""
        rows = self._database.execute(
            "SELECT step, code, MAX(saved) FROM texts WHERE lesson = ? GROUP BY step", (lesson,)
        )
        return {step: code for step, code, _ in rows}

    def versions(self, lesson: str, step: str) -> tuple[Version, ...]:
        """Return all kept texts of a step, newest first."""
        rows = self._database.execute(
            "SELECT code, saved FROM texts WHERE lesson = ? AND step = ? ORDER BY saved DESC",
            (lesson, step),
        )
        return tuple(Version(code, saved) for code, saved in rows)

    def edited_elsewhere(self, lesson: str, step: str, since: float) -> bool:
        """Tell whether another window saved a different text of the step after `since`."""
        row = self._database.execute(
            "SELECT 1 FROM texts AS other WHERE lesson = ?1 AND step = ?2 AND window != ?3"
            f" AND window NOT LIKE '{_KEPT}%' AND saved > ?4 AND code != coalesce((SELECT code"
            " FROM texts WHERE lesson = ?1 AND step = ?2 AND window = ?3), '') LIMIT 1",
            (lesson, step, self._window, since),
        ).fetchone()
        return row is not None

    # Predictions and exercises

    def save_prediction(self, lesson: str, step: str, chosen: str) -> None:
        """Keep what is predicted; once a run has answered, nothing more counts."""
        self._write(
            "INSERT INTO predictions (lesson, step, chosen, made) VALUES (?, ?, ?, ?)"
            " ON CONFLICT (lesson, step)"
            " DO UPDATE SET chosen = excluded.chosen, made = excluded.made WHERE answer IS NULL",
            (lesson, step, chosen, time.time()),
        )

    def save_answer(self, lesson: str, step: str, answer: str) -> None:
        """Keep which option the run proved right, also when nothing was predicted."""
        self._write(
            "INSERT INTO predictions VALUES (?1, ?2, '', ?3, ?4, ?3) ON CONFLICT (lesson, step)"
            " DO UPDATE SET answer = ?3, first_answer = coalesce(first_answer, ?3)",
            (lesson, step, answer, time.time()),
        )

    def predictions(self, lesson: str) -> dict[str, PredictionRecord]:
        """Return what was predicted of each step of a lesson, and what its runs showed."""
        rows = self._database.execute(
            "SELECT step, nullif(chosen, ''), answer, first_answer FROM predictions"
            " WHERE lesson = ?",
            (lesson,),
        )
        return {row[0]: PredictionRecord(*row[1:]) for row in rows}

    def _exercise(self, lesson: str, step: str, assignment: str, *values: object) -> None:
        self._write("INSERT OR IGNORE INTO exercises (lesson, step) VALUES (?, ?)", (lesson, step))
        # `assignment` is one of the literals below, never outside text.
        statement = f"UPDATE exercises SET {assignment} WHERE lesson = ? AND step = ?"
        self._write(statement, (*values, lesson, step))

    def count_try(self, lesson: str, step: str) -> None:
        """Count a check of an exercise."""
        self._exercise(lesson, step, "tries = tries + 1")

    def save_hints(self, lesson: str, step: str, shown: int) -> None:
        """Keep how many hints of an exercise were shown."""
        self._exercise(lesson, step, "hints = max(hints, ?)", shown)

    def save_pass(self, lesson: str, step: str, code: str) -> None:
        """Keep that an exercise was passed, and with which code."""
        self._exercise(lesson, step, "passed_code = ?, passed = ?", code, time.time())

    def exercises(self, lesson: str) -> dict[str, ExerciseRecord]:
        """Return the record of each exercise of a lesson that was tried."""
        rows = self._database.execute(
            "SELECT step, tries, hints, passed_code FROM exercises WHERE lesson = ?", (lesson,)
        )
        return {row[0]: ExerciseRecord(*row[1:]) for row in rows}
