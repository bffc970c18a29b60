"""What the learner typed, predicted and passed, kept in an SQLite file."""

from __future__ import annotations

import sqlite3
import time
import uuid
from contextlib import closing
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

SCHEMA_VERSION = 1
FILE_NAME = "progress.sqlite"
KEPT_VERSIONS = 50

# Every window writes texts under its own id, so that two windows on one step never overwrite
# each other; the newest row of a step is its text, the older ones are its history.
_SCHEMA = """
CREATE TABLE texts (
    lesson TEXT NOT NULL, step TEXT NOT NULL, window TEXT NOT NULL,
    code TEXT NOT NULL, saved REAL NOT NULL,
    PRIMARY KEY (lesson, step, window)
);
CREATE INDEX texts_newest ON texts (lesson, step, saved DESC);
CREATE TABLE predictions (
    lesson TEXT NOT NULL, step TEXT NOT NULL, chosen TEXT NOT NULL, answer TEXT, made REAL NOT NULL,
    PRIMARY KEY (lesson, step)
);
CREATE TABLE exercises (
    lesson TEXT NOT NULL, step TEXT NOT NULL, tries INTEGER NOT NULL DEFAULT 0,
    hints INTEGER NOT NULL DEFAULT 0, passed_code TEXT, passed REAL,
    PRIMARY KEY (lesson, step)
);
"""


class ProgressError(Exception):
    """The progress file could not be written; the argument is sqlite's own reason."""


@dataclass(frozen=True, slots=True)
class Version:
    """An earlier text of a step."""

    code: str
    saved: float
    """Seconds since the epoch."""


@dataclass(frozen=True, slots=True)
class ExerciseRecord:
    """How far the learner is with an exercise."""

    tries: int = 0
    hints: int = 0
    passed_code: str | None = None


@dataclass(frozen=True, slots=True)
class Trouble:
    """Why the progress file isn't the one that was there: a code and a file name or reason."""

    code: str
    """`set_aside` (the damaged file was renamed), `not_writable` or `newer_version`."""
    detail: str


class Progress:
    """One window's view of the progress file; all methods raise ProgressError on failed writes."""

    def __init__(self, database: sqlite3.Connection, trouble: Trouble | None = None) -> None:
        self._database = database
        self.trouble = trouble
        self._window = uuid.uuid4().hex

    @classmethod
    def open(cls, folder: Path) -> Progress:
        """Open or create the file in `folder`; whatever is wrong with it, a Progress comes back."""
        path = folder / FILE_NAME
        try:
            folder.mkdir(parents=True, exist_ok=True)
            return cls(_connected(path))
        except _NewerSchemaError as error:
            return cls(_in_memory(), Trouble("newer_version", str(error)))
        except (sqlite3.DatabaseError, OSError) as error:
            if _is_damage(error):
                return cls._after_damage(path)
            return cls(_in_memory(), Trouble("not_writable", str(error)))

    @classmethod
    def _after_damage(cls, path: Path) -> Progress:
        aside = _set_aside(path)
        try:
            return cls(_connected(path), Trouble("set_aside", aside.name))
        except (sqlite3.DatabaseError, OSError) as error:
            return cls(_in_memory(), Trouble("not_writable", str(error)))

    def close(self) -> None:
        """Close the file."""
        self._database.close()

    def _write(self, statement: str, arguments: tuple[object, ...]) -> None:
        try:
            with self._database:
                self._database.execute(statement, arguments)
        except sqlite3.Error as error:
            raise ProgressError(str(error)) from error

    # Texts

    def save_text(self, lesson: str, step: str, code: str) -> None:
        """Keep what this window's learner typed in a step."""
        self._write(
            "INSERT INTO texts VALUES (?, ?, ?, ?, ?) ON CONFLICT (lesson, step, window)"
            " DO UPDATE SET code = excluded.code, saved = excluded.saved",
            (lesson, step, self._window, code, time.time()),
        )

    def keep_version(self, lesson: str, step: str, code: str) -> None:
        """Put a text into the history of a step, for example before a reset."""
        arguments = (lesson, step, uuid.uuid4().hex, code, time.time())
        self._write("INSERT INTO texts VALUES (?, ?, ?, ?, ?)", arguments)
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
            " AND saved > ?4 AND code != coalesce((SELECT code FROM texts WHERE lesson = ?1"
            " AND step = ?2 AND window = ?3), '') LIMIT 1",
            (lesson, step, self._window, since),
        ).fetchone()
        return row is not None

    # Predictions and exercises

    def save_prediction(self, lesson: str, step: str, chosen: str) -> None:
        """Keep the first answer to a step's question; later ones don't count."""
        self._write(
            "INSERT OR IGNORE INTO predictions VALUES (?, ?, ?, NULL, ?)",
            (lesson, step, chosen, time.time()),
        )

    def save_answer(self, lesson: str, step: str, answer: str) -> None:
        """Keep which option the run proved right."""
        self._write(
            "UPDATE predictions SET answer = ? WHERE lesson = ? AND step = ?",
            (answer, lesson, step),
        )

    def predictions(self, lesson: str) -> dict[str, tuple[str, str | None]]:
        """Return (chosen option, right option or None) of each step with a prediction."""
        rows = self._database.execute(
            "SELECT step, chosen, answer FROM predictions WHERE lesson = ?", (lesson,)
        )
        return {step: (chosen, answer) for step, chosen, answer in rows}

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


class _NewerSchemaError(Exception):
    """The file was written by a later release."""


def _connected(path: Path) -> sqlite3.Connection:
    database = sqlite3.connect(path, timeout=2.0)
    try:
        database.execute("PRAGMA journal_mode = WAL")
        database.execute("PRAGMA synchronous = NORMAL")
        _check(database)
        _migrate(database)
        # Another window's write takes microseconds; a longer wait would be felt while typing.
        database.execute("PRAGMA busy_timeout = 50")
    except Exception:
        database.close()
        raise
    return database


def _in_memory() -> sqlite3.Connection:
    database = sqlite3.connect(":memory:")
    _migrate(database)
    return database


def _check(database: sqlite3.Connection) -> None:
    with closing(database.execute("PRAGMA quick_check(1)")) as rows:
        verdict = rows.fetchone()[0]
    if verdict != "ok":
        raise sqlite3.DatabaseError(f"database disk image is malformed: {verdict}")


def _migrate(database: sqlite3.Connection) -> None:
    if _version(database) > SCHEMA_VERSION:
        raise _NewerSchemaError(_version(database))
    with database:
        # Two windows may start at once: the version counts once the write lock is held.
        database.execute("BEGIN IMMEDIATE")
        if _version(database) == 0:
            for statement in filter(str.strip, _SCHEMA.split(";")):
                database.execute(statement)
            database.execute(f"PRAGMA user_version = {SCHEMA_VERSION}")


def _version(database: sqlite3.Connection) -> int:
    return database.execute("PRAGMA user_version").fetchone()[0]


def _is_damage(error: Exception) -> bool:
    text = str(error)
    return isinstance(error, sqlite3.DatabaseError) and (
        "malformed" in text or "not a database" in text
    )


def _set_aside(path: Path) -> Path:
    stamp = time.strftime("%Y%m%d-%H%M%S")
    aside = path.with_name(f"{path.stem}-damaged-{stamp}-{uuid.uuid4().hex[:4]}{path.suffix}")
    path.rename(aside)
    for suffix in ("-wal", "-shm"):
        path.with_name(path.name + suffix).unlink(missing_ok=True)
    return aside
