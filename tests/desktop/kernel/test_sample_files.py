from __future__ import annotations

import os
import pickle
import zipfile
from typing import TYPE_CHECKING, Any

import numpy as np
import psutil
import pytest
import torch

from desktop.kernel import sample_files
from desktop.kernel.gate import RefusedError
from desktop.kernel.quiet import quiet
from desktop.kernel.sample_files import SampleFile, open_file

if TYPE_CHECKING:
    from pathlib import Path


def opened(path: Path) -> SampleFile:
    with quiet():
        return open_file(str(path), lambda _done: None)


def refusal(path: Path) -> str:
    with pytest.raises(RefusedError) as refused:
        opened(path)
    assert refused.value.reason == "bad_file"
    return refused.value.detail


class Evil:
    """Runs code when it is unpickled."""

    def __reduce__(self) -> Any:
        return os.mkdir, ("/nonexistent/it ran",)


TENSORS = {
    "float32": lambda: torch.rand(1000),
    "matrix": lambda: torch.randn(30, 40).T,
    "bfloat16": lambda: torch.rand(10, dtype=torch.bfloat16),
    "int64": lambda: torch.arange(7),
    "complex": lambda: torch.randn(5, dtype=torch.complex64),
    "parameter": lambda: torch.nn.Parameter(torch.rand(5)),
    "one number": lambda: torch.tensor(3.0),
}


@pytest.mark.parametrize("make", TENSORS.values(), ids=TENSORS.keys())
@pytest.mark.parametrize("new", [True, False])
def test_a_tensor_is_read_back(make: Any, new: bool, tmp_path: Path) -> None:
    tensor, path = make(), tmp_path / "x.pt"
    torch.save(tensor, path, _use_new_zipfile_serialization=new)
    found = opened(path)
    assert found.tensor.dtype == tensor.dtype
    assert torch.equal(found.tensor, tensor.detach())
    names: dict[str, Any] = {"torch": torch}
    exec(found.code, names)
    assert torch.equal(names["x"].detach(), tensor.detach())


ARRAYS = {
    "float64": lambda: np.random.default_rng(0).random(100),
    "float32": lambda: np.random.default_rng(0).random((10, 10), dtype=np.float32),
    "fortran": lambda: np.asfortranarray(np.arange(12.0).reshape(3, 4)),
    "big-endian": lambda: np.arange(5, dtype=">i4"),
    "bool": lambda: np.array([True, False]),
}


@pytest.mark.parametrize("make", ARRAYS.values(), ids=ARRAYS.keys())
def test_an_array_is_mapped(make: Any, tmp_path: Path) -> None:
    array, path = make(), tmp_path / "x.npy"
    np.save(path, array)
    found = opened(path)
    np.testing.assert_array_equal(found.tensor.numpy(), array)
    names: dict[str, Any] = {"torch": torch}
    exec(found.code, names)
    assert torch.equal(names["x"], found.tensor)


@pytest.mark.parametrize("suffix", [".pt", ".npy"])
def test_a_large_file_is_not_loaded(suffix: str, tmp_path: Path) -> None:
    path = tmp_path / f"x{suffix}"
    values = torch.zeros(20_000_000)
    torch.save(values, path) if suffix == ".pt" else np.save(path, values.numpy())
    before = resident()
    found = opened(path)
    assert found.tensor.numel() == values.numel()
    assert resident() - before < 20e6


def resident() -> int:
    return psutil.Process().memory_info().rss


@pytest.mark.parametrize(
    "text",
    [
        "1.5\n-2\n",
        "x\n1.5\n-2\n",
        '"1.5"\n"-2"\n',
        "\ufeff1.5\n-2",
        "\ufeff'x'\r\n'1.5'\r\n'-2'\r\n",
    ],
)
def test_a_column_is_read(text: str, tmp_path: Path) -> None:
    path = tmp_path / "x.CSV"
    path.write_text(text, encoding="utf-8")
    found = opened(path)
    assert found.tensor.tolist() == [1.5, -2.0]
    names: dict[str, Any] = {"torch": torch}
    exec(found.code, names)
    assert torch.equal(names["x"], found.tensor)


