"""Runs the learner's steps in `__main__` and reports what became of each."""

from __future__ import annotations

import asyncio
import inspect
import os
import sys
from typing import TYPE_CHECKING, Any, NoReturn

from IPython.core.interactiveshell import ExecutionInfo, ExecutionResult
from traitlets import Type
from typing_extensions import override

from . import builtin_names, learner_warnings
from .bare_shell import BareShell
from .device_faults import OUT_OF_MEMORY
from .device_wait import DeviceWait
from .displays import LimitedDisplays, ResultDisplay
from .error_report import ErrorReport
from .magics import SkippedCommands, line_keeping_transformer
from .memory_reserve import MemoryReserve
from .memory_shortage import shortage
from .step_sources import StepCompiler, StepSource, file_name
from .stop_signal import StopSignal

if TYPE_CHECKING:
    from types import CodeType, TracebackType

    from .streams import LearnerStream

    _ExceptionInfo = tuple[type[BaseException], BaseException, TracebackType | None]

# A step may do away with the name.
_evaluate_code = eval


class DeskShell(SkippedCommands, BareShell):  # pyright: ignore[reportIncompatibleMethodOverride]
    """Runs one step at a time.

    `has_last_result` and `last_result` are the value of the newest step's last bare expression,
    let go when the next step starts; `report` is its error or None.
    """

    displayhook_class = Type(ResultDisplay)
    display_pub_class = Type(LimitedDisplays)

    def __init__(self, **kwargs: object) -> None:
        self.stop_signal = StopSignal()
        self.has_last_result = False
        self.last_result: Any = None
        self.report: ErrorReport | None = None
        self._streams: tuple[LearnerStream, ...] = ()
        self._compiler = StepCompiler()
        self._source = StepSource("", "")
        self._names: dict[str, Any] = {}
        self._pid = os.getpid()
        self._reserve = MemoryReserve()
        self._device_wait = DeviceWait()
        super().__init__(**kwargs)
        self.input_transformer_manager = line_keeping_transformer()

    def use_streams(self, streams: tuple[LearnerStream, ...]) -> None:
        """Make these `sys.stdout` and `sys.stderr`, now and at every step."""
        self._streams = streams
        for stream, other in zip(streams, streams[::-1], strict=True):
            stream.follow(other)
        builtin_names.replace_exits()
        self._reset_process()

    def deliver_output(self) -> None:
        """Send what was written so far, before another message."""
        for stream in self._streams:
            stream.deliver()

    async def run_step(
        self, code: str, *, silent: bool = False, metadata: dict[str, Any] | None = None
    ) -> None:
        """Run a step from its first hook to its last; never raises because of its code."""
        info = ExecutionInfo(code, False, silent, True, None, cell_meta=metadata)
        result = ExecutionResult(info)
        self._begin((metadata or {}).get("tensor_desk", {}).get("step"), code, result)
        self.events.trigger("pre_execute")
        if not silent:
            self.events.trigger("pre_run_cell", info)
        try:
            await self._run(result)
        finally:
            self._end(result)
            if not silent:
                self.events.trigger("post_run_cell", result)
            # Its frames, of which one leads back here, would keep each other alive, with their
            # tensors and iterators (a DataLoader's has processes), until garbage is looked for.
            result.error_in_exec = None

    @override
    def showtraceback(
        self, exc_tuple: _ExceptionInfo | None = None, *_args: object, **_how: object
    ) -> None:
        """Report the exception that is being handled: IPython calls this when a display fails."""
        error = exc_tuple[1] if exc_tuple else sys.exc_info()[1]
        if error is not None and self.report is None:
            self._report(error, self._device_wait.give_up())

    def _begin(self, step_id: str | None, code: str, result: ExecutionResult) -> None:
        self.has_last_result, self.last_result, self.report = False, None, None
        self._reserve.take()
        number = int(self.execution_count)  # pyright: ignore[reportArgumentType]
        result.execution_count = number  # pyright: ignore[reportAttributeAccessIssue]
        self.execution_count = number + 1
        name = file_name(step_id, number)
        self._source = self._compiler.remember(name, self._translate(code))
        self._reset_process()
        self._names = builtin_names.snapshot()

    def _translate(self, code: str) -> str:
        """Return the code with notebook commands as calls; as it is where that can't be done."""
        try:
            return self.input_transformer_manager.transform_cell(code)
        except Exception:  # what can't be read is Python's to complain about
            return code

    async def _run(self, result: ExecutionResult) -> None:
        error: BaseException | None = None
        of_device: RuntimeError | None = None
        try:
            self._source.compile(self._compiler)
            await self._execute(result)
            self._device_wait.finish()
        except BaseException as raised:
            self._reserve.let_go()
            self.stop_signal.close()
            error = _of_the_step(raised)
            of_device = self._device_wait.give_up()
        builtin_names.restore(self._names)
        if os.getpid() != self._pid:
            self._reset_process()
            _leave_child(error, self._source)
        if error is not None:
            result.error_in_exec = error
            # A Stop while the device was waited for came too late to be told instead.
            self.stop_signal.wanted = False
            self._report(error, of_device)
        # As in `run_step`: this frame is one of the errors'.
        del error, of_device

    async def _execute(self, result: ExecutionResult) -> None:
        source = self._source
        await self._evaluate(source.statements)
        if source.expression is None:
            return
        value = await self._evaluate(source.expression)
        if value is None:
            return
        self.has_last_result, self.last_result = True, value
        result.result = value  # pyright: ignore[reportAttributeAccessIssue]
        if source.shows_result:
            with self.stop_signal.allowed():
                source.call_at_expression(self.displayhook, value)

    async def _evaluate(self, code: CodeType) -> object:
        if not code.co_flags & inspect.CO_COROUTINE:
            with self.stop_signal.allowed():
                return _evaluate_code(code, self.user_global_ns)
        task, loop = asyncio.current_task(), asyncio.get_running_loop()
        assert task is not None
        with self.stop_signal.allowed(lambda: loop.call_soon_threadsafe(task.cancel)):
            try:
                return await _evaluate_code(code, self.user_global_ns)
            except asyncio.CancelledError:
                if not task.cancelling():
                    raise
                task.uncancel()
                raise KeyboardInterrupt from None

    def _end(self, result: ExecutionResult) -> None:
        """Show what is left to show, figures included, and put the process in order."""
        self._reset_process()
        # A Stop that came too late for the step's own code is not one for what follows.
        self.stop_signal.wanted = False
        try:
            with self.stop_signal.allowed():
                self.events.trigger("post_execute")
        except KeyboardInterrupt as error:
            result.error_in_exec = result.error_in_exec or error
            self.showtraceback((KeyboardInterrupt, error, error.__traceback__))
        for stream in self._streams:
            stream.finish()

    def _report(self, error: BaseException, of_device: RuntimeError | None = None) -> None:
        """Report an error, and what failed on a device meanwhile."""
        source = self._source
        try:
            with self.stop_signal.allowed():
                self.report = ErrorReport(error, source.name, source.expression_line)
        except BaseException as failure:  # its __str__ was stopped, or worse
            self.report = ErrorReport(failure, source.name, source.expression_line)
        if of_device is not None:
            self.report.add_failure(of_device)
        if self.report.advice == OUT_OF_MEMORY:
            self.report.shortage = shortage(self, self.report.message)
        self.deliver_output()
        self.kernel.send_response(self.kernel.iopub_socket, "error", self.report.content())

    def _reset_process(self) -> None:
        """Give the process its streams and hooks, whatever a step has put in their place."""
        if self._streams:
            sys.stdout, sys.stderr = self._streams
        sys.displayhook = self.displayhook
        learner_warnings.install()


def _of_the_step(error: BaseException) -> BaseException:
    """Return what the step raised: Python lets no StopIteration leave a coroutine, such as ours."""
    cause, entry = error.__cause__, error.__traceback__
    while entry is not None and entry.tb_next is not None:
        entry = entry.tb_next
    ours = entry is not None and entry.tb_frame.f_code.co_filename == __file__
    return cause if ours and isinstance(cause, StopIteration) else error


def _leave_child(error: BaseException | None, source: StepSource) -> NoReturn:
    """End a process that a step has forked and that ran to the step's end."""
    # One that was stopped with the step has nothing to add to it.
    if error is not None and not isinstance(error, SystemExit | KeyboardInterrupt):
        lines = ErrorReport(error, source.name, source.expression_line).text()
        sys.stderr.write("\n".join([*lines, ""]))
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(0 if error is None else 1)
