"""The sockets to one kernel and the Jupyter messages that go through them."""

from __future__ import annotations

import logging
import time
from typing import TYPE_CHECKING, Any

import zmq
from jupyter_client.session import Session

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

log = logging.getLogger(__name__)

KINDS = {"shell": zmq.DEALER, "control": zmq.DEALER, "stdin": zmq.DEALER, "iopub": zmq.SUB}
# Messages taken from one socket before the others and the commands get their turn.
BATCH = 32
# Seconds that the last words of a dead kernel may take, in all and from one to the next.
DRAIN_LIMIT = 0.3
DRAIN_PAUSE = 0.02


class Channels:
    """Sends requests to a kernel and yields what it says; used by one thread only."""

    def __init__(self, context: zmq.Context[Any], connection: Mapping[str, Any]) -> None:
        # Every message's signature is remembered against replays: a thousand are enough.
        self._session = Session(
            key=connection["key"].encode(), username="", digest_history_size=1024
        )
        self._sockets = {
            name: _connect(context, connection, name, self._session.bsession) for name in KINDS
        }

    @property
    def sockets(self) -> tuple[zmq.Socket[Any], ...]:
        """What to poll."""
        return tuple(self._sockets.values())

    def send(
        self,
        channel: str,
        kind: str,
        content: Mapping[str, Any],
        *,
        subshell: str | None = None,
        metadata: Mapping[str, Any] | None = None,
        parent: dict[str, Any] | None = None,
    ) -> str:
        """Send a message and return its id; `subshell` addresses a subshell of the kernel."""
        header = self._session.msg_header(kind)
        if subshell is not None:
            header["subshell_id"] = subshell
        message = self._session.msg(
            kind, dict(content), header=header, parent=parent, metadata=dict(metadata or {})
        )
        self._session.send(self._sockets[channel], message)
        return header["msg_id"]

    def receive(self) -> Iterator[tuple[str, dict[str, Any]]]:
        """Yield what has arrived as (channel, message), a batch of each socket at most."""
        for name, socket in self._sockets.items():
            for _ in range(BATCH):
                try:
                    parts = socket.recv_multipart(zmq.NOBLOCK)
                except zmq.Again:
                    break
                message = self._read(parts)
                if message is not None:
                    yield name, message

    def drain(self) -> Iterator[tuple[str, dict[str, Any]]]:
        """Yield what a kernel that has ended still left on the way to us."""
        deadline = time.monotonic() + DRAIN_LIMIT
        while time.monotonic() < deadline:
            yield from self.receive()
            if not zmq.select(list(self.sockets), [], [], DRAIN_PAUSE)[0]:
                return

    def close(self) -> None:
        """Close the sockets; what was not sent is dropped."""
        for socket in self._sockets.values():
            socket.close(linger=0)

    def _read(self, parts: list[bytes]) -> dict[str, Any] | None:
        try:
            _, rest = self._session.feed_identities(parts)
            return self._session.deserialize(rest)
        except (ValueError, TypeError, LookupError) as problem:
            log.debug("a message from the kernel can't be read: %s", problem)
            return None


def _connect(
    context: zmq.Context[Any], connection: Mapping[str, Any], name: str, identity: bytes
) -> zmq.Socket[Any]:
    socket = context.socket(KINDS[name])
    socket.linger = 0
    # The kernel makes its sockets after we connect: look for them often (ms).
    socket.reconnect_ivl = 10
    if name == "iopub":
        socket.subscribe(b"")
    else:
        # One name on all of them: the kernel asks for input on stdin whoever spoke on shell.
        socket.identity = identity
    separator = "-" if connection["transport"] == "ipc" else ":"
    where = f"{connection['ip']}{separator}{connection[f'{name}_port']}"
    socket.connect(f"{connection['transport']}://{where}")
    return socket
