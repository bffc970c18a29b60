"""What can be asked of the desk in the kernel."""

from __future__ import annotations

import time
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping

    from widgets.tensor_records import ValueRequest

# The questions that read a tensor's elements; refused as `busy` while a step runs.
READERS = frozenset({"values", "statistics", "histogram"})


@dataclass(slots=True)
class Question:
    """A question on its way."""

    kind: str
    arguments: Mapping[str, Any] = field(default_factory=dict)
    name: str = ""
    """What it is about: a tensor, a device."""
    tag: str = ""
    """Comes back with the answer to `judge`."""
    window: ValueRequest | None = None
    main: bool = False
    """Whether it queues behind the steps."""
    silent: bool = False
    """Whether nobody waits for its refusal any more."""
    repeats: int = 0
    """How often it was asked again."""
    asked_at: float = field(default_factory=time.monotonic)


def values_question(request: ValueRequest) -> Question:
    """Ask for the window of values that a view shows."""
    arguments = {
        "name": request.name,
        "row_dim": request.row_dim,
        "column_dim": request.column_dim,
        "fixed": {str(dim): index for dim, index in request.fixed.items()},
        "first_row": request.first_row,
        "first_column": request.first_column,
        "rows": request.rows,
        "columns": request.columns,
    }
    return Question("values", arguments, name=request.name, window=request)
