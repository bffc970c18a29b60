"""Waits at a step's end for what it gave an accelerator to do, and says what failed there.

Calls return before a GPU has done them. Without the wait a step that broke the GPU would end well,
and the next one, which may only print, would be told to be at fault.
"""

from __future__ import annotations

import os

from . import devices


class DeviceWait:
    """A context that is broken fails at every use: only the first failure is a step's fault."""

    def __init__(self) -> None:
        self._failed = False
        self._pid = os.getpid()

    def finish(self) -> None:
        """Wait. Raises RuntimeError the first time that a device has failed, and never again."""
        failure = self._wait()
        if failure is not None:
            # The call that waits has nothing to do with it.
            raise failure.with_traceback(None) from None

    def give_up(self) -> RuntimeError | None:
        """Wait after a step that has raised; return what failed on a device, the first time."""
        try:
            return self._wait()
        except BaseException:  # the step has an error to be told of already
            return None

    def _wait(self) -> RuntimeError | None:
        if os.getpid() != self._pid:
            # A process that a step has forked can't use the device, and may die of asking.
            return None
        try:
            devices.synchronize()
        except RuntimeError as failure:
            told, self._failed = self._failed, True
            return None if told else failure
        except MemoryError:
            raise
        except Exception:  # a learner may have put anything in the place of torch's functions
            return None
        return None
