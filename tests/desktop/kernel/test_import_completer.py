from __future__ import annotations

import sys
from types import SimpleNamespace
from typing import TYPE_CHECKING

import pytest

from desktop.kernel.import_completer import import_names

if TYPE_CHECKING:
    from pathlib import Path

    from tests.desktop.kernel.running_kernel import RunningKernel


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("import tor", "torch"),
        ("import sys, mat", "math"),
        ("from ran", "random"),
        ("import torch.nn.fu", "torch.nn.functional"),
        ("from torch.ut", "torch.utils"),
        ("from torch import arr, ran", "randn"),
        ("from torch.utils import (da", "data"),
        ("    import js", "json"),
        ("import _th", "_thread"),
    ],
)
def test_modules_and_members_are_offered(line: str, name: str) -> None:
    import torch  # noqa: F401 - loaded in the kernel as well

    assert name in import_names(SimpleNamespace(text_until_cursor=line))


@pytest.mark.parametrize(
    "line", ["import numpy as n", "from torch ", "importance", "from . import a"]
)
def test_nothing_is_offered_elsewhere(line: str) -> None:
    assert import_names(SimpleNamespace(text_until_cursor=line)) == []


def test_nothing_is_imported(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "loud_one" / "inner").mkdir(parents=True)
    for folder in (tmp_path / "loud_one", tmp_path / "loud_one" / "inner"):
        (folder / "__init__.py").write_text("raise SystemExit")
    (tmp_path / "loud_one" / "inner" / "leaf.py").write_text("raise SystemExit")
    monkeypatch.syspath_prepend(tmp_path)
    line = "import loud_one.inner.le"
    assert import_names(SimpleNamespace(text_until_cursor=line)) == ["loud_one.inner.leaf"]
    assert "loud_one" not in sys.modules


@pytest.mark.parametrize(
    ("line", "match"),
    [("import tor", "torch"), ("import torch.nn.fun", "torch.nn.functional"),
     ("from torch import rand_l", "rand_like")],
)  # fmt: skip
def test_completion_of_an_import_says_nothing(kernel: RunningKernel, line: str, match: str) -> None:
    content = {"code": line, "cursor_pos": len(line)}
    assert match in kernel.ask("complete_request", content)["content"]["matches"]
    assert kernel.run("1").contents("stream") == []
    assert "Traceback" not in kernel.log_text()


def test_what_an_object_prints_while_it_is_completed_is_not_shown(kernel: RunningKernel) -> None:
    kernel.run("class Loud:\n    def __dir__(self):\n        print('loud')\n        return ['a']")
    kernel.run("loud = Loud()")
    kernel.ask("complete_request", {"code": "loud.", "cursor_pos": 5})
    assert kernel.run("2").text() == ""
    assert "loud" in kernel.log_text()
