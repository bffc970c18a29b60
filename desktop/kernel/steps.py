"""What happens around every step: the gate, the provenance mode, the clock, the table after it."""

from __future__ import annotations

import time
from contextlib import suppress
from typing import TYPE_CHECKING, Any

from . import devices
from .learner_names import Shell, learner_names
from .opening import opening

if TYPE_CHECKING:
    from IPython.core.events import EventManager

    from .gate import Gate
    from .names import Names
    from .post import Post
    from .provenance import Provenance


class Steps:
    """The hooks that the shell calls before and after a step; a Stop never lands in them."""

    def __init__(
        self, shell: Shell, post: Post, gate: Gate, names: Names, provenance: Provenance
    ) -> None:
        self._shell = shell
        self._post = post
        self._gate = gate
        self._names = names
        self._provenance = provenance
        self._began: float | None = None

    def register(self, events: EventManager) -> None:
        """Listen to a shell's events."""
        events.register("pre_run_cell", self.before)
        events.register("post_run_cell", self.after)

    def before(self, info: object) -> None:
        """Close the gate and start the clock."""
        del info
        self._gate.enter_step()
        self._names.step_began()
        if not _told(self._post).get("timed"):
            self._provenance.start()
        self._began = time.perf_counter()

    def after(self, result: object) -> None:
        """Stop the clock, tell the names, open the gate."""
        del result
        try:
            _wait_for_the_device()
            seconds = 0.0 if self._began is None else time.perf_counter() - self._began
            self._provenance.stop()
            table = self._names.table()
            table["opening"] = opening(self._shell, table["newest"])
        finally:
            self._began = None
            self._gate.leave()
        self._post.send(self._event(table, seconds))

    def _event(self, table: dict[str, Any], seconds: float) -> dict[str, Any]:
        device = devices.current()
        return {
            "event": "names",
            "step": _told(self._post).get("step"),
            "table": table,
            "seconds": seconds,
            "device": device,
            "elsewhere": devices.elsewhere(learner_names(self._shell), device),
        }


def _wait_for_the_device() -> None:
    # What a display gave it to do. One that has failed raises again, which was told; and a learner
    # may have put anything in the place of torch's functions.
    with suppress(BaseException):
        devices.synchronize()


def _told(post: Post) -> dict[str, Any]:
    """Return what the window says about the step, beside its code."""
    parent = post.parent() or {}
    return (parent.get("metadata") or {}).get("tensor_desk") or {}
