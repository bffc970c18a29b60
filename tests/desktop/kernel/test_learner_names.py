from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest
import torch

from desktop.kernel.gate import RefusedError
from desktop.kernel.learner_names import RESULT, find, is_array, is_tensor, learner_names
from desktop.kernel.quiet import quiet

if TYPE_CHECKING:
    from tests.desktop.kernel.conftest import Bench


class Hostile:
    def __getattribute__(self, name: str) -> object:
        raise RuntimeError(name)


def test_what_is_left_out(bench: Bench) -> None:
    bench.run(
        "import math\nfrom math import sin\n_x = 1\nclass A: ...\ndef f(): ...\nm = [].append"
    )
    assert learner_names(bench.shell) == {}


def test_order_is_that_of_the_first_assignment(bench: Bench) -> None:
    bench.run("b = 1\na = 2\nb = 3")
    assert list(learner_names(bench.shell)) == ["b", "a"]


@pytest.mark.parametrize(("result", "shown"), [(3, True), (print, False)])
def test_result(bench: Bench, result: object, shown: bool) -> None:
    assert RESULT not in learner_names(bench.shell)
    bench.shell.has_last_result, bench.shell.last_result = True, result
    assert (RESULT in learner_names(bench.shell)) is shown


def test_finds_names_and_parts(bench: Bench) -> None:
    bench.run("x = torch.eye(2).to_sparse(); v = torch.ones(1, requires_grad=True)")
    names = bench.shell.user_ns
    with quiet():
        assert find(bench.shell, "x") is names["x"]
        found = find(bench.shell, "x.values()")
        assert isinstance(found, torch.Tensor)
        assert found.tolist() == [1, 1]


def test_finds_every_part_that_the_row_of_a_gradient_offers(bench: Bench) -> None:
    table = bench.run(
        "from torch.nn.functional import embedding\n"
        "w = torch.ones(5, 3, requires_grad=True)\n"
        "embedding(torch.tensor([1, 1]), w, sparse=True).sum().backward()\n"
        "v = torch.ones(3, requires_grad=True)\n"
        "v.grad = torch.ones(3, requires_grad=True)\n"
        "v.grad.sum().backward()\n"
    )
    parts = [part for row in table["rows"] for part in row["parts"]]
    assert set(parts) >= {"w.grad._indices()", "w.grad._values()", "v.grad.grad"}
    with quiet():
        assert all(is_tensor(find(bench.shell, part)) for part in parts)


@pytest.mark.parametrize(
    "expression",
    [
        "y",
        "x.grad",
        "x.grad.grad",
        "x.grad.values()",
        "x.sum()",
        "x.indices()",
        "n.real",
        "torch.pi",
        "(result)",
        "",
    ],
)
def test_nothing_else_is_evaluated(bench: Bench, expression: str) -> None:
    bench.run("x = torch.ones(2); n = 1")
    with quiet(), pytest.raises(RefusedError) as refusal:
        find(bench.shell, expression)
    assert refusal.value.reason == "gone"


def test_hostile_objects_are_not_asked(bench: Bench) -> None:
    hostile = Hostile()
    bench.put(hostile=hostile)
    assert list(learner_names(bench.shell)) == ["hostile"]
    assert not is_tensor(hostile)
    assert not is_array(hostile)
    assert is_tensor(torch.nn.Parameter(torch.ones(1)))
    assert is_array(np.ma.masked_array([1]))
