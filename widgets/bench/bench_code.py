"""The line of code that a call of the bench stands for, shown while it is being typed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from widgets.parameters.bench_functions import DISTRIBUTIONS, FUNCTIONS, IN_PLACE, named_default

if TYPE_CHECKING:
    from widgets.distribution_records import BenchCall
    from widgets.parameters.bench_parameters import Value


def code_line(call: BenchCall) -> str:
    """Return one line that draws what the call describes; the kernel's own one comes later."""
    known = FUNCTIONS[call.function].parameters
    arguments = [_argument(call.parameters[parameter.name]) for parameter in known]
    return f"torch.manual_seed({call.seed}); x = {_drawing(call, arguments)}"


def _drawing(call: BenchCall, arguments: list[str]) -> str:
    name, size, options = call.function, str(call.numel), _options(call)
    listed = ", ".join(arguments)
    if name in IN_PLACE:
        return f"torch.empty({size}{options}).{name}({listed})"
    if name in DISTRIBUTIONS:
        first = f"torch.tensor({arguments[0]}{options})" if options else arguments[0]
        return f"torch.distributions.{name}({', '.join([first, *arguments[1:]])}).sample(({size},))"
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
    dtype = f", dtype=torch.{call.dtype}" if call.dtype != named_default(call.function) else ""
    return dtype + (f', device="{call.device}"' if call.device != "cpu" else "")


def _argument(value: Value) -> str:
    if isinstance(value, tuple):
        return f"[{', '.join(map(_argument, value))}]"
    return repr(value)
