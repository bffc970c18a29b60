"""The progress file: nothing typed is lost, whatever happens to the file."""

from __future__ import annotations

import sqlite3
import time
from typing import TYPE_CHECKING, Any

import pytest

from desktop.progress import KEPT_VERSIONS, ExerciseRecord, Progress
from desktop.progress_file import NAME, ProgressError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path


@pytest.fixture
def progress(tmp_path: Path) -> Iterator[Progress]:
    opened = Progress.open(tmp_path)
    yield opened
    opened.close()


def test_texts_are_there_after_a_restart(tmp_path: Path, progress: Progress) -> None:
    progress.save_text("01", "a", "x = 1")
    progress.save_text("01", "a", "x = 2")
    again = Progress.open(tmp_path)
    assert again.texts("01") == {"a": "x = 2"}
    assert again.trouble is None
    again.close()


def test_two_windows_keep_both_texts(tmp_path: Path, progress: Progress) -> None:
    other = Progress.open(tmp_path)
    started = time.time()
    progress.save_text("01", "a", "mine")
    other.save_text("01", "a", "theirs")
    assert {version.code for version in progress.versions("01", "a")} == {"mine", "theirs"}
    assert progress.texts("01") == {"a": "theirs"}
    assert progress.edited_elsewhere("01", "a", started)
    assert not progress.edited_elsewhere("01", "a", time.time())
    other.close()


@pytest.mark.parametrize("passed", [-86_400.0, 0.0])
def test_what_was_written_last_is_the_text_whatever_the_clock_says(
    tmp_path: Path, progress: Progress, monkeypatch: pytest.MonkeyPatch, passed: float
) -> None:
    monkeypatch.setattr("time.time", lambda: 1.8e9)
    progress.save_text("01", "a", "first")
    monkeypatch.setattr("time.time", lambda: 1.8e9 + passed)
    for window, code in enumerate(("second", "third")):
        other = Progress.open(tmp_path)
        other.keep_version("01", "a", f"before window {window}")
        other.save_text("01", "a", code)
        other.close()
        assert progress.texts("01") == {"a": code}
    assert progress.versions("01", "a")[0].code == "third"


def test_history_is_bounded_and_newest_first(progress: Progress) -> None:
    for number in range(KEPT_VERSIONS + 5):
        progress.keep_version("01", "a", f"v{number}")
    versions = progress.versions("01", "a")
    assert len(versions) == KEPT_VERSIONS
    assert versions[0].code == f"v{KEPT_VERSIONS + 4}"


@pytest.mark.parametrize(
    "content", [b"not a database at all" * 100, b"SQLite format 3\0" + b"\xff" * 5000]
)
def test_a_damaged_file_is_set_aside_and_named(tmp_path: Path, content: bytes) -> None:
    (tmp_path / NAME).write_bytes(content)
    progress = Progress.open(tmp_path)
    assert progress.trouble is not None
    assert progress.trouble.code == "set_aside"
    assert (tmp_path / progress.trouble.detail).read_bytes() == content
    progress.save_text("01", "a", "x")
    progress.close()
    again = Progress.open(tmp_path)
    assert again.texts("01") == {"a": "x"}
    again.close()


def test_damage_in_the_middle_is_found_at_the_start(tmp_path: Path, progress: Progress) -> None:
    for number in range(400):
        progress.keep_version("01", f"s{number}", "code " * 50)
    progress.close()
    path = tmp_path / NAME
    data = bytearray(path.read_bytes())
    data[5000:40000] = b"\x55" * 35000
    path.write_bytes(data)
    again = Progress.open(tmp_path)
    assert again.trouble is not None
    assert again.trouble.code == "set_aside"
    again.close()


