"""The seeds of generators that draw beside each other."""

from __future__ import annotations

STRIDE = 0x9E3779B9
"""Odd, and far from a round number.

The CPU's generator looks at the lowest 32 bits of a seed only, in which `STRIDE * i` doesn't repeat
before 2^32; and `seed + 1`, which a learner tries next, is none of the seeds of a call with `seed`.
"""


def seed_of(seed: int, number: int) -> int:
    """Return the seed of a call's generator: that of the first one is the call's."""
    return (seed + STRIDE * number) % (1 << 64) if number else seed
