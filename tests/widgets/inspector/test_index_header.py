from __future__ import annotations

from typing import TYPE_CHECKING

from tests.widgets.inspector.inspector_rows import delete_closed_widgets
from widgets.inspector.slice_expression import first_slice
from widgets.inspector.value_cells import Subject
from widgets.inspector.value_table import ValueTableView
from widgets.theme_colors import theme_colors

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def test_headers_end_with_the_cells(qtbot: QtBot) -> None:
    delete_closed_widgets()
    view = ValueTableView()
    qtbot.add_widget(view)
    view.resize(400, 300)
    view.show()
    view.show_subject(Subject("x", "float32", first_slice((2, 2))))
    colors = theme_colors(view.palette())
    for header, beyond in (
        (view.horizontalHeader(), (-3, 3)),
        (view.verticalHeader(), (3, -3)),
    ):
        image = header.viewport().grab().toImage()
        x, y = beyond[0] % image.width(), beyond[1] % image.height()
        assert image.pixelColor(x, y) == colors.ground
        assert image.pixelColor(3, 3) == colors.raised
