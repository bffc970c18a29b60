"""Runs the functions of a lesson's checks.py on what the learner made."""

from __future__ import annotations

import builtins
import hashlib
import linecache
import math
import sys
import types
from typing import TYPE_CHECKING, Any

import torch

from . import devices
from .learner_mapping import DifferenceError, LearnerMapping
from .matchers import MATCHERS, Matcher, same_values
from .torch_defaults import TorchDefaults
from .value_texts import LONGEST, text_of

if TYPE_CHECKING:
    from .learner_names import Shell

MOST_DIFFERENCES = 50
"""Differences after which a check is left: more than anyone reads."""

LONGEST_MESSAGE = 2000
"""Characters of an exception's class and message."""

SHOWN_DIGITS = 4
"""Significant digits of a float that a learner's work has."""

_BUILTINS = dict(vars(builtins))
"""As they were before any step ran."""

_PREFIX = "tensor_desk_checks_"


def judge(shell: Shell, source: str, path: str, function: str) -> dict[str, Any]:
    """Run a function of a lesson's checks and return what the question `judge` answers.

    `differences` are [name, fact, expected, found], both sides as text. An exception of a check
    is a difference `error`, since a learner's value caused it; one of another function is told in
    `failed`. Interrupts pass through.
    """
    answer: dict[str, Any] = {"value": None, "differences": [], "failed": None}
    with TorchDefaults(), devices.variable_on_cpu(shell):
        names = LearnerMapping(shell)
        try:
            module = _module(source, path)
            found = vars(module)[function](names)
            if isinstance(found, types.GeneratorType):
                _collect(found, answer["differences"])
            else:
                answer["value"] = _plain(found)
        except DifferenceError as missing:
            answer["differences"].append(missing.difference)
        except (Exception, SystemExit) as error:  # whatever the learner's code raises
            _tell(error, function, names, answer)
    return answer


def _collect(yielded: types.GeneratorType[Any, None, None], differences: list[list[Any]]) -> None:
    for name, fact, expected, found in yielded:
        if not _as_expected(expected, found):
            differences.append([name, fact, *_sides(expected, found)])
        if len(differences) >= MOST_DIFFERENCES:
            return


def _sides(expected: object, found: object) -> tuple[str, str]:
    """Return both sides of a difference as text; names of types and the like without quotes."""
    short = _rounded(found)
    # Rounded, it must not look like what was asked for.
    sides = (expected, found if _as_expected(expected, short) else short)
    texts = [side if isinstance(side, str) else text_of(side) for side in sides]
    if texts[0] == texts[1]:
        # Such as 3 and '3'.
        texts = [repr(side)[:LONGEST] for side in (expected, found)]
    return texts[0], texts[1]


def _rounded(value: object) -> object:
    """Return a float, or those in a list or tuple, with SHOWN_DIGITS; whole numbers stay."""
    if type(value) is float and math.isfinite(value) and not value.is_integer():
        return float(f"{value:.{SHOWN_DIGITS}g}")
    if type(value) is list:
        return [_rounded(item) for item in value]
    if type(value) is tuple:
        return tuple(_rounded(item) for item in value)
    return value


def _as_expected(expected: object, found: object) -> bool:
    if isinstance(expected, Matcher):
        return expected == found
    try:
        return same_values(expected, found)
    except (TypeError, ValueError, RuntimeError):
        # Such as the truth value of a comparison with a whole tensor.
        return False


def _tell(
    error: BaseException, function: str, names: LearnerMapping, answer: dict[str, Any]
) -> None:
    said = _said(error)
    if function.startswith("check_"):
        answer["differences"].append([names.looked_at or function, "error", None, said])
    else:
        answer["failed"] = said


def _said(error: BaseException) -> str:
    """Return class and message; a learner's own class may have none that can be had."""
    try:
        return f"{type(error).__name__}: {error}".rstrip(": ")[:LONGEST_MESSAGE]
    except Exception:
        return type(error).__name__


def _module(source: str, path: str) -> types.ModuleType:
    """Return the module made of a source, made once; its lines are known to tracebacks."""
    digest = hashlib.sha256(f"{path}\0{source}".encode()).hexdigest()[:16]
    held = sys.modules.get(_PREFIX + digest)
    if held is not None:
        return held
    linecache.cache[path] = (len(source), None, source.splitlines(keepends=True), path)
    module = types.ModuleType(_PREFIX + digest)
    vars(module).update(__file__=path, __builtins__=dict(_BUILTINS), torch=torch, **MATCHERS)
    # Before its code runs: dataclasses look their module up.
    sys.modules[module.__name__] = module
    try:
        exec(compile(source, path, "exec", dont_inherit=True), vars(module))
    except BaseException:
        del sys.modules[module.__name__]
        raise
    return module


def _plain(value: object) -> Any:  # noqa: ANN401
    """Return a value as plain JSON; TypeError for anything else."""
    if value is None or isinstance(value, (bool, int, float, str)):
        return value
    if isinstance(value, (list, tuple)):
        return [_plain(item) for item in value]
    if isinstance(value, dict):
        return {str(key): _plain(item) for key, item in value.items()}
    raise TypeError(f"a check's function returned {text_of(value)}")
