"""Outputs that lie behind the one that is shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from widgets.output.output_text import OutputText
from widgets.output.step_outputs import LAID_OUT, MOST_FULL
from widgets.records import ErrorReport, OutputChunk

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from widgets.output.output_document import OutputDocument
    from widgets.output.output_pane import OutputPane

LINES = 100


def shown_by(pane: OutputPane, key: str) -> OutputDocument:
    """Let a step print and end in an error; return its output."""
    pane.begin_step(key)
    pane.show_step(key)
    pane.append(OutputChunk("stdout", "".join(f"{key} {number}\n" for number in range(LINES))))
    pane.show_error(ErrorReport("ValueError", "wrong", line=1))
    pane.end_step()
    pane.text()  # on a busy machine a slice of time isn't enough for all
    text = pane.findChild(OutputText)
    assert isinstance(text, OutputText)
    return text.flow.document


def is_laid_out(document: OutputDocument) -> bool:
    return document.lastBlock().layout().lineCount() > 0


def test_an_output_hidden_long_ago_keeps_its_text_without_a_layout(pane: OutputPane) -> None:
    documents = [shown_by(pane, str(number)) for number in range(LAID_OUT + 2)]
    assert [is_laid_out(each) for each in documents] == [False] + [True] * (LAID_OUT + 1)
    pane.show_step("0")
    assert is_laid_out(documents[0])
    assert f"0 {LINES - 1}\n" in pane.text()
    assert "ValueError: wrong" in pane.text()


def test_one_that_is_shown_again_counts_anew(pane: OutputPane) -> None:
    documents = [shown_by(pane, str(number)) for number in range(LAID_OUT + 1)]
    pane.show_step("0")
    last = shown_by(pane, "last")
    assert [is_laid_out(each) for each in documents] == [True, False] + [True] * (LAID_OUT - 1)
    assert is_laid_out(last)


def test_what_is_written_to_one_without_a_layout_is_there(pane: OutputPane) -> None:
    for number in range(LAID_OUT + 2):
        shown_by(pane, str(number))
    pane.begin_step("0")
    pane.append(OutputChunk("stdout", "written behind\n"))
    pane.end_step()
    pane.show_step("0")
    assert pane.text() == "written behind\n"


def test_the_oldest_outputs_go_when_there_are_too_many_lines(
    pane: OutputPane, qtbot: QtBot
) -> None:
    pane.outputs.keep(LINES)
    documents = [shown_by(pane, str(number)) for number in range(MOST_FULL + 1)]
    # Together with the error's lines each is full.
    assert [each.blockCount() for each in documents[-2:]] == [LINES, LINES]
    with qtbot.wait_signal(documents[0].destroyed):
        shown_by(pane, "one more")
    pane.show_step("0")
    assert pane.text() == ""
    pane.show_step(str(MOST_FULL))
    assert "ValueError: wrong" in pane.text()
