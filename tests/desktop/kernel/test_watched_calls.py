from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
import torch

if TYPE_CHECKING:
    from desktop.kernel.provenance import Provenance


TWO = torch.tensor(2.0)


def in_place(change: Any) -> Any:
    def changed(x: torch.Tensor) -> torch.Tensor:
        with torch.no_grad():
            change(x)
        return x

    return changed


def augmented(x: torch.Tensor) -> torch.Tensor:
    x += 3
    x *= 2
    x -= 1
    x /= 4
    return x


AFFINE: list[tuple[Any, float, float]] = [
    (lambda x: 2 * x + 1, 2, 1),
    (lambda x: x - 3, 1, -3),
    (lambda x: 3 - x, -1, 3),
    (lambda x: x / 4, 0.25, 0),
    (lambda x: -x, -1, 0),
    (lambda x: torch.neg(x), -1, 0),
    (lambda x: (x - 0.5) * 2, 2, -1),
    (lambda x: x.mul(2).add(1), 2, 1),
    (lambda x: torch.add(x, 2, alpha=3), 1, 6),
    (lambda x: torch.sub(x, other=2, alpha=3), 1, -6),
    (lambda x: torch.rsub(x, 2, alpha=3), -3, 2),
    (lambda x: torch.mul(2, x), 2, 0),  # pyright: ignore[reportArgumentType]
    (lambda x: torch.div(x, 2), 0.5, 0),
    (lambda x: x * torch.tensor(2.5), 2.5, 0),
    (lambda x: torch.tensor(2.5) - x, -1, 2.5),
    (lambda x: torch.add(torch.tensor(1), x, alpha=4), 4, 1),
    (lambda x: x[1:, ::2] * 2, 2, 0),
    (lambda x: (2 * x).T.reshape(-1).clone() + 1, 2, 1),
    (lambda x: torch.mul(x, 2, out=torch.empty(5, 3)), 2, 0),
    (lambda x: torch.mul(x, 2, out=x), 2, 0),
    (augmented, 0.5, 1.25),
    (in_place(lambda x: x.mul_(2)), 2, 0),
    (in_place(lambda x: x.add_(2, alpha=-1)), 1, -2),
    (in_place(lambda x: x.view(-1).sub_(1)), 1, -1),
    (in_place(lambda x: x.T.div_(2)), 0.5, 0),
    (in_place(lambda x: x.neg_()), -1, 0),
]


@pytest.mark.parametrize("device", [None, "cpu"])
@pytest.mark.parametrize(("change", "scale", "shift"), AFFINE)
def test_affine_changes_are_followed(
    watching: Provenance, change: Any, scale: float, shift: float, device: str | None
) -> None:
    torch.set_default_device(device)
    drawn = torch.rand(5, 3)
    values = drawn.clone()
    x = change(drawn)
    watching.stop()
    call = watching.call_behind(x)
    assert call is not None
    assert (call.function, call.arguments, call.scale, call.shift) == (
        "rand", (5, 3), scale, shift,
    )  # fmt: skip
    assert call.numel == x.numel()
    if x.shape == (5, 3):
        torch.testing.assert_close(x, scale * values + shift)


def overlapping(x: torch.Tensor) -> torch.Tensor:
    return x.view(-1).as_strided((3, 3), (1, 1)) * 2


