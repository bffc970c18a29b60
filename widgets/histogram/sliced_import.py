"""Imports a package in slices, so that the event loop can breathe between them."""

from __future__ import annotations

import ast
import importlib
import importlib.util
import sys
import weakref
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from types import ModuleType

_NAMES_A_SLICE = 40
_HALF = "__half_imported__"
"""Names, in a module whose statements have not all run, the import that runs them."""


class SlicedImport:
    """Runs a package's __init__ one statement at a time, on the thread that calls it.

    pyqtgraph takes 0.25 s to import in one go, which is a visible stall; a second thread would
    create Qt's lazy classes while the first one does the same.
    """

    def __init__(
        self, package: str, *, first: tuple[str, ...] = (), read: tuple[str, ...] = ()
    ) -> None:
        """Prepare to import `package`, after the modules in `first` and all names of `read`."""
        self._package = package
        self._slices: Iterator[None] | None = self._run(first, read)

    @property
    def done(self) -> bool:
        """Whether the package is ready for an ordinary import."""
        return self._slices is None

    def step(self) -> bool:
        """Run one slice; return whether the package is ready. Raise ImportError as an import."""
        if self._slices is not None:
            try:
                next(self._slices)
            except StopIteration:
                self._slices = None
        return self.done

    def finish(self) -> None:
        """Run what is left in one go."""
        while not self.step():
            pass

    def _run(self, first: tuple[str, ...], read: tuple[str, ...]) -> Iterator[None]:
        if self._is_imported():
            return
        for name in first:
            importlib.import_module(name)
            yield
        for name in read:
            yield from _read_names(importlib.import_module(name))
        if not self._is_imported():
            yield from self._run_others() or self._run_statements()

    def _is_imported(self) -> bool:
        known = sys.modules.get(self._package)
        return known is not None and not hasattr(known, _HALF)

    def _run_others(self) -> Iterator[None] | None:
        """Return the slices of another import of the package that has begun, None without one.

        Two that run its statements in turns leave two half modules with each other's classes.
        """
        begun: weakref.ref[SlicedImport] | None
        begun = getattr(sys.modules.get(self._package), _HALF, None)
        other = None if begun is None else begun()
        return None if other is None else _slices_of(other)

    def _run_statements(self) -> Iterator[None]:
        spec = importlib.util.find_spec(self._package)
        if spec is None or spec.origin is None:
            raise ModuleNotFoundError(
                f"{self._package} isn't installed; install Tensor Desk again."
            )
        body = ast.parse(Path(spec.origin).read_bytes()).body
        module = importlib.util.module_from_spec(spec)
        setattr(module, _HALF, weakref.ref(self))
        sys.modules[self._package] = module
        try:
            for statement in body:
                code = compile(ast.Module([statement], []), spec.origin, "exec")
                exec(code, module.__dict__)
                yield
            delattr(module, _HALF)
        finally:
            # Given up or failed: nobody shall find half a module, unless another took its place.
            if hasattr(module, _HALF) and sys.modules.get(self._package) is module:
                del sys.modules[self._package]


def _slices_of(other: SlicedImport) -> Iterator[None]:
    while not other.step():
        yield


def _read_names(module: ModuleType) -> Iterator[None]:
    """PySide6 makes its classes when their names are first read: do it a few at a time."""
    for index, name in enumerate(dir(module)):
        getattr(module, name)
        if index % _NAMES_A_SLICE == _NAMES_A_SLICE - 1:
            yield
