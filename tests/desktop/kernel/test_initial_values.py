from __future__ import annotations

import math
import warnings
from typing import TYPE_CHECKING, Any

import pytest
import torch
from torch import nn
from torch.nn import init

if TYPE_CHECKING:
    from desktop.kernel.provenance import Provenance


BOUND = math.sqrt(6 / 7)

CALLS: list[tuple[Any, str, dict[str, float], str]] = [
    (init.uniform_, "uniform_", {"low": 0, "high": 1}, ""),
    (lambda w: init.uniform_(w, -1, b=2), "uniform_", {"low": -1, "high": 2}, ", a=-1, b=2"),
    (init.normal_, "normal_", {"mean": 0, "std": 1}, ""),
    (lambda w: init.normal_(w, std=0.5), "normal_", {"mean": 0, "std": 0.5}, ", std=0.5"),
    (init.xavier_uniform_, "xavier_uniform_", {"low": -BOUND, "high": BOUND}, ""),
    (lambda w: init.xavier_uniform_(w, gain=2), "xavier_uniform_",
     {"low": -2 * BOUND, "high": 2 * BOUND}, ", gain=2"),
    (init.xavier_normal_, "xavier_normal_", {"mean": 0, "std": math.sqrt(2 / 7)}, ""),
    (init.kaiming_uniform_, "kaiming_uniform_",
     {"low": -math.sqrt(2), "high": math.sqrt(2)}, ""),
    (lambda w: init.kaiming_uniform_(w, a=1), "kaiming_uniform_", {"low": -1, "high": 1}, ", a=1"),
    (init.kaiming_normal_, "kaiming_normal_", {"mean": 0, "std": math.sqrt(2 / 3)}, ""),
    (lambda w: init.kaiming_normal_(w, mode="fan_out", nonlinearity="relu"), "kaiming_normal_",
     {"mean": 0, "std": math.sqrt(2 / 4)}, ", mode='fan_out', nonlinearity='relu'"),
    (init.trunc_normal_, "trunc_normal_", {"mean": 0, "std": 1, "a": -2, "b": 2}, ""),
    (lambda w: init.trunc_normal_(w, std=0.02), "trunc_normal_",
     {"mean": 0, "std": 0.02, "a": -2, "b": 2}, ", std=0.02"),
    (lambda w: init.trunc_normal_(w, 0.5, 5, a=0, b=1), "trunc_normal_",
     {"mean": 0.5, "std": 5, "a": 0, "b": 1}, ", mean=0.5, std=5, a=0, b=1"),
]  # fmt: skip


@pytest.mark.parametrize("device", [None, "cpu"])
@pytest.mark.parametrize(("fill", "function", "keywords", "shown"), CALLS)
def test_the_resolved_numbers_are_remembered(
    watching: Provenance,
    fill: Any,
    function: str,
    keywords: dict[str, float],
    shown: str,
    device: str | None,
) -> None:
    torch.set_default_device(device)
    weights = torch.empty(4, 3)
    fill(weights)
    call = watching.call_behind(weights)
    assert call is not None
    assert (call.function, call.arguments) == (function, ())
    assert dict(call.keywords) == pytest.approx(keywords)
    assert call.text == f"torch.nn.init.{function}(…{shown})"


LAYERS: list[tuple[Any, str, dict[str, float]]] = [
    (lambda: nn.Linear(4, 3).weight, "kaiming_uniform_", {"low": -0.5, "high": 0.5}),
    (lambda: nn.Linear(4, 3).bias, "uniform_", {"low": -0.5, "high": 0.5}),
    (lambda: nn.Conv2d(4, 3, 2).weight, "kaiming_uniform_", {"low": -0.25, "high": 0.25}),
    (lambda: nn.Embedding(4, 3).weight, "normal_", {"mean": 0, "std": 1}),
]


@pytest.mark.parametrize(("make", "function", "keywords"), LAYERS)
def test_layers_begin_with_a_known_law(
    watching: Provenance, make: Any, function: str, keywords: dict[str, float]
) -> None:
    call = watching.call_behind(make())
    assert call is not None
    assert call.function == function
    assert dict(call.keywords) == pytest.approx(keywords)


@pytest.mark.parametrize(
    "fill",
    [
        init.orthogonal_,
        lambda w: init.sparse_(w, 0.5),
        init.ones_,
        lambda w: init.trunc_normal_(w[:2]),
        lambda w: init.xavier_normal_(w[:, :2]),
    ],
)
def test_other_ways_to_begin_have_no_law(watching: Provenance, fill: Any) -> None:
    weights = torch.rand(4, 3)
    fill(weights)
    assert watching.call_behind(weights) is None


def test_an_empty_layer_is_let_through(watching: Provenance) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        assert watching.call_behind(init.kaiming_uniform_(torch.empty(0, 3))) is None


def test_a_warning_names_the_line_it_named_without_us(watching: Provenance) -> None:
    def warned() -> list[tuple[str, int]]:
        with warnings.catch_warnings(record=True) as caught:
            warnings.simplefilter("always")
            init.trunc_normal_(torch.empty(3), mean=9.0)
        return [(found.filename, found.lineno) for found in caught]

    seen = warned()
    watching.stop()
    assert seen == warned() != []


def test_a_name_stands_in_the_text(watching: Provenance, monkeypatch: pytest.MonkeyPatch) -> None:
    import __main__

    held = torch.empty(4, 3)
    monkeypatch.setattr(__main__, "held", held, raising=False)
    assert watching.call_of(init.xavier_normal_(held)) == "torch.nn.init.xavier_normal_(held)"
