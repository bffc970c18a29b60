from __future__ import annotations

from typing import Any

import pytest
import torch

from desktop.kernel.value_texts import LONGEST, text_of


class Broken:
    def __repr__(self) -> str:
        raise ValueError


TEXTS: list[tuple[Any, str]] = [
    (torch.float32, "torch.float32"),
    (torch.Size((2, 3)), "(2, 3)"),
    ((2,), "(2,)"),
    ([1, 2.5, "a"], "[1, 2.5, 'a']"),
    (torch.device("cpu"), "cpu"),
    (0.1, "0.1"),
    (0.1 + 0.2, "0.3"),
    (2.887123456, "2.887123456"),
    (1e-20, "1e-20"),
    (float("nan"), "nan"),
    (True, "True"),
    (None, "None"),
    (int, "int"),
    (torch.tensor([1, 2]), "tensor([1, 2])"),
    (torch.tensor([[0.1, 2.0]]), "tensor([[0.1, 2.]])"),
    (torch.tensor(3), "tensor(3)"),
    (torch.tensor([True]), "tensor([True])"),
    (torch.tensor([1], dtype=torch.int8), "tensor([1], dtype=torch.int8)"),
    (torch.tensor([1.0, float("inf")]).double(), "tensor([1., inf], dtype=torch.float64)"),
    (torch.zeros(3, 4), "torch.float32 (3, 4)"),
    (torch.empty(2, device="meta"), "torch.float32 (2,)"),
    (Broken(), "Broken (repr: ValueError)"),
]


@pytest.mark.parametrize(("value", "text"), TEXTS)
def test_texts(value: Any, text: str) -> None:
    assert text_of(value) == text


def test_long_texts_are_cut() -> None:
    assert text_of("a" * 1000) == "'" + "a" * (LONGEST - 2) + "…"
