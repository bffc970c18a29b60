from __future__ import annotations

from typing import TYPE_CHECKING

from tests.desktop.kernel.window_side import WindowSide

if TYPE_CHECKING:
    from tests.desktop.kernel.running_kernel import RunningKernel


def test_silent_until_a_window_opens_the_comm(own_kernel: RunningKernel) -> None:
    outcome = own_kernel.run("x = 1")
    assert outcome.status == "ok"
    assert outcome.contents("comm_msg") == []
    side = WindowSide(own_kernel)
    assert side.answer("names")["rows"][0]["name"] == "x"


def test_the_newest_window_hears_everything(own_kernel: RunningKernel) -> None:
    WindowSide(own_kernel)
    side = WindowSide(own_kernel)
    assert side.run("x = 1")["table"]["rows"][0]["name"] == "x"


def test_questions_to_the_subshell_stay_there_after_names_were_told(
    own_kernel: RunningKernel,
) -> None:
    side = WindowSide(own_kernel)
    side.run("x = 1")
    request = own_kernel.start("print('on', flush=True)\nwhile True: pass")
    own_kernel.wait_for_text(request, "on")
    assert side.answer("names")["while_running"] is True
    own_kernel.interrupt()
    side.wait_names()
