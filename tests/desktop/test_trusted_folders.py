"""Trust is in a place and in what lies there: neither elsewhere nor after a change."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from desktop.trusted_folders import FILES, NAME, TrustedFolders
from tests.desktop.conftest import LESSONS

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def lesson(tmp_path: Path) -> Path:
    return shutil.copytree(LESSONS / "01_small", tmp_path / "lessons" / "01_small")


def test_nobody_is_trusted_at_first_and_trust_outlasts_the_window(
    tmp_path: Path, lesson: Path
) -> None:
    trusted = TrustedFolders(tmp_path)
    assert not trusted.holds(lesson)
    trusted.add(lesson)
    assert trusted.holds(lesson)
    assert TrustedFolders(tmp_path).holds(lesson)


@pytest.mark.parametrize("name", FILES)
def test_a_change_ends_it(tmp_path: Path, lesson: Path, name: str) -> None:
    TrustedFolders(tmp_path).add(lesson)
    with (lesson / name).open("a") as file:
        file.write("\n# more\n")
    assert not TrustedFolders(tmp_path).holds(lesson)


def test_a_copy_in_another_place_is_another_lesson(tmp_path: Path, lesson: Path) -> None:
    trusted = TrustedFolders(tmp_path)
    trusted.add(lesson)
    assert not trusted.holds(shutil.copytree(lesson, tmp_path / "copy"))


@pytest.mark.parametrize("content", [b"", b"{", b"[1]", b"\xff\xfe"])
def test_a_damaged_file_trusts_nobody(tmp_path: Path, lesson: Path, content: bytes) -> None:
    (tmp_path / NAME).write_bytes(content)
    trusted = TrustedFolders(tmp_path)
    assert not trusted.holds(lesson)
    trusted.add(lesson)
    assert TrustedFolders(tmp_path).holds(lesson)


def test_where_nothing_can_be_kept_it_lasts_as_long_as_the_window(
    tmp_path: Path, lesson: Path
) -> None:
    trusted = TrustedFolders(tmp_path / "not there")
    trusted.add(lesson)
    assert trusted.holds(lesson)
