"""The kernel application: ipykernel's, hermetic and without a listening port."""

from __future__ import annotations

import asyncio
import logging
import os
import sys
from typing import Any

import zmq
from ipykernel.control import ControlThread
from ipykernel.kernelapp import IPKernelApp
from ipykernel.shellchannel import ShellChannelThread
from traitlets.config import Config
from typing_extensions import override
from zmq.eventloop.zmqstream import ZMQStream

from .desk_kernel import DeskKernel
from .displays import ForkSafeIOPubThread
from .step_sources import STEP_FILE
from .streams import LearnerStream

SETTINGS = Config(
    {
        # The first completion takes 1.0 s with jedi and 4-17 ms without.
        "Completer": {"use_jedi": False},
        "IPCompleter": {
            "use_jedi": False,
            "disable_matchers": ["IPCompleter.magic_matcher", "IPCompleter.magic_config_matcher"],
        },
        "DisplayFormatter": {"active_types": ["text/plain", "image/png"]},
        "InteractiveShell": {"colors": "nocolor", "cache_size": 0, "enable_tip": False},
    }
)


class DeskKernelApp(IPKernelApp):
    """An ipykernel with our kernel class that reads no configuration and asks for no port."""

    @override
    def initialize(self, argv: list[str] | None = None) -> None:
        """Bind the sockets, then import torch, then make the shell and attach the desk."""
        self.update_config(SETTINGS)
        self._log_to_the_parent()
        self.init_connection_file()
        if sys.platform == "win32":
            self.init_poller()
        self.init_sockets()
        self.init_heartbeat()
        self.write_connection_file()
        import torch  # noqa: F401 - imported for the learner, and for the desk

        from . import desk, threads

        threads.leave_a_core()
        self.init_path()
        self.init_kernel()
        self.init_shell()
        self.init_io()
        shell = self.kernel.shell
        shell.stop_signal.install()
        desk.attach(shell)

    @override
    def start(self) -> None:
        """Answer requests until told to stop; an interrupt that escaped changes nothing."""
        if self.poller is not None:
            self.poller.start()
        self.kernel.start()
        # Not before the kernel listens to their streams: a thread that finds a message nobody
        # wants yet forgets it, and zmq doesn't tell of the next ones while it lies there.
        self.control_thread.start()
        self.shell_channel_thread.start()
        while not self.kernel.shell.exit_now:
            try:
                self.kernel.io_loop.start()
            except KeyboardInterrupt:
                _cancel_tasks_of_steps()
                continue
            break

    @override
    def init_control(self, context: zmq.Context[Any]) -> None:
        """Bind the control channel; no debugger."""
        self.control_socket = context.socket(zmq.ROUTER)
        self.control_socket.linger = 1000
        self.control_socket.router_handover = 1
        self.control_port = self._bind_socket(self.control_socket, self.control_port)
        self.control_thread = ControlThread(daemon=True)
        self.shell_channel_thread = ShellChannelThread(context, daemon=True)

    @override
    def init_iopub(self, context: zmq.Context[Any]) -> None:
        """Bind the output channel, without the port on which ipykernel hears forked children."""
        socket = context.socket(zmq.XPUB)
        socket.linger = 1000
        self.iopub_port = self._bind_socket(socket, self.iopub_port)
        self.iopub_thread = ForkSafeIOPubThread(socket, pipe=False, session=self.session)
        self.iopub_thread.start()
        self.iopub_socket = self.iopub_thread.background_socket

    @override
    def init_kernel(self) -> None:
        """Make the kernel with its shell, and the channels' streams."""
        shell_stream = ZMQStream(self.shell_socket, self.shell_channel_thread.io_loop)
        self.shell_channel_thread.shell_stream = shell_stream
        control_stream = ZMQStream(self.control_socket, self.control_thread.io_loop)
        # Made now, in this thread: a request for a subshell may come before the kernel has started,
        # and the control thread, which answers it, is refused the manager until it exists.
        assert self.shell_channel_thread.manager is not None
        self.kernel = DeskKernel.instance(
            parent=self,
            session=self.session,
            shell_stream=shell_stream,
            control_stream=control_stream,
            control_thread=self.control_thread,
            shell_channel_thread=self.shell_channel_thread,
            iopub_thread=self.iopub_thread,
            iopub_socket=self.iopub_socket,
            stdin_socket=self.stdin_socket,
            log=self.log,
        )

    @override
    def init_io(self) -> None:
        """Let the learner's streams take the place of Python's, and of descriptors 1 and 2."""
        streams = tuple(
            LearnerStream(
                self.session,
                self.iopub_thread,
                name,
                None if sys.platform == "win32" else descriptor,
                self.kernel.shell.stop_signal,
            )
            for name, descriptor in (("stdout", 1), ("stderr", 2))
        )
        self.kernel.shell.use_streams(streams)

    def _log_to_the_parent(self) -> None:
        """Send log messages where the parent wanted standard error, not into a step's output."""
        handler = logging.StreamHandler(os.fdopen(os.dup(2), "w", buffering=1))
        handler.setLevel(logging.ERROR)
        self.log = logging.getLogger("tensor_desk")
        for name in ("tensor_desk", "tornado", "comm", "ipykernel", "traitlets"):
            logger = logging.getLogger(name)
            logger.handlers[:] = [handler]
            logger.propagate = False


def _cancel_tasks_of_steps() -> None:
    """Cancel the tasks that a step has started: a Stop that hit one of them means them all."""
    for task in asyncio.all_tasks(asyncio.get_event_loop()):
        code = getattr(task.get_coro(), "cr_code", None)
        if code is not None and STEP_FILE.fullmatch(code.co_filename):
            task.cancel()
