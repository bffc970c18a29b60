from __future__ import annotations

from typing import TYPE_CHECKING

from widgets.bench.bench_tab import BenchTab
from widgets.bench.bench_view import BenchView

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def test_the_bench_is_made_when_it_is_needed(qtbot: QtBot) -> None:
    tab = BenchTab()
    qtbot.add_widget(tab)
    with qtbot.assert_not_emitted(tab.view_made):
        tab.show()
    assert not tab.is_made
    with qtbot.wait_signal(tab.view_made) as told:
        tab.prepare()
    assert told.args == [tab.view]
    assert isinstance(tab.view, BenchView)
    assert tab.view.isVisible()
    assert tab.view.width() == tab.width()
