from __future__ import annotations

import base64
from typing import TYPE_CHECKING, Any

import numpy as np
import pytest

from desktop.engine import decode
from widgets.lesson_records import Difference
from widgets.records import ErrorReport, Frame, OutputChunk
from widgets.tensor_records import Change, ValueRequest

if TYPE_CHECKING:
    from collections.abc import Callable

REQUEST = ValueRequest("x", 0, 1)
ROW = {"name": "x", "kind": "tensor", "type": "Tensor", "shape": [5, 3], "strides": [3, 1]}


def test_row_has_tuples_and_an_enum() -> None:
    row = decode.variable_row(ROW | {"change": "new", "parts": ["x.indices()"]})
    assert (row.shape, row.strides, row.change) == ((5, 3), (3, 1), Change.NEW)
    assert row.parts == ("x.indices()",)


def test_row_of_a_plain_value() -> None:
    row = decode.variable_row({"name": "n", "kind": "value", "type": "int", "shape": None})
    assert row.shape is None
    assert row.change is Change.SAME


def test_table() -> None:
    table = decode.table({"rows": [ROW], "newest": "x", "while_running": True})
    assert table.newest == "x"
    assert table.while_running
    assert [row.name for row in table.rows] == ["x"]


def test_table_with_the_values_of_its_newest() -> None:
    request = {"name": "x", "row_dim": 1, "column_dim": 2, "fixed": {"0": 0}}
    opening = {"request": request, "kind": "float", "values": np.ones((2, 3)), "digits": 7}
    table = decode.table({"rows": [ROW], "newest": "x", "opening": opening})
    assert table.opening is not None
    assert table.opening.request == ValueRequest("x", 1, 2, fixed={0: 0})
    assert table.opening.digits == 7


def test_values_keep_their_request() -> None:
    window = decode.values({"kind": "float", "values": np.ones((2, 3)), "digits": 7}, REQUEST)
    assert window.request is REQUEST
    assert window.digits == 7


def test_text_values_become_an_array_of_objects() -> None:
    window = decode.values({"kind": "text", "values": [["a", "bc"], ["d", ""]]}, REQUEST)
    assert window.values.shape == (2, 2)
    assert window.values[0, 1] == "bc"


def test_a_histogram_holds_the_records_inside_it() -> None:
    fine = {"edges": np.arange(3.0), "counts": np.array([1, 2]), "scale": "exponent"}
    points = {"shares": np.array([0.5]), "law": np.array([0.4]), "values": np.array([0.6])}
    law = {"name": "uniform", "call": "", "discrete": False, "x": fine["edges"], "y": fine["edges"]}
    asked = {
        "name": "x", "dtype": "float32", "device": "cpu", "numel": 3, "count": 3,
        "counts": fine["counts"], "edges": fine["edges"], "integer": False, "rule": "fixed",
        "capped": False, "mean": 1.0, "std": None,
    }  # fmt: skip
    made = decode.histogram({**asked, "law": law, "fine": fine, "quantiles": points})
    assert made.law is not None
    assert made.fine is not None
    assert made.quantiles is not None
    assert (made.law.name, made.law.ends, made.fine.scale) == ("uniform", "[)", "exponent")
    assert made.quantiles.values.tolist() == [0.6]
    plain = decode.histogram({**asked, "law": None, "fine": None, "quantiles": None})
    assert (plain.law, plain.fine, plain.quantiles) == (None, None, None)


def test_no_text_values() -> None:
    assert decode.values({"kind": "text", "values": []}, REQUEST).values.shape == (0, 0)


def test_error_with_the_desks_part() -> None:
    frame = {"where": "step", "line": 2, "function": "<module>", "source": "1/0"}
    desk = {"line": 2, "column": None, "frames": [frame], "advice": "too_deep"}
    content = {"ename": "ZeroDivisionError", "evalue": "division by zero", "tensor_desk": desk}
    assert decode.error(content) == ErrorReport(
        "ZeroDivisionError", "division by zero", 2, None, (Frame(**frame),), "too_deep"
    )


def test_error_without_the_desks_part() -> None:
    content = {"ename": "ValueError", "evalue": "\x1b[31mred\x1b[0m", "traceback": []}
    assert decode.error(content) == ErrorReport("ValueError", "red")


def test_output_counts_what_was_dropped() -> None:
    content = {"name": "stderr", "text": "a", "tensor_desk": {"dropped": 5}}
    assert decode.output(content) == OutputChunk("stderr", "a", 5)


def test_picture() -> None:
    content = {"data": {"image/png": base64.b64encode(b"\x89PNG").decode(), "text/plain": "<F>"}}
    picture = decode.picture(content)
    assert picture is not None
    assert picture.png == b"\x89PNG"


def test_judgement() -> None:
    data = {"value": "float32", "differences": [["x", "shape", "(5, 3)", "(3, 5)"]], "failed": None}
    judgement = decode.judgement(data, "tag")
    assert judgement.differences == (Difference("x", "shape", "(5, 3)", "(3, 5)"),)
    assert (judgement.tag, judgement.value, judgement.failed) == ("tag", "float32", None)


@pytest.mark.parametrize(
    ("read", "junk"),
    [
        (decode.table, {"rows": 5}),
        (decode.table, {"rows": [{"shape": [1]}]}),
        (decode.variable_row, ROW | {"change": "sideways"}),
        (decode.variable_row, ROW | {"unheard": 1}),
        (decode.statistics, {"count": 1}),
        (decode.devices, {"devices": [3]}),
        (decode.output, {"name": "stdout"}),
        (decode.result_text, {"data": None}),
        (decode.picture, {"data": {"image/png": "not base 64"}}),
        (decode.picture, {"data": {"image/png": 5}}),
        (decode.error, {"tensor_desk": {"frames": [{"line": 1}]}}),
        (decode.completions, {"matches": None}),
    ],
)
def test_junk_raises_only_what_the_session_expects(
    read: Callable[[Any], object], junk: object
) -> None:
    with pytest.raises(decode.MALFORMED):
        read(junk)