NOT_AFFINE: list[Any] = [
    lambda x: x * x,
    lambda x: x + x,
    lambda x: x - x.mean(),
    lambda x: (x - x.mean()) / x.std(),
    lambda x: x * TWO,
    lambda x: x * torch.tensor([2.0]),
    lambda x: x * torch.tensor([1.0, 2.0, 3.0]),
    lambda x: x * torch.tensor(2.0).mul_(3),
    lambda x: 1 / x,
    lambda x: torch.div(x, 2, rounding_mode="floor"),
    lambda x: x // 2,
    lambda x: x % 1,
    lambda x: x**2,
    lambda x: x.exp(),
    lambda x: x * 0,
    lambda x: x * float("inf"),
    lambda x: x + float("nan"),
    lambda x: x * 1e-42,
    lambda x: x * 2j,
    lambda x: x.expand(4, 5, 3) * 2,
    lambda x: x[:1].expand(5, 3) * 2,
    overlapping,
    in_place(lambda x: x[0].mul_(2)),
    in_place(lambda x: x[:, 1:].add_(1)),
    in_place(lambda x: x.mul_(TWO)),
    in_place(lambda x: x.mul_(x)),
    in_place(lambda x: (x.mul_(2), x[0, 0].fill_(5))),
    in_place(lambda x: (x.data_ptr(), x.mul_(2))),
    in_place(lambda x: (x.detach().exp_(), x.mul_(2))),
    in_place(lambda x: (x.numpy(), x.mul_(2))),
    lambda x: (torch.nn.functional.relu(x, inplace=True), x)[-1],
]


@pytest.mark.parametrize("change", NOT_AFFINE)
def test_other_changes_drop_the_law(watching: Provenance, change: Any) -> None:
    x = change(torch.rand(5, 3))
    watching.stop()
    assert watching.call_behind(x) is None


WHOLE: list[tuple[Any, tuple[Any, ...] | None]] = [
    (lambda: torch.randint(0, 7, (9,)) + 1, (torch.int64, None, 1, 1)),
    (lambda: 2 * torch.randperm(9) - 1, (torch.int64, None, 2, -1)),
    (lambda: torch.randint(0, 7, (9,)) + 2**60, (torch.int64, None, 1, 2**60)),
    (lambda: torch.randint(0, 7, (9,)) / 2, (torch.float32, torch.int64, 0.5, 0)),
    (lambda: torch.randint(0, 7, (9,)).int() * 3, (torch.int32, torch.int64, 3, 0)),
    (lambda: torch.randint(0, 7, (9,)).float().long(), (torch.int64, None, 1, 0)),
    (lambda: torch.rand(9).bernoulli(0.5).bool(), (torch.bool, torch.float32, 1, 0)),
    (lambda: torch.empty(9, dtype=torch.uint8).random_(100) + 100, (torch.uint8, None, 1, 100)),
    (lambda: torch.randint(0, 200, (9,), dtype=torch.uint8) * 2, None),
    (lambda: torch.randint(0, 200, (9,), dtype=torch.uint8) - 1, None),
    (lambda: torch.randint(0, 2**30, (9,)).float(), None),
    (lambda: torch.randint(0, 2**62, (9,)) * 4, None),
    (lambda: torch.randint(0, 300, (9,)).to(torch.uint8), None),
    (lambda: torch.randint(0, 7, (9,)).float().div(2).long(), None),
    (lambda: torch.randperm(9)[:5] + 1, (torch.int64, None, 1, 1)),
    (lambda: torch.rand(9).int(), None),
]


@pytest.mark.parametrize(("make", "kept"), WHOLE)
def test_whole_numbers_keep_their_law_where_they_stay_exact(
    watching: Provenance, make: Any, kept: tuple[Any, ...] | None
) -> None:
    call = watching.call_behind(make())
    found = None if call is None else (call.dtype, call.drawn, call.scale, call.shift)
    assert found == kept


FLOATS: list[tuple[Any, torch.dtype]] = [
    (lambda x: x.double(), torch.float64),
    (lambda x: x.to(torch.bfloat16), torch.bfloat16),
    (lambda x: x.half(), torch.float16),
    (lambda x: x.type(torch.float64), torch.float64),
    (lambda x: x.type_as(torch.zeros(1, dtype=torch.float16)), torch.float16),
    (lambda x: x.to(torch.zeros(1, dtype=torch.float64)), torch.float64),
]


@pytest.mark.parametrize(("convert", "dtype"), FLOATS)
def test_another_float_keeps_the_law(
    watching: Provenance, convert: Any, dtype: torch.dtype
) -> None:
    call = watching.call_behind(convert(torch.rand(5, 3)) * 2)
    assert call is not None
    assert (call.dtype, call.drawn, call.scale) == (dtype, torch.float32, 2)


