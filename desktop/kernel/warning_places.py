"""Makes torch's warnings name the line that called torch although a mode stands between.

A warning that torch raises in C++ is attributed to the Python function that called it last. Under a
mode that is the mode's `__torch_function__`, so each such warning would name our file, and the
registry that shows a warning once per line would show it once in all.
"""

from __future__ import annotations

import builtins
import sys
import types
import warnings
from typing import TYPE_CHECKING, Any

import torch
from torch.utils import _device

if TYPE_CHECKING:
    from collections.abc import Callable

_HANDLE = torch.overrides.handle_torch_function.__code__
# The mode behind `torch.set_default_device` hides the caller in the same way.
_DEFAULT_DEVICE = _device.DeviceContext.__torch_function__.__code__
_WARNINGS: Any = warnings


def callable_between(function: Callable[..., object]) -> Callable[..., Any]:
    """Return the function with globals that fit one which stands between a learner and torch.

    It must use no globals. Warnings attributed to it are filtered like the learner's own
    (`__main__`), and no registry holds them back before they are moved to the right line.
    """
    # torch's C++ imports modules through the builtins that the calling frame's globals name.
    namespace = {"__name__": "__main__", "__builtins__": builtins, "__warningregistry__": None}
    assert isinstance(function, types.FunctionType)
    return types.FunctionType(
        function.__code__, namespace, function.__name__, function.__defaults__
    )


class WarningPlaces:
    """Moves warnings from the functions that stand between to the line that called them."""

    def __init__(self, *between: Callable[..., object]) -> None:
        codes = {function.__code__ for function in between if hasattr(function, "__code__")}
        self._between: set[types.CodeType] = {_DEFAULT_DEVICE, *codes}
        self._files = {code.co_filename for code in self._between}
        self._shown: Callable[[warnings.WarningMessage], None] | None = None

    def start(self) -> None:
        """Watch every warning that is about to be shown, recorded or given to a hook."""
        current = getattr(warnings, "_showwarnmsg", None)
        # Compared by ==: each access to a bound method makes another object.
        if current is None or current == self._show:
            return
        self._shown = current
        _WARNINGS._showwarnmsg = self._show  # noqa: SLF001
        _device.__dict__["__warningregistry__"] = None

    def stop(self) -> None:
        """Let warnings pass as they come."""
        if getattr(warnings, "_showwarnmsg", None) == self._show:
            _WARNINGS._showwarnmsg = self._shown  # noqa: SLF001
        _device.__dict__.pop("__warningregistry__", None)

    def _show(self, message: warnings.WarningMessage) -> None:
        assert self._shown is not None
        frame = self._calling_frame() if message.filename in self._files else None
        if frame is None:
            self._shown(message)
            return
        space = frame.f_globals
        # Goes through the filters again, now with the place that they are about.
        warnings.warn_explicit(
            message.message,
            message.category,
            frame.f_code.co_filename,
            frame.f_lineno,
            space.get("__name__") or "<unknown>",
            space.setdefault("__warningregistry__", {}),
            source=message.source,
        )

    def _calling_frame(self) -> types.FrameType | None:
        """Return the frame that called torch, None when nothing of ours stands between."""
        frame: types.FrameType | None = sys._getframe(1)  # noqa: SLF001
        while frame is not None and frame.f_code not in self._between:
            frame = frame.f_back
        while frame is not None:
            if frame.f_code is _HANDLE:
                # Its caller is torch's own Python function, which was called from outside.
                frame = frame.f_back
            elif frame.f_code not in self._between:
                return frame
            frame = frame.f_back if frame is not None else None
        return None
