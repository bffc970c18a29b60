"""Makes the views' records of what the kernel says.

Every function here may raise MALFORMED on data that isn't what the protocol promises: a learner's
code can send anything. The session drops such a message and says so in the log.
"""

from __future__ import annotations

import base64
import binascii
import re
from typing import TYPE_CHECKING, Any

from desktop.engine.events import Judgement
from widgets.lesson_records import Difference
from widgets.records import (
    Completions,
    Device,
    DeviceList,
    Documentation,
    ErrorReport,
    Frame,
    InputRequest,
    OutputChunk,
    Picture,
    Shortage,
)
from widgets.tensor_records import (
    Change,
    Statistics,
    ValueRequest,
    ValueWindow,
    VariableRow,
    VariableTable,
)

if TYPE_CHECKING:
    from collections.abc import Mapping

MALFORMED = (KeyError, IndexError, TypeError, ValueError, AttributeError, binascii.Error)
ANSI = re.compile(r"\x1b\[[0-9;?]*[A-Za-z]")


def table(data: Mapping[str, Any]) -> VariableTable:
    """Read the learner's names."""
    rows = tuple(variable_row(row) for row in data["rows"])
    opening = None if data.get("opening") is None else _opening(data["opening"])
    return VariableTable(rows, data.get("newest"), bool(data.get("while_running")), opening)


def _opening(data: Mapping[str, Any]) -> ValueWindow:
    fields = dict(data["request"])
    fixed = {int(dim): index for dim, index in fields.pop("fixed").items()}
    return values(data, ValueRequest(fixed=fixed, **fields))


def variable_row(data: Mapping[str, Any]) -> VariableRow:
    """Read one of the learner's names."""
    fields = dict(data)
    for name in ("shape", "strides"):
        if fields.get(name) is not None:
            fields[name] = tuple(fields[name])
    fields["change"] = Change(fields.get("change", "same"))
    fields["parts"] = tuple(fields.get("parts") or ())
    if fields.get("statistics") is not None:
        fields["statistics"] = statistics(fields["statistics"])
    return VariableRow(**fields)


def statistics(data: Mapping[str, Any]) -> Statistics:
    """Read the numbers about a tensor."""
    return Statistics(**data)


def values(data: Mapping[str, Any], request: ValueRequest) -> ValueWindow:
    """Read a window of values; text arrives as lists and becomes an array of objects."""
    import numpy as np

    found = data["values"]
    if data["kind"] == "text":
        window = np.empty((len(found), len(found[0]) if found else 0), dtype=object)
        for row, texts in enumerate(found):
            window[row, :] = texts
        found = window
    if found.ndim != 2:
        raise ValueError(f"a window of values has 2 dimensions, not {found.ndim}")
    return ValueWindow(request, data["kind"], found, data.get("digits", 6))


def devices(data: Mapping[str, Any]) -> DeviceList:
    """Read where tensors can live."""
    found = tuple(Device(**device) for device in data["devices"])
    return DeviceList(found, data.get("current", "cpu"), data.get("no_accelerator"))


def judgement(data: Mapping[str, Any], tag: str) -> Judgement:
    """Read what a function of a lesson's checks answered."""
    differences = tuple(Difference(*difference) for difference in data.get("differences") or ())
    return Judgement(tag, data.get("value"), differences, data.get("failed"))


def output(content: Mapping[str, Any]) -> OutputChunk:
    """Read a stream message."""
    dropped = (content.get("tensor_desk") or {}).get("dropped", 0)
    stream = "stderr" if content["name"] == "stderr" else "stdout"
    return OutputChunk(stream, str(content["text"]), int(dropped))


def result_text(content: Mapping[str, Any]) -> OutputChunk | None:
    """Read the text of displayed data; None when it has no text."""
    text = content["data"].get("text/plain")
    return None if text is None else OutputChunk("result", f"{text}\n")


def picture(content: Mapping[str, Any]) -> Picture | None:
    """Read the image of displayed data; None when it has none."""
    encoded = content["data"].get("image/png")
    return None if encoded is None else Picture(base64.b64decode(encoded))


def error(content: Mapping[str, Any]) -> ErrorReport:
    """Read an exception; without the desk's part its frames and line stay unknown."""
    desk = content.get("tensor_desk") or {}
    frames = tuple(Frame(**frame) for frame in desk.get("frames") or ())
    return ErrorReport(
        type=str(content.get("ename", "")),
        message=ANSI.sub("", str(content.get("evalue", ""))),
        line=desk.get("line"),
        column=desk.get("column"),
        frames=frames,
        advice=desk.get("advice"),
        shortage=_shortage(desk.get("shortage")),
    )


def _shortage(data: Mapping[str, Any] | None) -> Shortage | None:
    if data is None:
        return None
    holders = tuple((str(name), int(size)) for name, size in data["holders"])
    return Shortage(str(data["device"]), holders)


def input_request(content: Mapping[str, Any]) -> InputRequest:
    """Read a step's wish for a line."""
    return InputRequest(str(content.get("prompt", "")), bool(content.get("password")))


def completions(content: Mapping[str, Any]) -> Completions:
    """Read an answer to a completion request."""
    matches = tuple(str(match) for match in content["matches"])
    return Completions(matches, int(content["cursor_start"]), int(content["cursor_end"]))


def documentation(content: Mapping[str, Any], name: str) -> Documentation:
    """Read an answer to an inspection; the text is empty when nothing is known."""
    text = content.get("data", {}).get("text/plain", "") if content.get("found") else ""
    return Documentation(name, ANSI.sub("", text))
