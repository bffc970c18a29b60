"""Remembers which random call made a tensor, for as long as nothing else can have changed it.

A mode sees every torch call of a step; a few functions of torch's Python that it can't see are
followed while a step runs.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import torch
from torch.nn import init
from torch.overrides import TorchFunctionMode
from torch.utils._device import DeviceContext

from . import distribution_samples, mode_stack
from .followed_functions import FollowedFunctions
from .origins import Origins
from .quiet import quiet
from .warning_places import WarningPlaces, callable_between
from .watched_calls import WatchedCalls

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from .random_calls import RandomCall
    from .watched_calls import Handler

_TRUNCATED = (init, "_no_grad_trunc_normal_")
"""Draws again what lies outside, and copies: none of its calls tells the whole."""


class ProvenanceMode(TorchFunctionMode):
    """Stands between a step and torch; costs about a microsecond a call."""

    def __init__(self, watched: Mapping[Callable[..., Any], Handler]) -> None:
        super().__init__()
        self.watched = watched
        self.compiling = torch.compiler.is_dynamo_compiling

    # No globals in here, and as little as possible: torch.compile traces through it.
    def _between(self, func, types, args=(), kwargs=None):  # noqa: ANN001, ANN202, ARG002
        result = func(*args, **kwargs) if kwargs else func(*args)
        if (handler := self.watched.get(func)) is not None and not self.compiling():
            handler(func, result, args, kwargs or {})
        return result

    __torch_function__ = callable_between(_between)  # pyright: ignore[reportAssignmentType]


class Provenance:
    """Which random call made a tensor."""

    def __init__(self) -> None:
        self._origins = Origins()
        calls = WatchedCalls(self._origins)
        self._mode = ProvenanceMode(calls.handlers)
        places = (*distribution_samples.methods(), _TRUNCATED)
        self._followed = FollowedFunctions(places, self._note_followed)
        self._calls = calls
        self._places = WarningPlaces(ProvenanceMode.__torch_function__, *self._followed.functions)

    @property
    def active(self) -> bool:
        """Whether torch calls of this thread are seen."""
        return any(mode is self._mode for mode in mode_stack.modes())

    def start(self) -> None:
        """See the torch calls of this thread.

        Modes that the learner left open stay above ours: leaving them takes the highest one away.
        """
        self._places.start()
        self._followed.start()
        if not self.active:
            self._rebuild([self._mode])

    def stop(self) -> None:
        """See no more calls of this thread; modes that the learner left open stay."""
        self._places.stop()
        self._followed.stop()
        if self.active:
            self._rebuild([])

    def _rebuild(self, ours: list[ProvenanceMode]) -> None:
        """Set the stack of modes up anew: the default device's, ours, the learner's."""
        before = mode_stack.modes()
        others = [mode for mode in before if mode is not self._mode]
        # The mode of a default device has to be the lowest one.
        lowest = [mode for mode in others[:1] if isinstance(mode, DeviceContext)]
        for _ in before:
            mode_stack.pop()
        for mode in (*lowest, *ours, *others[len(lowest) :]):
            mode_stack.push(mode)

    def call_behind(self, tensor: torch.Tensor) -> RandomCall | None:
        """Return the random call whose law the elements still follow, None when it isn't known.

        Reads the elements of a small tensor whose address was looked at, so ask only where values
        may be read.
        """
        with quiet():
            return self._origins.call_of(tensor)

    def call_of(self, tensor: torch.Tensor) -> str | None:
        """Return the text of the call behind a tensor."""
        call = self.call_behind(tensor)
        return None if call is None else call.text

    def escaped(self, tensor: torch.Tensor) -> bool:
        """Whether the memory is, or was, in hands that change it without a trace."""
        with quiet():
            return self._origins.escaped(tensor)

    def forget(self) -> None:
        """Forget every call."""
        self._origins.clear()

    def _note_followed(
        self,
        original: Callable[..., Any],
        result: object,
        args: tuple[Any, ...],
        kwargs: Mapping[str, Any],
    ) -> None:
        # Other threads come by here too.
        if self.active:
            self._calls.note_followed(original, result, args, kwargs)
