"""Short, exact texts of values, as a learner would type them."""

from __future__ import annotations

import torch

MOST_ELEMENTS = 10
"""Elements of a tensor that are written out."""

LONGEST = 120
"""Characters of any other value's text."""


def text_of(value: object) -> str:
    """Return `(2, 3)`, `torch.float32`, `0.25`, `tensor([1, 2], dtype=torch.int32)`, ..."""
    if isinstance(value, torch.Tensor):
        return _of_tensor(value)
    if type(value) is float:
        return _of_float(value)
    if isinstance(value, torch.Size):
        return text_of(tuple(value))
    if isinstance(value, torch.device):
        return str(value)
    if type(value) is tuple:
        inside = ", ".join(text_of(item) for item in value)
        return _cut(f"({inside},)" if len(value) == 1 else f"({inside})")
    if type(value) is list:
        return _cut(f"[{', '.join(text_of(item) for item in value)}]")
    if isinstance(value, type):
        return value.__name__
    return _cut(_repr(value))


def _of_float(value: float) -> str:
    """Return six digits where they say it all, else the shortest text that is exact."""
    short = f"{value:.6g}"
    return short if abs(float(short) - value) <= 1e-9 * abs(value) else repr(value)


def _of_tensor(tensor: torch.Tensor) -> str:
    try:
        if tensor.numel() > MOST_ELEMENTS or tensor.is_meta:
            return f"{tensor.dtype} {tuple(tensor.shape)}"
        inside = _nested(tensor.detach().cpu().tolist())
    except (RuntimeError, NotImplementedError, TypeError):
        return type(tensor).__name__
    usual = tensor.dtype in (torch.float32, torch.int64, torch.bool)
    place = "" if tensor.device.type == "cpu" else f", device='{tensor.device}'"
    return f"tensor({inside}{'' if usual else f', dtype={tensor.dtype}'}{place})"


def _nested(values: object) -> str:
    if isinstance(values, list):
        return f"[{', '.join(_nested(item) for item in values)}]"
    if type(values) is float:
        # A float32 becomes a float64 with digits that it never had.
        text = f"{values:.6g}"
        return f"{text}." if text.lstrip("-").isdigit() else text
    return repr(values)


def _repr(value: object) -> str:
    try:
        return repr(value)
    except Exception as error:  # a learner's own class
        return f"{type(value).__name__} (repr: {type(error).__name__})"


def _cut(text: str) -> str:
    return text if len(text) <= LONGEST else f"{text[: LONGEST - 1]}…"
