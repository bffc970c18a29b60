"""Fixtures for the tests of lessons."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.lessons.sample_lesson import LessonFolder

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def lesson_folder(tmp_path: Path) -> LessonFolder:
    """A right lesson in `tmp_path/lessons/01_ones`."""
    return LessonFolder(tmp_path / "lessons" / "01_ones")
