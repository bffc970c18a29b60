"""One kernel as a session holds it: its process, its sockets, and the way from start to ready."""

from __future__ import annotations

import os
import time
import uuid
from typing import TYPE_CHECKING, Any

from desktop.engine.channels import Channels

if TYPE_CHECKING:
    from collections.abc import Iterator

    import zmq

    from desktop.engine.kernel_process import KernelProcess

TARGET = "tensor_desk"
# Seconds until a kernel that says nothing counts as broken; a cold disk takes many for torch.
START_LIMIT = 120.0


class KernelLink:
    """Greets a kernel (subshell, then comm) and passes on what it says."""

    def __init__(self, context: zmq.Context[Any], process: KernelProcess) -> None:
        self.process = process
        self.ready = False
        self.used = False
        """Whether a learner's code ran in it."""
        self.channels = Channels(context, process.connection)
        self._subshell: str | None = None
        self._comm: str | None = None
        self._listening = False
        self._started = time.monotonic()
        self._exit_descriptor = _open_pidfd(process.pid)
        self.channels.send("control", "create_subshell_request", {})

    @property
    def tells_its_end(self) -> bool:
        """Whether polling notices the end of the process (Linux)."""
        return self._exit_descriptor is not None

    def polled(self) -> Iterator[Any]:
        """Yield what to poll: the sockets, and what becomes readable when the process ends."""
        yield from self.channels.sockets
        if self._exit_descriptor is not None:
            yield self._exit_descriptor

    @property
    def overdue(self) -> bool:
        """Whether the kernel should have been ready long ago."""
        return not self.ready and time.monotonic() - self._started > START_LIMIT

    def receive(self) -> Iterator[tuple[str, dict[str, Any]]]:
        """Yield what has arrived as (channel, message)."""
        for channel, message in self.channels.receive():
            if not self.ready:
                self._greet(channel, message)
            yield channel, message

    def says_desk(self, message: dict[str, Any]) -> bool:
        """Whether a message comes from the desk through our comm."""
        return message["msg_type"] == "comm_msg" and message["content"].get("comm_id") == self._comm

    def ask(self, data: dict[str, Any], *, main: bool) -> str:
        """Send a question to the desk; `main`: queue it behind the steps."""
        content = {"comm_id": self._comm, "data": data}
        subshell = None if main else self._subshell
        return self.channels.send("shell", "comm_msg", content, subshell=subshell)

    def request(self, kind: str, content: dict[str, Any]) -> str:
        """Send a request that is answered even while a step runs."""
        return self.channels.send("shell", kind, content, subshell=self._subshell)

    def disconnect(self) -> None:
        """Close the sockets; the process stays as it is."""
        self.channels.close()
        if self._exit_descriptor is not None:
            os.close(self._exit_descriptor)
            self._exit_descriptor = None

    def _greet(self, channel: str, message: dict[str, Any]) -> None:
        self._listening |= channel == "iopub"
        kind, content = message["msg_type"], message["content"]
        if kind == "create_subshell_reply":
            self._subshell = content.get("subshell_id")
        elif content.get("comm_id") == self._comm is not None:
            # A kernel without the desk closes the comm: steps run, questions stay unanswered.
            attached = content.get("data", {}).get("event") == "attached"
            self.ready = attached or kind == "comm_close"
        if self._listening and self._subshell and self._comm is None:
            # Not before we hear the kernel, or its answer would be lost.
            self._comm = uuid.uuid4().hex
            opening = {"comm_id": self._comm, "target_name": TARGET, "data": {}}
            self.channels.send("shell", "comm_open", opening)


def _open_pidfd(pid: int) -> int | None:
    if not hasattr(os, "pidfd_open"):
        return None
    try:
        return os.pidfd_open(pid)
    except OSError:
        return None
