"""Documentation strings as one reads them: without the marks meant for Sphinx."""

from __future__ import annotations

import re

_ROLE = re.compile(r":[a-z][a-z0-9_.+-]*(?::[a-z][a-z0-9_.+-]*)?:`([^`]*)`", re.IGNORECASE)
_TITLED = re.compile(r"(.+?)\s*<[^<>]+>", re.DOTALL)


def plain_documentation(text: str) -> str:
    """Return a docstring with each role, such as :attr:`x`, replaced by its words."""
    return _ROLE.sub(_words, text)


def _words(role: re.Match[str]) -> str:
    target = role[1]
    titled = _TITLED.fullmatch(target)
    if titled is not None and not role[0].startswith(":math:"):
        return titled[1]
    if target.startswith("~"):
        return target.rpartition(".")[2].lstrip("~")
    return target.removeprefix("!")
