from __future__ import annotations

import copy
import gc
import io
import threading
import weakref
from typing import Any

import numpy as np
import pytest
import torch
from torch.fx.proxy import TraceError

from desktop.kernel import provenance as module
from desktop.kernel.laws.documented import documented_law
from desktop.kernel.provenance import Provenance
from desktop.kernel.quiet import quiet
from desktop.kernel.storage_notes import FIRST_PRUNE

TEMPLATE = torch.zeros(2, 3)

TEXTS: list[tuple[Any, str]] = [
    (lambda: torch.rand(5, 3), "torch.rand(5, 3)"),
    (lambda: torch.rand((5, 3)), "torch.rand((5, 3))"),
    (lambda: torch.rand(size=[5, 3]), "torch.rand(size=[5, 3])"),
    (lambda: torch.randn(TEMPLATE.shape), "torch.randn((2, 3))"),
    (lambda: torch.randn(4, dtype=torch.float64), "torch.randn(4, dtype=torch.float64)"),
    (lambda: torch.rand(2, device="cpu"), "torch.rand(2, device='cpu')"),
    (lambda: torch.rand(2, device=torch.device("cpu")), "torch.rand(2, device='cpu')"),
    (lambda: torch.randint(1, 7, (6000,)), "torch.randint(1, 7, (6000,))"),
    (lambda: torch.randperm(10), "torch.randperm(10)"),
    (lambda: torch.rand_like(TEMPLATE), "torch.rand_like(…)"),
    (lambda: torch.rand(2, generator=torch.Generator()), "torch.rand(2, generator=…)"),
    (lambda: torch.rand(2, requires_grad=True), "torch.rand(2, requires_grad=True)"),
]


@pytest.mark.parametrize(("make", "text"), TEXTS)
def test_the_call_is_remembered_as_code(watching: Provenance, make: Any, text: str) -> None:
    assert watching.call_of(make()) == text


def test_a_template_is_called_by_the_learners_name(
    watching: Provenance, monkeypatch: pytest.MonkeyPatch
) -> None:
    import __main__

    monkeypatch.setattr(__main__, "template", TEMPLATE, raising=False)
    assert watching.call_of(torch.randint_like(TEMPLATE, 10)) == "torch.randint_like(template, 10)"


def test_a_very_long_call_is_cut(watching: Provenance) -> None:
    text = watching.call_of(torch.rand([1] * 64, dtype=torch.float64))
    assert text is not None
    assert len(text) <= 200
    assert text.endswith("…)")


KEEPING: list[Any] = [
    lambda x: x,
    lambda x: x.view(15),
    lambda x: x.reshape(3, 5),
    lambda x: x.T.reshape(15),
    lambda x: x.clone(),
    torch.clone,
    lambda x: torch.reshape(x, (-1,)).clone(),
    lambda x: x.to("cpu", copy=True),
    lambda x: x[1:3, ::2],
    lambda x: x.detach(),
    lambda x: x.t().contiguous(),
    lambda x: copy.deepcopy(x),
    lambda x: torch.nn.Parameter(x),
    lambda x: x.requires_grad_(),
    lambda x: (x.sum(), repr(x), x.tolist(), x.shape, x.storage_offset(), x)[-1],
    lambda x: (x.data_ptr(), x)[-1],
    lambda x: (x.untyped_storage().data_ptr(), x)[-1],
    lambda x: (torch.save(x, io.BytesIO()), x)[-1],
]


@pytest.mark.parametrize("keep", KEEPING)
def test_the_law_stays(watching: Provenance, keep: Any) -> None:
    kept = keep(torch.rand(5, 3))
    watching.stop()
    assert watching.call_of(kept) == "torch.rand(5, 3)"


def changed_by_hand(x: torch.Tensor) -> torch.Tensor:
    x.untyped_storage()[0] = 7
    return x


def changed_in_a_shallow_copy(x: torch.Tensor) -> torch.Tensor:
    copy.copy(x).add_(1)
    return x


DROPPING: list[Any] = [
    lambda x: (x.__setitem__((0, 0), 5.0), x)[-1],
    lambda x: (x[0].zero_(), x)[-1],
    lambda x: x.sort().values,
    lambda x: x[x > 0.5],
    lambda x: x.expand(4, 5, 3),
    lambda x: x[:1].expand(5, 3),
    lambda x: x.view(torch.int32),
    lambda x: torch.imag(torch.complex(x, x).conj()),
    lambda x: x.resize_(2),
    lambda x: (x.numpy(), x)[-1],
    lambda x: (x.data, x)[-1],
    lambda x: x.data,
    lambda x: (setattr(x, "data", torch.zeros(5, 3)), x)[-1],
    lambda x: (np.asarray(x), x)[-1],
    lambda x: (np.from_dlpack(x), x)[-1],
    lambda x: (torch.from_dlpack(x), x)[-1],
    lambda x: (x.untyped_storage().resize_(0), x)[-1],
    changed_by_hand,
    changed_in_a_shallow_copy,
]