@pytest.mark.parametrize(
    "convert",
    [
        lambda x: x.to(torch.complex64),
        lambda x: x.to(torch.float8_e4m3fn),
        lambda x: (x * 1e6).half(),
        lambda x: x.to(torch.int64),
        lambda x: x.bool(),
        lambda x: torch.quantize_per_tensor(x, 0.1, 0, torch.quint8),
    ],
)
@pytest.mark.filterwarnings("ignore::DeprecationWarning", "ignore::UserWarning")
def test_other_dtypes_drop_the_law(watching: Provenance, convert: Any) -> None:
    assert watching.call_behind(convert(torch.rand(5, 3))) is None


def test_filling_sets_a_new_law_for_what_is_filled(watching: Provenance) -> None:
    x = torch.rand(10)
    x.normal_()
    assert watching.call_of(x) == "tensor.normal_()"
    x[:5].uniform_()
    assert watching.call_of(x) is None
    assert watching.call_of(x[:5]) is None
    x[::2].uniform_()
    assert watching.call_of(x[::2]) == "tensor.uniform_()"
    assert watching.call_of(x[4::4]) == "tensor.uniform_()"
    assert (watching.call_of(x), watching.call_of(x[1::2])) == (None, None)
    x.view(2, 5).T.exponential_()
    assert watching.call_of(x) == "tensor.exponential_()"


def test_overlapping_memory_that_is_filled_has_no_law(watching: Provenance) -> None:
    x = torch.zeros(4)
    x.as_strided((2, 2), (1, 1)).normal_()
    assert watching.call_of(x) is None


@pytest.mark.parametrize("optimizer", [torch.optim.SGD, torch.optim.AdamW])
@pytest.mark.parametrize("way", [{}, {"foreach": True}, {"fused": True}])
def test_training_drops_the_law_of_the_weights(
    watching: Provenance, optimizer: Any, way: dict[str, bool]
) -> None:
    layer = torch.nn.Linear(4, 3)
    assert watching.call_of(layer.weight) is not None
    layer(torch.ones(2, 4)).sum().backward()
    optimizer(layer.parameters(), lr=0.1, **way).step()
    assert watching.call_of(layer.weight) is None


def test_inference_mode_changes_are_seen(watching: Provenance) -> None:
    x = torch.rand(5)
    with torch.inference_mode():
        x.mul_(2)
        assert watching.call_behind(x * 2) is None
    assert watching.call_of(x) == "torch.rand(5) * 2"
    with torch.inference_mode():
        x.exp_()
    assert watching.call_of(x) is None


def test_mapped_and_differentiated_functions_go_on(watching: Provenance) -> None:
    x = torch.rand(4, 3)
    assert torch.func.vmap(lambda row: 2 * row + 1)(x).shape == (4, 3)
    assert torch.func.vmap(lambda row: row.bernoulli(), randomness="different")(x).shape == (4, 3)
    gradient = torch.func.grad(lambda y: (2 * y - 1).sum())(x)
    assert watching.call_of(gradient) is None
    assert watching.call_of(x) == "torch.rand(4, 3)"


def test_gradients_flow_through_what_is_followed(watching: Provenance) -> None:
    x = torch.rand(3, requires_grad=True)
    y = (2 * x + 1).double()
    y.sum().backward()
    assert x.grad is not None
    assert x.grad.tolist() == [2, 2, 2]
    assert watching.call_of(y) == "torch.rand(3, requires_grad=True).to(torch.float64) * 2 + 1"


def test_compiled_code_has_one_graph_and_no_law(watching: Provenance) -> None:
    graphs: list[Any] = []

    def backend(graph: Any, _inputs: Any) -> Any:
        graphs.append(graph)
        return graph.forward

    @torch.compile(backend=backend, fullgraph=True)
    def drawn(x: torch.Tensor) -> torch.Tensor:
        y = torch.empty(3).normal_(1, 2)
        y.mul_(2)
        return 2 * (x + y).double() - 1

    for _ in range(2):
        drawn(torch.rand(3))
    assert len(graphs) == 1
    torch.compiler.reset()
