from __future__ import annotations

import io
import sys
from typing import Any

import pytest
import torch

from desktop.kernel import escapes


@pytest.mark.parametrize(
    ("size", "can"), [(0, False), (4, True), (1 << 18, True), ((1 << 18) + 1, False)]
)
def test_small_memory_can_be_compared(size: int, can: bool) -> None:
    storage = torch.zeros(size, dtype=torch.float32).untyped_storage()
    assert escapes.can_fingerprint(storage) is can


def test_a_fingerprint_tells_changed_bytes_and_leaves_the_memory_resizable() -> None:
    tensor = torch.zeros(100)
    before = escapes.fingerprint(tensor.untyped_storage())
    assert escapes.fingerprint(tensor.untyped_storage()) == before
    tensor[50] = 1e-40
    assert escapes.fingerprint(tensor.untyped_storage()) != before
    assert not escapes.is_shared(tensor.untyped_storage())


def test_memory_that_numpy_has_is_shared() -> None:
    tensor = torch.zeros(3)
    tensor.numpy()
    assert escapes.is_shared(tensor.untyped_storage())


def test_saving_is_recognised(monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[bool] = []

    class Watched:
        def __reduce__(self) -> Any:
            seen.append(escapes.saves())
            return int, (1,)

    torch.save(Watched(), io.BytesIO())
    assert seen == [True]
    assert not escapes.saves()
    monkeypatch.setattr(sys, "_getframe", lambda _depth: None)
    assert not escapes.saves()


def test_fused_optimizers_escape() -> None:
    names = {function.__name__ for function in escapes.ESCAPES}
    assert {"_fused_adam_", "_fused_adamw_", "_fused_sgd_", "numpy"} <= names
