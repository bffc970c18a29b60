from __future__ import annotations

import dataclasses
import gc
import sys
import warnings
import weakref
from collections import Counter
from typing import TYPE_CHECKING, Any

import numpy as np
import pytest
import torch

from tests.desktop.kernel.tensor_kinds import Kind, each_kind
from widgets.tensor_records import VariableRow

if TYPE_CHECKING:
    from collections.abc import Callable


@each_kind
def test_row_of_every_kind(bench: Any, row: Any, kind: Kind) -> None:
    found = row(bench.put(it=kind.made()), "it")
    assert (found["shape"], found["note"]) == (kind.shape, kind.note)
    assert found["readable"] is (kind.values is not None)
    assert len(found["parts"]) == kind.parts
    assert found["change"] == "new"
    assert bench.names.table_while_running()["rows"][0]["note"] == "while_running"


@each_kind
def test_looking_changes_nothing(bench: Any, kind: Kind) -> None:
    tensor = kind.made()
    random_before = torch.get_rng_state()
    told = kind.name not in ("inference", "lazy", "raising subclass")
    version = tensor._version if told else None
    # Recorded, not raised: what raises inside a guarded question would pass unseen.
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        torch.set_warn_always(True)
        try:
            bench.put(it=tensor)
            bench.names.table_while_running()
        finally:
            torch.set_warn_always(False)
    assert [str(warning.message) for warning in caught] == []
    assert torch.equal(torch.get_rng_state(), random_before)
    assert not told or tensor._version == version


def test_the_order_stays_while_a_step_runs_and_new_names_come_first(bench: Any) -> None:
    bench.put(a=1, b=2, c=3)
    before = [row["name"] for row in bench.put(b=4)["rows"]]
    bench.names.step_began()
    bench.shell.user_ns.update(a=5, new=6)
    running = [row["name"] for row in bench.names.table_while_running()["rows"]]
    assert running == ["new", *before]


def test_row_has_the_fields_of_the_record(bench: Any, row: Any) -> None:
    found = row(bench.put(x=torch.rand(2), n=1, a=np.ones(2)), "x")
    assert set(found) == {field.name for field in dataclasses.fields(VariableRow)}


def test_only_the_learners_names(bench: Any) -> None:
    table = bench.run(
        "import numpy as np\ndef f(): ...\nclass A: ...\n_x = 1\ny = f\nz = max\nn = 1"
    )
    assert [each["name"] for each in table["rows"]] == ["n"]


def test_hidden_name_shows_once_it_is_bound_again(bench: Any) -> None:
    bench.shell.push({"device": torch.device("cpu")}, interactive=False)
    assert bench.put()["rows"] == []
    assert bench.run("device = 'mine'")["rows"][0]["name"] == "device"


def test_memory_of_views_and_expanded(bench: Any, row: Any) -> None:
    table = bench.run(
        "base = torch.ones(10); part = base[:3]; wide = torch.ones(1).expand(1000, 1000)"
    )
    assert (row(table, "base")["memory"], row(table, "base")["storage_memory"]) == (40, None)
    assert (row(table, "part")["memory"], row(table, "part")["storage_memory"]) == (12, 40)
    assert (row(table, "wide")["memory"], row(table, "wide")["storage_memory"]) == (4_000_000, 4)


@pytest.mark.parametrize(
    ("code", "change"),
    [
        ("y = 1", "same"),
        ("x.add_(1)", "changed"),
        ("x = x.clone()", "changed"),
        ("x.numpy()[0] = 9", "changed"),
        ("x.data[0] = 9", "changed"),
        ("x.requires_grad_()", "same"),
        ("x.resize_(2, 2)", "changed"),
    ],
)
def test_change_of_a_small_tensor(bench: Any, row: Any, code: Any, change: Any) -> None:
    bench.run("x = torch.zeros(4)")
    assert row(bench.run(code), "x")["change"] == change
    assert row(bench.run("pass"), "x")["change"] == "same"


@pytest.mark.parametrize(
    ("code", "change"),
    [
        ("y = x.sum()", "same"),
        ("x[0] = 1", "changed"),
        ("x.view(-1)[0] = 1", "changed"),
        ("x.numpy()[0] = 9", "unknown"),
        ("x[5:].data[0] = 9", "unknown"),
        ("memoryview(np.asarray(x))", "unknown"),
    ],
)
def test_change_of_a_large_tensor(bench: Any, row: Any, code: Any, change: Any) -> None:
    bench.run("import numpy as np\nx = torch.zeros(100_000)")
    assert row(bench.run(code), "x")["change"] == change


def test_memory_of_numpy_may_always_have_changed(bench: Any, row: Any) -> None:
    bench.run("import numpy as np\na = np.zeros(100_000); x = torch.from_numpy(a)")
    table = bench.run("a[0] = 1")
    assert [row(table, name)["change"] for name in ("a", "x")] == ["unknown", "unknown"]


