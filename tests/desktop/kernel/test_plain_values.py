from __future__ import annotations

import collections
import fractions
from typing import Any, NoReturn

import numpy as np
import pytest
import torch

from desktop.kernel.plain_values import MOST_TEXT, text_of


class Hostile:
    def __repr__(self) -> str:
        raise RuntimeError("never ask")


class HostileList(list):
    def __repr__(self) -> str:
        raise RuntimeError("never ask")

    def __len__(self) -> int:
        raise RuntimeError("never ask")

    def __iter__(self) -> NoReturn:
        raise RuntimeError("never ask")


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (3, "3"),
        (True, "True"),
        (None, "None"),
        (0.1, "0.1"),
        ("a'b", '"a\'b"'),
        (b"x", "b'x'"),
        ([], "[]"),
        ((1,), "(1,)"),
        ([1, "a", [2.0]], "[1, 'a', [2.0]]"),
        (list(range(100)), "[0, 1, 2, 3, 4, 5, …]"),
        ({"a": 1}, "{'a': 1}"),
        (set(), "set()"),
        ({3}, "{3}"),
        (frozenset({3}), "frozenset({3})"),
        ([[[[[1]]]]], "[[[[…]]]]"),
        (range(5), "range(0, 5)"),
        (torch.float32, "torch.float32"),
        (torch.device("cpu"), "device(type='cpu')"),
        (torch.Size([2, 3]), "torch.Size([2, 3])"),
        (np.float32(1.5), "np.float32(1.5)"),
        (fractions.Fraction(1, 3), "1/3"),
        (2**400, "0x80000000… (401 bits)"),
        (Hostile(), "<Hostile>"),
        ([Hostile()], "[<Hostile>]"),
        (HostileList(), "<HostileList>"),
        ([torch.ones(2)], "[<Tensor>]"),
        (collections.OrderedDict(a=1), "<OrderedDict>"),
        (torch.nn.Linear(2, 3), "Linear()"),
        (torch.nn.Sequential(torch.nn.ReLU()), "Sequential(0)"),
    ],
)
def test_text(value: Any, text: Any) -> None:
    assert text_of(value) == text


def test_a_list_in_itself_ends() -> None:
    loop = []
    loop.append(loop)
    assert text_of(loop) == "[[[[…]]]]"


@pytest.mark.parametrize(
    "value", ["x" * 10**6, [["y" * 1000] * 10] * 10, dict.fromkeys(range(9), "z" * 99)]
)
def test_never_long(value: Any) -> None:
    assert len(text_of(value)) <= MOST_TEXT


def test_generator_shows_its_seed_and_draws_nothing() -> None:
    generator = torch.Generator().manual_seed(5)
    before = generator.get_state()
    assert text_of(generator) == "seed 5, cpu"
    assert torch.equal(generator.get_state(), before)


def test_an_int_of_many_digits_is_not_written_out() -> None:
    assert text_of(10 ** (10**5)).endswith("… (332193 bits)")
