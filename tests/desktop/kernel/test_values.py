from __future__ import annotations

import time
from typing import Any

import numpy as np
import pytest
import torch

from desktop.kernel import values
from desktop.kernel.gate import RefusedError
from desktop.kernel.quiet import quiet
from tests.desktop.kernel.tensor_kinds import Kind, each_kind


def ask(thing: Any, row_dim: Any = None, column_dim: Any = None, **more: Any) -> dict[str, Any]:
    window = values.Window.from_arguments({"row_dim": row_dim, "column_dim": column_dim, **more})
    with quiet():
        return values.read(thing, window)


def dims_of(shape: Any) -> tuple[int | None, int | None]:
    if not shape:
        return None, None
    return (None, 0) if len(shape) == 1 else (0, 1)


@each_kind
def test_values_of_every_kind(kind: Kind) -> None:
    tensor = kind.made()
    if kind.values is None:
        with pytest.raises(RefusedError):
            ask(tensor, *dims_of(kind.shape))
        return
    answer = ask(tensor, *dims_of(kind.shape))
    found = answer["values"]
    np.testing.assert_array_equal(found, np.array(kind.values, found.dtype).reshape(found.shape))


@pytest.mark.parametrize(
    ("dtype", "kind", "array_dtype", "digits"),
    [
        (torch.float32, "float", "<f8", 7),
        (torch.bfloat16, "float", "<f8", 3),
        (torch.int8, "int", "<i8", 0),
        (torch.uint64, "int", "<u8", 0),
        (torch.bool, "bool", "|b1", 0),
        (torch.complex64, "complex", "<c16", 7),
    ],
)
def test_kind_and_digits(dtype: Any, kind: Any, array_dtype: Any, digits: Any) -> None:
    answer = ask(torch.zeros(3, dtype=dtype), column_dim=0)
    assert (answer["kind"], answer["values"].dtype.str, answer["digits"]) == (
        kind,
        array_dtype,
        digits,
    )


@pytest.mark.parametrize(
    ("row_dim", "column_dim", "fixed", "index"),
    [
        (0, 1, {"2": 3, "3": 4}, np.s_[:, :, 3, 4]),
        (1, 3, {"0": 1, "2": 0}, np.s_[1, :, 0, :]),
        (3, 1, {"0": 1, "2": 0}, (np.s_[1, :, 0, :], "T")),
        (None, 2, {"0": 1, "1": 2, "3": 0}, np.s_[1:2, 2, :, 0]),
        (2, None, {"0": 1, "1": 2, "3": 0}, (np.s_[1:2, 2, :, 0], "T")),
        (None, None, {"0": 1, "1": 1, "2": 1, "3": 1}, np.s_[1:2, 1:2, 1, 1]),
    ],
)
@pytest.mark.parametrize("make", [torch.from_numpy, np.copy])
def test_window_is_the_slice(
    make: Any, row_dim: Any, column_dim: Any, fixed: Any, index: Any
) -> None:
    whole = np.arange(2 * 3 * 4 * 5).reshape(2, 3, 4, 5)
    index, turned = index if index[-1] == "T" else (index, "")
    expected = whole[index].T if turned else whole[index]
    answer = ask(make(whole), row_dim, column_dim, fixed=fixed)
    np.testing.assert_array_equal(answer["values"], expected)


@pytest.mark.parametrize(
    ("first", "count", "shown"),
    [(0, 3, [0, 1, 2]), (8, 5, [8, 9]), (20, 5, []), (-3, 2, [0, 1]), (0, 0, []), (2, -1, [])],
)
def test_window_is_clamped(first: Any, count: Any, shown: Any) -> None:
    answer = ask(torch.arange(10), column_dim=0, first_column=first, columns=count)
    assert answer["values"].tolist() == [shown]


def test_fixed_index_is_clamped() -> None:
    assert ask(torch.arange(6).view(3, 2), column_dim=1, fixed={"0": 99})["values"].tolist() == [
        [4, 5]
    ]


