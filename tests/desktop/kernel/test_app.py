from __future__ import annotations

from typing import TYPE_CHECKING

import psutil
from jupyter_client.blocking.client import BlockingKernelClient

from tests.desktop.kernel.running_kernel import PATIENCE

if TYPE_CHECKING:
    from tests.desktop.kernel.running_kernel import RunningKernel


def test_nothing_listens_on_a_port(kernel: RunningKernel) -> None:
    kernel.run("import torch\ntorch.rand(3)")
    kernel.create_subshell()
    assert psutil.Process(kernel.pid).net_connections(kind="inet") == []


def test_a_message_without_the_key_s_signature_is_not_answered(kernel: RunningKernel) -> None:
    stranger = BlockingKernelClient(connection_file=str(kernel.connection_file))
    stranger.load_connection_file()
    stranger.session.key = b"another key"
    stranger.start_channels(hb=False)
    try:
        stranger.execute("stranger = 1")
        names = "[name for name in ('stranger',) if name in globals()]"
        assert kernel.run(names).result == "[]"
        assert not stranger.shell_channel.msg_ready()
    finally:
        stranger.stop_channels()


def test_no_file_is_made_but_in_the_private_folder(kernel: RunningKernel) -> None:
    kernel.run("x = 1")
    opened = {each.path for each in psutil.Process(kernel.pid).open_files()}
    inside = (str(kernel.folder), "/dev/")
    assert [path for path in opened if not path.startswith(inside)] == []
    assert not (kernel.folder / "ipython").exists()


def test_neither_debugger_nor_jedi_nor_a_database_is_loaded(kernel: RunningKernel) -> None:
    code = (
        "import sys\n[n for n in ('debugpy', 'jedi', 'sqlite3', 'matplotlib') if n in sys.modules]"
    )
    assert kernel.run(code).result == "[]"


def test_our_checkout_does_not_stand_in_the_learner_s_way(kernel: RunningKernel) -> None:
    code = (
        "from pathlib import Path\n"
        "Path('values.py').write_text('answer = 42')\n"
        "import values\n"
        "values.answer"
    )
    assert kernel.run(code).result == "42"


def test_a_request_to_shut_down_ends_the_process(own_kernel: RunningKernel) -> None:
    request = own_kernel.client.session.msg("shutdown_request", {"restart": False})
    own_kernel.client.control_channel.send(request)
    assert own_kernel.process.wait(PATIENCE) == 0


def test_a_kernel_that_starts_survives_an_interrupt(own_kernel: RunningKernel) -> None:
    own_kernel.interrupt()
    assert own_kernel.run("1 + 1").result == "2"


def test_completion_and_documentation_are_answered_while_a_step_runs(kernel: RunningKernel) -> None:
    subshell = kernel.create_subshell()
    kernel.run("import torch\ntensor_of_mine = torch.rand(3)")
    request = kernel.start("print('on', flush=True)\nwhile True: pass")
    kernel.wait_for_text(request, "on")
    content = {"code": "tensor_of", "cursor_pos": 9}
    reply = kernel.ask("complete_request", content, subshell)
    assert reply["content"]["matches"] == ["tensor_of_mine"]
    content = {"code": "torch.arange(3)", "cursor_pos": 9, "detail_level": 0}
    reply = kernel.ask("inspect_request", content, subshell)
    text = reply["content"]["data"]["text/plain"]
    assert "arange(start=0, end, step=1" in text
    assert "\x1b" not in text
    kernel.interrupt()
    assert kernel.finish(request).error["ename"] == "KeyboardInterrupt"


def test_completion_offers_no_commands(kernel: RunningKernel) -> None:
    reply = kernel.ask("complete_request", {"code": "%ti", "cursor_pos": 3})
    assert reply["content"]["matches"] == []
