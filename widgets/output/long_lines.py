"""Long lines of output: their beginning is shown, the rest in pieces behind a link."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from widgets.output import output_formats as formats
from widgets.output.terminal_row import Run

if TYPE_CHECKING:
    from widgets.output.output_document import OutputDocument

SHOWN = 1000
"""Characters of a line that are shown; laying out 10,000 takes 50 ms, 200,000 take 10 s."""
PIECES = 4
"""Pieces of `SHOWN` characters that a click shows, each as a line."""
KEPT = 1_000_000
"""Characters of rests that are kept in memory."""
KIND = "rest"
_CUT = re.compile(r" … \(\+[\d,]+\)\Z")
"""What the kernel writes in the place of what it cut of a line."""


class LongLines:
    """Keeps what isn't shown of the lines of a document."""

    def __init__(self, document: OutputDocument) -> None:
        self._document = document
        self._rests: dict[str, str] = {}
        self._size = 0
        self._made = 0

    def forget_all(self) -> None:
        """Keep nothing."""
        self._rests.clear()
        self._size = 0

    def cut(self, line: list[Run]) -> tuple[list[Run], str]:
        """Return what is shown of a line, and the link to its rest, empty when it is whole."""
        shown: list[Run] = []
        room = SHOWN
        for number, (text, look) in enumerate(line):
            if len(text) > room:
                rest = [text[room:], *(run.text for run in line[number + 1 :])]
                return [*shown, Run(text[:room], look)], self._keep("".join(rest))
            shown.append(Run(text, look))
            room -= len(text)
        return shown, ""

    def words(self, href: str) -> str:
        """Return the text of a link."""
        rest = self._rests[href]
        cut = _CUT.search(rest)
        count = len(rest) if cut is None else cut.start()
        words = QCoreApplication.translate("LongLines", "show more of the line: {count} characters")
        return f" … {words.format(count=f'{count:,}')}{cut.group() if cut is not None else ''}"

    def unfold(self, number: str) -> None:
        """Show a piece of a rest, and a link to what still remains."""
        href = f"{KIND}:{number}"
        link = self._document.find_link(href)
        if link is None:
            return
        if href not in self._rests:
            words = QCoreApplication.translate(
                "LongLines",
                "The rest isn't kept here any more: “Save all output…” in the File menu has it.",
            )
            self._document.replace(link, f" … {words}", self._document.shape(formats.MUTED))
            return
        rest = self._rests.pop(href)
        self._size -= len(rest)
        pieces = [rest[place : place + SHOWN] for place in range(0, SHOWN * PIECES, SHOWN)]
        text = "\n".join(["", *filter(None, pieces)])
        self._document.replace(link, text, self._document.shape(formats.PLAIN))
        if len(rest) > SHOWN * PIECES:
            left = self._keep(rest[SHOWN * PIECES :])
            self._document.replace(link, self.words(left), self._document.link(left))

    def _keep(self, rest: str) -> str:
        """Keep a rest, and give up the oldest beyond what is kept; return its link."""
        self._made += 1
        href = f"{KIND}:{self._made}"
        self._rests[href] = rest
        self._size += len(rest)
        while self._size > KEPT and len(self._rests) > 1:
            self._size -= len(self._rests.pop(next(iter(self._rests))))
        return href
