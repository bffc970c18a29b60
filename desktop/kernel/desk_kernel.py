"""The kernel that answers Jupyter messages: ipykernel's, with our shell, comms and interrupts."""

from __future__ import annotations

import sys
import threading
from typing import TYPE_CHECKING, Any

from ipykernel.ipkernel import IPythonKernel
from traitlets import Any as AnyTrait
from traitlets import Type
from typing_extensions import override

from .comms import DirectCommManager
from .shell import DeskShell

if TYPE_CHECKING:
    from zmq.eventloop.zmqstream import ZMQStream


class DeskKernel(IPythonKernel):
    """Runs steps and questions; always replies, whatever a step does or when it is stopped."""

    shell_class = Type(DeskShell)
    shell: DeskShell
    # By its usual name it would be imported with debugpy, for 0.2 s.
    debugger_class = AnyTrait()
    _execute_sleep = 0

    def __init__(self, **kwargs: object) -> None:
        debugger = sys.modules.pop("debugpy", None)
        # Makes the import of debugpy fail: nothing here debugs.
        sys.modules["debugpy"] = None  # pyright: ignore[reportArgumentType]
        super().__init__(**kwargs)
        del sys.modules["debugpy"]
        if debugger is not None:
            sys.modules["debugpy"] = debugger
        self._use_direct_comms()

    @override
    def pre_handler_hook(self) -> None:
        """Take SIGINT back before each request, in case a step has taken it."""
        if threading.current_thread() is threading.main_thread():
            self.shell.stop_signal.install()
            self.shell.stop_signal.begin_request()

    @override
    def post_handler_hook(self) -> None:
        """Leave SIGINT where it is: it does nothing between requests."""
        if threading.current_thread() is threading.main_thread():
            self.shell.stop_signal.end_request()

    @override
    async def do_execute(
        self,
        code: str,
        silent: bool,
        store_history: bool = True,
        user_expressions: dict[str, str] | None = None,
        allow_stdin: bool = False,
        *,
        cell_meta: dict[str, Any] | None = None,
        cell_id: str | None = None,
    ) -> dict[str, Any]:
        """Run a step and return the reply, which carries the error's record where there is one."""
        self._forward_input(allow_stdin)
        try:
            await self.shell.run_step(code, silent=silent, metadata=cell_meta)
        finally:
            self._restore_input()
        reply: dict[str, Any] = {"status": "ok", "payload": [], "user_expressions": {}}
        if self.shell.report is not None:
            reply |= {"status": "error"} | self.shell.report.content()
        elif user_expressions:
            reply["user_expressions"] = self.shell.user_expressions(user_expressions)
        return reply | {"execution_count": self.shell.execution_count - 1}

    @override
    def do_history(self, *_args: object, **_kwargs: object) -> dict[str, Any]:
        """Return nothing: there is no history."""
        return {"status": "ok", "history": []}

    def _use_direct_comms(self) -> None:
        self.comm_manager = DirectCommManager(parent=self, kernel=self)
        for kind in ("comm_open", "comm_msg", "comm_close"):
            self.shell_handlers[kind] = getattr(self.comm_manager, kind)
        self.shell_handlers["comm_msg"] = self._receive_question

    def _receive_question(self, stream: ZMQStream, ident: str, msg: dict[str, Any]) -> None:
        """Hand a comm message on; one on the main shell can be stopped as a step can."""
        if threading.current_thread() is not threading.main_thread():
            self.comm_manager.comm_msg(stream, ident, msg)
            return
        with self.shell.stop_signal.allowed():
            self.comm_manager.comm_msg(stream, ident, msg)
