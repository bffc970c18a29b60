from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from IPython.core.interactiveshell import InteractiveShell

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator


class Bench:
    """A real IPython shell with the table of its names; steps run as in the kernel."""

    def __init__(self, shell: InteractiveShell) -> None:
        from desktop.kernel.escaped import Escaped
        from desktop.kernel.names import Names
        from desktop.kernel.provenance import Provenance

        shell.has_last_result, shell.last_result = False, None
        self.shell = shell
        self.provenance = Provenance()
        self.names = Names(shell, self.provenance, Escaped(self.provenance))

    def run(self, code: str) -> dict[str, Any]:
        """Run a step and return the table after it."""
        self.names.step_began()
        self.provenance.start()
        try:
            self.shell.run_cell(code).raise_error()
        finally:
            self.provenance.stop()
        return self.names.table()

    def put(self, **things: Any) -> dict[str, Any]:
        """Give objects names in a step and return the table after it."""
        self.names.step_began()
        self.shell.user_ns.update(things)
        return self.names.table()


@pytest.fixture
def bench(tmp_path: Any, monkeypatch: Any) -> Iterator[Bench]:
    monkeypatch.setenv("IPYTHONDIR", str(tmp_path))
    shell = InteractiveShell(history_length=0)
    shell.history_manager.enabled = False
    bench = Bench(shell)
    bench.run("import torch")
    yield bench
    bench.provenance.stop()
    shell.history_manager.end_session()


@pytest.fixture
def row() -> Callable[[dict[str, Any], str], dict[str, Any]]:
    """Find the row of a name in a table."""

    def find(table: dict[str, Any], name: str) -> dict[str, Any]:
        return next(each for each in table["rows"] if each["name"] == name)

    return find
