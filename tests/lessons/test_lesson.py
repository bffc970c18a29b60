"""Tests of the lesson records."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from lessons.lesson import Lesson, LessonText, Step

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def lesson(tmp_path: Path) -> Lesson:
    checks = tmp_path / "checks.py"
    checks.write_text("# 검사\n", encoding="utf-8")
    texts = {language: LessonText(language, language, "", (), {}, {}) for language in ("en", "ko")}
    return Lesson("01_ones", tmp_path, (Step("start", "a = 1"),), texts, checks)


@pytest.mark.parametrize(("language", "expected"), [("ko", "ko"), ("en", "en"), ("fr", "en")])
def test_text_falls_back_to_english(lesson: Lesson, language: str, expected: str) -> None:
    assert lesson.text(language).language == expected


def test_step_is_found_by_its_id(lesson: Lesson) -> None:
    assert lesson.step("start").code == "a = 1"
    with pytest.raises(KeyError, match="stop"):
        lesson.step("stop")


def test_checks_source_is_read_anew(lesson: Lesson) -> None:
    assert lesson.checks_source() == "# 검사\n"
    lesson.checks_path.write_text("pass\n", encoding="utf-8")
    assert lesson.checks_source() == "pass\n"
