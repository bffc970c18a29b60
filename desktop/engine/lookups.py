"""Completion and documentation, answered by the kernel while it runs; the latest wish counts."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from desktop.engine import decode
from desktop.engine.events import CompletionsArrived, DocumentationArrived, Event

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.engine.kernel_link import KernelLink

DOTTED_NAME = re.compile(r"[\w.]*\Z")
REST_OF_NAME = re.compile(r"\w*")


class Lookups:
    """Asks for names and documentation; an answer to an earlier wish is dropped."""

    def __init__(self, link: KernelLink, events: Callable[[Event], None]) -> None:
        self._link = link
        self._events = events
        self._completing = ""
        self._inspecting = ""
        self._name = ""

    def complete(self, code: str, position: int) -> None:
        """Ask what could stand at a character offset."""
        if not self._link.ready:
            return
        content = {"code": code, "cursor_pos": position}
        self._completing = self._link.request("complete_request", content)

    def inspect(self, code: str, position: int) -> None:
        """Ask what is known about the name at a character offset."""
        if not self._link.ready:
            return
        content = {"code": code, "cursor_pos": position, "detail_level": 0}
        self._name = name_at(code, position)
        self._inspecting = self._link.request("inspect_request", content)

    def hear(self, message: dict[str, Any]) -> None:
        """Take a message of the shell channel; raises decode.MALFORMED on junk."""
        parent = message["parent_header"].get("msg_id")
        if message["msg_type"] == "complete_reply" and parent == self._completing:
            self._events(CompletionsArrived(decode.completions(message["content"])))
        elif message["msg_type"] == "inspect_reply" and parent == self._inspecting:
            found = decode.documentation(message["content"], self._name)
            self._events(DocumentationArrived(found))


def name_at(code: str, position: int) -> str:
    """Return the dotted name that a character offset touches, up to the end of its word."""
    before = DOTTED_NAME.search(code[:position])
    after = REST_OF_NAME.match(code[position:])
    return (before[0] if before else "") + (after[0] if after else "")
