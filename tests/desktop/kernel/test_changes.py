from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
import pytest
import torch

from desktop.kernel.changes import SMALL, Changes, mark_of
from desktop.kernel.quiet import quiet
from tests.desktop.kernel.tensor_kinds import Kind, each_kind

if TYPE_CHECKING:
    from collections.abc import Callable


def after(thing: Any, act: Callable[[Any], object], seen: bool = True) -> str:
    """Return what is told of a name whose object a step acted on."""
    changes = Changes()
    for doing in (lambda _thing: None, act):
        doing(thing)
        with quiet():
            changes.update({"x": mark_of(thing)}, {"x": thing}, {"x": seen})
    return changes.of("x")


def _add_one(tensor: Any) -> None:
    with torch.no_grad():
        tensor += 1


@each_kind
def test_untouched_tensors_are_the_same(kind: Kind) -> None:
    assert after(kind.made(), lambda _thing: None) == "same"


@pytest.mark.parametrize("size", [3, SMALL])
@pytest.mark.parametrize("dtype", [torch.float32, torch.int8, torch.complex64, torch.bfloat16])
def test_changes_in_place_are_seen(size: int, dtype: torch.dtype) -> None:
    assert after(torch.zeros(size, dtype=dtype), _add_one) == "changed"


def test_writes_behind_the_version_counter() -> None:
    def write(tensor: torch.Tensor) -> None:
        tensor.data[0] = 1

    assert after(torch.zeros(3), write) == "changed"
    assert after(torch.zeros(SMALL), write) == "same"
    assert after(torch.zeros(SMALL), write, seen=False) == "unknown"


def test_marking_leaves_the_memory_resizable() -> None:
    tensor = torch.zeros(3)
    with quiet():
        mark_of(tensor)
    assert tensor.untyped_storage().resizable()


def test_new_changed_and_gone() -> None:
    changes = Changes()
    things = {"x": torch.zeros(2), "n": 1}
    with quiet():
        changes.update({k: mark_of(v) for k, v in things.items()}, things, {"x": True, "n": False})
        assert [changes.of(name) for name in things] == ["new", "new"]
        things = {"x": torch.zeros(2), "n": 1}
        changes.update({k: mark_of(v) for k, v in things.items()}, things, {"x": True, "n": False})
    assert [changes.of(name) for name in things] == ["changed", "same"]
    assert changes.changed_last("x")
    assert (changes.when("x"), changes.when("n"), changes.when("nowhere")) == (2, 1, 3)


@pytest.mark.parametrize(
    ("array", "told"),
    [(np.zeros(3), "changed"), (np.zeros(SMALL), "unknown"), (np.zeros(3, object), "unknown")],
)
def test_arrays(array: np.ndarray, told: str) -> None:
    def write(array: np.ndarray) -> None:
        array[0] = 1

    assert after(array, write, seen=False) == told