@pytest.mark.parametrize("dims", [(0, 0), (0, 7), (-1, 1)])
def test_dimensions_that_are_not_there(dims: Any) -> None:
    with pytest.raises(RefusedError) as refusal:
        ask(torch.ones(2, 2), *dims)
    assert refusal.value.reason == "gone"


def test_nothing_to_fix_in_an_empty_dimension() -> None:
    with pytest.raises(RefusedError, match="no_elements"):
        ask(torch.empty(0, 3), column_dim=1)


def test_a_billion_elements_open_like_few() -> None:
    huge = torch.zeros(10**9, dtype=torch.uint8).view(1000, 1000, 1000)
    began = time.perf_counter()
    answer = ask(huge, 0, 2, fixed={"1": 500}, first_row=900, first_column=990)
    assert time.perf_counter() - began < 10
    assert answer["values"].shape == (64, 10)


def test_answer_is_no_view_of_the_tensor() -> None:
    tensor = torch.zeros(3, dtype=torch.float64)
    shown = ask(tensor, column_dim=0)["values"]
    tensor[0] = 1
    assert shown.tolist() == [[0, 0, 0]]


@pytest.mark.parametrize(
    ("array", "shown"),
    [
        (np.array(["a", "bc"]), [["a", "bc"]]),
        (np.array([1, [2]], dtype=object), [["1", "[2]"]]),
        (np.array([3, 4], dtype=">i4"), [[3, 4]]),
        (np.broadcast_to(np.float32(2), (2,)), [[2, 2]]),
        (np.arange(4)[::-2], [[3, 1]]),
        (np.array([2**64 - 1], dtype=np.uint64), [[2**64 - 1]]),
        (np.array([np.datetime64("2026-01-02")]), [["2026-01-02"]]),
        (np.ma.masked_array([1, 2], [True, False]), [["--", "2"]]),
    ],
)
def test_arrays_of_any_dtype(array: Any, shown: Any) -> None:
    answer = ask(array, column_dim=0)
    found = answer["values"]
    assert (found if answer["kind"] == "text" else found.tolist()) == shown


def test_works_under_a_default_device_and_without_gradient() -> None:
    tensor = torch.ones(2, requires_grad=True)
    with torch.device("meta"), torch.inference_mode():
        assert ask(tensor, column_dim=0)["values"].tolist() == [[1, 1]]


@pytest.mark.parametrize(
    ("array", "texts"),
    [
        (np.array(["2020-01-01"], "datetime64[D]"), ["2020-01-01"]),
        (np.array(["2020-01-01T00:00:00.000000001"], "datetime64[ns]"),
         ["2020-01-01T00:00:00.000000001"]),
        (np.array([3], "timedelta64[D]"), ["3 days"]),
        (np.array([1.5], np.longdouble), ["1.5"]),
        (np.array(["a", "b c", ""]), ["a", "b c", "''"]),
        (np.array(["a\tb"]), ["'a\\tb'"]),
        (np.array([b"ab"]), ["b'ab'"]),
        (np.array(["a", 1, None], object), ["a", "1", "None"]),
        (np.array([(1, 2.5)], [("n", "i4"), ("x", "f8")]), ["(1, 2.5)"]),
        (np.ma.array([1.0, 2.0, 3.0], mask=[False, True, False]), ["1.0", "--", "3.0"]),
    ],
)  # fmt: skip
def test_elements_that_torch_does_not_know_are_shown_as_texts(
    array: np.ndarray, texts: list[str]
) -> None:
    answer = ask(array, None, 0, rows=1)
    assert (answer["kind"], answer["values"]) == ("text", [texts])


def test_an_array_of_which_nothing_is_masked_has_numbers() -> None:
    answer = ask(np.ma.array([1.0, 2.0]), None, 0, rows=1)
    assert answer["kind"] == "float"
