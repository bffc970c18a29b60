from __future__ import annotations

import sys
import warnings
from typing import Any

import pytest
import torch

from desktop.kernel.torch_defaults import TorchDefaults


def test_inside_a_learners_inference_mode_gradients_work() -> None:
    with torch.inference_mode():
        with TorchDefaults():
            assert (torch.ones(1, requires_grad=True) * 2).requires_grad
        assert torch.is_inference_mode_enabled()


def test_warning_filters_and_streams_come_back() -> None:
    filters, streams = list(warnings.filters), (sys.stdout, sys.stderr)
    with TorchDefaults():
        warnings.warn("dropped", stacklevel=1)
        assert sys.stdout is not streams[0]
    assert (list(warnings.filters), (sys.stdout, sys.stderr)) == (filters, streams)


def test_an_interrupt_while_things_are_put_back_loses_nothing(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    real, interrupted = torch.set_default_dtype, []

    def set_default_dtype(dtype: torch.dtype) -> None:
        if dtype is torch.float64 and not interrupted:
            interrupted.append(dtype)
            raise KeyboardInterrupt
        real(dtype)

    real(torch.float64)
    torch.use_deterministic_algorithms(True)
    monkeypatch.setattr(torch, "set_default_dtype", set_default_dtype)
    try:
        with pytest.raises(KeyboardInterrupt), TorchDefaults():
            pass
        settings: Any = (torch.get_default_dtype(), torch.are_deterministic_algorithms_enabled())
    finally:
        real(torch.float32)
        torch.use_deterministic_algorithms(False)
    assert settings == (torch.float64, True)


def test_a_default_device_set_inside_is_taken_back() -> None:
    with TorchDefaults():
        torch.set_default_device("meta")
    assert torch.empty(1).device.type == "cpu"
    assert torch._C._len_torch_function_stack() == 0
