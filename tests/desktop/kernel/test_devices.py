from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest
import torch
from torch.overrides import TorchFunctionMode

from desktop.kernel import devices
from desktop.kernel.gate import RefusedError
from desktop.kernel.learner_names import learner_names


@pytest.fixture
def shell() -> Any:
    yield SimpleNamespace(user_ns={}, user_ns_hidden={}, has_last_result=False, last_result=None)
    torch.set_default_device(None)


def test_the_cpu_comes_first_with_its_name_and_memory() -> None:
    found = devices.list_devices()
    cpu = found["devices"][0]
    assert cpu["name"] == "cpu"
    assert cpu["label"]
    assert cpu["memory"] > 2**28
    assert found["current"] == "cpu"


def test_a_missing_accelerator_has_a_reason() -> None:
    found = devices.list_devices()
    if len(found["devices"]) > 1:
        assert found["no_accelerator"] is None
    else:
        reason = "none_found" if torch.version.cuda or torch.version.hip else "cpu_build"
        assert found["no_accelerator"] == reason


@pytest.mark.parametrize("name", ["cuda:99", "gpu", "", "meta"])
def test_an_unknown_device_is_refused_and_nothing_changes(shell: Any, name: str) -> None:
    with pytest.raises(RefusedError, match="there is cpu"):
        devices.set_device(shell, name)
    assert torch.get_default_device() == torch.device("cpu")
    assert shell.user_ns == {}


def test_the_variable_follows_the_device_and_is_not_the_learners(shell: Any) -> None:
    assert devices.set_device(shell, "cpu") == {"current": "cpu", "elsewhere": []}
    assert shell.user_ns["device"] == torch.device("cpu")
    assert learner_names(shell) == {}
    shell.user_ns["device"] = torch.device("cpu", 0)
    assert list(learner_names(shell)) == ["device"]


@pytest.mark.parametrize("device", ["cpu", "meta"])
def test_a_learner_s_open_mode_hears_nothing_of_us(shell: Any, device: str) -> None:
    heard: list[object] = []

    class Listener(TorchFunctionMode):
        def __torch_function__(
            self, func: Any, types: Any, args: Any = (), kwargs: Any = None
        ) -> object:
            heard.append(func)
            return func(*args, **(kwargs or {}))

    torch.set_default_device(device)
    with Listener():
        assert devices.current() == device
        assert devices.list_devices()["current"] == device
        devices.put_variable(shell)
    assert heard == []
    assert shell.user_ns["device"] == torch.device(device)


def test_the_cpu_needs_no_mode(shell: Any) -> None:
    torch.set_default_device("meta")
    devices.set_device(shell, "cpu")
    assert torch._C._len_torch_function_stack() == 0
    assert torch.empty(1).device.type == "cpu"


def test_a_device_that_fails_when_used_is_refused(
    shell: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    offered = {"devices": [{"name": "cpu"}, {"name": "cuda:77"}]}
    monkeypatch.setattr(devices, "list_devices", lambda: offered)
    with pytest.raises(RefusedError, match="cuda:77: "):
        devices.set_device(shell, "cuda:77")
    assert torch.get_default_device() == torch.device("cpu")


def test_tensors_elsewhere_are_named() -> None:
    names = {
        "here": torch.ones(1),
        "there": torch.ones(1),
        "number": 3,
        "meta": torch.ones(1).to("meta"),
    }
    assert devices.elsewhere(names, "cpu") == []
    assert devices.elsewhere(names, "cuda:0") == ["here", "there"]


def test_waiting_without_an_accelerator_starts_none() -> None:
    devices.synchronize()
    assert not torch.cuda.is_initialized()
