from __future__ import annotations

import atexit
from typing import TYPE_CHECKING, Any

import pytest
from IPython.core.interactiveshell import InteractiveShell

from tests.desktop.kernel.running_kernel import RunningKernel

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from desktop.kernel.provenance import Provenance


class BenchShell(InteractiveShell):
    """An IPython shell that keeps a step's result the way the kernel's does."""

    has_last_result = False
    last_result: object = None


class Bench:
    """A real IPython shell with the table of its names; steps run as in the kernel."""

    def __init__(self, shell: BenchShell) -> None:
        from desktop.kernel.names import Names
        from desktop.kernel.provenance import Provenance

        self.shell = shell
        self.provenance = Provenance()
        self.names = Names(shell, self.provenance)

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
    shell = BenchShell(history_length=0)
    history = shell.history_manager
    assert history is not None
    history.enabled = False
    bench = Bench(shell)
    bench.run("import torch")
    yield bench
    bench.provenance.stop()
    history.end_session()
    # Python would keep every shell to its end, and then collect all garbage once for each.
    atexit.unregister(shell.atexit_operations)


@pytest.fixture
def row() -> Callable[[dict[str, Any], str], dict[str, Any]]:
    """Find the row of a name in a table."""

    def find(table: dict[str, Any], name: str) -> dict[str, Any]:
        return next(each for each in table["rows"] if each["name"] == name)

    return find


@pytest.fixture
def watching() -> Iterator[Provenance]:
    """Watch this process's calls as the kernel watches a step's."""
    import torch

    from desktop.kernel.provenance import Provenance

    provenance = Provenance()
    provenance.start()
    yield provenance
    provenance.stop()
    torch.set_default_device(None)


@pytest.fixture(scope="module")
def kernel() -> Iterator[RunningKernel]:
    """Start a real kernel that the tests of a module share."""
    yield from _started()


@pytest.fixture
def own_kernel() -> Iterator[RunningKernel]:
    """Start a real kernel that the test may ruin."""
    yield from _started()


def _started() -> Iterator[RunningKernel]:
    running = RunningKernel()
    try:
        yield running.wait_ready()
    finally:
        running.close()
