from __future__ import annotations

import gc
import weakref

import pytest
import torch

from desktop.kernel.origins import Origins
from desktop.kernel.random_calls import RandomCall


def known(origins: Origins, tensor: torch.Tensor) -> RandomCall:
    call = RandomCall("rand", tensor.dtype, tensor.numel())
    origins.keep(call, tensor)
    return call


def test_a_call_is_known_until_something_changes() -> None:
    origins, x = Origins(), torch.zeros(6)
    call = known(origins, x)
    assert origins.call_of(x[2:]) is call
    assert origins.call_before(x) is None
    x.add_(1)
    assert origins.call_of(x) is None
    assert origins.call_before(x.view(2, 3)) is call
    assert origins.call_before(x[1:]) is None
    x.add_(1)
    assert origins.call_before(x) is None


def test_a_look_makes_the_state_before_a_change_unknown() -> None:
    origins, x = Origins(), torch.zeros(6)
    call = known(origins, x)
    origins.note_look(x)
    assert origins.call_of(x) is call
    x.add_(1)
    assert origins.call_before(x) is None


def test_a_constant_is_a_number_until_it_changes() -> None:
    origins, c = Origins(), torch.tensor(2.5)
    origins.keep_constant(2.5, c)
    assert origins.constant(c) == 2.5
    assert origins.constant(c.view(1)) is None
    assert origins.call_of(c) is None
    origins.note_look(c)
    assert origins.constant(c) is None
    origins.keep_constant(2.5, c)
    c.add_(1)
    assert origins.constant(c) is None


def test_escaped_memory_takes_no_call() -> None:
    origins, x = Origins(), torch.zeros(6)
    origins.note_escape(x)
    known(origins, x)
    assert (origins.call_of(x), origins.escaped(x), len(origins)) == (None, True, 0)
    origins.clear()
    assert not origins.escaped(x)


@pytest.mark.parametrize("tensor", [torch.zeros(3, device="meta"), torch.eye(2).to_sparse(), None])
def test_what_can_have_no_call(tensor: torch.Tensor) -> None:
    origins = Origins()
    origins.keep(RandomCall("rand", torch.float32, 3), tensor)
    assert len(origins) == 0


def test_nothing_is_kept_alive() -> None:
    origins, x = Origins(), torch.zeros(6)
    known(origins, x)
    gone = weakref.ref(x)
    del x
    gc.collect()
    assert gone() is None