@pytest.mark.parametrize("drop", DROPPING)
def test_the_law_is_dropped(watching: Provenance, drop: Any) -> None:
    dropped = drop(torch.rand(5, 3))
    watching.stop()
    assert watching.call_of(dropped) is None


PARTS: list[tuple[Any, str, int]] = [
    (lambda p: p, "permutation", 10),
    (lambda p: p.view(2, 5).T, "permutation", 10),
    (lambda p: p[:5], "permutation_part", 5),
    (lambda p: p[1::3], "permutation_part", 3),
    (lambda p: p[:5].clone(), "permutation_part", 5),
    (lambda p: p[:5].float(), "permutation_part", 5),
    (lambda p: p.view(2, 5)[1, 2:], "permutation_part", 3),
]


@pytest.mark.parametrize(("part", "name", "numel"), PARTS)
def test_a_part_of_a_permutation_is_no_permutation(
    watching: Provenance, part: Any, name: str, numel: int
) -> None:
    call = watching.call_behind(part(torch.randperm(10)))
    assert call is not None
    law = documented_law(call)
    assert law is not None
    assert (law.name, law.parameters, call.numel) == (name, {"low": 0, "high": 10}, numel)


def test_what_shows_a_number_of_a_permutation_twice_has_no_law(watching: Provenance) -> None:
    order = torch.randperm(10)
    assert watching.call_of(order[:1].expand(10)) is None
    assert watching.call_of(order.as_strided((4, 4), (1, 1))) is None
    order[:5].add_(1)
    assert watching.call_of(order[5:]) is None


def test_memory_that_escaped_stays_escaped(watching: Provenance) -> None:
    x = torch.zeros(5)
    x.numpy()
    torch.rand(5, out=x)
    assert watching.call_of(x) is None


def test_a_tensor_filled_by_out_has_the_law_only_as_a_whole(watching: Provenance) -> None:
    whole, part = torch.zeros(5), torch.zeros(5)
    torch.rand(5, out=whole)
    torch.rand(3, out=part[:3])
    assert watching.call_of(whole) is not None
    assert watching.call_of(part) is None


@pytest.mark.parametrize(
    "make",
    [
        lambda: torch.rand(3).to_sparse(),
        lambda: torch.empty(3, device="meta"),
        lambda: torch.nested.nested_tensor([torch.rand(2)]),
        lambda: torch.rand(3, device="meta") + 1,
    ],
)
@pytest.mark.filterwarnings("ignore:The PyTorch API of nested tensors")
def test_unusual_tensors_have_no_call(watching: Provenance, make: Any) -> None:
    assert watching.call_of(make()) is None


def test_inference_tensors_do_not_count_their_changes(watching: Provenance) -> None:
    with torch.inference_mode():
        x = torch.rand(3)
        assert watching.call_of(x) is None


def test_no_tensor_or_storage_is_kept_alive(watching: Provenance) -> None:
    x = torch.rand(1000)
    gone = weakref.ref(x)
    storage = x.untyped_storage()._weak_ref()  # pyright: ignore[reportAttributeAccessIssue]
    del x
    gc.collect()
    assert gone() is None
    assert torch.UntypedStorage._expired(storage)
    torch.UntypedStorage._free_weak_ref(storage)


def test_a_new_tensor_in_old_memory_is_not_taken_for_the_old_one(watching: Provenance) -> None:
    for _ in range(3000):
        torch.rand(100)
        assert watching.call_of(torch.zeros(100)) is None
    assert len(watching._origins) <= FIRST_PRUNE


def test_a_tensor_that_only_the_graph_holds_comes_back_with_its_law(watching: Provenance) -> None:
    x = torch.rand(3, requires_grad=True)
    y = x.exp()
    graph: Any = y.grad_fn
    saved = graph.next_functions[0][0].variable
    del x
    assert watching.call_of(saved) == "torch.rand(3, requires_grad=True)"


def test_looking_for_the_call_changes_nothing(watching: Provenance) -> None:
    x = torch.rand(3)
    x.data_ptr()
    version, state = x._version, torch.get_rng_state()
    watching.call_of(x)
    watching.escaped(x)
    assert (x._version, torch.equal(torch.get_rng_state(), state)) == (version, True)
    x.resize_(10)


def test_escaped_memory_is_told(watching: Provenance) -> None:
    plain, shown, aliased = (torch.zeros(3) for _ in range(3))
    shown.numpy()
    aliased.data.zero_()
    taken = torch.from_numpy(np.zeros(3))
    assert [watching.escaped(x) for x in (plain, shown, aliased, taken)] == [
        False, True, True, True,
    ]  # fmt: skip


def test_it_survives_a_default_device(watching: Provenance) -> None:
    torch.set_default_device("cpu")
    assert watching.call_of(torch.rand(3)) == "torch.rand(3)"
    with torch.device("meta"):
        torch.rand(3)
    assert watching.call_of(torch.rand(4)) == "torch.rand(4)"
    torch.set_default_device(None)
    assert watching.call_of(torch.rand(5)) == "torch.rand(5)"
    assert watching.active


