"""The two READMEs say the same, and show what is there."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from lessons.glossary import read_glossary

ROOT = Path(__file__).parent.parent
PAGES = ("README.md", "README.ko.md")
TEXTS = {name: (ROOT / name).read_text(encoding="utf-8") for name in PAGES}


def found(pattern: str, flags: int = re.MULTILINE) -> list[list[str]]:
    # Each shows the window in its own language.
    texts = (re.sub("(lesson|bench)_light_ko", r"\1_light_en", text) for text in TEXTS.values())
    return [re.findall(pattern, text, flags) for text in texts]


@pytest.mark.parametrize(
    "pattern",
    [r"^```\w+\n(.*?)^```$", r"\]\((?!README)([^)]+)\)", r"^(#+) ", r"^(\|)", r"^(- )"],
    ids=["commands", "links", "headings", "table rows", "list items"],
)
def test_both_languages_have_the_same(pattern: str) -> None:
    english, korean = found(pattern, re.MULTILINE | re.DOTALL)
    assert english == korean
    assert english


@pytest.mark.parametrize("name", PAGES)
def test_every_link_leads_somewhere(name: str) -> None:
    for target in re.findall(r"\]\(([^)]+)\)", TEXTS[name]):
        assert (ROOT / target).exists(), target


def test_the_korean_keeps_to_the_glossary() -> None:
    text = TEXTS["README.ko.md"]
    assert [wrong for term in read_glossary() for wrong in term.wrong if wrong in text] == []
    assert re.findall(r"요[.?!]", text) == []
