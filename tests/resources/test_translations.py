"""The Korean translation is whole, in step with the source, and keeps every placeholder."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest

from lessons.glossary import read_glossary

ROOT = Path(__file__).resolve().parents[2]
KOREAN = ROOT / "resources" / "translations" / "tensor_desk_ko.ts"
TOOLS = Path(sys.executable).parent


def worded_files() -> list[str]:
    """Return every module that may hold visible words: all of the window's side."""
    files = [*(ROOT / "desktop").glob("*.py"), *(ROOT / "widgets").rglob("*.py")]
    return [str(file) for file in sorted(files)]


def messages(file: Path) -> dict[tuple[str, str], ET.Element]:
    found = {}
    for context in ET.parse(file).getroot().findall("context"):
        for message in context.findall("message"):
            key = (context.findtext("name") or "", message.findtext("source") or "")
            found[key] = message
    return found


def test_every_text_of_the_source_is_translated(tmp_path: Path) -> None:
    fresh = tmp_path / KOREAN.name
    shutil.copy(KOREAN, fresh)
    command = [str(TOOLS / "pyside6-lupdate"), *worded_files(), "-ts", str(fresh), "-no-obsolete"]
    subprocess.run(command, check=True, capture_output=True)
    unfinished = [
        key
        for key, message in messages(fresh).items()
        if message.find("translation").get("type") is not None  # pyright: ignore[reportOptionalMemberAccess]
    ]
    assert unfinished == []
    assert set(messages(fresh)) == set(messages(KOREAN)), "remove texts that are gone"


def test_the_compiled_file_is_in_step(tmp_path: Path) -> None:
    compiled = tmp_path / "ko.qm"
    command = [str(TOOLS / "pyside6-lrelease"), str(KOREAN), "-qm", str(compiled)]
    subprocess.run(command, check=True, capture_output=True)
    assert compiled.read_bytes() == KOREAN.with_suffix(".qm").read_bytes()


def test_the_korean_keeps_to_one_polite_style_and_the_glossary() -> None:
    words = [
        *(("십시오", wrong) for wrong in ("세요", "해요")),
        *((term.korean, wrong) for term in read_glossary() for wrong in term.wrong),
    ]
    for key, message in messages(KOREAN).items():
        translated = message.findtext("translation") or ""
        found = [f"{right}, not {wrong}" for right, wrong in words if wrong in translated]
        assert found == [], key


@pytest.mark.parametrize("key", list(messages(KOREAN)), ids=lambda key: key[1][:30])
def test_placeholders_are_kept(key: tuple[str, str]) -> None:
    translated = messages(KOREAN)[key].findtext("translation") or ""
    assert sorted(re.findall(r"\{\w+\}|%n", key[1])) == sorted(
        re.findall(r"\{\w+\}|%n", translated)
    )
    assert translated.strip()
