from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
import pytest
import torch

from desktop.kernel.opening import COLUMNS, ROWS, first_window, opening
from tests.desktop.kernel.tensor_kinds import Kind, each_kind
from widgets.inspector.slice_expression import CellRange, first_slice
from widgets.inspector.value_cells import Subject, request_for

if TYPE_CHECKING:
    from tests.desktop.kernel.conftest import Bench


@pytest.mark.parametrize("shape", [(), (0,), (7,), (5, 3), (0, 3), (2, 5, 3), (4, 2, 5, 3, 6)])
def test_it_is_what_a_view_opens_with(shape: tuple[int, ...]) -> None:
    part = first_slice(shape)
    whole = CellRange(0, 0, ROWS if part.row_dim is not None else 1, COLUMNS)
    if part.column_dim is None:
        whole = CellRange(0, 0, whole.bottom, 1)
    asked, window = request_for(Subject("x", "", part), whole), first_window(len(shape))
    for name in ("row_dim", "column_dim", "fixed", "first_row", "first_column", "rows", "columns"):
        assert getattr(window, name) == getattr(asked, name), name


def test_the_values_come_with_their_request(bench: Bench) -> None:
    cube = torch.arange(2 * 100 * 50.0).view(2, 100, 50)
    bench.put(cube=cube)
    found = opening(bench.shell, "cube")
    assert found is not None
    assert found["request"]["name"] == "cube"
    np.testing.assert_array_equal(found["values"], cube[0, :ROWS, :COLUMNS].numpy())


@each_kind
def test_no_kind_of_tensor_stands_in_the_way(bench: Bench, kind: Kind) -> None:
    bench.put(odd=kind.made())
    found = opening(bench.shell, "odd")
    assert (found is None) == (kind.values is None)


@pytest.mark.parametrize("thing", [1, "text", None, [1, 2]])
def test_a_plain_value_has_none(bench: Bench, thing: Any) -> None:
    bench.put(thing=thing)
    assert opening(bench.shell, "thing") is None
    assert opening(bench.shell, None) is None
    assert opening(bench.shell, "not_there") is None
