"""The views over a real kernel: what the Distribution tab shows of the chosen name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QTableView

from tests.desktop.conftest import run, settle

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from desktop.connections import Parts

WAIT = 20_000  # milliseconds


def test_a_tensor_without_data_takes_the_picture_of_another_away(
    parts: Parts, qtbot: QtBot
) -> None:
    window, view = parts.window, parts.window.histogram_view
    window.show_view("Distribution")
    run(parts, qtbot, "import torch\nm = torch.empty(3, device='meta')\nk = torch.randn(50)")
    window.tensor_inspector.select("k")
    qtbot.wait_until(lambda: view.counts.sum() == 50, timeout=WAIT)
    window.tensor_inspector.select("m")
    qtbot.wait_until(lambda: "no data" in view.pane.notice.words(), timeout=WAIT)
    assert view.counts.size == 0
    assert not view.pane.tools.isVisible()


def test_another_lesson_clears_the_distribution(parts: Parts, qtbot: QtBot) -> None:
    view = parts.window.histogram_view
    parts.window.show_view("Distribution")
    run(parts, qtbot, "import torch\nu = torch.rand(70)")
    qtbot.wait_until(lambda: view.counts.sum() == 70, timeout=WAIT)
    with qtbot.wait_signal(parts.desk.lesson_opened):
        parts.desk.open("02_more", "many")
    settle(parts, qtbot)
    qtbot.wait_until(lambda: view.counts.size == 0, timeout=WAIT)
    assert view.pane.notice.words() == ""
    assert view.pane.message.isVisible()


def test_backward_brings_the_gradient_into_view(parts: Parts, qtbot: QtBot) -> None:
    run(parts, qtbot, "import torch\nx = torch.ones(2, 3, requires_grad=True)\ny = (x * 2).sum()")
    run(parts, qtbot, "y.backward()")
    inspector = parts.window.tensor_inspector
    assert inspector.selected() == "x.grad"
    values = parts.window.findChild(QTableView, "value_table")
    assert isinstance(values, QTableView)
    qtbot.wait_until(lambda: values.model().rowCount() == 2)
    assert values.model().index(1, 2).data() == "2."
    parts.window.show_view("Distribution")
    qtbot.wait_until(lambda: parts.window.histogram_view.counts.sum() == 6, timeout=WAIT)
