"""Reads a lesson's page in one language: front matter, sections and colon fences."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from lessons.lesson import LessonText, PredictionText, Problem, StepText

if TYPE_CHECKING:
    from collections.abc import Mapping

KEYS = ("title", "summary", "views")
FENCES = ("look", "predict", "hint")

_MARKS = frozenset("#:`")
"""What a line begins with that may be more than text."""
_HEADING = re.compile(r"^## +(.*?)\s*(?:\{#([^}]*)\})?\s*$")
_FENCE = re.compile(r"^:::\s*\{([^}]*)\}\s*$")
_VIEW = re.compile(r"^\s*view=([A-Za-z]+)\s*$")
_OPTION = re.compile(r"^- \(([a-z0-9_]+)\) +(.*)$")


class Block(NamedTuple):
    """A fence with its lines, or the prose of a section."""

    kind: str
    line: int
    lines: list[str]

    @property
    def text(self) -> str:
        """The markdown without blank lines around it."""
        return "\n".join(self.lines).strip("\n").rstrip()


class Section:
    """A `## ` section cut into prose and fences."""

    def __init__(self, section_id: str, view: str, title: str, line: int) -> None:
        self.id = section_id
        self.view = view
        self.title = title
        self.line = line
        self.body = Block("body", line, [])
        self.fences: list[Block] = []
        self.open = False
        """Whether the last fence has not been closed."""

    def add(self, line: str) -> None:
        """Append a line to the open fence, or to the prose."""
        (self.fences[-1] if self.open else self.body).lines.append(line)

    def of(self, kind: str) -> list[Block]:
        """Return the fences of a kind."""
        return [block for block in self.fences if block.kind == kind]


class PageReader:
    """Reads one page and collects what is wrong with it."""

    def __init__(self, source: str, language: str) -> None:
        self._lines = source.splitlines()
        self._language = language
        self._file = f"{language}.md"
        self.problems: list[Problem] = []

    def read(self) -> LessonText:
        """Read the page as far as it can be read; see `problems`."""
        front, start = self._front_matter()
        steps: dict[str, StepText] = {}
        for section in self._sections(start):
            if section.id in steps:
                self._add(section.line, f'Give the section another id than "{section.id}".')
            steps[section.id] = self._step(section)
        return self._text(front, {step.id: step.title for step in steps.values()}, steps)

    def outline(self, steps: Mapping[str, StepText]) -> LessonText:
        """Read the front matter and the headings only; `steps` stands for what lies between."""
        front, start = self._front_matter()
        headings = (_HEADING.match(line) for line in self._lines[start:] if line[:3] == "## ")
        titles = {
            heading[2].partition(" ")[0]: heading[1]
            for heading in headings
            if heading and heading[2]
        }
        return self._text(front, titles, steps)

    def _text(
        self, front: dict[str, str], titles: dict[str, str], steps: Mapping[str, StepText]
    ) -> LessonText:
        views = tuple(name.strip() for name in front.get("views", "").strip("[]").split(","))
        return LessonText(
            language=self._language,
            title=front.get("title", ""),
            summary=front.get("summary", ""),
            views=tuple(filter(None, views)),
            titles=titles,
            steps=steps,
        )

    def _add(self, line: int, sentence: str) -> None:
        self.problems.append(Problem(self._file, line, sentence))

    def _front_matter(self) -> tuple[dict[str, str], int]:
        """Read the keys between the two `---` lines, and the index of the line behind them."""
        lines = self._lines
        if not lines or lines[0].strip() != "---" or "---" not in lines[1:]:
            self._add(1, f'Begin the page with "---", {", ".join(KEYS)}, "---".')
            return {}, 0
        end = lines.index("---", 1)
        front: dict[str, str] = {}
        for number, line in enumerate(lines[1:end], 2):
            self._front_line(line, number, front)
        for key in KEYS:
            if not front.get(key, "").strip("[]"):
                self._add(1, f'Add "{key}: ..." to the front matter.')
        return front, end + 1

    def _front_line(self, line: str, number: int, front: dict[str, str]) -> None:
        key, colon, value = line.partition(":")
        value = value.strip()
        if len(value) > 1 and value[0] == value[-1] and value[0] in "\"'":
            value = value[1:-1]
        if not line.strip():
            return
        if not colon or key not in KEYS or key in front:
            self._add(number, f'Write one line "key: value" for each of {", ".join(KEYS)}.')
        elif key == "views" and not re.fullmatch(r"\[.*\]", value):
            self._add(number, 'Write the views as a list: "views: [Tensors]".')
        else:
            front[key] = value

    def _sections(self, start: int) -> list[Section]:
        sections: list[Section] = []
        code = False
        for number, line in enumerate(self._lines[start:], start + 1):
            if sections and line[:1] not in _MARKS:
                sections[-1].add(line)
                continue
            code ^= line.startswith("```")
            heading = _HEADING.match(line) if line.startswith("## ") and not code else None
            if heading:
                sections.append(self._section(heading, number))
            elif sections:
                self._section_line(sections[-1], line, number, code)
            elif line.strip():
                self._add(number, 'Put this text under a heading "## Title {#step_id}".')
        for section in sections:
            if section.open:
                self._add(section.fences[-1].line, 'Close the fence with ":::".')
        return sections

    def _section(self, heading: re.Match[str], line: int) -> Section:
        if not heading[1] or not heading[2]:
            self._add(line, 'Write the heading as "## Title {#step_id}".')
        section_id, _, option = (heading[2] or f"line_{line}").partition(" ")
        view = _VIEW.match(option)
        if option and not view:
            self._add(line, f'Replace "{option}" in the heading by "view=Tensors" or the like.')
        return Section(section_id, view[1] if view else "", heading[1], line)

    def _section_line(self, section: Section, line: str, number: int, code: bool) -> None:
        mark = line.startswith(":::") and not code
        fence = _FENCE.match(line) if mark else None
        if fence:
            if section.open:
                self._add(number, 'Close the fence before this one with ":::".')
            if fence[1] not in FENCES:
                self._add(number, f'Replace "{fence[1]}" by one of {", ".join(FENCES)}.')
            section.fences.append(Block(fence[1], number, []))
            section.open = True
        elif mark:
            if line.strip() != ":::" or not section.open:
                self._add(number, 'Write a fence as ":::{look}" ... ":::".')
            section.open = False
        else:
            section.add(line)

    def _step(self, section: Section) -> StepText:
        for kind in ("look", "predict"):
            for block in section.of(kind)[1:]:
                self._add(block.line, f'Keep only one ":::{{{kind}}}" in a step.')
        if not section.body.text:
            self._add(section.line, "Write the text of this step.")
        for block in section.fences:
            if not block.text:
                self._add(block.line, "Write the text of this fence, or remove it.")
        predictions = [self._prediction(block) for block in section.of("predict")]
        return StepText(
            id=section.id,
            title=section.title,
            body=section.body.text,
            look="".join(block.text for block in section.of("look")[:1]),
            prediction=predictions[0] if predictions else None,
            hints=tuple(block.text for block in section.of("hint")),
            view=section.view,
            line=section.line,
        )

    def _prediction(self, block: Block) -> PredictionText:
        question, options, why = Block("", 0, []), [], Block("", 0, [])
        for line in block.lines:
            option = _OPTION.match(line)
            if option:
                options.append((option[1], option[2].strip()))
            elif options and line.startswith("  ") and not why.lines:
                options[-1] = (options[-1][0], f"{options[-1][1]} {line.strip()}")
            else:
                (why if options else question).lines.append(line)
        if not question.text or len({name for name, _ in options}) < max(2, len(options)):
            self._add(block.line, 'Write a question and two or more options "- (id) text".')
        if not why.text:
            self._add(block.line, "Say behind the options why the right one is right.")
        return PredictionText(question.text, tuple(options), why.text)


def read_page(source: str, language: str) -> tuple[LessonText, tuple[Problem, ...]]:
    """Read a page as far as it can be read, and say what is wrong with it."""
    reader = PageReader(source, language)
    return reader.read(), tuple(reader.problems)
