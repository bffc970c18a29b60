from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
import zmq
from jupyter_client.session import Session

from desktop.engine.channels import BATCH, Channels

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

KINDS = {"shell": zmq.ROUTER, "control": zmq.ROUTER, "stdin": zmq.ROUTER, "iopub": zmq.XPUB}


class KernelSide:
    """The sockets of a kernel, without a kernel."""

    def __init__(self, context: zmq.Context[Any], folder: Path) -> None:
        self.session = Session(key=b"secret", username="")
        self.connection: dict[str, Any] = {
            "transport": "ipc",
            "ip": str(folder / "k"),
            "key": "secret",
        }
        self.sockets: dict[str, zmq.Socket[Any]] = {}
        for port, (name, kind) in enumerate(KINDS.items(), start=1):
            self.connection[f"{name}_port"] = port
            self.sockets[name] = context.socket(kind)
            self.sockets[name].linger = 0
            self.sockets[name].bind(f"ipc://{folder / 'k'}-{port}")

    def close(self) -> None:
        for socket in self.sockets.values():
            socket.close()


@pytest.fixture
def context() -> Iterator[zmq.Context[Any]]:
    context = zmq.Context()
    yield context
    context.term()


@pytest.fixture
def kernel(context: zmq.Context[Any]) -> Iterator[KernelSide]:
    import tempfile
    from pathlib import Path

    # The folder of a test is too deep for a socket's name.
    with tempfile.TemporaryDirectory(prefix="td-", dir="/tmp") as folder:
        kernel = KernelSide(context, Path(folder))
        yield kernel
        kernel.close()


@pytest.fixture
def channels(context: zmq.Context[Any], kernel: KernelSide) -> Iterator[Channels]:
    channels = Channels(context, kernel.connection)
    kernel.sockets["iopub"].poll(5000)
    assert kernel.sockets["iopub"].recv() == b"\x01"
    yield channels
    channels.close()


def receive(channels: Channels) -> list[tuple[str, dict[str, Any]]]:
    zmq.select(list(channels.sockets), [], [], 5)
    return list(channels.receive())


def test_request_carries_its_subshell_and_metadata(channels: Channels, kernel: KernelSide) -> None:
    number = channels.send("shell", "ask", {"a": 1}, subshell="s1", metadata={"m": 2})
    kernel.sockets["shell"].poll(5000)
    _, parts = kernel.session.feed_identities(kernel.sockets["shell"].recv_multipart())
    message = kernel.session.deserialize(parts)
    assert message["header"]["subshell_id"] == "s1"
    assert message["header"]["msg_id"] == number
    assert (message["content"], message["metadata"]) == ({"a": 1}, {"m": 2})


def test_event_arrives_with_its_buffers(channels: Channels, kernel: KernelSide) -> None:
    kernel.session.send(
        kernel.sockets["iopub"], "comm_msg", {"data": 1}, ident=b"topic", buffers=[b"bytes"]
    )
    ((channel, message),) = receive(channels)
    assert (channel, message["msg_type"]) == ("iopub", "comm_msg")
    assert bytes(message["buffers"][0]) == b"bytes"


@pytest.mark.parametrize(
    "parts",
    [
        [b"junk"],
        [b"<IDS|MSG>", b"", b"{", b"{}", b"{}", b"{}"],
        [b"<IDS|MSG>", b"wrong", b"{}", b"{}", b"{}", b"{}"],
        [b"<IDS|MSG>"],
    ],
)
def test_junk_is_ignored(channels: Channels, kernel: KernelSide, parts: list[bytes]) -> None:
    kernel.sockets["iopub"].send_multipart(parts)
    kernel.session.send(kernel.sockets["iopub"], "status", {})
    arrived = receive(channels) + list(channels.drain())
    assert [message["msg_type"] for _, message in arrived] == ["status"]


def test_message_with_another_key_is_ignored(channels: Channels, kernel: KernelSide) -> None:
    Session(key=b"guess").send(kernel.sockets["iopub"], "status", {})
    kernel.session.send(kernel.sockets["iopub"], "stream", {})
    arrived = receive(channels) + list(channels.drain())
    assert [message["msg_type"] for _, message in arrived] == ["stream"]


def test_one_socket_cannot_keep_the_others_waiting(channels: Channels, kernel: KernelSide) -> None:
    for _ in range(3 * BATCH):
        kernel.session.send(kernel.sockets["iopub"], "stream", {})
    arrived = receive(channels)
    assert 0 < len(arrived) <= BATCH
    assert len(arrived) + len(list(channels.drain())) == 3 * BATCH
