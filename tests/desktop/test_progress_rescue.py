"""Of a damaged progress file everything that can still be read is there again."""

from __future__ import annotations

import sqlite3
from typing import TYPE_CHECKING

import pytest

from desktop.progress import ExerciseRecord, Progress
from desktop.progress_file import NAME

if TYPE_CHECKING:
    from pathlib import Path

STEPS = 400


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A file with many texts, some progress and nothing damaged yet."""
    progress = Progress.open(tmp_path)
    progress.count_try("01", "a")
    progress.save_prediction("01", "a", "yes")
    for number in range(STEPS):
        progress.save_text("01", f"s{number}", f"# {number}\n" + "code " * 50)
    progress.close()
    return tmp_path / NAME


def opened_again(path: Path) -> Progress:
    progress = Progress.open(path.parent)
    assert progress.trouble is not None
    assert progress.trouble.code == "set_aside"
    return progress


def test_damage_in_the_middle_takes_only_what_lies_there(path: Path) -> None:
    data = bytearray(path.read_bytes())
    middle = len(data) // 2
    data[middle : middle + 8192] = b"\x55" * 8192
    path.write_bytes(data)
    progress = opened_again(path)
    texts = progress.texts("01")
    assert len(texts) > STEPS * 0.8
    assert texts["s0"].startswith("# 0\n")
    assert progress.exercises("01")["a"] == ExerciseRecord(1, 0, None)
    assert progress.predictions("01")["a"].chosen == "yes"
    progress.save_text("01", "s0", "typed since")
    progress.close()
    again = Progress.open(path.parent)
    assert again.trouble is None
    assert again.texts("01")["s0"] == "typed since"
    again.close()


@pytest.mark.parametrize("share", [0.0, 0.01, 0.3, 0.6, 0.95])
def test_a_file_that_was_cut_off_is_recovered_from(path: Path, share: float) -> None:
    data = path.read_bytes()
    path.write_bytes(data[: int(len(data) * share)])
    progress = Progress.open(path.parent)
    progress.save_text("01", "new", "x")
    assert progress.texts("01")["new"] == "x"
    if share > 0.5:
        assert len(progress.texts("01")) > 10
    progress.close()


def test_what_was_written_last_is_there_too(path: Path) -> None:
    window = Progress.open(path.parent)
    window.save_text("01", "s0", "still in the log of writes")
    log = path.with_name(f"{NAME}-wal").read_bytes()
    whole = path.read_bytes()
    window.close()
    # As a kill leaves it, with a damaged page on top of it.
    path.write_bytes(whole[: len(whole) // 2] + b"\x55" * 8192 + whole[len(whole) // 2 + 8192 :])
    path.with_name(f"{NAME}-wal").write_bytes(log)
    assert opened_again(path).texts("01")["s0"] == "still in the log of writes"


def test_an_older_release_s_file_is_read_too(path: Path) -> None:
    with sqlite3.connect(path) as raw:
        raw.execute("DROP TABLE steps")
        raw.execute("ALTER TABLE predictions DROP COLUMN first_answer")
        raw.execute("PRAGMA user_version = 1")
        raw.execute("VACUUM")
    raw.close()
    data = bytearray(path.read_bytes())
    data[len(data) // 2 : len(data) // 2 + 8192] = b"\x55" * 8192
    path.write_bytes(data)
    progress = opened_again(path)
    assert progress.predictions("01")["a"].chosen == "yes"
    assert len(progress.texts("01")) > STEPS * 0.8
    progress.close()
