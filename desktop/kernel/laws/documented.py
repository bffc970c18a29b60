"""The law that torch documents for a random call."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any

from . import complex_laws, families
from .arguments import UntoldError
from .distributions import DISTRIBUTIONS
from .functions import FUNCTIONS

if TYPE_CHECKING:
    from ..random_calls import RandomCall
    from .law import Law

_PREFIX = "distributions."


def documented_law(call: RandomCall) -> Law | None:
    """Return the law that the call's values follow by torch's documentation.

    Of complex numbers it is that of their absolute values. None when the arguments don't tell it:
    nothing is guessed.
    """
    moved = math.isfinite(call.scale) and math.isfinite(call.shift) and call.scale != 0
    if not moved or (call.dtype.is_complex and (call.scale, call.shift) != (1, 0)):
        return None
    try:
        name, parameters, shift = _read(call)
        if call.dtype.is_complex:
            name, parameters = complex_laws.absolute(name, parameters)
        plus = call.scale * shift + call.shift
        law = families.make(name, parameters, call.text, call.scale, plus)
        return None if law.each_once and (call.scale, call.shift) != (1, 0) else law
    except (UntoldError, families.ParameterError):
        return None


def _read(call: RandomCall) -> tuple[str, dict[str, Any], float]:
    """Return the family, its parameters, and what is added to each value."""
    if call.function.startswith(_PREFIX):
        reader = DISTRIBUTIONS.get(call.function.removeprefix(_PREFIX))
    else:
        reader = FUNCTIONS.get(call.function)
    if reader is None:
        raise UntoldError
    return reader(call)
