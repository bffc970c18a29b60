"""Copies what can still be read of a damaged progress file into a new one."""

from __future__ import annotations

import sqlite3
from contextlib import closing, suppress
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

TABLES = ("texts", "predictions", "exercises", "steps")


def rescue(damaged: Path, database: sqlite3.Connection) -> None:
    """Copy every row that can be read and that the new file takes."""
    with closing(sqlite3.connect(f"{damaged.absolute().as_uri()}?mode=rw", uri=True)) as source:
        # Otherwise SQLite reads nothing at all of a file that was cut off.
        source.execute("PRAGMA writable_schema = ON")
        # A torn text is worth more than none.
        source.text_factory = lambda data: data.decode(errors="replace")
        for table in TABLES:
            known = [row[1] for row in database.execute(f"PRAGMA table_info({table})")]
            for row in _rows(source, table):
                _put(database, table, {name: row[name] for name in known if name in row})
    database.commit()


def _rows(source: sqlite3.Connection, table: str) -> Iterator[dict[str, object]]:
    """Yield the rows in front of what is damaged, then those behind it."""
    for order in ("ASC", "DESC"):
        with suppress(sqlite3.Error):
            cursor = source.execute(f"SELECT * FROM {table} NOT INDEXED ORDER BY rowid {order}")
            names = [column[0] for column in cursor.description]
            for row in cursor:
                yield dict(zip(names, row, strict=True))


def _put(database: sqlite3.Connection, table: str, row: dict[str, object]) -> None:
    places = ", ".join("?" * len(row))
    statement = f"INSERT OR IGNORE INTO {table} ({', '.join(row)}) VALUES ({places})"
    # A row that the new file can't hold was damaged itself.
    with suppress(sqlite3.Error):
        database.execute(statement, tuple(row.values()))
