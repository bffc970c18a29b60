"""Connects the answers about names and tensors to the running shell."""

from __future__ import annotations

import platform
from contextlib import nullcontext
from typing import TYPE_CHECKING, Any

import torch

from . import devices
from .counting import Counting
from .gate import Gate, RefusedError, Ticket
from .names import Names
from .post import Post
from .progress import Progress
from .provenance import Provenance
from .questions import QUESTIONS, Question, Way
from .steps import Steps

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from contextlib import AbstractContextManager

    from comm.base_comm import BaseComm

    from .bench.bench import Bench
    from .learner_names import Shell
    from .shell import DeskShell

TARGET = "tensor_desk"
"""The comm target that the window opens."""


class Desk:
    """Hears the window's questions and answers them, on the thread that each kind needs."""

    def __init__(self, shell: Shell, post: Post) -> None:
        self.shell = shell
        self.gate = Gate()
        self.provenance = Provenance()
        self.names = Names(shell, self.provenance)
        self.steps = Steps(shell, post, self.gate, self.names, self.provenance)
        self._post = post
        self._counting = Counting()
        self._bench: Bench | None = None
        self._tickets: dict[int, Ticket] = {}

    @property
    def bench(self) -> Bench:
        """The bench, made when something is first drawn: most kernels never need it."""
        if self._bench is None:
            from .bench.bench import Bench

            self._bench = Bench()
        return self._bench

    def open(self, comm: BaseComm, message: Mapping[str, Any]) -> None:
        """Take the comm that the window opened and tell that torch is here."""
        del message
        comm.on_msg(self.hear)
        self._post.open(comm)
        self._post.send(
            {"event": "attached", "torch": torch.__version__, "python": platform.python_version()}
        )

    def hear(self, message: Mapping[str, Any]) -> None:
        """Answer a question, now or in a thread for long ones."""
        asked, parent = message["content"]["data"], self._post.parent()
        number, name = asked.get("id"), asked.get("question")
        arguments = asked.get("arguments") or {}
        ticket = self._tickets[number] = Ticket(number)

        def send(reply: dict[str, Any]) -> None:
            self._post.send({"id": number, **reply}, parent)

        def work() -> None:
            try:
                self._answer(name, arguments, ticket, send)
            finally:
                self._tickets.pop(number, None)

        question = QUESTIONS.get(name)
        if question is None or question.way is not Way.COUNTING:
            work()
            return
        try:
            self._counting.add(name, work)
        except RuntimeError as error:
            del self._tickets[number]
            send(_failed(error))

    def cancel(self, number: int) -> None:
        """Stop a question that waits or is being answered."""
        ticket = self._tickets.get(number)
        if ticket is not None:
            ticket.stop("cancelled")

    def _answer(
        self,
        name: str,
        arguments: Mapping[str, Any],
        ticket: Ticket,
        send: Callable[[dict[str, Any]], None],
    ) -> None:
        question = QUESTIONS.get(name)
        try:
            if question is None:
                raise RefusedError("unknown_question", str(name))
            with self._gate_for(question, ticket):
                answer = question.answer(self, arguments, ticket, Progress(send))
            send({"answer": answer})
        except RefusedError as refusal:
            send({"refused": {"reason": refusal.reason, "detail": refusal.detail}})
        except KeyboardInterrupt:
            send({"refused": {"reason": "interrupted", "detail": ""}})
        except (Exception, SystemExit) as error:
            send(_failed(error))

    def _gate_for(self, question: Question, ticket: Ticket) -> AbstractContextManager[None]:
        if question.way is Way.FREE:
            return nullcontext()
        if question.way is Way.CHANGING:
            return self.gate.changing()
        return self.gate.reading(ticket)


def _failed(error: BaseException) -> dict[str, Any]:
    detail = f"{type(error).__name__}: {error}"
    return {"refused": {"reason": "failed", "detail": detail[:2000]}}


def attach(shell: DeskShell) -> Desk:
    """Register the comm target and the step hooks with the shell of a running kernel."""
    devices.put_variable(shell)
    desk = Desk(shell, Post(shell.kernel))
    desk.steps.register(shell.events)
    shell.kernel.comm_manager.register_target(TARGET, desk.open)
    return desk
