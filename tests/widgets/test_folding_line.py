from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QLabel, QWidget

from widgets.folding_line import FoldingLine

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


@pytest.mark.parametrize("apart", [False, True])
def test_parts_stand_side_by_side_where_they_fit(qtbot: QtBot, apart: bool) -> None:
    line = QWidget()
    qtbot.add_widget(line)
    layout = FoldingLine(line, apart=apart)
    one, two = QLabel("one part", line), QLabel("another part", line)
    layout.addWidget(one)
    layout.addWidget(two)
    line.resize(500, 100)
    line.show()
    assert one.y() == two.y()
    assert (two.geometry().right() == 499) is apart
    wide = layout.heightForWidth(500)
    line.resize(two.sizeHint().width() + 5, 100)
    assert (one.x(), two.x()) == (0, 0)
    assert two.y() >= one.geometry().bottom()
    assert layout.heightForWidth(line.width()) >= 2 * wide
    assert line.minimumSizeHint().width() <= two.sizeHint().width()
