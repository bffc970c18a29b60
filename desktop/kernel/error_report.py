"""Turns an exception of a step into a plain record: what, where, and which advice fits."""

from __future__ import annotations

import os
import site
import sys
import sysconfig
from linecache import getline
from typing import TYPE_CHECKING, Any, NamedTuple

from .advice import advice
from .step_sources import OWN_FOLDER, STEP_FILE

if TYPE_CHECKING:
    from collections.abc import Iterator
    from types import CodeType, TracebackType

STEP = "step"
LONGEST_MESSAGE = 4000
"""Characters of a message that are shown."""
FIRST_FRAMES, LAST_FRAMES = 8, 12
MACHINERY = ("ipykernel", "IPython")
MOST_CAUSES = 3
MOST_GROUPED = 5
SYNTAX_PLACE = ("filename", "lineno", "offset")
CPP_TRACE = "Exception raised from "
"""Begins the dozens of C++ frames that torch appends to some messages."""


class ReportFrame(NamedTuple):
    """One line of a traceback."""

    where: str
    """`step` for a learner's code, else the file's path as short as it is clear."""
    line: int
    function: str
    source: str
    step: str = ""
    """The id of an earlier step whose code it is; empty in the step that ran."""

    def content(self) -> dict[str, Any]:
        """Return the frame as JSON."""
        fields = self._asdict()
        return fields if self.step else {name: fields[name] for name in self._fields[:-1]}

    def text(self) -> str:
        """Return the frame as two plain lines."""
        where = f"{self.where} {self.step}".rstrip()
        return f"{where}:{self.line} in {self.function}\n  {self.source}"


class ErrorReport:
    """What is told of one exception, whatever its class does with its name and attributes.

    Calls the exception's `__str__`, which may take its time or raise anything but an Exception.
    """

    def __init__(self, error: BaseException, step_file: str, line: int | None = None) -> None:
        self.type_name = _type_name(error)
        self.message = _clip("\n".join([_message(error), *_causes(error)]))
        self.line, self.column = _place(error, step_file)
        if self.line is None:
            self.line = line
        self.frames = _frames(_attribute(error, "__traceback__"), step_file)
        if self.line is not None and not any(_is_at(self.line, frame) for frame in self.frames):
            # The step couldn't be compiled, or a display failed outside its frames.
            self.frames.insert(0, _frame_at(step_file, self.line))
        self.advice = advice(error, self.message)
        self.shortage: dict[str, Any] | None = None
        """Of an error for want of memory: `device` and `holders`, the names that hold most."""

    def add_failure(self, failure: RuntimeError) -> None:
        """Say what failed on a device meanwhile, unless this is the error of it."""
        code, said = advice(failure, str(failure)), _one_line(failure)
        if self.advice != code or said not in f"{self.type_name}: {self.message}":
            self.message = _clip(f"{self.message}\n← {said}".lstrip())
            self.advice = code or self.advice

    def content(self) -> dict[str, Any]:
        """Return the content of an `error` message, as JSON."""
        return {
            "ename": self.type_name,
            "evalue": self.message,
            "traceback": self.text(),
            "tensor_desk": {
                "line": self.line,
                "column": self.column,
                "frames": [frame.content() for frame in self.frames],
                "advice": self.advice,
                "shortage": self.shortage,
            },
        }

    def text(self) -> list[str]:
        """Return the standard field: plain lines for a client that knows nothing of ours."""
        said = f"{self.type_name}: {self.message}" if self.message else self.type_name
        return [*(frame.text() for frame in self.frames), said]


def printable(text: str) -> str:
    """Return the text without what can't be sent as UTF-8 (half a surrogate pair)."""
    return text if text.isascii() else text.encode("utf-8", "backslashreplace").decode()


def _type_name(error: BaseException) -> str:
    # A metaclass may have an opinion of its own on `__name__`.
    return printable(str(type.__dict__["__name__"].__get__(type(error))))


def _is_a(error: BaseException, kind: type[BaseException]) -> bool:
    """Ask the class: an instance may have an opinion of its own on `__class__`."""
    return issubclass(type(error), kind)


def _attribute(error: BaseException, name: str) -> Any:  # noqa: ANN401 - of many types
    """Return what the interpreter itself has put into an exception."""
    return BaseException.__dict__[name].__get__(error)


def _message(error: BaseException) -> str:
    try:
        text = vars(SyntaxError)["msg"].__get__(error) if _is_a(error, SyntaxError) else error
        text = printable(str(text)).partition(CPP_TRACE)[0].rstrip()
        if _is_a(error, SystemExit) and vars(SystemExit)["code"].__get__(error) is None:
            text = ""
        notes = [
            printable(note) for note in getattr(error, "__notes__", ()) if isinstance(note, str)
        ]
    except Exception as failure:
        return f"<its __str__ raised {type(failure).__name__}>"
    return "\n".join([text, *notes, *_grouped(error)])


