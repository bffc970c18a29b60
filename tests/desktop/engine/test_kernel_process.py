from __future__ import annotations

import os
import stat
import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

import psutil
import pytest

from desktop.engine import kernel_process
from desktop.engine.kernel_process import LONGEST_ADDRESS, KernelProcess

if TYPE_CHECKING:
    from collections.abc import Iterator

# Stands in for the kernel where only its process matters: it starts in 30 ms.
SLEEPER = """
import json, os, subprocess, sys, time
sys.path.insert(0, {kernel!r})
import orphans, pathlib
private = sys.argv[sys.argv.index("--private-folder") + 1]
orphans.follow(os.getppid(), pathlib.Path(private))
child = [sys.executable, "-c", "import time; time.sleep(600)"]
near = subprocess.Popen(child).pid
far = subprocess.Popen(child, start_new_session=True).pid
facts = dict(children=[near, far], env=dict(os.environ), cwd=os.getcwd(), argv=sys.argv)
with open("facts.json.part", "w") as file:
    json.dump(facts, file)
os.rename("facts.json.part", "facts.json")
time.sleep(600)
"""


@pytest.fixture
def sleeper(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "kernel"
    folder.mkdir()
    (folder / "__main__.py").write_text(SLEEPER.format(kernel=str(kernel_process.KERNEL_FOLDER)))
    monkeypatch.setattr(kernel_process, "KERNEL_FOLDER", folder)
    return folder


@pytest.fixture
def process(sleeper: Path) -> Iterator[KernelProcess]:
    del sleeper
    process = KernelProcess.start()
    yield process
    process.close()


def facts(process: KernelProcess) -> dict[str, object]:
    import json

    file = process.folder / "scratch" / "facts.json"
    deadline = time.monotonic() + 20
    while not file.exists() and time.monotonic() < deadline:
        os.sched_yield()
    return json.loads(file.read_text())


def is_gone(pid: int) -> bool:
    try:
        return psutil.Process(pid).status() == psutil.STATUS_ZOMBIE
    except psutil.NoSuchProcess:
        return True


def test_folder_is_private_and_its_sockets_have_short_names(process: KernelProcess) -> None:
    assert stat.S_IMODE(process.folder.stat().st_mode) == 0o700
    connection = process.folder / "connection.json"
    assert stat.S_IMODE(connection.stat().st_mode) == 0o600
    assert process.connection["transport"] == "ipc"
    assert len(process.connection["key"]) == 64
    assert len(f"{process.connection['ip']}-5") <= LONGEST_ADDRESS


def test_long_temporary_folder_is_avoided(
    sleeper: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    del sleeper
    deep = tmp_path / ("d" * 120)
    deep.mkdir()
    monkeypatch.setenv("TMPDIR", str(deep))
    process = KernelProcess.start()
    try:
        assert len(str(process.folder)) < LONGEST_ADDRESS
    finally:
        process.close()


FULL_DISK = (
    "mount -t tmpfs -o size=16k tmpfs {folder} && TMPDIR={folder} {python} -c '"
    "from desktop.engine.kernel_process import KernelProcess; process = KernelProcess.start();"
    "print(process.folder); process.close()'; ls -A {folder}"
)


def test_full_temporary_folder_is_avoided(tmp_path: Path) -> None:
    command = FULL_DISK.format(folder=tmp_path, python=sys.executable)
    ran = subprocess.run(
        ["unshare", "-rm", "sh", "-c", command],
        capture_output=True,
        text=True,
        check=False,
        cwd=Path(kernel_process.__file__).parents[2],
        env={**os.environ, "XDG_RUNTIME_DIR": ""},
    )
    if "unshare" in ran.stderr or "mount:" in ran.stderr:
        pytest.skip(f"no disk of its own here: {ran.stderr}")
    assert ran.stderr == ""
    (used,) = ran.stdout.splitlines()
    assert Path(used).parent == Path("/tmp")


def test_no_folder_to_write_is_one_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TMPDIR", "/nowhere")
    monkeypatch.setenv("XDG_RUNTIME_DIR", "")
    monkeypatch.setattr(kernel_process, "SHORT_FOLDER", "/nowhere")
    with pytest.raises(OSError, match="no folder with a short path can be written: /nowhere"):
        KernelProcess.start()


def test_environment_of_the_user_stays_outside(
    sleeper: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    del sleeper
    monkeypatch.setenv("PYTHONSTARTUP", "/home/someone/start.py")
    monkeypatch.setenv("IPYTHONDIR", "/home/someone/.ipython")
    monkeypatch.setenv("JUPYTER_PATH", "/home/someone")
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    process = KernelProcess.start()
    try:
        environment = facts(process)["env"]
        assert isinstance(environment, dict)
        assert "PYTHONSTARTUP" not in environment
        assert "JUPYTER_PATH" not in environment
        assert environment["IPYTHONDIR"].startswith(str(process.folder))
        assert environment["PYTHONPATH"] == str(tmp_path)
    finally:
        process.close()


def test_working_directory_is_a_scratch_folder(process: KernelProcess) -> None:
    assert facts(process)["cwd"] == str(process.folder / "scratch")


def test_kill_ends_children_in_and_outside_the_group(process: KernelProcess) -> None:
    children = facts(process)["children"]
    assert isinstance(children, list)
    assert all(psutil.pid_exists(child) for child in children)
    process.kill()
    process.close()
    psutil.wait_procs([psutil.Process(pid) for pid in children if psutil.pid_exists(pid)], 5)
    assert all(is_gone(child) for child in children)
    assert not process.folder.exists()


def test_close_twice(process: KernelProcess) -> None:
    process.close()
    process.close()
    assert process.poll() is not None


def test_error_in_the_log_is_told(sleeper: Path) -> None:
    (sleeper / "__main__.py").write_text("import nothing_of_that_name\n")
    process = KernelProcess.start()
    try:
        deadline = time.monotonic() + 20
        while process.poll() is None and time.monotonic() < deadline:
            os.sched_yield()
        assert process.poll() == 1
        assert process.log_tail() == ("ModuleNotFoundError: No module named 'nothing_of_that_name'")
    finally:
        process.close()


def test_module_needs_only_the_standard_library() -> None:
    code = (
        "import sys, desktop.engine.kernel_process;"
        "print([m for m in ('PySide6', 'zmq', 'numpy', 'psutil', 'tempfile') if m in sys.modules])"
    )
    root = Path(kernel_process.__file__).parents[2]
    ran = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=root
    )
    assert ran.stdout.strip() == "[]"


KILLED_WINDOW = """
import os, sys, time
from pathlib import Path
from desktop.engine import kernel_process
kernel_process.KERNEL_FOLDER = Path(sys.argv[1])
process = kernel_process.KernelProcess.start()
while not (process.folder / "scratch" / "facts.json").exists():
    os.sched_yield()
print(process.folder, flush=True)
time.sleep(600)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="there is no way yet")
def test_a_killed_window_leaves_neither_process_nor_folder(sleeper: Path) -> None:
    with subprocess.Popen(
        [sys.executable, "-c", KILLED_WINDOW, str(sleeper)],
        cwd=Path(kernel_process.__file__).parents[2],
        stdout=subprocess.PIPE,
        text=True,
    ) as window:
        assert window.stdout is not None
        folder = Path(window.stdout.readline().strip())
        assert (folder / "connection.json").exists()
        below = psutil.Process(window.pid).children(recursive=True)
        assert len(below) == 4  # the reaper, the kernel and its two children
        window.kill()
    _, left = psutil.wait_procs(below, 2)
    assert [each for each in left if each.status() != psutil.STATUS_ZOMBIE] == []
    assert not folder.exists()
