"""The raw values themselves, as long as they are few enough for tests that need each of them."""

from __future__ import annotations

import torch

MOST_KEPT = 10_000_000


class KeptValues:
    """Room for the values of one run after the other; nothing once they are too many."""

    def __init__(self) -> None:
        self._runs: list[torch.Tensor] = []
        self._full = False

    def room(self, numel: int, dtype: torch.dtype, device: torch.device) -> torch.Tensor | None:
        """Return a tensor for the values of a run, None where they aren't kept."""
        if sum(run.numel() for run in self._runs) + numel > MOST_KEPT:
            self._full = True
        if self._full:
            self._runs.clear()
            return None
        self._runs.append(torch.empty(numel, dtype=dtype, device=device))
        return self._runs[-1]

    def cut(self, drawn: list[torch.Tensor]) -> None:
        """Keep of the last run only the parts that were drawn before it was stopped."""
        if not self._full:
            self._runs[-1] = torch.cat(drawn)

    def values(self) -> torch.Tensor | None:
        """Return all values those of a run together, None where they aren't kept."""
        if self._full or not self._runs:
            return None
        if len(self._runs) > 1:
            self._runs = [torch.cat(self._runs)]
        return self._runs[0]
