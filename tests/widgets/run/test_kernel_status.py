from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from widgets.records import KernelState
from widgets.run.kernel_status import KernelStatus

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


@pytest.fixture
def status(qtbot: QtBot) -> KernelStatus:
    made = KernelStatus()
    qtbot.addWidget(made)
    made.set_state(KernelState.READY)
    return made


def test_work_that_goes_on_stands_beside_ready(status: KernelStatus) -> None:
    status.set_leftover_work(True)
    assert status.words() == "torch thread: ready, but work that a step has started goes on"
    assert "Ctrl+Shift+F5" in status.toolTip()
    status.set_leftover_work(False)
    assert status.words() == "torch thread: ready"
    assert "Ctrl+Shift+F5" not in status.toolTip()


@pytest.mark.parametrize("state", [each for each in KernelState if each is not KernelState.READY])
def test_it_is_not_said_of_a_kernel_that_does_something_else(
    status: KernelStatus, state: KernelState
) -> None:
    status.set_leftover_work(True)
    status.set_state(state)
    assert "goes on" not in status.words()
    status.set_state(KernelState.READY)
    assert "goes on" in status.words()
