"""The Korean terms of the lessons: which to use, which to avoid, how to introduce them."""

from __future__ import annotations

import csv
import re
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

PATH = Path(__file__).with_name("glossary.csv")

_CODE_FENCE = re.compile(r"^```.*?^```", re.DOTALL | re.MULTILINE)
_CODE = re.compile(r"`[^`\n]*`")
_TARGET = re.compile(r"(?<=\])\([^)\n]*\)")
_HEADING = re.compile(r"^## .*$", re.MULTILINE)
_FRONT = re.compile(r"\A---$.*?^---$", re.DOTALL | re.MULTILINE)
_POLITE = re.compile(r"(?<![필중주개수소])요[.?!]|죠[.?!]")
_PLAIN = re.compile(r"(?<![니시])다[.!]")
_PARTICLE = re.compile(
    r"^(?:부터|까지|에서|으로|처럼|보다|은|는|을|를|에|의|로|와|과|도)는?(?=[ .,])", re.MULTILINE
)
"""A particle that a line break separates from its noun; 이, 가 and 만 are words as well."""
_LOWER = re.compile(r"(?<![A-Za-z0-9_.])tensors?(?![A-Za-z0-9_])")


@dataclass(frozen=True, slots=True)
class Term:
    """A word of the field in both languages."""

    english: str
    korean: str
    introduce: bool
    """Whether its first use in a lesson is followed by the English word in brackets."""
    wrong: tuple[str, ...]


def read_glossary() -> tuple[Term, ...]:
    """Read the terms; raises OSError where the file can't be read."""
    with PATH.open(encoding="utf-8", newline="") as file:
        return tuple(
            Term(
                row["english"],
                row["korean"],
                row["introduce"] == "yes",
                tuple(filter(None, row["wrong"].split("|"))),
            )
            for row in csv.DictReader(file)
        )


def korean_problems(source: str, terms: tuple[Term, ...]) -> Iterator[tuple[int, str]]:
    """Say line by line what in a Korean page is against the glossary or the style."""
    prose = _blanked(source, _CODE_FENCE, _CODE, _TARGET)
    flowing = prose.replace("\n", " ").replace("*", "\0")
    for term in terms:
        for wrong in term.wrong:
            for place in _places(flowing, wrong):
                yield _line(prose, place), f'Write "{term.korean}" instead of "{wrong}".'
    for match in _LOWER.finditer(flowing):
        yield _line(prose, match.start()), 'Write "Tensor" with a capital letter in Korean.'
    for match in _PARTICLE.finditer(source):
        yield _line(source, match.start()), f'Join "{match[0]}" with the word before it.'
    for match in (*_POLITE.finditer(flowing), *_PLAIN.finditer(flowing)):
        yield _line(prose, match.start()), f'End the sentence in -ㅂ니다, not "{match[0]}".'
    yield from _introductions(_blanked(prose, _FRONT, _HEADING), terms)


def _introductions(prose: str, terms: tuple[Term, ...]) -> Iterator[tuple[int, str]]:
    """Terms whose first use does not name the English word."""
    flowing = prose.replace("\n", " ")
    for term in terms:
        place = flowing.find(term.korean) if term.introduce else -1
        if place < 0:
            continue
        behind = flowing[place + len(term.korean) :].replace("*", "")
        if not behind.lower().startswith(f"({term.english.lower()})"):
            sentence = f'Introduce the term at its first use: "{term.korean}({term.english})".'
            yield _line(prose, place), sentence


def _blanked(text: str, *patterns: re.Pattern[str]) -> str:
    """Put spaces for what the patterns find, so that places and lines stay."""
    for pattern in patterns:
        text = pattern.sub(lambda found: re.sub(r"[^\n]", " ", found[0]), text)
    return text


def _places(text: str, word: str) -> Iterator[int]:
    place = text.find(word)
    while place >= 0:
        yield place
        place = text.find(word, place + 1)


def _line(text: str, place: int) -> int:
    return text.count("\n", 0, place) + 1
