"""The law that torch 2.13 really draws on a CPU, where it is known to differ, and how.

Measured, and read in ATen/native/cpu/DistributionTemplates.h and ATen/core/DistributionsHelper.h:

- Uniform numbers of float32 and narrower dtypes are k / 2^24 with 24 random bits, rounded to the
  dtype at the end; what reaches the upper bound by rounding becomes the lower one.
- 16 and more normal numbers come from Box and Muller's transform of the same 24 bits in float32,
  so that none lies beyond sqrt(48 log 2) deviations; fewer are drawn in float64.
- Exponential, Cauchy and log-normal numbers are drawn in float64 and rounded at the end.
- `trunc_normal_` draws normal numbers again, rounded as they are, while they lie outside of the
  rounded bounds, where more than 0.3 of the law lies inside; else it rejects uniform ones, by steps
  in the dtype whose law isn't followed here (torch/nn/init.py).
- Whole numbers are the remainders of 32 random bits, from a range of 2^28 on of 64.
- `bernoulli` of float32 probabilities compares with a uniform number of 24 bits.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import numpy as np
import torch

from ..float_digits import DIGITS
from . import families, findings, rounded_laws
from .documented import documented_law
from .rounded_integers import drawn_range, rounded_integers
from .whole_laws import BiasedNumbers, Categorical

if TYPE_CHECKING:
    from ..random_calls import RandomCall
    from .law import Law

Findings = tuple[dict[str, Any], ...]

UNIFORMS = frozenset(("rand", "rand_like", "uniform_", "kaiming_uniform_", "xavier_uniform_"))
WHOLE = frozenset(("randint", "randint_like", "random_"))
_ONCE_ROUNDED = findings.NORMALS | {"exponential_", "cauchy_", "log_normal_"}
_MOST_REJECTED = 0.3
"""What has to lie inside, so that `trunc_normal_` rejects from the normal law."""
_NARROW = (torch.float16, torch.bfloat16)


def implemented_law(call: RandomCall) -> tuple[Law | None, Findings]:
    """Return the law that is really drawn, None where it isn't known or not seen to differ.

    Each finding is `code` and `numbers` of a Finding record.
    """
    documented = documented_law(call)
    if documented is not None and call.dtype.is_complex:
        return None, (findings.absolute_values(documented),)
    if documented is None:
        return None, ()
    if call.device != "cpu" or not _still_as_drawn(call):
        return None, findings.found(call, findings.unknown_rounding(call, documented))
    call = replace(call, dtype=call.drawn or call.dtype)
    plain = documented_law(replace(call, scale=1.0, shift=0.0))
    assert plain is not None
    if call.function in UNIFORMS and call.dtype in DIGITS and call.dtype != torch.float64:
        return _uniform(call, documented, plain)
    if call.function in WHOLE:
        return _whole(call, documented, plain)
    probability = findings.rounded_probability(call, plain)
    law = _rounded(call, documented, plain)
    told = findings.found(
        call,
        findings.rounding(call, documented, law),
        findings.tail_limit(call, documented),
        probability,
        findings.overflow(call, documented),
        findings.unknown_rounding(call, documented) if law is None else None,
    )
    if probability is not None:
        drawn = probability["numbers"]["drawn"]
        law = replace(documented, standard=Categorical((1 - drawn, drawn)))
    return law, told


def _still_as_drawn(call: RandomCall) -> bool:
    """Tell whether a conversion since, if there was one, left every value as it was drawn."""
    if call.drawn is None:
        return True
    moved = (call.scale, call.shift) != (1, 0)
    return not moved and torch.promote_types(call.drawn, call.dtype) == call.dtype


def _uniform(call: RandomCall, documented: Law, plain: Law) -> tuple[Law | None, Findings]:
    drawn = rounded_laws.RoundedUniform(call.dtype, plain.low, plain.high, call.scale, call.shift)
    law = None
    if call.dtype in _NARROW:
        law = replace(documented, standard=drawn.table(), scale=drawn.sign, shift=0)
    return law, findings.found(
        call,
        findings.rounding(call, documented, law),
        *findings.uniform_bounds(call, documented, drawn),
    )


def _rounded(call: RandomCall, documented: Law, plain: Law) -> Law | None:
    """Return the law of numbers that are rounded to two bytes at the end."""
    if call.dtype not in _NARROW:
        return None
    if call.function == "trunc_normal_":
        shares = _truncated_shares(call, plain)
    elif call.function in _ONCE_ROUNDED:
        shares = _shares(call, plain)
    else:
        shares = None
    if shares is None:
        return None
    table = rounded_laws.rounded(shares, call.dtype, call.scale, call.shift)
    return replace(documented, standard=table, scale=1, shift=0)


def _shares(call: RandomCall, plain: Law) -> np.ndarray:
    """Return the shares at the boundaries of the dtype's numbers."""
    ends = rounded_laws.boundaries(call.dtype)
    shares = plain.cdf(ends)
    limits = findings.normal_limits(call, plain)
    if limits is None:
        return shares
    return np.where(ends < limits[0], 0.0, np.where(ends > limits[1], 1.0, shares))


def _truncated_shares(call: RandomCall, plain: Law) -> np.ndarray | None:
    """Return the same of `trunc_normal_`, None where it doesn't reject from the normal law."""
    mean, std = plain.parameters["mean"], plain.parameters["std"]
    low, high = plain.parameters["low"], plain.parameters["high"]
    whole = families.make("normal", {"mean": mean, "std": std})
    start, end = whole.cdf(np.array([low, high])).tolist()
    if end - start <= _MOST_REJECTED:
        return None
    shares = _shares(replace(call, function="normal_"), whole)
    return rounded_laws.cut(shares, call.dtype, low, high)


def _whole(call: RandomCall, documented: Law, plain: Law) -> tuple[Law | None, Findings]:
    low, high = plain.parameters["low"], plain.parameters["high"]
    first, end = drawn_range(low, high, call.dtype)
    numbers = _remainders(end - first)
    law = None
    bias = findings.modulo_bias(numbers, documented)
    rounding = findings.rounded_integers(call, low, high, end)
    if rounding is None and bias is not None:
        law = replace(documented, standard=numbers)
    elif rounding is not None and call.dtype in _NARROW:
        table = rounded_integers(numbers, first, call.dtype, call.scale, call.shift)
        law = replace(documented, standard=table, scale=1, shift=0)
    return law, findings.found(call, bias, rounding)


def _remainders(count: int) -> BiasedNumbers:
    """Return the law of random bits modulo a count: 32 bits up to 2^28, 64 from there on."""
    return BiasedNumbers(count, 1 << (32 if count < 1 << 28 else 64))
