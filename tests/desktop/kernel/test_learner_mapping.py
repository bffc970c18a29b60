from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest
import torch

from desktop.kernel.learner_mapping import DifferenceError, LearnerMapping


@pytest.fixture
def names() -> Any:
    device = torch.device("cpu")
    shell: Any = SimpleNamespace(
        user_ns={"x": torch.ones(1), "f": len, "quit": print, "device": device},
        user_ns_hidden={"quit": print, "device": device},
        has_last_result=True,
        last_result=5,
    )
    return LearnerMapping(shell)


def test_it_holds_the_learners_names_the_result_and_the_device(names: LearnerMapping) -> None:
    assert set(names) == {"x", "f", "device", "(result)"}
    assert len(names) == 4
    assert (names["(result)"], names["f"]) == (5, len)
    assert "quit" not in names
    assert names.get("quit") is None


def test_the_name_looked_at_last_is_remembered(names: LearnerMapping) -> None:
    names["x"]
    names.get("f")
    assert names.looked_at == "f"


@pytest.mark.parametrize(
    ("name", "difference"),
    [
        ("y", ["y", "missing", None, None]),
        ("f", ["f", "type", "Tensor", "builtin_function_or_method"]),
    ],
)
def test_what_is_no_tensor_is_a_difference(
    names: LearnerMapping, name: str, difference: list[Any]
) -> None:
    with pytest.raises(DifferenceError) as caught:
        names.tensor(name)
    assert caught.value.difference == difference
    assert names.tensor("x").item() == 1
