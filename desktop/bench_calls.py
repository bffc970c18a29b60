"""A call of the bench as one line of text, for the settings."""

from __future__ import annotations

import json
from dataclasses import asdict

from widgets.distribution_records import BenchCall

NUMBERS = ("seed", "numel", "generators")


def text(call: BenchCall) -> str:
    """Return a call as text."""
    return json.dumps(asdict(call))


def read(line: str) -> BenchCall | None:
    """Return the call that a text stands for; None when it is not one that the bench knows."""
    # Nothing of the bench is needed before it is seen.
    from widgets.parameters.bench_functions import FUNCTIONS

    try:
        fields = json.loads(line)
        parameters = {name: _value(value) for name, value in fields.pop("parameters").items()}
        call = BenchCall(parameters=parameters, **fields)
        known = {parameter.name for parameter in FUNCTIONS[call.function].parameters}
    except (ValueError, TypeError, KeyError, AttributeError):
        return None
    whole = all(type(getattr(call, name)) is int for name in NUMBERS)
    named = isinstance(call.dtype, str) and isinstance(call.device, str)
    return call if whole and named and known == parameters.keys() else None


def default(function: str) -> BenchCall:
    """Return a function of the bench with its first parameters and dtype."""
    from widgets.parameters.bench_functions import FUNCTIONS

    found = FUNCTIONS[function]
    parameters = {parameter.name: parameter.default for parameter in found.parameters}
    return BenchCall(function, parameters, found.dtypes[0])


def _value(value: object) -> int | float | tuple[float, ...]:
    if isinstance(value, list):
        return tuple(float(each) for each in value)
    if isinstance(value, bool) or not isinstance(value, (int, float)):
        raise TypeError(f"{value!r} is not a number")
    return value
