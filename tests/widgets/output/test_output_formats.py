"""How output looks: a program's colours and weights, readable in either theme."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from desktop import theme
from widgets.contrast import contrast
from widgets.output.output_text import OutputText
from widgets.records import OutputChunk
from widgets.theme_colors import DARK, LIGHT

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

    from widgets.output.output_pane import OutputPane


def text_of(pane: OutputPane) -> OutputText:
    found = pane.findChild(OutputText)
    assert isinstance(found, OutputText)
    return found


@pytest.mark.parametrize("name", ["light", "dark"])
def test_colours_are_readable_in_either_theme(
    pane: OutputPane, qapp: QApplication, qtbot: QtBot, name: str
) -> None:
    codes = [*range(30, 38), *range(90, 98), "38;5;17", "38;2;9;9;9", "44", "107", "7;33", "1;4"]
    for stream in ("stdout", "stderr"):
        pane.append(OutputChunk(stream, "".join(f"\x1b[{code}mx\x1b[0m " for code in codes)))
    pane.text()
    theme.apply_theme(qapp, name)
    expected = DARK.ground if name == "dark" else LIGHT.ground
    qtbot.wait_until(lambda: text_of(pane).grab().toImage().pixelColor(2, 2) == expected)
    for piece in text_of(pane).document().begin().textFormats():
        look = piece.format  # pyright: ignore[reportAttributeAccessIssue]
        has_ground = look.background().style() is not Qt.BrushStyle.NoBrush
        ground = look.background().color() if has_ground else expected
        assert contrast(look.foreground().color(), ground) >= 4.5


def test_weights_and_lines_are_shown(pane: OutputPane) -> None:
    pane.append(OutputChunk("stdout", "\x1b[1mbold\x1b[22;3mitalic\x1b[0;4munder\x1b[mplain"))
    pane.text()
    found = []
    for piece in text_of(pane).document().begin().textFormats():
        look = piece.format  # pyright: ignore[reportAttributeAccessIssue]
        found.append((look.fontWeight() > 500, look.fontItalic(), look.fontUnderline()))
    assert found == [(True, False, False), (False, True, False), (False, False, True), (False,) * 3]
