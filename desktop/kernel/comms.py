"""Comms whose messages go where their sender says."""

from __future__ import annotations

from typing import Any

from ipykernel.comm.comm import BaseComm
from ipykernel.comm.manager import CommManager
from typing_extensions import override


class DirectComm(BaseComm):
    """A comm without two habits of ipykernel's."""

    @override
    def _reply_subshell_for(self, data: object, default: str | None) -> str | None:
        """Leave a message to the shell that its header names.

        ipykernel would send it to the shell from which this comm spoke last: a question meant for
        the subshell would wait behind the step that announced its names.
        """
        return default

    @override
    def handle_msg(self, msg: dict[str, Any]) -> None:
        """Call the receiver, without the hooks of a step that IPython would call around it."""
        if self._msg_callback is not None:
            self._msg_callback(msg)


class DirectCommManager(CommManager):
    """Opens `DirectComm`s."""

    @override
    def comm_open(self, stream: object, ident: object, msg: dict[str, Any]) -> None:
        """Open a comm for a target that was registered; close it at once where there is none."""
        content = msg["content"]
        comm = DirectComm(
            comm_id=content["comm_id"], primary=False, target_name=content["target_name"]
        )
        receive = self.targets.get(content["target_name"])
        if receive is None:
            self.log.error("no such comm target: %s", content["target_name"])
            comm.close()
            return
        self.register_comm(comm)
        receive(comm, msg)
