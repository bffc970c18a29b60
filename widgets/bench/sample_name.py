"""What a sample is called where two of them are compared."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from widgets.number_format import short_number

if TYPE_CHECKING:
    from widgets.distribution_records import BenchCall, Sample


def sample_name(sample: Sample) -> str:
    """Return the call with its parameters and seed, or what the kernel calls a file's values."""
    call = sample.call
    if call is None:
        return sample.histogram.name
    words = QCoreApplication.translate("SampleName", "{call}, seed {seed}")
    return words.format(call=_call_text(call), seed=call.seed)


def plain_name(sample: Sample) -> str:
    """Return the same in English, for a script: matplotlib's own font has no Hangul."""
    call = sample.call
    if call is None:
        return sample.histogram.name
    return f"{_call_text(call)}, seed {call.seed}"


def _call_text(call: BenchCall) -> str:
    texts = [_text(value) for value in call.parameters.values()]
    return f"{call.function}({', '.join(texts)})" if texts else call.function


def _text(value: float | tuple[float, ...]) -> str:
    if isinstance(value, tuple):
        return f"[{', '.join(map(short_number, value))}]"
    return f"{value}" if isinstance(value, int) else short_number(value)
