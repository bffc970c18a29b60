"""What the window does on the comm, for tests: asks questions and hears events."""

from __future__ import annotations

import queue
import time
import uuid
from typing import TYPE_CHECKING, Any

import numpy as np

from tests.desktop.kernel.running_kernel import PATIENCE

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.desktop.kernel.running_kernel import RunningKernel


class WindowSide:
    """Keeps every message of one comm; steps run through the kernel's own client."""

    def __init__(self, kernel: RunningKernel) -> None:
        self.kernel = kernel
        self.subshell = kernel.create_subshell()
        self.heard: list[dict[str, Any]] = []
        self._comm = uuid.uuid4().hex
        self._number = 0
        self._send("comm_open", {"target_name": "tensor_desk", "data": {}})
        self.attached = self.wait(lambda data: data.get("event") == "attached")

    def ask(self, question: str, main: bool = False, **arguments: Any) -> int:
        """Ask and return the question's number."""
        self._number += 1
        data = {"id": self._number, "question": question, "arguments": arguments}
        self._send("comm_msg", {"data": data}, None if main else self.subshell)
        return self._number

    def reply(self, number: int) -> dict[str, Any]:
        """Wait for the answer or the refusal."""
        unfinished = {"progress", "partial"}
        return self.wait(lambda data: data.get("id") == number and unfinished.isdisjoint(data))

    def answer(self, question: str, main: bool = False, **arguments: Any) -> dict[str, Any]:
        return self.reply(self.ask(question, main, **arguments))["answer"]

    def refusal(self, question: str, main: bool = False, **arguments: Any) -> str:
        return self.reply(self.ask(question, main, **arguments))["refused"]["reason"]

    def run(self, code: str, step: str = "a_step", **metadata: Any) -> dict[str, Any]:
        """Run a step and return the names event after it."""
        self.kernel.start(code, step=step, **metadata)
        return self.wait_names()

    def wait_names(self) -> dict[str, Any]:
        return self.wait(lambda data: data.get("event") == "names")

    def wait(self, wanted: Callable[[dict[str, Any]], bool]) -> dict[str, Any]:
        """Return the first message not yet returned that is wanted; keep the others."""
        end = time.monotonic() + PATIENCE
        while True:
            for data in self.heard:
                if wanted(data):
                    self.heard.remove(data)
                    return data
            if time.monotonic() > end:
                raise TimeoutError(f"heard only {self.heard}")
            self._hear()

    def _hear(self) -> None:
        try:
            message = self.kernel.client.get_iopub_msg(timeout=1)
        except queue.Empty:
            return
        if message["msg_type"] == "comm_msg":
            data = message["content"]["data"]
            self.heard.append(_decoded(data, message["buffers"]))

    def _send(self, kind: str, content: dict[str, Any], subshell: str | None = None) -> None:
        message = self.kernel.client.session.msg(kind, {"comm_id": self._comm, **content})
        if subshell is not None:
            message["header"]["subshell_id"] = subshell
        self.kernel.client.shell_channel.send(message)


def _decoded(value: Any, buffers: list[Any]) -> Any:
    if isinstance(value, dict):
        if "$array" in value:
            array = np.frombuffer(bytes(buffers[value["$array"]]), value["dtype"])
            return array.reshape(value["shape"]).tolist()
        if "$float" in value:
            return float(value["$float"])
        return {key: _decoded(item, buffers) for key, item in value.items()}
    if isinstance(value, list):
        return [_decoded(item, buffers) for item in value]
    return value
