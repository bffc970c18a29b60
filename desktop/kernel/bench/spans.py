"""Where the values of a call lie: what a grid has to hold, chosen before the first value is drawn.

Outside a span lies less than one value in 10^15, or, of the laws whose tails fall like a power,
less than one in 10^12; what falls there all the same is counted as below or above.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

import torch

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from .bench_call import BenchCall

    Given = Mapping[str, Any]

DEVIATIONS = 9.0
"""A normal value lies further out once in 10^19."""
DECAYS = 45.0
"""Of an exponential tail: exp(-45) is 3e-20."""
_TAIL = 43.0
"""Of a tail that falls like a power, in powers of two: 1e-13."""
_STEEP = 30.0
"""A Student law of more degrees has tails that a linear grid holds."""
_FURTHEST = 64.0
_NARROW = 1 / 64
"""A step between two numbers of a dtype is seen when it is this part of a span."""
_CORE = 512.0
"""Scales around the median of a Cauchy law far from zero."""


@dataclass(frozen=True, slots=True)
class Span:
    """From low to high; `octaves` says that the bins are parts of powers of two between them."""

    low: float
    high: float
    octaves: tuple[int, int] | None = None
    """Powers of two: of the bins nearest to zero, and of the last edge."""
    signed: bool = True
    """Whether there are negative values, in octaves."""
    all_shown: bool = False
    """Whether the whole numbers of the span are all that can be drawn."""


def span_of(call: BenchCall) -> Span:
    """Return where the values of a call lie."""
    span = _SPANS[call.function](call.parameters, call)
    if span.octaves is not None or call.known.whole:
        return span
    # Few numbers of the dtype may lie in so narrow a span: those next to it are drawn as well.
    step = max(abs(span.low), abs(span.high)) * torch.finfo(call.drawn_dtype).eps
    if step <= (span.high - span.low) * _NARROW:
        return span
    return replace(span, low=span.low - 2 * step, high=span.high + 2 * step)


def _around(middle: float, reach: float) -> Span:
    if not reach:
        reach = max(1.0, abs(middle)) / 2
    return Span(middle - reach, middle + reach)


def _ends(given: Given, call: BenchCall) -> Span:
    del call
    return Span(given.get("low", 0.0), given.get("high", 1.0))


def _normal(given: Given, call: BenchCall) -> Span:
    del call
    return _around(given.get("mean", 0.0), DEVIATIONS * given.get("std", 1.0))


def _integers(given: Given, call: BenchCall) -> Span:
    del call
    return Span(given["low"], given["high"] - 1, all_shown=True)


def _permutation(given: Given, call: BenchCall) -> Span:
    del given
    return Span(0, call.numel - 1, all_shown=True)


def _poisson(given: Given, call: BenchCall) -> Span:
    del call
    rate = given["rate"]
    reach = DEVIATIONS * math.sqrt(rate)
    return Span(max(0, math.floor(rate - reach)), math.ceil(rate + reach + DECAYS / 2))


def _geometric(given: Given, call: BenchCall) -> Span:
    del call
    return Span(1, 1 + math.ceil(DECAYS / -math.log1p(-given["p"])))


def _exponential(given: Given, call: BenchCall) -> Span:
    del call
    return Span(0.0, DECAYS / given["rate"])


def _cauchy(given: Given, call: BenchCall) -> Span:
    del call
    median, scale = given["median"], given["scale"]
    if abs(median) > 4 * scale:
        # Parts of powers of two are too wide there.
        return _around(median, _CORE * scale)
    return _octaves(math.log2(scale) - 6, math.log2(scale) + _TAIL)


def _log_normal(given: Given, call: BenchCall) -> Span:
    del call
    middle, reach = given["mean"] / math.log(2), DEVIATIONS * given["std"] / math.log(2)
    return _octaves(middle - reach, middle + reach, signed=False)


def _student_t(given: Given, call: BenchCall) -> Span:
    del call
    freedom = given["df"]
    if freedom >= _STEEP:
        return Span(-32.0, 32.0)
    return _octaves(-6, 4 + _TAIL / freedom)


def _gamma(given: Given, call: BenchCall) -> Span:
    del call
    shape = given["shape"] if "shape" in given else given["df"] / 2
    rate = given.get("rate", 0.5)
    high = shape + DEVIATIONS * math.sqrt(shape) + DECAYS
    if shape < 0.5:
        # Near zero P(X < x) is x^shape / Gamma(shape + 1): what lies lower shares a bin.
        least = (math.log(1e-4) + math.lgamma(shape + 1)) / shape
        return _octaves((least - math.log(rate)) / math.log(2), math.log2(high / rate), False)
    return Span(max(0.0, shape - DEVIATIONS * math.sqrt(shape)) / rate, high / rate)


def _laplace(given: Given, call: BenchCall) -> Span:
    del call
    return _around(given["loc"], DECAYS * given["scale"])


def _gumbel(given: Given, call: BenchCall) -> Span:
    del call
    return Span(given["loc"] - 5 * given["scale"], given["loc"] + DECAYS * given["scale"])


def _octaves(first: float, last: float, signed: bool = True) -> Span:
    last = math.ceil(last)
    first = max(math.floor(first), last - 2 * int(_FURTHEST))
    high = math.ldexp(1.0, min(last, 1023))
    return Span(-high if signed else 0.0, high, (first, last), signed)


_SPANS: dict[str, Callable[[Given, BenchCall], Span]] = {
    "rand": _ends,
    "uniform_": _ends,
    "randn": _normal,
    "normal": _normal,
    "trunc_normal_": _ends,
    "log_normal_": _log_normal,
    "randint": _integers,
    "random_": _integers,
    "randperm": _permutation,
    "bernoulli": lambda _given, _call: Span(0, 1, all_shown=True),
    "poisson": _poisson,
    "geometric_": _geometric,
    "multinomial": lambda given, _call: Span(0, len(given["weights"]) - 1, all_shown=True),
    "exponential_": _exponential,
    "cauchy_": _cauchy,
    "Beta": lambda _given, _call: Span(0.0, 1.0),
    "Gamma": _gamma,
    "Laplace": _laplace,
    "StudentT": _student_t,
    "Chi2": _gamma,
    "Gumbel": _gumbel,
}
