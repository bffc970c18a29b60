"""Answers the long questions in threads of their own, so that short ones needn't wait for them."""

from __future__ import annotations

import queue
import threading
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable


class Counting:
    """One thread for each kind of question, started when it is first asked."""

    def __init__(self) -> None:
        self._queues: dict[str, queue.SimpleQueue[Callable[[], None]]] = {}

    def add(self, kind: str, work: Callable[[], None]) -> None:
        """Do the work after what was added for the same kind before; `work` must not raise.

        Raises RuntimeError where no thread can be had; the next one of its kind tries again.
        """
        if kind not in self._queues:
            waiting: queue.SimpleQueue[Callable[[], None]] = queue.SimpleQueue()
            threading.Thread(
                target=_work_off, args=(waiting,), name=f"tensor desk {kind}", daemon=True
            ).start()
            self._queues[kind] = waiting
        self._queues[kind].put(work)


def _work_off(waiting: queue.SimpleQueue[Callable[[], None]]) -> None:
    while True:
        waiting.get()()
