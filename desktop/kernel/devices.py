"""Finds the devices that torch can use, chooses one for the steps that follow, waits for it."""

from __future__ import annotations

import os
import platform
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import torch
from torch.utils._device import DeviceContext

from . import mode_stack, tensor_facts
from .gate import RefusedError
from .learner_names import Shell, is_tensor, learner_names
from .quiet import quiet

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

VARIABLE = "device"
"""The learner's variable that lessons use: a torch.device."""


def list_devices() -> dict[str, Any]:
    """Return the fields of a DeviceList record: what torch finds on this machine."""
    found = _accelerators()
    return {
        "devices": [_cpu(), *found],
        "current": current(),
        "no_accelerator": None if found else _reason(),
    }


def current() -> str:
    """Return the name of the default device: `cpu`, `cuda:0`, `mps`."""
    # Not torch.get_default_device: it calls torch, which a learner's open mode would see.
    modes = (mode for mode in reversed(mode_stack.modes()) if isinstance(mode, DeviceContext))
    chosen = next(modes, None)
    return "cpu" if chosen is None else _name(_numbered_as_now(chosen.device))


def set_device(shell: Shell, name: str) -> dict[str, Any]:
    """Make a device the default one and the value of the learner's variable `device`.

    Returns its name and which of the learner's tensors live on another. Raises RefusedError
    ("failed") with a sentence when there is no such device.
    """
    offered = [entry["name"] for entry in list_devices()["devices"]]
    if name not in offered:
        raise RefusedError("failed", f"no device {name!r} here; there is {', '.join(offered)}")
    _try(name)
    # Without a default device there is no mode to pay for, and plain code behaves plainly.
    torch.set_default_device(None if name == "cpu" else name)
    put_variable(shell)
    return {"current": name, "elsewhere": elsewhere(learner_names(shell), name)}


def put_variable(shell: Shell) -> None:
    """Give the learner the variable `device`, not counted among the names they made."""
    name = current()
    with quiet():
        shell.user_ns[VARIABLE] = shell.user_ns_hidden[VARIABLE] = torch.device(name)


@contextmanager
def variable_on_cpu(shell: Shell) -> Iterator[None]:
    """Let the variable say `cpu` meanwhile, unless the learner has one of their own by that name.

    A function of theirs that uses it fits in with a check, whose default device is the CPU.
    """
    held = shell.user_ns.get(VARIABLE)
    if held is None or held is not shell.user_ns_hidden.get(VARIABLE):
        yield
        return
    shell.user_ns[VARIABLE] = shell.user_ns_hidden[VARIABLE] = torch.device("cpu")
    try:
        yield
    finally:
        shell.user_ns[VARIABLE] = shell.user_ns_hidden[VARIABLE] = held


def _try(name: str) -> None:
    """Raise RefusedError("failed") when a device that is there doesn't work."""
    try:
        torch.empty(1, device=name)
    except (RuntimeError, AssertionError) as error:
        raise RefusedError("failed", f"{name}: {error}".splitlines()[0]) from error


def elsewhere(names: dict[str, Any], device: str) -> list[str]:
    """Return the names of the tensors that live on another device, those of no data left out."""
    with quiet():
        return [
            name
            for name, thing in names.items()
            if is_tensor(thing) and not _lives_on(thing, device)
        ]


def synchronize() -> None:
    """Wait until every accelerator that is in use has finished what it was given.

    Raises RuntimeError when one has failed meanwhile.
    """
    for index in _cuda_contexts():
        torch.cuda.synchronize(index)
    if torch.backends.mps.is_available() and torch.mps.current_allocated_memory() > 0:
        torch.mps.synchronize()
    if torch.xpu.is_initialized():
        torch.xpu.synchronize()


def _lives_on(tensor: torch.Tensor, device: str) -> bool:
    lives = tensor_facts.attribute(tensor, "device")
    return lives is None or lives.type == "meta" or _name(lives) == device


def _numbered_as_now(device: torch.device) -> torch.device:
    """Return the device that torch takes where only the kind was said."""
    if device.index is not None or device.type not in ("cuda", "xpu"):
        return device
    with quiet():
        return torch.device(device.type, getattr(torch, device.type).current_device())


def _name(device: torch.device) -> str:
    """Return the name that a list of devices gives it; `cuda` without a number is the first."""
    if device.type in ("cuda", "xpu"):
        return f"{device.type}:{device.index or 0}"
    return device.type


def _cuda_contexts() -> list[int]:
    """Return the GPUs that this process has used.

    Asking must not begin one, which takes 0.2 s and half a gigabyte of the GPU: `is_initialized`
    is true as soon as their names were asked for.
    """
    if not torch.cuda.is_initialized():
        return []
    has_context = getattr(torch._C, "_cuda_hasPrimaryContext", None)  # noqa: SLF001
    every = range(torch.cuda.device_count())
    return [index for index in every if has_context is None or has_context(index)]


def _accelerators() -> list[dict[str, Any]]:
    return [*_numbered("cuda"), *_numbered("xpu"), *_mps()]


def _numbered(kind: str) -> list[dict[str, Any]]:
    backend = getattr(torch, kind)
    count = _asked(lambda: backend.device_count() if backend.is_available() else 0) or 0
    return [_numbered_device(kind, index) for index in range(count)]


def _numbered_device(kind: str, index: int) -> dict[str, Any]:
    properties = _asked(lambda: getattr(torch, kind).get_device_properties(index))
    name = f"{kind}:{index}"
    return {
        "name": name,
        "label": getattr(properties, "name", None) or name,
        "memory": getattr(properties, "total_memory", None),
    }


def _mps() -> list[dict[str, Any]]:
    if not _asked(torch.backends.mps.is_available):
        return []
    memory = _asked(torch.mps.recommended_max_memory)
    return [{"name": "mps", "label": f"{_cpu_label()} GPU", "memory": memory}]


def _reason() -> str:
    """Return why there is no accelerator: how torch was built, or what this machine has."""
    built = (torch.version.cuda, torch.version.hip, getattr(torch.version, "xpu", None))
    supported = any(built) or torch.backends.mps.is_built()
    return "none_found" if supported else "cpu_build"


def _cpu() -> dict[str, Any]:
    return {"name": "cpu", "label": _cpu_label(), "memory": _asked(_installed_memory)}


def _cpu_label() -> str:
    return _asked(_model_from_proc) or platform.processor() or platform.machine() or "CPU"


def _model_from_proc() -> str | None:
    for line in Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines():
        key, _, value = line.partition(":")
        if key.strip() in ("model name", "Model"):
            return " ".join(value.split())
    return None


def _installed_memory() -> int:
    return os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES")


def _asked(question: Callable[[], Any]) -> Any:  # noqa: ANN401
    """Return the answer, None where a backend or system has none."""
    try:
        return question()
    except (RuntimeError, OSError, ValueError, AttributeError, AssertionError):
        return None
