"""The first things a kernel process does, in an order that saves time.

What must hold from the first moment comes first (the window has precedence, faults are recorded,
an orphan ends); torch's libraries then load in a thread while ipykernel is imported, and the
sockets are bound before torch is imported, so that the other side can connect meanwhile.
"""

from __future__ import annotations

import argparse
import gc
import os
import signal
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from . import environment, faults, orphans, priority, torch_libraries

if TYPE_CHECKING:
    from collections.abc import Sequence


def read_arguments(argv: Sequence[str]) -> argparse.Namespace:
    """Return `connection_file`, `fault_file`, `parent_pid` and `private_folder`, or None each."""
    parser = argparse.ArgumentParser(prog="tensor-desk-kernel")
    parser.add_argument("--connection-file", type=Path, required=True)
    parser.add_argument("--fault-file", type=Path)
    parser.add_argument("--parent-pid", type=int)
    parser.add_argument("--private-folder", type=Path)
    return parser.parse_known_args(argv)[0]


def main() -> None:
    """Run a kernel until it is told to stop; never returns."""
    arguments = read_arguments(sys.argv[1:])
    # First of all: the process that stays behind keeps what is set from here on off itself.
    orphans.follow(arguments.parent_pid, arguments.private_folder)
    priority.give_way()
    priority.be_ended_first()
    # An interrupt meant for a step must not end a kernel that is still starting.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    faults.record(arguments.fault_file)
    environment.make_hermetic(arguments.connection_file.resolve().parent)
    torch_libraries.load_in_background()
    # Nothing of what is imported now is ever garbage; looking for it costs 0.15 s.
    gc.disable()
    from .app import DeskKernelApp

    app = DeskKernelApp.instance(connection_file=str(arguments.connection_file))
    app.initialize()
    gc.freeze()
    gc.enable()
    app.start()
    # Threads and libraries of a learner's may hang on an orderly way out.
    os._exit(0)
