"""The learner's names as a lesson's checks see them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

import torch

from .learner_names import RESULT, Shell, learner_names

_MISSING = object()


class DifferenceError(LookupError):
    """What a check looked at isn't there, or is of the wrong kind."""

    def __init__(self, name: str, fact: str, expected: str | None, found: str | None) -> None:
        super().__init__(f"{name}: {fact}")
        self.difference = [name, fact, expected, found]


class LearnerMapping(Mapping[str, Any]):
    """Names to objects, functions and modules included; remembers the name looked at last."""

    def __init__(self, shell: Shell) -> None:
        self._names = {
            name: thing
            for name, thing in shell.user_ns.items()
            if isinstance(name, str) and not _is_shells_own(shell, name, thing)
        }
        if RESULT in learner_names(shell):
            self._names[RESULT] = learner_names(shell)[RESULT]
        self.looked_at = ""

    def __getitem__(self, name: str) -> Any:  # noqa: ANN401 - whatever the learner made
        """Return the object; DifferenceError when the learner has no such name."""
        self.looked_at = name
        if name not in self._names:
            raise DifferenceError(name, "missing", None, None)
        return self._names[name]

    def __contains__(self, name: object) -> bool:
        return name in self._names

    def __iter__(self) -> Iterator[str]:
        return iter(self._names)

    def __len__(self) -> int:
        return len(self._names)

    def get(self, name: str, default: Any = None) -> Any:  # noqa: ANN401
        """Return the object, or the default when the learner has no such name."""
        self.looked_at = name
        return self._names.get(name, default)

    def tensor(self, name: str) -> torch.Tensor:
        """Return a tensor; DifferenceError when the name is missing or something else."""
        thing = self[name]
        if not isinstance(thing, torch.Tensor):
            raise DifferenceError(name, "type", "Tensor", type(thing).__name__)
        return thing


def _is_shells_own(shell: Shell, name: str, thing: object) -> bool:
    """Whether the shell put a name there; the variable `device` counts as the learner's."""
    hidden = shell.user_ns_hidden.get(name, _MISSING)
    return hidden is thing and not isinstance(thing, torch.device)
