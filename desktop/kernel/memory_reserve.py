"""Memory held back for the report of a step that has used up all that the kernel may have.

Without it the kernel's own threads fail on the next small object, and no reply is ever sent.
"""

from __future__ import annotations

SIZE = 64 * 2**20
"""Bytes; never touched, so they cost address space and no memory."""


class MemoryReserve:
    """A block that counts against the process's limit until it is let go."""

    def __init__(self) -> None:
        self._block: bytes | None = None

    @property
    def held(self) -> bool:
        """Whether there is something to let go."""
        return self._block is not None

    def take(self) -> None:
        """Hold the block, where as much again stays free for the step that begins."""
        if self._block is None:
            try:
                self._block, _ = bytes(SIZE), bytes(SIZE)
            except MemoryError:
                # What is left is worth more to the step, which may be there to delete names.
                self._block = None

    def let_go(self) -> None:
        """Make room."""
        self._block = None
