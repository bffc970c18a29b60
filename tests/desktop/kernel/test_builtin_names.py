from __future__ import annotations

import builtins

import pytest

from desktop.kernel import builtin_names


@pytest.fixture(autouse=True)
def _keep_builtins(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("exit", "quit", "len"):
        monkeypatch.setattr(builtins, name, getattr(builtins, name))


def test_what_was_replaced_or_removed_comes_back_and_what_was_added_stays() -> None:
    names = builtin_names.snapshot()
    length = builtins.len
    builtins.len = None  # pyright: ignore[reportAttributeAccessIssue]
    del builtins.quit
    builtins.added = 3  # pyright: ignore[reportAttributeAccessIssue]
    builtin_names.restore(names)
    try:
        assert len is length
        assert callable(builtins.quit)
        assert builtins.added == 3  # pyright: ignore[reportAttributeAccessIssue]
    finally:
        del builtins.added  # pyright: ignore[reportAttributeAccessIssue]


@pytest.mark.parametrize("name", ["exit", "quit"])
def test_leaving_raises_whether_it_is_called_or_shown(name: str) -> None:
    builtin_names.replace_exits()
    leave = getattr(builtins, name)
    with pytest.raises(SystemExit) as caught:
        leave(3)
    assert caught.value.code == 3
    with pytest.raises(SystemExit):
        repr(leave)
