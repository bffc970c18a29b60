"""Says which of the learner's names hold the memory of the device that has none left."""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING, Any, cast

import torch

from .learner_names import RESULT, Shell, is_array, is_tensor, learner_names
from .quiet import quiet
from .storage_notes import storage_of
from .tensor_facts import attribute, has_grad

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

MOST_NAMES = 3
LITTLE = 100
"""A name that holds less than this part of what the first one holds isn't worth deleting."""
MOST_THINGS = 10_000
"""Things looked at inside one name: the answer may not keep the error waiting."""
DEEPEST = 4
"""Containers inside containers that are looked into."""
KIND = re.compile(r"\b(CUDA|HIP|XPU|MPS)\b")
NUMBER = re.compile(r"\bGPU (\d+)\b")


def shortage(shell: Shell, message: str) -> dict[str, Any]:
    """Return `device` and `holders`, pairs of name and bytes, the largest first."""
    device = device_of(message)
    with quiet():
        held = [
            (name, _held_by(thing, device))
            for name, thing in learner_names(shell).items()
            if name != RESULT
        ]
    least = max(1, max((size for _, size in held), default=0) // LITTLE)
    holders = sorted((each for each in held if each[1] >= least), key=lambda each: -each[1])
    return {"device": device, "holders": holders[:MOST_NAMES]}


def device_of(message: str) -> str:
    """Return the name of the device that an error is about."""
    kind = KIND.search(message)
    if kind is None:
        return "cpu"
    if kind[1] == "MPS":
        return "mps"
    number = NUMBER.search(message)
    name = "xpu" if kind[1] == "XPU" else "cuda"
    return f"{name}:{number[1] if number else _chosen(name)}"


def _chosen(kind: str) -> int:
    """Return the number of the device that torch uses where a step names none."""
    device = torch.get_default_device()
    return device.index or 0 if device.type == kind else 0


def _held_by(thing: object, device: str) -> int:
    """Return the bytes of all that a name keeps alive on a device, each storage counted once."""
    try:
        storages = dict(_blocks(thing, device))
    except Exception:  # an odd object must not take the error's report along
        return 0
    return sum(storages.values())


def _blocks(thing: object, device: str) -> Iterator[tuple[int, int]]:
    """Yield an identity and a size in bytes for each block of memory."""
    for each in islice(_parts(thing, DEEPEST), MOST_THINGS):
        if is_array(each):
            if device == "cpu":
                yield id(each if each.base is None else each.base), each.nbytes
        elif is_tensor(each) and _lives_on(each, device):
            storage = storage_of(each)
            if storage is not None:
                yield storage._cdata, storage.nbytes()  # noqa: SLF001


def _parts(thing: object, depth: int) -> Iterator[object]:
    """Yield a thing and what it contains: gradients, members of containers, weights."""
    yield thing
    if depth:
        for each in _inner(thing):
            yield from _parts(each, depth - 1)


def _inner(thing: object) -> Iterable[object]:
    """Return what a thing contains, asked of its known kind and not of a class of the learner's."""
    kind = type(thing)
    if is_tensor(thing):
        return (attribute(thing, "grad"),) if has_grad(thing) else ()
    if issubclass(kind, dict):
        return dict.values(cast("dict[Any, Any]", thing))
    for container in (list, tuple, set):
        if issubclass(kind, container):
            return container.__iter__(cast("Any", thing))
    if issubclass(kind, torch.nn.Module):
        module = cast("torch.nn.Module", thing)
        return (*torch.nn.Module.parameters(module), *torch.nn.Module.buffers(module))
    if issubclass(kind, torch.optim.Optimizer):
        return cast("torch.optim.Optimizer", thing).state.values()
    return ()


def _lives_on(tensor: torch.Tensor, device: str) -> bool:
    lives = attribute(tensor, "device")
    kind, _, number = device.partition(":")
    return lives is not None and lives.type == kind and (lives.index or 0) == int(number or 0)
