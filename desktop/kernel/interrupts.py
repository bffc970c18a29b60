"""Holds Stop back while the kernel's own code runs around a step."""

from __future__ import annotations

import signal
import threading
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

LATER = 0.01
"""Seconds after which a Stop that came too early reaches the step."""


@contextmanager
def held() -> Iterator[list[int]]:
    """Collect SIGINT inside the block in place of raising KeyboardInterrupt; main thread only."""
    caught: list[int] = []
    if threading.current_thread() is not threading.main_thread():
        yield caught
        return

    def catch(number: int, frame: Any) -> None:
        del frame
        caught.append(number)

    before = signal.signal(signal.SIGINT, catch)
    try:
        yield caught
    finally:
        signal.signal(signal.SIGINT, signal.SIG_DFL if before is None else before)


def deliver_later(still_wanted: Callable[[], bool]) -> None:
    """Raise SIGINT in the main thread soon, if it is still wanted then."""
    main = threading.main_thread().ident
    assert main is not None

    def deliver() -> None:
        if still_wanted():
            # A real signal, so that it ends a sleep too.
            signal.pthread_kill(main, signal.SIGINT)

    timer = threading.Timer(LATER, deliver)
    timer.daemon = True
    timer.start()
