from __future__ import annotations

import dataclasses

import numpy as np
import pytest
import torch

from desktop.kernel.quiet import quiet
from desktop.kernel.rows import is_countable, numel, row_of
from tests.desktop.kernel.tensor_kinds import Kind, each_kind
from widgets.tensor_records import VariableRow


def asked(thing: object, running: bool = False) -> dict[str, object]:
    with quiet():
        return row_of(thing, running=running)


@pytest.mark.parametrize("thing", [torch.ones(2), np.ones(2), 3, None, object()])
def test_fields_are_those_of_the_record(thing: object) -> None:
    assert {"name", *asked(thing)} == {field.name for field in dataclasses.fields(VariableRow)}


@each_kind
def test_nothing_is_read_while_a_step_runs(kind: Kind) -> None:
    row = asked(kind.made(), running=True)
    assert (row["note"], row["readable"], row["parts"]) == ("while_running", False, ())
    assert (row["shape"], row["kind"]) == (kind.shape, "tensor")


def test_array() -> None:
    row = asked(np.zeros((4, 3), np.int16)[::2])
    assert (row["kind"], row["type"], row["shape"]) == ("array", "ndarray", (2, 3))
    assert (row["dtype"], row["memory"], row["storage_memory"]) == ("int16", 12, 24)
    assert asked(np.zeros(0))["note"] == "no_elements"


def test_value_has_a_text_only_when_nothing_runs() -> None:
    assert (asked([1, 2])["text"], asked([1, 2], running=True)["text"]) == ("[1, 2]", None)


def test_a_class_that_hides_its_name_is_a_broken_row() -> None:
    class Nameless(type):
        @property
        def __name__(cls) -> str:  # pyright: ignore[reportIncompatibleVariableOverride]
            raise RuntimeError("no name")

    class Thing(metaclass=Nameless):
        pass

    assert (asked(Thing())["note"], asked(Thing())["kind"]) == ("broken", "value")


@pytest.mark.parametrize(("shape", "count"), [((2, 3), 6), ((), 1), (None, 1), ((0, 3), 0)])
def test_numel(shape: tuple[int, ...] | None, count: int) -> None:
    assert numel({"shape": shape}) == count


@pytest.mark.parametrize(
    ("array", "note"),
    [
        (np.zeros(3), None),
        (np.zeros(3, ">f4"), None),
        (np.array(["a"]), "no_dtype"),
        (np.array(["2020"], "datetime64[Y]"), "no_dtype"),
        (np.zeros(3, np.longdouble), "no_dtype"),
        (np.zeros(3, object), "no_dtype"),
        (np.ma.array([1.0, 2.0], mask=[True, False]), "masked"),
        (np.ma.array([1.0, 2.0]), None),
    ],
)
def test_arrays_say_when_they_cannot_be_counted(array: np.ndarray, note: str | None) -> None:
    row = asked(array)
    assert (row["readable"], row["note"]) == (True, note)
    assert is_countable(row) is (note is None)
