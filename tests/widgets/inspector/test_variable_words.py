from __future__ import annotations

import pytest

from tests.widgets.inspector.inspector_rows import statistics, tensor
from widgets.inspector.variable_words import copied_facts, header_facts, memory_words, result_name
from widgets.tensor_records import VariableRow

GRADLESS = "requires_grad=False"


@pytest.mark.parametrize(
    ("row", "facts"),
    [
        (tensor("x", 5, 3, requires_grad=True),
         ["float32", "[5, 3]", "cpu", "60 B", "strides (3, 1)",
          "requires_grad=True"]),
        (tensor("v", 7), ["float32", "[7]", "cpu", "28 B", "strides (1,)", GRADLESS]),
        (tensor("s"), ["float32", "[]", "cpu", "4 B", "strides ()", GRADLESS]),
        (tensor("p", 2, type="Parameter", device="cuda:0"),
         ["Parameter", "float32", "[2]", "cuda:0", "8 B", "strides (1,)", GRADLESS]),
        (tensor("c", 2, 2, layout="sparse_coo", strides=None, memory=None),
         ["float32", "[2, 2]", "cpu", "sparse_coo", GRADLESS]),
        (VariableRow("n", "value", "int", text="64"), ["int"]),
    ],
)  # fmt: skip
def test_header_facts(row: VariableRow, facts: list[str]) -> None:
    assert header_facts(row) == facts


def test_storage_is_said_where_it_differs() -> None:
    expanded = tensor("e", 1000, 1000, storage_memory=4)
    assert memory_words(expanded) == "4 MB in a storage of 4 B"
    assert memory_words(tensor("x", 5, storage_memory=20)) == "20 B"


def test_long_name_is_cut_in_the_middle() -> None:
    shown = result_name(tensor("a" * 100 + "_the_end", 3))
    assert len(shown) <= 60
    assert shown.startswith("aaa")
    assert shown.endswith("_the_end")


def test_copied_facts_have_exact_bytes() -> None:
    facts = copied_facts(tensor("x", 1000, 1000, requires_grad=True), statistics()).split("\t")
    assert facts[:6] == ["x", "[1000, 1000]", "float32", "cpu", "requires_grad=True", "4000000 B"]
    assert facts[6].endswith("all 15 elements")
