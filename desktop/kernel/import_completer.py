"""Completes the names of modules and their members in import lines, without importing anything."""

from __future__ import annotations

import pkgutil
import re
import sys
from importlib.machinery import PathFinder
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable
    from types import SimpleNamespace

_MODULE = re.compile(r"\s*(?:import\s+(?:[^(]*,\s*)?|from\s+)(?P<name>[\w.]*)")
_MEMBER = re.compile(r"\s*from\s+(?P<module>[\w.]+)\s+import\s+(?:.*[,(]\s*)?\w*")


def import_names(event: SimpleNamespace) -> list[str]:
    """Return what may stand at the cursor of IPython's completion event; it picks what fits."""
    line: str = event.text_until_cursor
    if found := _MEMBER.fullmatch(line):
        return sorted(_members(found["module"]))
    if found := _MODULE.fullmatch(line):
        return sorted(_modules(found["name"]))
    return []


def _modules(name: str) -> set[str]:
    """Return the full names of the modules beside the one that is being typed."""
    parent, dot, begun = name.rpartition(".")
    if dot:
        found = {f"{parent}.{each}" for each in _inside(_folders(parent))}
    else:
        found = {*sys.builtin_module_names, *sys.stdlib_module_names, *_inside(sys.path)}
    private = begun.startswith("_")
    return {each for each in found if private or not each.rpartition(".")[2].startswith("_")}


def _members(module: str) -> set[str]:
    """Return the modules inside a module, and its attributes where it is loaded."""
    loaded = sys.modules.get(module)
    attributes = [] if loaded is None else [name for name in dir(loaded) if type(name) is str]
    return {*_inside(_folders(module)), *attributes}


def _folders(module: str) -> list[str]:
    """Return where a package's modules lie; nothing for a module that is no package."""
    loaded = sys.modules.get(module)
    if loaded is not None:
        return list(getattr(loaded, "__path__", ()))
    parent, dot, _ = module.rpartition(".")
    spec = PathFinder.find_spec(module, _folders(parent) if dot else None)
    return [] if spec is None else list(spec.submodule_search_locations or ())


def _inside(folders: Iterable[str]) -> set[str]:
    return {module.name for module in pkgutil.iter_modules(list(folders))}
