"""One line of real torch code that gives the same numbers as a call of the bench."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, Any

from .seeds import STRIDE, seed_of
from .shares import chunk_sizes

if TYPE_CHECKING:
    from collections.abc import Sequence

    from .bench_call import BenchCall

IN_PLACE = frozenset(
    ("uniform_", "log_normal_", "random_", "geometric_", "exponential_", "cauchy_")
)
DISTRIBUTIONS = frozenset(("Beta", "Gamma", "Laplace", "StudentT", "Chi2", "Gumbel"))


def call_text(call: BenchCall) -> str:
    """Return the call alone, without its seed: `torch.randn(1000000)`."""
    return _drawing(call, str(call.numel))


def code_line(call: BenchCall, runs: Sequence[Sequence[int]], part: int) -> str:
    """Return code that makes `x`.

    `runs` says for each generator how many values it drew without a stop between; `part` is the
    chunk in which the bench draws, for calls whose numbers depend on it.
    """
    if call.generators > 1:
        return _parallel(call, runs, part)
    calls = [size for run in runs[0] for size in _pieces(call, run, part)]
    seed = f"torch.manual_seed({call.seed}); "
    if len(calls) <= 1:
        return f"{seed}x = {_drawing(call, str(sum(calls)))}"
    return f"{seed}x = torch.cat([{_drawing(call, 'n')} for n in {_sizes(calls)}])"


def _parallel(call: BenchCall, runs: Sequence[Sequence[int]], part: int) -> str:
    each = [[size for run in own for size in _pieces(call, run, part)] for own in runs]
    seeds = f"{call.seed} + {STRIDE} * i"
    if any(seed_of(call.seed, number) >= 1 << 63 for number in range(call.generators)):
        seeds = f"({seeds}) % 2**64"
    sizes = ", ".join(_sizes(own) for own in each)
    return (
        f"x = torch.cat([{_drawing(call, 'n')} for i, sizes in enumerate([{sizes}]) "
        f"if torch.manual_seed({seeds}) for n in sizes])"
    )


def _pieces(call: BenchCall, run: int, part: int) -> list[int]:
    """Return the sizes of the calls that give a run's numbers."""
    if call.function == "randperm" or (not call.known.in_parts and call.device == "cpu"):
        return [run] if run else []
    return list(chunk_sizes(run, part, call.known.in_parts))


def _sizes(sizes: Sequence[int]) -> str:
    """Return code for a list of sizes: `[1000] * 3 + [7]`."""
    groups = [(size, len(list(same))) for size, same in groupby(sizes)]
    return (
        " + ".join(f"[{size}]" + (f" * {times}" if times > 1 else "") for size, times in groups)
        or "[]"
    )


def _drawing(call: BenchCall, size: str) -> str:
    name, options = call.function, _options(call)
    numbers = [_text(value) for value in call.parameters.values()]
    listed = ", ".join(numbers)
    if name in IN_PLACE:
        return f"torch.empty({size}{options}).{name}({listed})"
    if name in DISTRIBUTIONS:
        first = f"torch.tensor({numbers[0]}{options})" if options else numbers[0]
        made = ", ".join([first, *numbers[1:]])
        return f"torch.distributions.{name}({made}).sample(({size},))"
    if name in ("bernoulli", "poisson"):
        return f"torch.{name}(torch.full(({size},), {listed}{options}))"
    special = {
        "multinomial": f"torch.multinomial(torch.tensor({listed}{options}), {size}, True)",
        "normal": f"torch.normal({listed}, ({size},){options})",
        "randint": f"torch.randint({listed}, ({size},){options})",
        "trunc_normal_": f"torch.nn.init.trunc_normal_(torch.empty({size}{options}), {listed})",
    }
    return special.get(name, f"torch.{name}({size}{options})")


def _options(call: BenchCall) -> str:
    usual = "int64" if call.function in ("randint", "randperm") else "float32"
    dtype = f", dtype=torch.{call.dtype}" if call.dtype != usual else ""
    return dtype + (f', device="{call.device}"' if call.device != "cpu" else "")


def _text(value: Any) -> str:  # noqa: ANN401
    if isinstance(value, tuple):
        return f"[{', '.join(map(_text, value))}]"
    return repr(value)
