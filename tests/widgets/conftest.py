"""Widgets that the tests of several modules look at."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from widgets.output.output_pane import OutputPane

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


@pytest.fixture
def pane(qtbot: QtBot) -> OutputPane:
    """Return an empty output pane that is shown."""
    made = OutputPane()
    qtbot.add_widget(made)
    made.resize(480, 240)
    made.show()
    return made
