from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
import torch

from desktop.kernel.random_functions import READERS

if TYPE_CHECKING:
    from desktop.kernel.provenance import Provenance


def empty(dtype: torch.dtype = torch.float32) -> torch.Tensor:
    return torch.empty(4, dtype=dtype)


def half(shape: tuple[int, ...] = (4,)) -> torch.Tensor:
    return torch.full(shape, 0.5)


ONE = torch.tensor(1.0)
WEIGHTS = torch.tensor([1.0, 2.0, 1.0])

CALLS: list[tuple[Any, str, tuple[Any, ...], dict[str, Any]]] = [
    (lambda: torch.normal(1, 2, (4,)), "normal", (1, 2, (4,)), {}),
    (lambda: torch.normal(mean=1.0, std=2.0, size=(4,)), "normal", (),
     {"mean": 1, "std": 2, "size": (4,)}),
    (lambda: torch.normal(half(), 2.0), "normal", (0.5, 2), {}),
    (lambda: torch.normal(1.0, half()), "normal", (1, 0.5), {}),
    (lambda: torch.normal(half(), half()), "normal", (0.5, 0.5), {}),
    (lambda: torch.normal(half()), "normal", (0.5,), {}),
    (lambda: torch.normal(mean=half(), std=ONE.expand(4)), "normal", (), {"mean": 0.5, "std": 1}),
    (lambda: empty().normal_(), "normal_", (), {}),
    (lambda: empty().normal_(1, std=2), "normal_", (1,), {"std": 2}),
    (lambda: torch.Tensor.normal_(empty(), ONE, 2), "normal_", (1, 2), {}),  # pyright: ignore[reportArgumentType]
    (lambda: empty().uniform_(-1, 1), "uniform_", (-1, 1), {}),
    (lambda: empty().exponential_(lambd=2), "exponential_", (), {"lambd": 2}),
    (lambda: empty(torch.int64).geometric_(0.25), "geometric_", (0.25,), {}),
    (lambda: empty().cauchy_(1, 2), "cauchy_", (1, 2), {}),
    (lambda: empty().log_normal_(0, 0.5), "log_normal_", (0, 0.5), {}),
    (lambda: empty(torch.int8).random_(), "random_", (), {}),
    (lambda: empty().random_(5), "random_", (5,), {}),
    (lambda: empty().random_(-2, 5), "random_", (-2, 5), {}),
    (lambda: empty().bernoulli_(), "bernoulli_", (), {}),
    (lambda: empty(torch.bool).bernoulli_(p=0.25), "bernoulli_", (), {"p": 0.25}),
    (lambda: empty().bernoulli_(half()), "bernoulli_", (0.5,), {}),
    (lambda: torch.bernoulli(half()), "bernoulli", (0.5,), {}),
    (lambda: torch.bernoulli(torch.rand(4), 0.25), "bernoulli", (), {"p": 0.25}),
    (lambda: torch.bernoulli(input=half((2, 3))), "bernoulli", (0.5,), {}),
    (lambda: half().bernoulli(), "bernoulli", (0.5,), {}),
    (lambda: torch.rand(4).bernoulli(p=0.25), "bernoulli", (), {"p": 0.25}),
    (lambda: torch.poisson(half()), "poisson", (0.5,), {}),
    (lambda: torch.poisson(torch.tensor(3.0)), "poisson", (3,), {}),
    (lambda: torch.multinomial(WEIGHTS, 5, replacement=True), "multinomial",
     ((1, 2, 1), 5, True), {}),
    (lambda: WEIGHTS.multinomial(5, True), "multinomial", ((1, 2, 1), 5, True), {}),
    (lambda: torch.multinomial(torch.ones(1000), 5, True), "multinomial",
     ((1,) * 1000, 5, True), {}),
]  # fmt: skip


@pytest.mark.parametrize(("make", "function", "arguments", "keywords"), CALLS)
def test_what_a_call_is_remembered_as(
    watching: Provenance,
    make: Any,
    function: str,
    arguments: tuple[Any, ...],
    keywords: dict[str, Any],
) -> None:
    result = make()
    call = watching.call_behind(result)
    assert call is not None
    assert (call.function, call.arguments, dict(call.keywords)) == (function, arguments, keywords)
    assert (call.dtype, call.numel, call.device) == (result.dtype, result.numel(), "cpu")


def over_itself() -> torch.Tensor:
    held = half()
    return torch.bernoulli(held, out=held)


UNKNOWN: list[Any] = [
    lambda: torch.normal(torch.tensor([0.0, 1.0]), 1.0),
    lambda: torch.normal(0.0, torch.tensor([1.0, 2.0])),
    lambda: torch.bernoulli(torch.tensor([0.25, 0.75])),
    lambda: empty().bernoulli_(torch.tensor([0.25, 0.75, 0.5, 0.5])),
    lambda: torch.poisson(torch.tensor([1.0, 2.0])),
    over_itself,
    lambda: torch.multinomial(WEIGHTS, 2),
    lambda: torch.multinomial(WEIGHTS.expand(2, 3), 2, replacement=True),
    lambda: torch.multinomial(torch.ones(1001), 5, replacement=True),
    lambda: torch.randint(0, torch.tensor(5), (3,)),  # pyright: ignore[reportCallIssue, reportArgumentType]
    lambda: torch.randint(high=torch.tensor(5), size=(3,)),  # pyright: ignore[reportCallIssue, reportArgumentType]
    lambda: empty().random_(5, None),
    lambda: torch.nn.functional.dropout(torch.rand(4)),
    lambda: torch.rand(4, device="meta"),
    lambda: torch.normal(torch.tensor(float("nan")).expand(4), 1.0),
]


@pytest.mark.parametrize("make", UNKNOWN)
def test_no_call_is_known(watching: Provenance, make: Any) -> None:
    assert watching.call_behind(make()) is None


TEXTS: list[tuple[Any, str]] = [
    (lambda: torch.normal(half(), 2.0), "torch.normal(…, 2.0)"),
    (lambda: empty().normal_(1, 2), "tensor.normal_(1, 2)"),
    (lambda: empty().normal_(generator=torch.Generator()), "tensor.normal_(generator=…)"),
    (lambda: torch.bernoulli(half()), "torch.bernoulli(…)"),
    (lambda: torch.multinomial(WEIGHTS, 5, True), "torch.multinomial(…, 5, True)"),
]


@pytest.mark.parametrize(("make", "text"), TEXTS)
def test_the_text_is_the_learners_code(watching: Provenance, make: Any, text: str) -> None:
    assert watching.call_of(make()) == text


def test_names_of_the_learner_stand_in_the_text(
    watching: Provenance, monkeypatch: pytest.MonkeyPatch
) -> None:
    import __main__

    held, generator = empty(), torch.Generator()
    monkeypatch.setattr(__main__, "held", held, raising=False)
    monkeypatch.setattr(__main__, "dice", generator, raising=False)
    held.uniform_(0, 2, generator=generator)
    assert watching.call_of(held) == "held.uniform_(0, 2, generator=dice)"


def test_every_reader_belongs_to_a_function_of_torch() -> None:
    assert all(callable(function) for function in READERS)
    assert READERS[torch.randint][0] == "randint"
