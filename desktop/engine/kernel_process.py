"""The kernel's process: a private folder, a connection file, start, interrupt, end.

Only the standard library at import time, so that a kernel can be started before Qt is loaded.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

from desktop.engine import folder_claim, machine_memory, process_group
from desktop.engine.fault_report import learner_line, signal_name
from desktop.engine.memory_limit import MemoryLimit

if TYPE_CHECKING:
    from psutil import Process

KERNEL_FOLDER = Path(__file__).resolve().parent.parent / "kernel"
CHANNELS = ("shell", "iopub", "stdin", "control", "hb")
# A Unix socket's address holds 108 bytes at most (Linux; 104 on macOS), with its final zero.
LONGEST_ADDRESS = 96
SHORT_FOLDER = "/tmp"
SCRATCH = "scratch"
# Bytes that must be free: the kernel's log and its report of a crash are small.
ROOM = 64 * 1024
DROPPED_VARIABLES = ("PYTHONSTARTUP", "PYTHONINSPECT", "IPYTHONDIR")


class KernelProcess:
    """A kernel process with its private folder; may be used from any one thread at a time.

    The thread that starts a process must live as long as the app: the kernel asks the system for
    a signal when its parent ends, and Linux sends it when the *thread* that forked ends.
    """

    def __init__(
        self, popen: subprocess.Popen[bytes], folder: Path, variables: dict[str, str]
    ) -> None:
        self._popen = popen
        self._variables = variables
        self._kills_before = machine_memory.kills()
        self.memory = MemoryLimit(popen)
        self.folder = folder
        self.connection: dict[str, Any] = json.loads(_connection_path(folder).read_bytes())
        self.killed = False
        self._told: list[Process] = []
        """What was just started when it was interrupted, so that it may have lost the signal."""
        self._claim: int | None = None
        # On a file system without locks nobody can sweep the folder away either.
        with suppress(OSError):
            self._claim = folder_claim.claim(folder)

    @classmethod
    def start(cls, scratch: Path | None = None) -> KernelProcess:
        """Start a kernel whose working directory is `scratch`, by default a folder of its own.

        Raises OSError when no process or no private folder can be made.
        """
        folder = _private_folder()
        try:
            variables = process_group.interrupt_variables()
            popen = _spawn(folder, scratch or folder / SCRATCH, variables)
        except BaseException:
            _remove(folder)
            raise
        return cls(popen, folder, variables)

    @property
    def pid(self) -> int:
        """The process id of the kernel's reaper (on Windows of the kernel itself)."""
        return self._popen.pid

    def poll(self) -> int | None:
        """Return the exit code, negative for a signal; None while it lives."""
        return self._popen.poll()

    def interrupt(self) -> None:
        """Ask the running step to stop, as Ctrl+C does."""
        if self.poll() is None:
            process_group.interrupt(self.pid, self._variables)

    def interrupt_descendants(self) -> None:
        """Ask what the kernel's steps have started to stop as well."""
        if self.poll() is None:
            told = process_group.descendants(self.pid)
            process_group.interrupt_each(told)
            self._told = process_group.young(told)

    def interrupt_descendants_again(self) -> None:
        """Ask those again that may not have heard it and are still there.

        Not the others: a second interrupt would hit what cleans up after the first.
        """
        process_group.interrupt_each(self._told)
        self._told = []

    def processor_time(self) -> float | None:
        """Return the seconds that the kernel and all that it has started have computed so far.

        None where the system doesn't say.
        """
        return process_group.processor_time(self.pid)

    def kill(self) -> None:
        """End the kernel and all that it has started, in whatever group; returns at once."""
        self.killed = True
        process_group.end(self._popen)

    def close(self, patience: float = 1.0) -> None:
        """Kill, wait up to `patience` seconds for the end and remove the private folder."""
        self.kill()
        try:
            self._popen.wait(patience)
        except subprocess.TimeoutExpired:
            # Stuck in the system (a driver call): it ends when that call returns.
            process_group.end_by_force(self._popen)
            self._popen.returncode = -9
        self.memory.release()
        if self._claim is not None:
            os.close(self._claim)
            self._claim = None
        _remove(self.folder)

    def note_step(self) -> None:
        """Remember what the system had ended for want of memory before a step ran."""
        self._kills_before = machine_memory.kills()

    def ended_for_memory(self) -> bool:
        """Whether the system has ended a process for want of memory since the last step began."""
        return machine_memory.kills() > self._kills_before

    def fault_report(self) -> tuple[str | None, int | None]:
        """Return the name of the signal that ended the kernel and the learner's line, if known."""
        return signal_name(self.poll()), learner_line(self.folder / "fault.txt")

    def log_tail(self) -> str:
        """Return the last error in the kernel's log, else its last line, else nothing."""
        try:
            text = (self.folder / "kernel.log").read_text(errors="replace")
        except OSError:
            return ""
        lines = [line.strip() for line in text.splitlines() if line.strip()]
        errors = [line for line in lines if line.partition(":")[0].endswith(("Error", "error"))]
        return (errors or lines or [""])[-1][:300]


