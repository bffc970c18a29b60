"""A real kernel process and a client, for tests."""

from __future__ import annotations

import os
import queue
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import psutil
from jupyter_client.blocking.client import BlockingKernelClient
from jupyter_client.connect import write_connection_file

KERNEL = Path(__file__).resolve().parents[3] / "desktop" / "kernel"
PATIENCE = 40.0
"""Seconds that a test waits for what should take a fraction of one; the machine may be busy."""


@dataclass
class Outcome:
    """What a step sent."""

    messages: list[dict[str, Any]] = field(default_factory=list)
    reply: dict[str, Any] = field(default_factory=dict)

    def contents(self, kind: str) -> list[dict[str, Any]]:
        return [each["content"] for each in self.messages if each["msg_type"] == kind]

    def text(self, name: str = "stdout") -> str:
        return "".join(each["text"] for each in self.contents("stream") if each["name"] == name)

    @property
    def dropped(self) -> int:
        marks = [each.get("tensor_desk", {}) for each in self.contents("stream")]
        return sum(mark.get("dropped", 0) for mark in marks)

    @property
    def result(self) -> str:
        return self.contents("execute_result")[0]["data"]["text/plain"]

    @property
    def error(self) -> dict[str, Any]:
        (error,) = self.contents("error")
        return error

    @property
    def status(self) -> str:
        return self.reply["content"]["status"]


class RunningKernel:
    """A kernel in a process of its own, as the app starts it."""

    def __init__(self, *, wrapper: list[str] | None = None, parent_pid: str = "") -> None:
        self.folder = Path(tempfile.mkdtemp(prefix="td", dir="/tmp"))
        self.connection_file = self.folder / "c.json"
        self.fault_file = self.folder / "fault.txt"
        write_connection_file(
            str(self.connection_file), transport="ipc", ip=str(self.folder / "k"), key=b"key"
        )
        scratch = self.folder / "scratch"
        scratch.mkdir()
        self.log = (self.folder / "log.txt").open("w+")
        command = [*(wrapper or []), sys.executable, str(KERNEL)]
        command += ["--connection-file", str(self.connection_file)]
        command += ["--fault-file", str(self.fault_file)]
        command += ["--parent-pid", str(parent_pid or os.getpid())]
        self.process = subprocess.Popen(
            command,
            cwd=scratch,
            stdin=subprocess.DEVNULL,
            stdout=self.log,
            stderr=self.log,
            start_new_session=True,
        )
        self.client = BlockingKernelClient(connection_file=str(self.connection_file))
        self.client.load_connection_file()
        self.client.start_channels(hb=False)

    @property
    def pid(self) -> int:
        """The kernel's own process id: where it has a reaper, that one is what was started."""
        reaper = psutil.Process(self.process.pid)
        return next((child.pid for child in reaper.children()), reaper.pid)

    def wait_ready(self) -> RunningKernel:
        try:
            self.client.wait_for_ready(timeout=PATIENCE)
        except RuntimeError as error:
            raise RuntimeError(f"{error}: {self.process.poll()} {self.log_text()}") from None
        return self

    def start(self, code: str, *, step: str = "first", **metadata: Any) -> str:
        """Ask for a step and return the request's id."""
        content = {
            "code": code,
            "silent": False,
            "store_history": True,
            "user_expressions": {},
            "allow_stdin": True,
            "stop_on_error": False,
        }
        message = self.client.session.msg(
            "execute_request", content, metadata={"tensor_desk": {"step": step, **metadata}}
        )
        self.client.shell_channel.send(message)
        return message["header"]["msg_id"]

    def finish(self, request: str, patience: float = PATIENCE) -> Outcome:
        """Collect a step's messages until it is idle and its reply has come."""
        outcome = Outcome()
        end = time.monotonic() + patience
        while True:
            message = self.client.get_iopub_msg(timeout=max(0.01, end - time.monotonic()))
            if message["parent_header"].get("msg_id") != request:
                continue
            outcome.messages.append(message)
            if message["content"].get("execution_state") == "idle":
                break
        while outcome.reply.get("parent_header", {}).get("msg_id") != request:
            outcome.reply = self.client.get_shell_msg(timeout=max(0.01, end - time.monotonic()))
        return outcome

    def run(
        self, code: str, *, step: str = "first", patience: float = PATIENCE, **metadata: Any
    ) -> Outcome:
        return self.finish(self.start(code, step=step, **metadata), patience)

    def wait_for_text(self, request: str, text: str) -> None:
        """Read output until a step has printed `text`."""
        seen = ""
        while text not in seen:
            message = self.client.get_iopub_msg(timeout=PATIENCE)
            if message["parent_header"].get("msg_id") == request:
                seen += message["content"].get("text", "")

    def interrupt(self) -> None:
        os.kill(self.process.pid, signal.SIGINT)

    def ask(
        self, kind: str, content: dict[str, Any], subshell: str | None = None
    ) -> dict[str, Any]:
        """Send a request on the shell channel and return its reply."""
        message = self.client.session.msg(kind, content)
        if subshell is not None:
            message["header"]["subshell_id"] = subshell
        self.client.shell_channel.send(message)
        while True:
            reply = self.client.get_shell_msg(timeout=PATIENCE)
            if reply["parent_header"].get("msg_id") == message["header"]["msg_id"]:
                return reply

    def create_subshell(self) -> str:
        self.client.control_channel.send(self.client.session.msg("create_subshell_request", {}))
        while True:
            reply = self.client.get_control_msg(timeout=PATIENCE)
            if reply["msg_type"] == "create_subshell_reply":
                return reply["content"]["subshell_id"]

    def drain(self) -> None:
        """Forget output that nobody has read."""
        try:
            while True:
                self.client.get_iopub_msg(timeout=0.05)
        except queue.Empty:
            return

    def log_text(self) -> str:
        return (self.folder / "log.txt").read_text()

    def close(self) -> None:
        self.client.stop_channels()
        self.process.terminate()
        self.process.wait(PATIENCE)
        self.log.close()
        shutil.rmtree(self.folder, ignore_errors=True)
