from __future__ import annotations

from typing import TYPE_CHECKING, Any

from tests.desktop.kernel.running_kernel import PATIENCE

if TYPE_CHECKING:
    from tests.desktop.kernel.running_kernel import RunningKernel


def open_comm(kernel: RunningKernel) -> None:
    session = kernel.client.session
    content = {"comm_id": "c", "target_name": "tensor_desk", "data": {}}
    kernel.client.shell_channel.send(session.msg("comm_open", content))
    assert wait_for(kernel, "event", "attached")["torch"]


def ask(kernel: RunningKernel, number: int, subshell: str | None) -> None:
    data = {"id": number, "question": "names", "arguments": {}}
    message = kernel.client.session.msg("comm_msg", {"comm_id": "c", "data": data})
    message["header"]["subshell_id"] = subshell
    kernel.client.shell_channel.send(message)


def wait_for(kernel: RunningKernel, key: str, value: object) -> dict[str, Any]:
    while True:
        message = kernel.client.get_iopub_msg(timeout=PATIENCE)
        data = message["content"].get("data", {})
        if message["msg_type"] == "comm_msg" and data.get(key) == value:
            return data


def test_questions_go_to_the_shell_that_they_name(own_kernel: RunningKernel) -> None:
    open_comm(own_kernel)
    subshell = own_kernel.create_subshell()
    own_kernel.run("x = 1")
    request = own_kernel.start("print('on', flush=True)\nwhile True: pass")
    own_kernel.wait_for_text(request, "on")
    # The event of the step before was sent from the main shell; ipykernel would send these there.
    for number in range(3):
        ask(own_kernel, number, subshell)
        assert "while_running" in wait_for(own_kernel, "id", number)["answer"]
    own_kernel.interrupt()
    own_kernel.finish(request)
    ask(own_kernel, 9, None)
    wait_for(own_kernel, "id", 9)


def test_an_unknown_target_is_closed(own_kernel: RunningKernel) -> None:
    content = {"comm_id": "other", "target_name": "nobody", "data": {}}
    own_kernel.client.shell_channel.send(own_kernel.client.session.msg("comm_open", content))
    while own_kernel.client.get_iopub_msg(timeout=PATIENCE)["msg_type"] != "comm_close":
        pass
    assert own_kernel.run("1").result == "1"