def _grouped(error: BaseException) -> Iterator[str]:
    if not _is_a(error, BaseExceptionGroup):
        return
    grouped = vars(BaseExceptionGroup)["exceptions"].__get__(error)
    for each in grouped[:MOST_GROUPED]:
        yield f"• {_one_line(each)}"
    rest = len(grouped) - MOST_GROUPED
    if rest > 0:
        yield f"• … +{rest}"


def _causes(error: BaseException) -> Iterator[str]:
    """Yield a line for each exception that led to this one, nearest first."""
    seen = {id(error)}
    for _ in range(MOST_CAUSES):
        cause = _attribute(error, "__cause__")
        if cause is None and not _attribute(error, "__suppress_context__"):
            cause = _attribute(error, "__context__")
        if cause is None or id(cause) in seen:
            return
        seen.add(id(cause))
        # Where memory is gone each call on the way out fails as the first did.
        if _one_line(cause) != _one_line(error):
            yield f"← {_one_line(cause)}"
        error = cause


def _one_line(error: BaseException) -> str:
    message = _message(error).strip().partition("\n")[0]
    return f"{_type_name(error)}: {message}"[:300]


def _clip(text: str) -> str:
    rest = len(text) - LONGEST_MESSAGE
    return text if rest <= 0 else f"{text[:LONGEST_MESSAGE]} … (+{rest})"


def _place(error: BaseException, step_file: str) -> tuple[int | None, int | None]:
    """Return line (from 1) and column (from 0, syntax errors only) in the step that ran."""
    # Only the compiler's own kind: a learner's subclass was raised, at a line of its own.
    if type(error) in (SyntaxError, IndentationError, TabError):
        filename, line, offset = (vars(SyntaxError)[name].__get__(error) for name in SYNTAX_PLACE)
        if filename == step_file and isinstance(line, int):
            return line, offset - 1 if isinstance(offset, int) and offset > 0 else None
    line = None
    for traceback in _entries(_attribute(error, "__traceback__")):
        if traceback.tb_frame.f_code.co_filename == step_file:
            line = traceback.tb_lineno
    return line, None


def _entries(traceback: TracebackType | None) -> Iterator[TracebackType]:
    while traceback is not None:
        yield traceback
        traceback = traceback.tb_next


def _frames(traceback: TracebackType | None, step_file: str) -> list[ReportFrame]:
    """Return the frames, outermost first, without ours."""
    entries = [each for each in _entries(traceback) if not _is_ours(each)]
    steps = [number for number, each in enumerate(entries) if _is_step(each.tb_frame.f_code)]
    entries = entries[steps[0] if steps else 0 :]
    if len(entries) > FIRST_FRAMES + LAST_FRAMES:
        entries = entries[:FIRST_FRAMES] + entries[-LAST_FRAMES:]
    return [_frame(each, step_file) for each in entries]


def _is_at(line: int, frame: ReportFrame) -> bool:
    return (frame.where, frame.line, frame.step) == (STEP, line, "")


def _frame_at(step_file: str, line: int) -> ReportFrame:
    return ReportFrame(STEP, line, "<module>", _source(step_file, line))


def _is_step(code: CodeType) -> bool:
    return STEP_FILE.fullmatch(code.co_filename) is not None


def _is_ours(traceback: TracebackType) -> bool:
    frame = traceback.tb_frame
    module = frame.f_globals.get("__name__")
    between = isinstance(module, str) and module.partition(".")[0] in MACHINERY
    return between or frame.f_code.co_filename.startswith(OWN_FOLDER)


def _frame(traceback: TracebackType, step_file: str) -> ReportFrame:
    code, line = traceback.tb_frame.f_code, traceback.tb_lineno or 0
    name, step = code.co_filename, STEP_FILE.fullmatch(code.co_filename)
    source = _source(name, line, traceback.tb_frame.f_globals)
    earlier = step["step"] if step is not None and name != step_file else ""
    return ReportFrame(_where(code), line, printable(code.co_name), source, earlier)


def _source(file: str, line: int, space: dict[str, Any] | None = None) -> str:
    return printable(getline(file, line, space).strip())[:500]


def _where(code: CodeType) -> str:
    """Return `step` for a learner's code, else the file's path as short as it is clear."""
    name = code.co_filename
    if _is_step(code):
        return STEP
    for folder in _library_folders():
        if name.startswith(folder + os.sep):
            return name[len(folder) + 1 :].replace(os.sep, "/")
    return name if name.startswith("<") else os.path.basename(name)  # noqa: PTH119 - no path, a name


def _library_folders() -> list[str]:
    """Return the folders that paths are shortened by, the longest first."""
    folders = {*site.getsitepackages(), *sys.path, *sysconfig.get_paths().values()}
    return sorted((folder for folder in folders if folder), key=len, reverse=True)
