"""Functions of torch's own Python whose results a mode can't see are followed by a look."""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING, Any

import torch

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    _Look = Callable[[Any, object, tuple[Any, ...], Mapping[str, Any]], object]


class FollowedFunctions:
    """Puts functions that look at the result in the place of the originals, and takes them away."""

    def __init__(self, places: Iterable[tuple[Any, str]], look: _Look) -> None:
        self._originals = [(owner, name, vars(owner)[name]) for owner, name in places]
        self._followed = [_followed(original, look) for _, _, original in self._originals]

    @property
    def functions(self) -> list[Callable[..., Any]]:
        """What stands in the place of the originals."""
        return self._followed

    def start(self) -> None:
        """Look at results from now on."""
        for (owner, name, original), function in zip(self._originals, self._followed, strict=True):
            if vars(owner).get(name) is original:
                setattr(owner, name, function)

    def stop(self) -> None:
        """Put the originals back; what a learner has put there stays."""
        for (owner, name, original), function in zip(self._originals, self._followed, strict=True):
            if vars(owner).get(name) is function:
                setattr(owner, name, original)


def _followed(original: Callable[..., Any], look: _Look) -> Callable[..., Any]:
    # torch.compile can take a function from a closure, but no bound method.
    def looked(result: object, args: tuple[Any, ...], kwargs: Mapping[str, Any]) -> None:
        look(original, result, args, kwargs)

    @functools.wraps(original)
    def followed(*args: Any, **kwargs: Any) -> Any:  # noqa: ANN401
        result = original(*args, **kwargs)
        # torch.compile traces through here and sees no look.
        if not torch.compiler.is_dynamo_compiling():
            looked(result, args, kwargs)
        return result

    return followed
