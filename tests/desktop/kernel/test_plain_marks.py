from __future__ import annotations

import copy
from collections import OrderedDict
from typing import Any

import numpy as np
import pytest
import torch

from desktop.kernel.changes import Changes, mark_of
from desktop.kernel.quiet import quiet


class Thing:
    """A learner's own class, whose special methods must not be called."""

    def __init__(self, value: Any) -> None:
        self.value = value

    def __eq__(self, other: object) -> bool:
        raise AssertionError

    def __hash__(self) -> int:
        raise AssertionError

    def __repr__(self) -> str:
        raise AssertionError

    def __getattribute__(self, name: str) -> Any:
        if name == "__dict__":
            raise AssertionError
        return object.__getattribute__(self, name)


class Slotted:
    """Keeps its state where it can't be seen without its class."""

    __slots__ = ("value",)


def told(before: Any, act: Any) -> str:
    """Return what is told of a name after `act` returned its object, changed or not."""
    changes, thing = Changes(), before
    for step in range(2):
        thing = act(thing) if step else thing
        with quiet():
            changes.update({"x": mark_of(thing)}, {"x": thing}, {"x": False})
    return changes.of("x")


def doing(name: str, *arguments: Any) -> Any:
    def act(thing: Any) -> Any:
        getattr(thing, name)(*arguments)
        return thing

    return act


def filling(thing: Any) -> Any:
    thing.weight.data.fill_(3)
    return thing


def writing(thing: Any) -> Any:
    thing[0][0] = 9
    return thing


def setting(thing: Any) -> Any:
    object.__setattr__(thing, "value", 2)
    return thing


LONG = "a" * 200

CHANGED: dict[str, tuple[Any, Any]] = {
    "other tensor inside": ([torch.zeros(2)], lambda _x: [torch.ones(2)]),
    "tensor inside written": ([torch.zeros(2)], writing),
    "array inside written": ([np.zeros(2)], writing),
    "ninth item": (list(range(20)), doing("__setitem__", 9, 77)),
    "minus one to minus two": ([*range(9), -1, "a"], doing("__setitem__", 9, -2)),
    "dict": ({"a": 1, "b": [1, 2, 3]}, doing("update", {"z": 2})),
    "deep": ([[[[[1]]]]], lambda x: (x[0][0][0][0].append(2), x)[1]),
    "module": (torch.nn.Linear(2, 2), filling),
    "mode": (torch.nn.Dropout(), doing("eval")),
    "object": (Thing(1), setting),
    "last letter": (LONG, lambda x: x[:-1] + "b"),
    "generator": (torch.Generator(), doing("manual_seed", 5)),
    "bytearray": (bytearray(200), doing("__setitem__", 150, 1)),
    "rebound list": ([1], list),
    "rebound object": (Thing(1), lambda _x: Thing(1)),
    "minus zero": (0.0, lambda _x: -0.0),
}

SAME: dict[str, Any] = {
    "list": [1, "a", None, [2.5, torch.zeros(2)]],
    "numbers": list(range(50_000)),
    "nan": float("nan"),
    "module": torch.nn.Sequential(torch.nn.Linear(2, 2), torch.nn.ReLU()),
    "optimizer": torch.optim.SGD([torch.nn.Parameter(torch.zeros(2))], lr=0.1),
    "object": Thing([1, Thing(2)]),
    "generator": torch.Generator(),
    "size": torch.zeros(2, 3).shape,
    "result": torch.zeros(2, 3).max(dim=0),
    "ordered": OrderedDict(a=1),
}


@pytest.mark.parametrize(("before", "act"), CHANGED.values(), ids=CHANGED.keys())
def test_what_a_step_changed(before: Any, act: Any) -> None:
    assert told(before, act) == "changed"


@pytest.mark.parametrize("thing", SAME.values(), ids=SAME.keys())
def test_what_a_step_left_alone(thing: Any) -> None:
    assert told(thing, lambda x: x) == "same"


@pytest.mark.parametrize("value", [5, LONG, (1, "a"), None, 2.5, True])
def test_an_equal_immutable_value_is_the_same(value: Any) -> None:
    assert told(value, copy.deepcopy) == "same"


@pytest.mark.parametrize(
    "thing", [[["a"]] * 1 + [[n, "a"] for n in range(3000)], Slotted(), iter([1])]
)
def test_what_is_not_seen_whole_is_not_known(thing: Any) -> None:
    assert told(thing, lambda x: x) == "unknown"


def test_a_value_that_holds_itself_ends() -> None:
    around: list[Any] = [1, "a"]
    around.append(around)
    assert told(around, lambda x: x) == "same"


def test_an_object_met_again_is_told_from_another_one() -> None:
    a, b = [1], [2]
    value = [a, b, a]
    before = mark_of(value)
    value[2] = b
    assert mark_of(value) != before
