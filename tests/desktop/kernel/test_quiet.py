from __future__ import annotations

import pytest
import torch
from torch.overrides import TorchFunctionMode
from torch.utils._python_dispatch import TorchDispatchMode

from desktop.kernel.quiet import quiet
from tests.desktop.kernel.tensor_kinds import Raises


class FunctionSpy(TorchFunctionMode):
    def __torch_function__(self, func, types, args=(), kwargs=None):  # noqa: ANN001, ANN204
        raise AssertionError("seen")


class DispatchSpy(TorchDispatchMode):
    def __torch_dispatch__(self, func, types, args=(), kwargs=None):  # noqa: ANN001, ANN204
        raise AssertionError("seen")


@pytest.mark.parametrize("spy", [FunctionSpy, DispatchSpy])
def test_modes_see_nothing(spy: type) -> None:
    tensor = torch.ones(2)
    with spy(), quiet():
        assert (tensor + 1).sum().item() == 4


def test_subclasses_are_not_asked() -> None:
    tensor = torch.ones(2).as_subclass(Raises)
    with quiet():
        assert type(torch.Tensor.detach(tensor)) is torch.Tensor


@pytest.mark.parametrize("before", [True, False])
def test_everything_is_put_back(before: bool) -> None:
    spy = FunctionSpy()
    with torch.set_grad_enabled(before), spy:
        with pytest.raises(ZeroDivisionError), quiet():
            _ = 1 // 0
        assert torch.is_grad_enabled() is before
        with pytest.raises(AssertionError, match="seen"):
            torch.ones(1)


def test_nested() -> None:
    with quiet():
        with quiet():
            pass
        assert not torch.is_grad_enabled()
    assert torch.is_grad_enabled()