def test_array_changes_are_seen(bench: Any, row: Any) -> None:
    bench.run("import numpy as np\na = np.zeros(10)")
    assert row(bench.run("a[0] = 1"), "a")["change"] == "changed"
    assert row(bench.run("pass"), "a")["change"] == "same"


def test_newest_is_the_tensor_made_last(bench: Any) -> None:
    assert bench.run("x = torch.ones(1); y = torch.ones(1); n = 1")["newest"] == "y"
    assert bench.run("x.add_(1)")["newest"] == "x"
    assert bench.run("n = 2")["newest"] is None


def test_result_of_a_bare_expression_is_a_row(bench: Any, row: Any) -> None:
    bench.shell.has_last_result, bench.shell.last_result = True, torch.ones(2)
    table = bench.run("x = torch.ones(3)")
    assert table["newest"] == "(result)"
    assert row(table, "(result)")["shape"] == (2,)


def test_newest_change_comes_first(bench: Any) -> None:
    bench.run("a = 1; b = torch.ones(1)")
    bench.run("c = 1")
    assert [each["name"] for each in bench.run("b.add_(1)")["rows"]] == ["b", "c", "a"]


def test_law_is_told(bench: Any, row: Any) -> None:
    assert row(bench.run("x = torch.rand(5, 3)"), "x")["law"] == "torch.rand(5, 3)"
    assert row(bench.run("x.exp_()"), "x")["law"] is None


def test_memory_is_freed_when_the_learner_lets_go(bench: Any) -> None:
    bench.run("x = torch.ones(8); y = torch.ones(100_000); z = __import__('numpy').ones(3)")
    gone = [weakref.ref(bench.shell.user_ns[name]) for name in "xyz"]
    bench.run("del x, y, z")
    gc.collect()
    assert [reference() for reference in gone] == [None, None, None]


def test_works_under_the_learners_settings(bench: Any, row: Any) -> None:
    settings = (
        "torch.set_default_device('meta'); torch.set_default_dtype(torch.float64)",
        "torch.use_deterministic_algorithms(True)",
        "guard = torch.inference_mode(); guard.__enter__()",
        "torch = None",
    )
    reset = "import torch; guard.__exit__(None, None, None); torch.set_default_device(None)\n"
    reset += "torch.set_default_dtype(torch.float32); torch.use_deterministic_algorithms(False)"
    bench.run("x = torch.tensor([1., 2.])")
    try:
        for setting in settings:
            bench.run(setting)
        found = row(bench.run("x = x.clone()"), "x")
        assert found["statistics"]["mean"] == 1.5
    finally:
        bench.run(reset)


def test_each_of_many_small_tensors_costs_as_little_as_one_of_few(bench: Any) -> None:
    def calls_each(count: int) -> float:
        tensors = {f"x{number}": torch.rand(5, 3) for number in range(count)}
        return calls_of(lambda: bench.put(**tensors)) / count

    few, many = calls_each(20), calls_each(200)
    assert many <= few
    assert many < 500


def calls_of(asked: Callable[[], object]) -> int:
    """Return how many functions, of Python or C, are called for an answer."""
    events: Counter[str] = Counter()
    sys.setprofile(lambda _frame, event, _argument: events.update([event]))
    try:
        asked()
    finally:
        sys.setprofile(None)
    return events["call"] + events["c_call"]


def test_a_gradient_is_a_row_behind_its_tensor(bench: Any, row: Any) -> None:
    x = torch.ones(2, requires_grad=True)
    assert [each["name"] for each in bench.put(x=x)["rows"]] == ["x"]
    table = bench.run("(x * 3).sum().backward()")
    assert table["newest"] == "x.grad"
    found = row(table, "x.grad")
    assert (found["shape"], found["requires_grad"], found["change"]) == ((2,), False, "new")
    assert found["statistics"]["maximum"] == 3
    assert row(table, "x")["change"] == "same"


def test_a_gradient_that_adds_up_has_changed_and_a_cleared_one_is_gone(
    bench: Any, row: Any
) -> None:
    bench.run("import torch\nx = torch.ones(2, requires_grad=True)\n(x * 3).sum().backward()")
    table = bench.run("(x * 3).sum().backward()")
    assert row(table, "x.grad")["change"] == "changed"
    table = bench.run("x.grad = None")
    assert [each["name"] for each in table["rows"]] == ["x"]


@pytest.mark.parametrize("name", ["x", "x.grad"])
def test_a_result_that_has_a_name_is_shown_under_it(bench: Any, name: str) -> None:
    x = torch.ones(2, requires_grad=True)
    x.sum().backward()
    bench.shell.has_last_result, bench.shell.last_result = True, eval(name)
    table = bench.put(x=x, y=torch.ones(3))
    assert {each["name"] for each in table["rows"]} == {"x", "x.grad", "y"}
    assert table["newest"] == name


def test_a_number_that_a_name_holds_too_is_a_result_of_its_own(bench: Any) -> None:
    bench.shell.has_last_result, bench.shell.last_result = True, 3
    assert {each["name"] for each in bench.put(n=3)["rows"]} == {"n", "(result)"}
