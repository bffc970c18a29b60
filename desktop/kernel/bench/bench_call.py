"""A random call that the bench was asked for, checked field by field."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Any

import torch

from ..gate import RefusedError
from ..laws.documented import documented_law
from . import call_checks
from .bench_law import random_call
from .functions import FUNCTIONS, Function, drawn_dtype
from .numbers import bad, count, whole

if TYPE_CHECKING:
    from collections.abc import Mapping

LEAST_NUMEL, MOST_NUMEL = 10, 10**10
LONGEST_PERMUTATION = 10**8
"""A permutation is drawn in one piece: this one takes 800 MB as int64."""
MOST_GENERATORS = 64
LEAST_SEED, MOST_SEED = -(1 << 63), (1 << 64) - 1
"""What `torch.Generator.manual_seed` takes."""


@dataclass(frozen=True)
class BenchCall:
    """What is drawn; the fields are those of the window's record."""

    function: str
    parameters: Mapping[str, Any] = field(default_factory=dict)
    dtype: str = "float32"
    device: str = "cpu"
    seed: int = 0
    numel: int = 1_000_000
    generators: int = 1

    @classmethod
    def from_fields(cls, given: Mapping[str, Any]) -> BenchCall:
        """Check a call; RefusedError("bad_call") says `field|code|number...` of the first fault."""
        function = given.get("function")
        known = FUNCTIONS.get(function) if isinstance(function, str) else None
        if known is None:
            raise bad("function", "unknown")
        dtype = given.get("dtype", "float32")
        if dtype not in known.dtypes:
            found = getattr(torch, dtype, None) if isinstance(dtype, str) else None
            known_one = isinstance(found, torch.dtype)
            raise bad("dtype", "not_for_function" if known_one else "unknown")
        call = cls(
            function=str(function),
            parameters=call_checks.read(known, given.get("parameters") or {}),
            dtype=dtype,
            device=_device(given.get("device", "cpu")),
            seed=whole("seed", given.get("seed", 0), LEAST_SEED, MOST_SEED),
            numel=_numel(str(function), given.get("numel", 1_000_000)),
            generators=_generators(str(function), given),
        )
        call_checks.check_law(call.function, call.parameters, call.dtype, call.numel)
        law = documented_law(random_call(call))
        if law is not None and call.drawn_dtype.is_floating_point:
            call_checks.check_width(law, call.drawn_dtype, call.parameters)
        call.try_it()
        return call

    @cached_property
    def known(self) -> Function:
        """The function's entry in the table."""
        return FUNCTIONS[self.function]

    @property
    def drawn_dtype(self) -> torch.dtype:
        """The dtype of the values."""
        return drawn_dtype(self.function, self.dtype)

    @property
    def kind(self) -> tuple[Any, ...]:
        """What two calls share when one goes on from where the other ended."""
        numbers = tuple(sorted(self.parameters.items()))
        return (self.function, numbers, self.dtype, self.device, self.seed, self.generators)

    @cached_property
    def held_parameters(self) -> dict[str, Any]:
        """The parameters as they are drawn from: weights as a tensor on the device."""
        held = dict(self.parameters)
        if "weights" in held:
            dtype = getattr(torch, self.dtype)
            held["weights"] = torch.tensor(held["weights"], dtype=dtype, device=self.device)
        return held

    def draw(self, out: torch.Tensor, generator: torch.Generator) -> None:
        """Fill a flat tensor with the generator's next values."""
        self.known.draw(out, self.held_parameters, generator)

    def try_it(self) -> None:
        """Draw a few values: torch itself knows best what a device and a dtype can do."""
        try:
            generator = torch.Generator(self.device).manual_seed(0)
            self.draw(torch.empty(16, dtype=self.drawn_dtype, device=self.device), generator)
        except (RuntimeError, NotImplementedError, TypeError) as error:
            raise bad("dtype", "not_for_function") from error


def _device(name: object) -> str:
    try:
        device = torch.device(name) if isinstance(name, str) else None
    except RuntimeError:
        device = None
    if device is None or device.type == "meta":
        raise bad("device", "unknown")
    try:
        torch.empty(1, device=device)
    except torch.OutOfMemoryError as error:
        raise RefusedError("out_of_memory", str(name)) from error
    except (RuntimeError, AssertionError, NotImplementedError, ImportError) as error:
        raise bad("device", "unknown") from error
    return str(name)


def _numel(function: str, given: object) -> int:
    most = LONGEST_PERMUTATION if function == "randperm" else MOST_NUMEL
    return count("numel", given, LEAST_NUMEL, most)


def _generators(function: str, given: Mapping[str, Any]) -> int:
    wanted = whole("generators", given.get("generators", 1), 1, MOST_GENERATORS)
    if wanted > 1 and function == "randperm":
        raise bad("generators", "one_only")
    if wanted > 1 and torch.device(given.get("device", "cpu")).type != "cpu":
        raise bad("generators", "cpu_only")
    return wanted
