"""The values that a view of the newest tensor opens with, so that it need not ask for them."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from . import readable, values
from .learner_names import Shell, find, is_array, is_tensor
from .quiet import quiet

ROWS = 64
COLUMNS = 32


def opening(shell: Shell, name: str | None) -> dict[str, Any] | None:
    """Return the first window of a tensor or array, with the request that it answers.

    None where there is nothing to read: the view asks then, and hears why. Call inside the gate.
    """
    if name is None:
        return None
    try:
        with quiet():
            thing = find(shell, name)
            if not (is_tensor(thing) or is_array(thing)):
                return None
            # A subclass of a learner's may answer wrongly when it is asked for its shape.
            plain = readable.as_plain(thing) if is_tensor(thing) else thing
            window = first_window(len(plain.shape))
            return {"request": {"name": name, **asdict(window)}, **values.read(thing, window)}
    except Exception:  # an odd tensor must not take the table of the others along
        return None


def first_window(dims: int) -> values.Window:
    """Return the window of the last two of `dims` dimensions, at index 0 of the others."""
    if dims < 2:  # a row: of one cell for 0-d, of as many cells as a column has rows for 1-d
        return values.Window(None, 0 if dims else None, {}, 0, 0, 1, ROWS if dims else 1)
    fixed = dict.fromkeys(range(dims - 2), 0)
    return values.Window(dims - 2, dims - 1, fixed, 0, 0, ROWS, COLUMNS)
