from __future__ import annotations

import warnings
from typing import Any

import pytest
import torch
from torch.utils import _device

from desktop.kernel.provenance import Provenance


def copy_of_a_tensor() -> None:
    torch.tensor(torch.ones(1))


def gradient_of_no_leaf() -> None:
    _ = (torch.ones(1, requires_grad=True) * 2).grad


def softmax_without_dimension() -> None:
    torch.nn.functional.softmax(torch.ones(3))


CALLS = [copy_of_a_tensor, gradient_of_no_leaf, softmax_without_dimension]


@pytest.mark.parametrize("device", [None, "cpu"])
@pytest.mark.parametrize("call", CALLS)
@pytest.mark.usefixtures("watching")
def test_torchs_warnings_name_the_line_that_called(call: Any, device: str | None) -> None:
    torch.set_default_device(device)
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        call()
    line = call.__code__.co_firstlineno + 1
    assert [(found.filename, found.lineno) for found in caught] == [(__file__, line)]


@pytest.mark.usefixtures("watching")
def test_a_warning_is_shown_once_a_line_and_again_on_another() -> None:
    one = torch.ones(1)
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("default")
        for _ in range(3):
            torch.tensor(one)
        torch.tensor(one)
    assert len(caught) == 2


@pytest.mark.usefixtures("watching")
@pytest.mark.parametrize("module", [__name__.replace(".", r"\."), ".*"])
def test_filters_by_module_see_the_callers(module: str) -> None:
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        warnings.filterwarnings("ignore", module=module)
        copy_of_a_tensor()
    assert caught == []


@pytest.mark.usefixtures("watching")
def test_warnings_can_be_made_errors() -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        with pytest.raises(UserWarning, match="copy construct"):
            copy_of_a_tensor()


@pytest.mark.usefixtures("watching")
def test_the_learners_own_warnings_pass_as_they_are() -> None:
    with pytest.warns(UserWarning, match="mine") as caught:
        warnings.warn("mine", stacklevel=1)
    assert caught[0].filename == __file__


def test_everything_is_put_back() -> None:
    before = warnings._showwarnmsg  # pyright: ignore[reportAttributeAccessIssue]
    watching = Provenance()
    watching.start()
    watching.start()
    watching.stop()
    assert warnings._showwarnmsg == before  # pyright: ignore[reportAttributeAccessIssue]
    assert "__warningregistry__" not in vars(_device)
