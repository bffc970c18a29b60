"""The SQLite file behind a learner's progress: made, checked, brought up to date, set aside."""

from __future__ import annotations

import os
import sqlite3
import time
from contextlib import closing, suppress
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

NAME = "progress.sqlite"

# Every window writes texts under its own id, so that two windows on one step never overwrite
# each other; the newest row of a step is its text, the older ones are its history.
_FIRST = """
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
# What was done in a step, whatever kind of step; whether a prediction was right is judged by the
# answer of the first run, however often the step runs differently later.
_SECOND = """
CREATE TABLE steps (
    lesson TEXT NOT NULL, step TEXT NOT NULL, runs INTEGER NOT NULL DEFAULT 0,
    own_runs INTEGER NOT NULL DEFAULT 0, done_code TEXT, seconds REAL NOT NULL DEFAULT 0,
    PRIMARY KEY (lesson, step)
);
INSERT INTO steps (lesson, step, runs, own_runs) SELECT lesson, step, tries, tries FROM exercises;
ALTER TABLE predictions ADD COLUMN first_answer TEXT;
UPDATE predictions SET first_answer = answer;
"""
_SCHEMAS = (_FIRST, _SECOND)
"""What leads from each version to the next one."""
SCHEMA_VERSION = len(_SCHEMAS)


class NewerSchemaError(Exception):
    """The file was written by a later release."""


class ProgressError(Exception):
    """The progress file could not be written; the argument is sqlite's own reason."""


def write(database: sqlite3.Connection, statement: str, arguments: tuple[object, ...]) -> None:
    """Execute one statement that lasts; raises ProgressError."""
    try:
        with database:
            database.execute(statement, arguments)
    except sqlite3.Error as error:
        raise ProgressError(str(error)) from error


def connected(path: Path) -> sqlite3.Connection:
    """Open or create the file and bring it up to date.

    Raises NewerSchemaError, sqlite3.DatabaseError or OSError.
    """
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


def in_memory() -> sqlite3.Connection:
    """Return an empty progress that lasts as long as the window."""
    database = sqlite3.connect(":memory:")
    _migrate(database)
    return database


def copy_of(path: Path) -> sqlite3.Connection:
    """Return what a file that can't be written holds, in memory; nothing where it can't be read."""
    # Immutable is read where nothing can be written beside it, but without its latest changes.
    for mode in ("mode=ro", "mode=ro&immutable=1"):
        memory = sqlite3.connect(":memory:")
        with suppress(sqlite3.Error, NewerSchemaError):
            with closing(sqlite3.connect(f"{path.absolute().as_uri()}?{mode}", uri=True)) as source:
                _check(source)
                source.backup(memory)
            _migrate(memory)
            return memory
        memory.close()
    return in_memory()


def _check(database: sqlite3.Connection) -> None:
    with closing(database.execute("PRAGMA quick_check(1)")) as rows:
        verdict = rows.fetchone()[0]
    if verdict != "ok":
        raise sqlite3.DatabaseError(f"database disk image is malformed: {verdict}")


def _migrate(database: sqlite3.Connection) -> None:
    if _version(database) > SCHEMA_VERSION:
        raise NewerSchemaError(_version(database))
    with database:
        # Two windows may start at once: the version counts once the write lock is held.
        database.execute("BEGIN IMMEDIATE")
        for schema in _SCHEMAS[_version(database) :]:
            for statement in filter(str.strip, schema.split(";")):
                database.execute(statement)
        database.execute(f"PRAGMA user_version = {SCHEMA_VERSION}")


def _version(database: sqlite3.Connection) -> int:
    return database.execute("PRAGMA user_version").fetchone()[0]


def is_damage(error: Exception) -> bool:
    """Tell whether the file itself is broken."""
    text = str(error)
    return isinstance(error, sqlite3.DatabaseError) and (
        "malformed" in text or "not a database" in text
    )


def set_aside(path: Path) -> Path:
    """Rename a damaged file, with its latest changes beside it, and return its new path."""
    stamp = time.strftime("%Y%m%d-%H%M%S")
    aside = path.with_name(f"{path.stem}-damaged-{stamp}-{os.urandom(2).hex()}{path.suffix}")
    path.rename(aside)
    path.with_name(f"{path.name}-shm").unlink(missing_ok=True)
    with suppress(FileNotFoundError):
        path.with_name(f"{path.name}-wal").rename(f"{aside}-wal")
    return aside
