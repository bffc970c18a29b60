"""Makes the records of distributions of what the kernel says; raises decode.MALFORMED on junk."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from widgets.distribution_records import (
    BenchCall,
    Bound,
    CountedNumbers,
    Finding,
    FineCounts,
    Fit,
    FitTest,
    Moments,
    Quantiles,
    Repeats,
    Sample,
)
from widgets.tensor_records import Histogram, Law

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    Fields = Mapping[str, Any]

_PARTS = (
    ("law", Law),
    ("fine", FineCounts),
    ("quantiles", Quantiles),
    ("numbers", CountedNumbers),
)


def histogram(data: Fields) -> Histogram:
    """Read counts, and the law drawn over them where there is one."""
    fields = dict(data)
    for name, record in _PARTS:
        if fields.get(name) is not None:
            fields[name] = record(**fields[name])
    return Histogram(**fields)


def sample(data: Fields) -> Sample:
    """Read what was drawn so far."""
    fields = dict(data)
    fields["histogram"] = histogram(data["histogram"])
    fields["call"] = None if data.get("call") is None else bench_call(data["call"])
    fields["fit"] = None if data.get("fit") is None else fit(data["fit"])
    return Sample(**fields)


def bench_call(data: Fields) -> BenchCall:
    """Read a call; lists of numbers become tuples."""
    return BenchCall(**{**data, "parameters": _parameters(data.get("parameters") or {})})


def fit(data: Fields) -> Fit:
    """Read how well values follow a law."""
    fields = dict(data)
    fields["parameters"] = _parameters(data["parameters"])
    fields["values"] = Moments(**data["values"])
    fields["expected"] = Moments(**data["expected"])
    fields["bounds"] = _records(data, "bounds", _bound)
    fields["tests"] = _records(data, "tests", fit_test)
    fields["implemented"] = _records(data, "implemented", fit_test)
    fields["findings"] = _records(data, "findings", _finding)
    return Fit(**fields)


def fit_test(data: Fields) -> FitTest:
    """Read one test."""
    return FitTest(**{**data, "notes": tuple(data.get("notes") or ())})


def repeats(data: Fields) -> Repeats:
    """Read the p-values over seeds."""
    fields = dict(data)
    if fields.get("uniformity") is not None:
        fields["uniformity"] = fit_test(fields["uniformity"])
    return Repeats(**fields)


def _records(data: Fields, name: str, read: Callable[[Fields], Any]) -> tuple[Any, ...]:
    return tuple(read(each) for each in data.get(name) or ())


def _bound(data: Fields) -> Bound:
    return Bound(**data)


def _finding(data: Fields) -> Finding:
    return Finding(data["code"], dict(data.get("numbers") or {}))


def _parameters(data: Fields) -> dict[str, Any]:
    return {
        name: tuple(value) if isinstance(value, list) else value for name, value in data.items()
    }