def test_a_folder_that_cant_be_made_still_gives_a_working_progress(tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("in the way")
    progress = Progress.open(blocked / "data")
    assert progress.trouble is not None
    assert progress.trouble.code == "not_writable"
    progress.save_text("01", "a", "x")
    assert progress.texts("01") == {"a": "x"}
    progress.close()


def test_a_file_of_a_later_release_is_left_alone(tmp_path: Path, progress: Progress) -> None:
    progress.close()
    with sqlite3.connect(tmp_path / NAME) as raw:
        raw.execute("PRAGMA user_version = 99")
    raw.close()
    before = (tmp_path / NAME).read_bytes()
    later = Progress.open(tmp_path)
    assert later.trouble is not None
    assert later.trouble.code == "newer_version"
    later.close()
    assert (tmp_path / NAME).read_bytes() == before


def test_a_locked_file_raises_and_works_again_later(tmp_path: Path, progress: Progress) -> None:
    lock = sqlite3.connect(tmp_path / NAME, isolation_level=None)
    lock.execute("BEGIN EXCLUSIVE")
    with pytest.raises(ProgressError):
        progress.save_text("01", "a", "x")
    lock.execute("ROLLBACK")
    lock.close()
    progress.save_text("01", "a", "x")
    assert progress.texts("01") == {"a": "x"}


def test_the_last_prediction_before_the_answer_counts(progress: Progress) -> None:
    progress.save_prediction("01", "a", "yes")
    progress.save_prediction("01", "a", "no")
    progress.save_answer("01", "a", "yes")
    progress.save_prediction("01", "a", "yes")
    record = progress.predictions("01")["a"]
    assert record == ("no", "yes", "yes")
    assert record.right_at_first is False


def test_an_answer_that_nobody_predicted_is_kept(progress: Progress) -> None:
    progress.save_answer("01", "a", "yes")
    record = progress.predictions("01")["a"]
    assert record == (None, "yes", "yes")
    assert record.right_at_first is None


def test_a_later_answer_changes_nothing_about_the_first_try(progress: Progress) -> None:
    progress.save_prediction("01", "a", "yes")
    progress.save_answer("01", "a", "yes")
    progress.save_answer("01", "a", "no")
    record = progress.predictions("01")["a"]
    assert record == ("yes", "no", "yes")
    assert record.right_at_first is True


FIRST_SCHEMA = """
CREATE TABLE texts (
    lesson TEXT NOT NULL, step TEXT NOT NULL, window TEXT NOT NULL,
    code TEXT NOT NULL, saved REAL NOT NULL, PRIMARY KEY (lesson, step, window)
);
CREATE INDEX texts_newest ON texts (lesson, step, saved DESC);
CREATE TABLE predictions (
    lesson TEXT NOT NULL, step TEXT NOT NULL, chosen TEXT NOT NULL, answer TEXT,
    made REAL NOT NULL, PRIMARY KEY (lesson, step)
);
CREATE TABLE exercises (
    lesson TEXT NOT NULL, step TEXT NOT NULL, tries INTEGER NOT NULL DEFAULT 0,
    hints INTEGER NOT NULL DEFAULT 0, passed_code TEXT, passed REAL, PRIMARY KEY (lesson, step)
);
INSERT INTO texts VALUES ('01', 'a', 'w', 'x = 1', 1.0);
INSERT INTO predictions VALUES ('01', 'a', 'yes', 'yes', 1.0);
INSERT INTO exercises VALUES ('01', 'e', 3, 1, 'd = 6', 1.0);
PRAGMA user_version = 1;
"""


def test_a_file_of_the_first_release_is_brought_up_to_date(tmp_path: Path) -> None:
    with sqlite3.connect(tmp_path / NAME) as raw:
        raw.executescript(FIRST_SCHEMA)
    raw.close()
    opened = Progress.open(tmp_path)
    assert opened.trouble is None
    assert opened.texts("01") == {"a": "x = 1"}
    assert opened.predictions("01")["a"].right_at_first is True
    assert opened.exercises("01")["e"] == ExerciseRecord(3, 1, "d = 6")
    assert opened.steps.of("01")["e"].own_runs == 3
    opened.steps.add_seconds("01", "a", 5.0)
    opened.close()


def test_a_version_kept_before_a_reset_is_no_other_window(progress: Progress) -> None:
    began = time.time()
    progress.save_text("01", "a", "mine")
    progress.keep_version("01", "a", "mine, before the reset")
    assert not progress.edited_elsewhere("01", "a", began)


def test_texts_in_a_file_that_cant_be_written_are_shown(
    tmp_path: Path, progress: Progress, monkeypatch: pytest.MonkeyPatch
) -> None:
    progress.save_text("01", "a", "precious = 1")
    progress.close()
    monkeypatch.setattr(sqlite3, "connect", only_to_read(sqlite3.connect))
    again = Progress.open(tmp_path)
    assert again.trouble is not None
    assert again.trouble.code == "not_writable"
    assert again.texts("01") == {"a": "precious = 1"}
    again.save_text("01", "a", "while it lasts")
    again.close()


def test_what_was_typed_before_a_kill_is_shown_too(
    tmp_path: Path, progress: Progress, monkeypatch: pytest.MonkeyPatch
) -> None:
    progress.save_text("01", "a", "still in the log of writes")
    monkeypatch.setattr(sqlite3, "connect", only_to_read(sqlite3.connect))
    assert Progress.open(tmp_path).texts("01") == {"a": "still in the log of writes"}


def test_a_later_release_in_a_folder_that_cant_be_written_is_no_obstacle(
    tmp_path: Path, progress: Progress, monkeypatch: pytest.MonkeyPatch
) -> None:
    progress.close()
    with sqlite3.connect(tmp_path / NAME) as raw:
        raw.execute("PRAGMA user_version = 99")
    raw.close()
    monkeypatch.setattr(sqlite3, "connect", only_to_read(sqlite3.connect))
    again = Progress.open(tmp_path)
    assert again.trouble is not None
    assert again.texts("01") == {}


def only_to_read(connect: Callable[..., sqlite3.Connection]) -> Callable[..., sqlite3.Connection]:
    """Refuse a database on disk that is opened for writing: root may write any folder."""

    def refuse(name: object, **settings: Any) -> sqlite3.Connection:
        if name != ":memory:" and "mode=ro" not in str(name):
            raise sqlite3.OperationalError("unable to open database file")
        return connect(name, **settings)

    return refuse


def test_an_exercise_keeps_tries_hints_and_the_passing_code(progress: Progress) -> None:
    progress.count_try("01", "e")
    progress.count_try("01", "e")
    progress.save_hints("01", "e", 2)
    progress.save_hints("01", "e", 1)
    progress.save_pass("01", "e", "d = 6")
    record = progress.exercises("01")["e"]
    assert (record.tries, record.hints, record.passed_code) == (2, 2, "d = 6")
