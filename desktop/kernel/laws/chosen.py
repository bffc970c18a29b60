"""A law that the learner chose to compare with."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..gate import RefusedError
from . import families

if TYPE_CHECKING:
    from collections.abc import Mapping

    from .law import Law


def chosen_law(name: str, parameters: Mapping[str, Any]) -> Law:
    """Return the law with its plain parameters.

    Raises RefusedError("failed") with one sentence on what is wrong.
    """
    if name not in families.FAMILIES:
        raise RefusedError("failed", f"there is no law named {name!r}")
    try:
        return families.make(name, parameters)
    except families.ParameterError as error:
        raise RefusedError("failed", str(error)) from error
    except (TypeError, ValueError, OverflowError) as error:
        raise RefusedError("failed", f"{name} can't have these parameters") from error
