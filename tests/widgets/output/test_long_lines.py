"""Long lines of output are cut, and the rest is a click away."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QUrl

from widgets.output import long_lines
from widgets.output.long_lines import SHOWN
from widgets.output.output_text import OutputText
from widgets.records import OutputChunk

if TYPE_CHECKING:
    from widgets.output.output_pane import OutputPane


def text_of(pane: OutputPane) -> OutputText:
    found = pane.findChild(OutputText)
    assert isinstance(found, OutputText)
    return found


@pytest.mark.parametrize(("length", "clicks"), [(SHOWN, 0), (SHOWN + 1, 1), (SHOWN * 9 + 5, 3)])
def test_the_rest_of_a_long_line_is_a_click_away(
    pane: OutputPane, length: int, clicks: int
) -> None:
    line = ("0123456789" * (length // 10 + 1))[:length]
    pane.append(OutputChunk("stdout", f"{line[:600]}\x1b[31m{line[600:]}\x1b[0m\nafter\n"))
    for _ in range(clicks):
        assert f"{line[:SHOWN]} … " in pane.text()
        click_rest(pane)
    assert pane.text().replace("\n", "") == f"{line}after"
    pane.append(OutputChunk("stdout", "\x1b[A\rAFTER\n"))
    assert pane.text().replace("\n", "") == f"{line}AFTER"


def click_rest(pane: OutputPane) -> None:
    text = text_of(pane)
    block = text.document().begin()
    while block.isValid():
        hrefs = [piece.format.anchorHref() for piece in block.textFormats()]  # pyright: ignore[reportAttributeAccessIssue]
        for href in filter(lambda href: href.startswith("rest:"), hrefs):
            text.anchorClicked.emit(QUrl(href))
            return
        block = block.next()
    raise AssertionError("there is no rest of a line to click")


def test_rests_of_long_lines_are_bounded(pane: OutputPane, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(long_lines, "KEPT", 3000)
    pane.append(OutputChunk("stdout", f"{'a' * 3000}\n{'b' * 3000}\n"))
    pane.text()
    click_rest(pane)
    assert "isn't kept" in pane.text()
    click_rest(pane)
    assert "b" * SHOWN in pane.text().splitlines()


def test_what_the_kernel_cut_is_said_at_once(pane: OutputPane) -> None:
    pane.append(OutputChunk("stdout", f"{'y' * 5000} … (+49,000)\n"))
    assert pane.text().endswith("4,000 characters … (+49,000)\n")
