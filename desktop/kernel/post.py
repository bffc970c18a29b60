"""Sends events and answers to the window over the comm that it opened."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from . import wire

if TYPE_CHECKING:
    from comm.base_comm import BaseComm
    from ipykernel.kernelbase import Kernel

    Message = dict[str, Any]


class Post:
    """One comm to the window; silent until the window has opened it.

    Sends through the kernel's session and not through `comm.send`, whose messages name what their
    thread works on as their parent: an answer from a thread of its own has another one.
    """

    def __init__(self, kernel: Kernel) -> None:
        self._kernel: Any = kernel
        self._comm: BaseComm | None = None

    def open(self, comm: BaseComm) -> None:
        """Use this comm from now on."""
        self._comm = comm

    def parent(self) -> Message:
        """Return the message that this thread is working on; answers name it as their parent."""
        return self._kernel.get_parent()

    def send(self, message: dict[str, Any], parent: Message | None = None) -> None:
        """Send a message with its arrays as buffers, from any thread."""
        if self._comm is None:
            return
        data, buffers = wire.encode(message)
        self._kernel.session.send(
            self._kernel.iopub_socket,
            "comm_msg",
            {"comm_id": self._comm.comm_id, "data": data},
            parent=self.parent() if parent is None else parent,
            ident=self._comm.topic,
            buffers=buffers,
        )
