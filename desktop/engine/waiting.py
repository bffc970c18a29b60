"""Waits until a kernel or the window has something to say."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import zmq

if TYPE_CHECKING:
    import socket
    from collections.abc import Iterable


class Waiting:
    """One poller over sockets and descriptors that come and go with their kernels."""

    def __init__(self) -> None:
        self._poller = zmq.Poller()
        self._polled: list[Any] = []
        self._wake: socket.socket | None = None

    def watch(self, descriptor: socket.socket) -> None:
        """Return from `wait` when this socket can be read."""
        self._wake = descriptor

    def wait(self, sources: list[Any], dues: Iterable[float | None]) -> None:
        """Wait until a source can be read, or for the least of the seconds in `dues`."""
        polled = sources if self._wake is None else [self._wake, *sources]
        if polled != self._polled:
            self._polled, self._poller = polled, zmq.Poller()
            for each in polled:
                self._poller.register(each, zmq.POLLIN)
        seconds = [due for due in dues if due is not None]
        self._poller.poll(None if not seconds else 1 + int(1000 * min(seconds)))
