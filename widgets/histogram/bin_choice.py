"""How the learner wants the bins: left to the kernel, by a rule, of a width, or so many."""

from __future__ import annotations

from dataclasses import dataclass

AUTOMATIC = "automatic"
RULES = (AUTOMATIC, "freedman_diaconis", "scott", "sturges", "width", "number")
"""Every rule of the menu; the last two take a number."""


@dataclass(frozen=True, slots=True)
class BinChoice:
    """A rule of `RULES` with its number, where it takes one."""

    rule: str = AUTOMATIC
    value: float = 0.0
    """The width of a bin, or how many there shall be."""