def save_module(path: Path) -> None:
    torch.save(torch.nn.Linear(2, 2), path)


def save_zip(path: Path) -> None:
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("a", "b")


def save_cut(path: Path) -> None:
    np.save(path, np.ones(3000)) if path.suffix == ".npy" else torch.save(torch.rand(3000), path)
    os.truncate(path, 5000)


def save_program(path: Path) -> None:
    # What TorchScript writes, as torch.load recognises it.
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("x/data.pkl", b"")
        archive.writestr("x/constants.pkl", b"")


BAD = {
    "evil.pt": (lambda p: torch.save(Evil(), p), "unsafe"),
    "old evil.pt": (
        lambda p: torch.save(Evil(), p, _use_new_zipfile_serialization=False), "unsafe",
    ),
    "evil pickle.pt": (lambda p: p.write_bytes(pickle.dumps(Evil(), 2)), "unsafe"),
    "newer pickle.pt": (lambda p: p.write_bytes(pickle.dumps(Evil())), "unreadable"),
    "module.pt": (save_module, "unsafe"),
    "program.pt": (save_program, "unsafe"),
    "dict.pt": (lambda p: torch.save({"a": torch.rand(3)}, p), "not_a_tensor"),
    "list.pt": (lambda p: torch.save([1, 2], p), "not_a_tensor"),
    "sparse.pt": (lambda p: torch.save(torch.eye(3).to_sparse(), p), "not_plain"),
    "words.pt": (lambda p: p.write_bytes(b"hello world\n" * 9), "unreadable"),
    "nothing.pt": (lambda p: p.write_bytes(b""), "unreadable"),
    "zip.pt": (save_zip, "unreadable"),
    "cut.pt": (save_cut, "unreadable"),
    "empty.pt": (lambda p: torch.save(torch.empty(0), p), "empty"),
    "folder.pt": (lambda p: p.mkdir(), "unreadable"),
    "objects.npy": (lambda p: np.save(p, np.array([{}], dtype=object)), "unsafe"),
    "evil.npy": (lambda p: p.write_bytes(pickle.dumps(Evil())), "unreadable"),
    "words.npy": (lambda p: p.write_bytes(b"hello"), "unreadable"),
    "nothing.npy": (lambda p: p.write_bytes(b""), "unreadable"),
    "zip.npy": (save_zip, "not_a_tensor"),
    "cut.npy": (save_cut, "unreadable"),
    "text.npy": (lambda p: np.save(p, np.array(["a"])), "not_a_tensor"),
    "fields.npy": (lambda p: np.save(p, np.zeros(3, dtype=[("a", "f4")])), "not_a_tensor"),
    "empty.npy": (lambda p: np.save(p, np.ones(0)), "empty"),
    "empty.csv": (lambda p: p.write_bytes(b""), "empty"),
    "words.csv": (lambda p: p.write_bytes(b"a\nb\n"), "not_a_number|2"),
    "columns.csv": (lambda p: p.write_bytes(b"1,2\n"), "several_columns|1"),
    "other.xlsx": (lambda p: p.write_bytes(b"1\n"), "other_kind"),
}  # fmt: skip


@pytest.mark.parametrize("name", BAD)
def test_what_is_not_what_it_says_is_refused(name: str, tmp_path: Path) -> None:
    make, detail = BAD[name]
    make(tmp_path / name)
    assert refusal(tmp_path / name) == detail


def test_a_file_that_is_not_there_is_refused(tmp_path: Path) -> None:
    assert refusal(tmp_path / "x.pt") == "no_file"


def test_an_old_file_that_must_be_read_whole_may_not_be_large(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    torch.save(torch.rand(100), tmp_path / "x.pt", _use_new_zipfile_serialization=False)
    monkeypatch.setattr(sample_files, "MOST_OLD", 100)
    assert refusal(tmp_path / "x.pt") == "too_large|100"


def test_reading_a_column_can_be_stopped(tmp_path: Path) -> None:
    (tmp_path / "x.csv").write_text("1\n")

    def stop(done: float) -> None:
        assert done == 1.0
        raise RefusedError("cancelled")

    with pytest.raises(RefusedError, match="cancelled"):
        open_file(str(tmp_path / "x.csv"), stop)
