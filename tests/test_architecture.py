"""The rooms of the house and the arrows between them, as the design has them."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import networkx
import pytest

ROOT = Path(__file__).resolve().parent.parent
PACKAGES = ("desktop", "widgets", "lessons", "resources")
SHARED = {"widgets", "resources"}
VIEWS = {
    "widgets", "widgets.bench", "widgets.code", "widgets.fit", "widgets.histogram",
    "widgets.inspector", "widgets.lesson", "widgets.output", "widgets.parameters", "widgets.run",
}  # fmt: skip
ALLOWED = {
    "main": {"desktop", "desktop.engine"},
    "desktop": {"desktop", "desktop.engine", *VIEWS, "lessons", "resources"},
    "desktop.engine": {"desktop.engine", "widgets"},
    "desktop.kernel": {
        "desktop.kernel", "desktop.kernel.bench", "desktop.kernel.fit", "desktop.kernel.laws",
    },
    "desktop.kernel.bench": {
        "desktop.kernel", "desktop.kernel.bench", "desktop.kernel.fit", "desktop.kernel.laws",
    },
    "desktop.kernel.fit": {"desktop.kernel", "desktop.kernel.fit", "desktop.kernel.laws"},
    "desktop.kernel.laws": {"desktop.kernel", "desktop.kernel.laws"},
    "widgets": SHARED,
    "widgets.bench": {
        *SHARED, "widgets.bench", "widgets.fit", "widgets.histogram", "widgets.parameters",
        "widgets.run",
    },
    "widgets.code": {*SHARED, "widgets.code"},
    "widgets.fit": {*SHARED, "widgets.fit", "widgets.parameters"},
    "widgets.histogram": {*SHARED, "widgets.histogram", "widgets.fit"},
    "widgets.inspector": {*SHARED, "widgets.inspector"},
    "widgets.lesson": {*SHARED, "widgets.lesson"},
    "widgets.output": {*SHARED, "widgets.output"},
    "widgets.parameters": {*SHARED, "widgets.parameters"},
    "widgets.run": {*SHARED, "widgets.run"},
    "lessons": {"lessons"},
    "resources": {"resources"},
}  # fmt: skip


def own_files() -> list[Path]:
    files = [ROOT / "main.py"]
    for package in PACKAGES:
        files += sorted((ROOT / package).rglob("*.py"))
    return [file for file in files if file.parent.parent != ROOT / "lessons"]


def module_of(file: Path) -> str:
    parts = file.relative_to(ROOT).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def room_of(module: str) -> str:
    """Return the innermost room that a module, or a name in it, lies in."""
    parts = module.split(".")
    rooms = (".".join(parts[:length]) for length in range(len(parts), 0, -1))
    return next((room for room in rooms if room in ALLOWED), parts[0])


def imports_of(file: Path, *, at_run_time: bool = False) -> set[str]:
    """Return the modules a file imports; `at_run_time` leaves out those only for annotations."""
    tree = ast.parse(file.read_text(encoding="utf-8"))
    if at_run_time:
        for node in ast.walk(tree):
            if isinstance(node, ast.If) and "TYPE_CHECKING" in ast.dump(node.test):
                node.body = []
    package = module_of(file) if file.name == "__init__.py" else module_of(file).rpartition(".")[0]
    found: set[str] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            base = node.module or ""
            if node.level:
                above = package.split(".")[: len(package.split(".")) - node.level + 1]
                base = ".".join([*above, *([base] if base else [])])
            found |= {base} | {f"{base}.{alias.name}" for alias in node.names}
    return found


def test_arrows_point_one_way() -> None:
    wrong = []
    for file in own_files():
        here = room_of(module_of(file))
        for name in imports_of(file):
            if name.split(".")[0] not in (*PACKAGES, "main", "tests"):
                continue
            if room_of(name) not in ALLOWED[here]:
                wrong.append(f"{module_of(file)} -> {name}")
    assert wrong == []


@pytest.mark.parametrize(
    ("folder", "banned"),
    [
        ("desktop/kernel", {"PySide6", "pyqtgraph"}),
        ("lessons", {"PySide6", "pyqtgraph"}),
        ("widgets", {"torch", "ipykernel", "jupyter_client", "scipy"}),
        ("desktop/engine", {"torch"}),
        ("resources", {"torch"}),
    ],
)
def test_no_room_imports_what_it_must_not_know(folder: str, banned: set[str]) -> None:
    wrong = []
    for file in sorted((ROOT / folder).rglob("*.py")):
        wrong += [f"{file.name}: {n}" for n in imports_of(file) if n.split(".")[0] in banned]
    assert wrong == []


def test_the_engine_knows_nothing_of_the_widgets_but_their_records() -> None:
    known = set()
    for file in (ROOT / "desktop" / "engine").glob("*.py"):
        known |= {name for name in imports_of(file) if name.startswith("widgets.")}
    assert {name.split(".")[1] for name in known} <= {
        "distribution_records",
        "lesson_records",
        "records",
        "tensor_records",
    }


def test_only_one_module_of_the_engine_knows_qt() -> None:
    knowing = {
        file.name
        for file in (ROOT / "desktop" / "engine").glob("*.py")
        if any(name.startswith("PySide6") for name in imports_of(file, at_run_time=True))
    }
    assert knowing == {"torch_thread.py"}


def test_there_is_no_import_cycle() -> None:
    graph = networkx.DiGraph()
    modules = {module_of(file) for file in own_files()}
    for file in own_files():
        for name in imports_of(file, at_run_time=True) & modules:
            if name != module_of(file) and name not in PACKAGES:
                graph.add_edge(module_of(file), name)
    assert list(networkx.simple_cycles(graph)) == []


def test_package_files_are_empty_but_that_of_resources() -> None:
    files = [file for file in own_files() if file.name == "__init__.py"]
    full = {module_of(file) for file in files if file.read_text(encoding="utf-8").strip()}
    assert full == {"resources"}


def test_the_top_level_is_as_designed() -> None:
    listed = subprocess.run(
        ["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=True
    ).stdout.splitlines()
    top = {name.split("/")[0] for name in listed}
    plain = {name for name in top if not name.startswith(".")}
    assert plain <= {
        "CONTRIBUTING.md", "LICENSE", "README.ko.md", "README.md", "desktop", "lessons", "main.py",
        "pyproject.toml", "resources", "tests", "widgets",
    }  # fmt: skip


SIZES = {"lines of a file": 300, "lines of a function": 40, "methods of a class": 20}


def is_method(node: ast.stmt) -> bool:
    """Tell methods from properties and from what Python itself calls."""
    return (
        isinstance(node, ast.FunctionDef)
        and not node.name.startswith("__")
        and not any("property" in ast.dump(each) for each in node.decorator_list)
    )


def too_large(file: Path) -> list[str]:
    text = file.read_text(encoding="utf-8")
    found = []
    if text.count("\n") > SIZES["lines of a file"]:
        found.append(f"{file.name}: {text.count(chr(10))} lines")
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            length = (node.end_lineno or 0) - node.lineno + 1
            if length > SIZES["lines of a function"]:
                found.append(f"{file.name}: {node.name} has {length} lines")
        if isinstance(node, ast.ClassDef):
            methods = sum(map(is_method, node.body))
            if methods > SIZES["methods of a class"]:
                found.append(f"{file.name}: {node.name} has {methods} methods")
    return found


def test_nothing_has_grown_too_large() -> None:
    assert [words for file in own_files() for words in too_large(file)] == []


LOADED_BY_THE_WINDOW = """
import os, sys
os.environ["QT_QPA_PLATFORM"] = "offscreen"
from pathlib import Path
from desktop import app
window = app.build(Path(sys.argv[1]))
window.show()
heavy = {"torch", "scipy", "pyqtgraph", "jupyter_client", "IPython", "ipykernel"}
print(sorted(heavy & set(sys.modules)))
window.close()
"""


def test_the_window_is_built_without_torch_and_without_heavy_imports(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", LOADED_BY_THE_WINDOW, str(tmp_path)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.stdout.strip() == "[]", done.stderr