class NoZeros(torch.overrides.TorchFunctionMode):
    def __torch_function__(self, func: Any, types: Any, args: Any = (), kwargs: Any = None) -> Any:
        if func is torch.zeros:
            raise ValueError("seen")
        return func(*args, **(kwargs or {}))


def test_it_stands_among_the_learners_modes(watching: Provenance) -> None:
    with NoZeros():
        x = torch.rand(3)
        watching.stop()
        with pytest.raises(ValueError, match="seen"):
            torch.zeros(1)
        watching.start()
        with pytest.raises(ValueError, match="seen"):
            torch.zeros(1)
    torch.zeros(1)
    assert watching.active
    assert watching.call_of(x) == "torch.rand(3)"


@pytest.mark.parametrize("device", [None, "cpu"])
def test_a_default_device_can_be_taken_back_after_a_pause(
    watching: Provenance, device: str | None
) -> None:
    torch.set_default_device("cpu")
    watching.stop()
    watching.start()
    torch.set_default_device(device)
    assert watching.active
    torch.set_default_device(None)
    watching.stop()
    assert torch._C._len_torch_function_stack() == 0


def test_starting_and_stopping_can_be_repeated() -> None:
    watching = Provenance()
    for _ in range(2):
        watching.start()
    assert torch._C._len_torch_function_stack() == 1
    for _ in range(2):
        watching.stop()
    assert torch._C._len_torch_function_stack() == 0
    assert not watching.active
    assert watching.call_of(torch.rand(3)) is None


@pytest.mark.parametrize("error", [RuntimeError, KeyboardInterrupt])
def test_it_stays_after_an_exception(watching: Provenance, error: type[BaseException]) -> None:
    class Raising(torch.overrides.TorchFunctionMode):
        def __torch_function__(
            self, func: Any, types: Any, args: Any = (), kwargs: Any = None
        ) -> Any:
            raise error

    with Raising(), pytest.raises(error):
        torch.ones(1)
    assert watching.call_of(torch.rand(3)) == "torch.rand(3)"


def test_a_traceback_has_one_frame_of_ours(watching: Provenance) -> None:
    with pytest.raises(RuntimeError) as caught:
        torch.add(torch.ones(2), torch.ones(3))
    ours = [entry for entry in caught.traceback if str(entry.path) == module.__file__]
    assert len(ours) == 1


def test_symbolic_tracing_works(watching: Provenance) -> None:
    graph = torch.fx.symbolic_trace(lambda x: torch.relu(x) + torch.rand_like(x))
    made = graph(torch.ones(3))
    assert "rand_like" in graph.code
    assert watching.call_of(made) is None
    with pytest.raises(TraceError):
        torch.fx.symbolic_trace(lambda x: x if x.sum() > 0 else -x)


def test_functional_transforms_work(watching: Provenance) -> None:
    mapped = torch.func.vmap(
        lambda x: torch.rand_like(x) * x + torch.rand(2).sum(), randomness="different"
    )
    assert mapped(torch.ones(3, 2)).shape == (3, 2)
    gradient = torch.func.grad(lambda x: (x * torch.rand(3)).sum())(torch.ones(3))
    assert gradient.shape == (3,)
    assert watching.call_of(gradient) is None


def test_compiling_works_with_one_graph(watching: Provenance) -> None:
    graphs: list[Any] = []

    def backend(graph: Any, _inputs: Any) -> Any:
        graphs.append(graph)
        return graph.forward

    @torch.compile(backend=backend, fullgraph=True)
    def drawn(x: torch.Tensor) -> torch.Tensor:
        y = torch.rand(3)
        return (torch.sin(x) * y).clone() + torch.rand_like(x)

    for _ in range(2):
        assert drawn(torch.ones(3)).shape == (3,)
    assert len(graphs) == 1
    assert watching.active
    torch.compiler.reset()


def test_subclasses_see_their_calls(watching: Provenance) -> None:
    class Named(torch.Tensor):
        pass

    x = torch.rand(3).as_subclass(Named)
    assert isinstance(x + 1, Named)
    assert watching.call_of(x) == "torch.rand(3)"
    assert watching.call_of(x + 1) is None


def test_other_threads_are_not_watched(watching: Provenance) -> None:
    made: list[torch.Tensor] = []
    thread = threading.Thread(target=lambda: made.append(torch.rand(3)))
    thread.start()
    thread.join()
    assert watching.call_of(made[0]) is None


def test_saving_and_loading_work(watching: Provenance) -> None:
    held = io.BytesIO()
    x = torch.rand(3)
    torch.save({"x": x}, held)
    held.seek(0)
    assert torch.equal(torch.load(held)["x"], x)
    assert watching.call_of(x) == "torch.rand(3)"


def test_distributions_are_seen_through(watching: Provenance) -> None:
    assert torch.distributions.Normal(0, 1).sample((3,)).shape == (3,)


def test_forgetting(watching: Provenance) -> None:
    x = torch.rand(3)
    watching.forget()
    assert watching.call_of(x) is None


def test_our_own_quiet_looks_are_no_escape(watching: Provenance) -> None:
    x = torch.rand(3)
    with quiet():
        x.data.clone()
    assert watching.call_of(x) == "torch.rand(3)"