def _private_folder() -> Path:
    """Make a folder that only this user can enter, with all that a kernel needs in it.

    Its path is short enough for a socket in it. Where a folder can be made but not written to
    (a full disk), the next place is tried.
    """
    name = f"{folder_claim.PREFIX}{os.urandom(6).hex()}"
    refusals: dict[str, str] = {}
    for base in (_temporary_folder(), os.environ.get("XDG_RUNTIME_DIR", ""), SHORT_FOLDER):
        folder = Path(base) / name
        if not base or base in refusals:
            continue
        if len(os.fsencode(folder / "k-1")) > LONGEST_ADDRESS:
            refusals[base] = "its path is too long"
            continue
        try:
            folder.mkdir(mode=0o700)
            _fill(folder)
        except OSError as problem:
            _remove(folder)
            refusals[base] = problem.strerror or str(problem)
            continue
        return folder
    places = ", ".join(f"{base} ({why})" for base, why in refusals.items())
    raise OSError(f"no folder with a short path can be written: {places}")


def _fill(folder: Path) -> None:
    """Write what a kernel needs; OSError where there isn't room for it and its logs."""
    room = folder / "room"
    room.write_bytes(bytes(ROOM))
    room.unlink()
    _write_connection_file(folder)
    (folder / SCRATCH).mkdir()


def _temporary_folder() -> str:
    """Return the system's folder for temporary files without the cost of `tempfile` on POSIX."""
    if sys.platform != "win32":
        return os.environ.get("TMPDIR", SHORT_FOLDER)
    import tempfile

    return tempfile.gettempdir()


def _remove(folder: Path) -> None:
    import shutil

    shutil.rmtree(folder, ignore_errors=True)


def _connection_path(folder: Path) -> Path:
    return folder / folder_claim.MARK


def _write_connection_file(folder: Path) -> None:
    if sys.platform == "win32":
        transport, address, ports = "tcp", "127.0.0.1", _free_ports(len(CHANNELS))
    else:
        transport, address, ports = "ipc", str(folder / "k"), range(1, len(CHANNELS) + 1)
    content = {
        "transport": transport,
        "ip": address,
        "key": os.urandom(32).hex(),
        "signature_scheme": "hmac-sha256",
        "kernel_name": "tensor_desk",
        **{f"{name}_port": port for name, port in zip(CHANNELS, ports, strict=True)},
    }
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL
    with os.fdopen(os.open(_connection_path(folder), flags, 0o600), "w") as file:
        json.dump(content, file)


def _free_ports(count: int) -> list[int]:
    import socket

    sockets = [socket.socket() for _ in range(count)]
    try:
        for each in sockets:
            each.bind(("127.0.0.1", 0))
        return [each.getsockname()[1] for each in sockets]
    finally:
        for each in sockets:
            each.close()


def _spawn(folder: Path, scratch: Path, variables: dict[str, str]) -> subprocess.Popen[bytes]:
    command = [sys.executable, str(KERNEL_FOLDER)]
    command += ["--connection-file", str(_connection_path(folder))]
    command += ["--fault-file", str(folder / "fault.txt"), "--parent-pid", str(os.getpid())]
    command += ["--private-folder", str(folder)]
    with (folder / "kernel.log").open("wb") as log:
        return subprocess.Popen[bytes](
            command,
            cwd=scratch,
            env=_clean_environment(folder) | variables,
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=log,
            **process_group.own_group(),
        )


def _clean_environment(folder: Path) -> dict[str, str]:
    """Return the environment without what lets a user's files change the kernel."""
    kept = {
        name: value
        for name, value in os.environ.items()
        if name not in DROPPED_VARIABLES and not name.startswith(("JUPYTER_", "JPY_"))
    }
    own = {"IPYTHONDIR": str(folder / "ipython"), "JUPYTER_CONFIG_DIR": str(folder / "jupyter")}
    return kept | own
