from __future__ import annotations

import pytest

from tests.widgets.inspector.inspector_rows import tensor
from widgets.inspector.value_words import above_values, instead_of_values
from widgets.tensor_records import VariableRow


@pytest.mark.parametrize(
    ("row", "refusal", "words"),
    [
        (None, None, "Choose a name"),
        (VariableRow("n", "value", "int", text="64"), None, "64"),
        (tensor("z", 0, 3), None, "no elements"),
        (tensor("m", 3, note="no_data", readable=False), None, "no data"),
        (tensor("m", 3, note=None, readable=False), None, "can't be read"),
        (tensor("x", 3), "gone", "no longer exists"),
        (tensor("x", 3), "failed", "run the step again"),
    ],
)
def test_what_stands_in_place_of_values(
    row: VariableRow | None, refusal: str | None, words: str
) -> None:
    assert words in instead_of_values(row, refusal)


def test_values_that_can_be_shown_need_no_words() -> None:
    assert instead_of_values(tensor("x", 3), None) == ""
    assert above_values(tensor("x", 3), waiting=False, refused_cells=0) == ""


@pytest.mark.parametrize("readable", [True, False])
def test_parts_of_a_sparse_tensor_are_named(readable: bool) -> None:
    row = tensor("s", 3, 3, note="sparse", readable=readable, parts=("s.indices()", "s.values()"))
    said = instead_of_values(row, None) or above_values(row, waiting=False, refused_cells=0)
    assert "s.indices()" in said
    assert "s.values()" in said


def test_waiting_and_refused_copies_are_said() -> None:
    row = tensor("x", 3)
    assert "from before" in above_values(row, waiting=True, refused_cells=0)
    assert "4,096 cells" in above_values(row, waiting=False, refused_cells=4096)
