"""Waits at a step's end for what it gave an accelerator to do, and raises what failed there.

Calls return before a GPU has done them. Without the wait a step that broke the GPU would end well,
and the next one, which may only print, would be told to be at fault.
"""

from __future__ import annotations

from contextlib import suppress

from . import devices


class DeviceWait:
    """A context that is broken fails at every use: a step that does without it isn't to blame."""

    def __init__(self) -> None:
        self._failed = False

    def finish(self) -> None:
        """Wait. Raises RuntimeError the first time that a device has failed, and never again."""
        try:
            devices.synchronize()
        except RuntimeError as error:
            if not self._failed:
                self._failed = True
                # The call that waits has nothing to do with it.
                raise error.with_traceback(None) from None

    def give_up(self) -> None:
        """Wait after a step that has raised: its error says more than what it left behind."""
        with suppress(RuntimeError, MemoryError):
            self.finish()
