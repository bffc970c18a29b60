"""Tests of importing in slices."""

from __future__ import annotations

import importlib
import sys
from typing import TYPE_CHECKING

import pytest

from widgets.histogram.sliced_import import SlicedImport

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

PACKAGE = "sliced_sample"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    folder = tmp_path / PACKAGE
    folder.mkdir()
    (folder / "__init__.py").write_text(
        '"""Sample."""\nfrom __future__ import annotations\nfirst = 1\n'
        "from .inner import *\nsecond: unknown = first + inner_value\n",
        encoding="utf-8",
    )
    (folder / "inner.py").write_text("inner_value = 41\n", encoding="utf-8")
    monkeypatch.syspath_prepend(tmp_path)
    yield folder
    for name in (PACKAGE, f"{PACKAGE}.inner"):
        sys.modules.pop(name, None)


@pytest.mark.usefixtures("folder")
def test_it_is_an_ordinary_import_in_pieces() -> None:
    sliced = SlicedImport(PACKAGE, first=("json",), read=("json",))
    steps = 1
    while not sliced.step():
        steps += 1
    assert steps > 5
    assert sliced.done
    module = importlib.import_module(PACKAGE)
    assert (module.first, module.second, module.__name__) == (1, 42, PACKAGE)
    assert module.__doc__ == "Sample."


@pytest.mark.usefixtures("folder")
def test_finish_runs_the_rest() -> None:
    sliced = SlicedImport(PACKAGE)
    sliced.step()
    sliced.finish()
    assert importlib.import_module(PACKAGE).second == 42
    assert sliced.step()


def test_what_is_imported_already_is_left_alone(folder: Path) -> None:
    before = importlib.import_module(PACKAGE)
    (folder / "__init__.py").write_text("raise RuntimeError\n", encoding="utf-8")
    SlicedImport(PACKAGE).finish()
    assert sys.modules[PACKAGE] is before


@pytest.mark.usefixtures("folder")
def test_two_imports_in_turns_run_each_statement_once() -> None:
    one, two = SlicedImport(PACKAGE), SlicedImport(PACKAGE)
    one.step()
    half = sys.modules[PACKAGE]
    for _ in range(3):
        one.step()
        two.step()
        assert sys.modules[PACKAGE] is half
    one.finish()
    two.finish()
    assert sys.modules[PACKAGE] is half
    assert importlib.import_module(PACKAGE).second == 42


@pytest.mark.usefixtures("folder")
def test_half_an_import_is_taken_over_by_another() -> None:
    given_up = SlicedImport(PACKAGE)
    for _ in range(3):
        given_up.step()
    assert not hasattr(sys.modules[PACKAGE], "second")
    SlicedImport(PACKAGE).finish()
    del given_up
    assert importlib.import_module(PACKAGE).second == 42


def test_a_failed_import_leaves_no_half_a_module(folder: Path) -> None:
    (folder / "__init__.py").write_text("a = 1\nimport no_such_module\n", encoding="utf-8")
    with pytest.raises(ModuleNotFoundError, match="no_such_module"):
        SlicedImport(PACKAGE).finish()
    assert PACKAGE not in sys.modules


def test_a_missing_package_says_what_to_do() -> None:
    with pytest.raises(ModuleNotFoundError, match="install Tensor Desk again"):
        SlicedImport("no_such_package").finish()
