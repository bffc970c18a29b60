"""The parts of complex random numbers, as the provenance mode sees them."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any

import pytest
import torch

from desktop.kernel.laws.documented import documented_law

if TYPE_CHECKING:
    from desktop.kernel.provenance import Provenance


def randn() -> torch.Tensor:
    return torch.randn(1000, dtype=torch.complex64)


def rand() -> torch.Tensor:
    return torch.rand(1000, dtype=torch.complex128)


NORMAL = ("normal", {"mean": 0.0, "std": pytest.approx(math.sqrt(0.5))})
UNIFORM = ("uniform", {"low": 0.0, "high": 1.0})
SEEN: list[tuple[Any, tuple[str, Any]]] = [
    (lambda: randn().real, NORMAL),
    (lambda: randn().imag, NORMAL),
    (lambda: torch.view_as_real(randn()), NORMAL),
    (lambda: randn()[::2].imag, NORMAL),
    (lambda: rand().real, UNIFORM),
    (lambda: randn().conj(), ("rayleigh", {"scale": pytest.approx(math.sqrt(0.5))})),
]


@pytest.mark.parametrize(("make", "law"), SEEN)
def test_parts_have_the_law_of_a_part(
    watching: Provenance, make: Any, law: tuple[str, Any]
) -> None:
    part = make()
    call = watching.call_behind(part)
    assert call is not None
    assert (call.numel, call.dtype) == (part.numel(), part.dtype) or part.is_complex()
    found = documented_law(call)
    assert found is not None
    assert (found.name, found.parameters) == law
    if not part.is_complex():
        assert call.text.startswith("torch.view_as_real(torch.rand")


def test_the_parts_torch_draws_have_half_the_variance() -> None:
    torch.manual_seed(2)
    parts = torch.view_as_real(torch.randn(200_000, dtype=torch.complex128))
    assert parts.var(0).tolist() == pytest.approx([0.5, 0.5], rel=0.01)


def test_what_is_no_part_has_no_law(watching: Provenance) -> None:
    z = randn()
    assert watching.call_behind(z.view(torch.float64)) is None
    assert watching.call_behind(rand().conj().imag) is None
    assert watching.call_behind(z.real.expand(2, 1000)) is None
    changed = z.real
    changed.mul_(2)
    assert watching.call_behind(changed) is None
    assert watching.call_behind(z) is None
    room = torch.zeros(10, dtype=torch.complex64)
    room[::2].normal_()
    assert watching.call_behind(torch.view_as_real(room)) is None
