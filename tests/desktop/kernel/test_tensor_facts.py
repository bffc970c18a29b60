from __future__ import annotations

import pytest
import torch

from desktop.kernel import tensor_facts, values
from desktop.kernel.gate import RefusedError
from desktop.kernel.quiet import quiet
from tests.desktop.kernel.tensor_kinds import Kind, each_kind


@each_kind
def test_facts_of_every_kind(kind: Kind) -> None:
    tensor = kind.made()
    with quiet():
        found = tensor_facts.facts(tensor)
        assert tensor_facts.obstacle(tensor) == (None if kind.values is not None else kind.note)
    assert (found["kind"], found["shape"], found["note"]) == ("tensor", kind.shape, kind.note)
    assert found["type"] == type(tensor).__name__
    assert found["readable"] is (kind.values is not None)


@each_kind
def test_every_part_can_be_read(kind: Kind) -> None:
    tensor = kind.made()
    with quiet():
        for part in tensor_facts.part_names(tensor):
            found = tensor_facts.part_of(tensor, part)
            assert isinstance(found, torch.Tensor)
            row_dim, column_dim = (None, 0) if found.dim() == 1 else (0, 1)
            window = values.Window(row_dim, column_dim, {}, 0, 0, 5, 5)
            assert values.read(found, window)["values"].size > 0
        assert tensor_facts.part_of(tensor, ".to_dense()") is None


@pytest.mark.parametrize(
    ("shape", "strides", "offset", "fits"),
    [
        ((4,), (1,), 0, True),
        ((4,), (1,), 1, False),
        ((2, 2), (2, 1), 0, True),
        ((1000, 1000), (0, 0), 3, True),
        ((2, 2), (3, 1), 0, False),
        ((0, 9), (9, 1), 0, True),
        ((), (), 3, True),
    ],
)
def test_elements_inside_the_storage(
    shape: tuple[int, ...], strides: tuple[int, ...], offset: int, fits: bool
) -> None:
    whole = torch.zeros(100)
    tensor = whole.as_strided(shape, strides, offset)
    whole.untyped_storage().resize_(16)
    with quiet():
        assert tensor_facts.fits_storage(tensor) is fits


def test_gradient_of_a_non_leaf_is_not_asked_for() -> None:
    middle = torch.ones(2, requires_grad=True) * 2
    with quiet():
        assert not tensor_facts.has_grad(middle)
        assert tensor_facts.part_names(middle) == ()


def test_unreadable_says_why() -> None:
    with quiet(), pytest.raises(RefusedError) as refusal:
        values.read(torch.empty(2, device="meta"), values.Window(None, 0, {}, 0, 0, 1, 1))
    assert (refusal.value.reason, refusal.value.detail) == ("unreadable", "no_data")
