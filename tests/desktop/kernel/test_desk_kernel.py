from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.desktop.kernel.running_kernel import RunningKernel


def test_the_kernel_says_that_it_has_subshells_and_no_debugger(kernel: RunningKernel) -> None:
    reply = kernel.ask("kernel_info_request", {})
    assert reply["content"]["supported_features"] == ["kernel subshells"]


def test_there_is_no_history(kernel: RunningKernel) -> None:
    kernel.run("x = 1")
    content = {"hist_access_type": "tail", "n": 10, "output": False, "raw": True}
    assert kernel.ask("history_request", content)["content"]["history"] == []


def test_expressions_of_a_request_are_answered(kernel: RunningKernel) -> None:
    message = kernel.client.session.msg(
        "execute_request",
        {"code": "x = 2", "silent": False, "user_expressions": {"double": "x * 2"}},
    )
    kernel.client.shell_channel.send(message)
    reply = kernel.finish(message["header"]["msg_id"]).reply["content"]
    assert reply["user_expressions"]["double"]["data"]["text/plain"] == "4"
