"""What a step shows beside text: the value of its last expression, and pictures."""

from __future__ import annotations

import os
from typing import Any

from ipykernel.displayhook import ZMQShellDisplayHook
from ipykernel.iostream import IOPubThread
from ipykernel.jsonutil import encode_images, json_clean
from ipykernel.zmqshell import ZMQDisplayPublisher
from typing_extensions import override

from .error_report import printable
from .output_limits import LongLines, Rate

SHOWN_TYPES = ("text/plain", "image/png")
LONGEST_TEXT = 100_000
"""Characters of a value's text that are shown."""
DISPLAYS = 40
"""Messages a second that a loop of `display` may cause."""


def shorten(text: str) -> str:
    """Return a value's text with its long lines and its end cut, and how much was cut."""
    lines = LongLines()
    shown, used = lines.cut(text, LONGEST_TEXT)
    shown += lines.finish()
    rest = len(text) - used
    return printable(shown if rest <= 0 else f"{shown.rstrip()}\n… (+{rest:,})")


def shown_parts(data: dict[str, Any]) -> dict[str, Any]:
    """Return the representations that the app shows, the text shortened."""
    parts = {kind: data[kind] for kind in SHOWN_TYPES if kind in data}
    if isinstance(parts.get("text/plain"), str):
        parts["text/plain"] = shorten(parts["text/plain"])
    return parts


class ForkSafeIOPubThread(IOPubThread):
    """Sends nothing from a forked child, which can't use the sockets it shares with us."""

    @override
    def _really_send(self, *args: object, **kwargs: object) -> None:
        if self._is_master_process():
            super()._really_send(*args, **kwargs)


class ResultDisplay(ZMQShellDisplayHook):
    """Shows the value of a last expression; keeps no reference to it, unlike IPython's `Out`."""

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        for name in ("_", "__", "___"):
            del self.shell.user_ns[name]  # pyright: ignore[reportOptionalMemberAccess]

    @override
    def __call__(self, result: object = None) -> None:
        """Send a value's text or picture; None is not shown."""
        if result is None:
            return
        data, metadata = self.compute_format_data(result)
        parts = shown_parts(data)
        session = self.session
        if not parts or session is None:
            return
        self.shell.deliver_output()  # pyright: ignore[reportOptionalMemberAccess, reportAttributeAccessIssue]
        content = {
            "execution_count": self.prompt_count,
            "data": json_clean(encode_images(parts)),
            "metadata": json_clean(metadata),
        }
        session.send(  # pyright: ignore[reportAttributeAccessIssue]
            self.pub_socket,
            "execute_result",
            content,
            parent=self.parent_header,
            ident=self.topic,  # pyright: ignore[reportArgumentType]
        )


class LimitedDisplays(ZMQDisplayPublisher):
    """Publishes pictures and texts, not more often than a reader could follow."""

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        self._pid = os.getpid()
        self._rate = Rate(DISPLAYS)

    @override
    def publish(self, data: dict[str, Any], metadata: object = None, **kwargs: object) -> None:  # pyright: ignore[reportIncompatibleMethodOverride]
        """Send a display; what comes too fast is left out."""
        if os.getpid() == self._pid and self._rate.allows():
            self.shell.deliver_output()  # pyright: ignore[reportOptionalMemberAccess, reportAttributeAccessIssue]
            super().publish(shown_parts(data), metadata, **kwargs)  # pyright: ignore[reportArgumentType]

    @override
    def _flush_streams(self) -> None:
        """Leave the order to `publish`: the learner may have put anything into `sys.stdout`."""
