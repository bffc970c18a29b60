"""Opens files of values: `.pt` and `.npy` without loading them, `.csv` with one column.

Nothing in a file is run: `.pt` is read with `weights_only=True`, `.npy` without pickles.
"""

from __future__ import annotations

import pickle
import zipfile
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
import torch

from . import readable
from .gate import RefusedError
from .number_column import NumberColumn, bad_file

if TYPE_CHECKING:
    from collections.abc import Callable

    Step = Callable[[float], None]

MOST_OLD = 1 << 30
"""Bytes of a `.pt` file in the format before torch 1.6, which can only be read as a whole."""

_NPY = b"\x93NUMPY"


@dataclass(frozen=True, slots=True)
class SampleFile:
    """The values of a file."""

    tensor: torch.Tensor
    """Plain; shares the file's pages where it is mapped."""
    code: str
    """One line of Python that reads the same into `x`."""


def open_file(path: str, step: Step) -> SampleFile:
    """Open a file by its suffix: `.pt`, `.pth`, `.npy`, `.csv`, `.txt`.

    `step` is called with the part read (0 to 1) and may raise to stop it. Raises
    RefusedError("bad_file"): `no_file`, `unsafe`, `not_a_tensor`, `several_columns|line`,
    `not_a_number|line`, `too_large|most`, `empty`, `other_kind` (of file), `not_plain` (a tensor
    whose elements can't be read one by one) or `unreadable`.
    """
    place = Path(path)
    reader = _READERS.get(place.suffix.lower())
    try:
        if not place.exists():
            raise bad_file("no_file")
        if not place.is_file():
            raise bad_file("unreadable")
        if reader is None:
            raise bad_file("other_kind")
        found = reader(place, step)
    except (OSError, ValueError, EOFError, zipfile.BadZipFile) as error:
        raise bad_file("unreadable") from error
    if not found.tensor.numel():
        raise bad_file("empty")
    return found


def _read_torch(place: Path, step: Step) -> SampleFile:
    del step
    code = f"x = torch.load({str(place)!r}, weights_only=True)"
    return SampleFile(_plain(_loaded(place)), code)


def _loaded(place: Path) -> Any:  # noqa: ANN401
    mapped = zipfile.is_zipfile(place)
    if mapped and any(
        name.endswith("/constants.pkl") for name in zipfile.ZipFile(place).namelist()
    ):
        # A TorchScript program.
        raise bad_file("unsafe")
    if not mapped and place.stat().st_size > MOST_OLD:
        raise bad_file("too_large", MOST_OLD)
    try:
        return torch.load(place, map_location="cpu", weights_only=True, mmap=mapped)
    except Exception as error:
        # Of bytes that are no pickle its reader stumbles in many ways; what code or a class would
        # have been made of is named as a global.
        unsafe = isinstance(error, pickle.UnpicklingError) and "GLOBAL" in str(error)
        raise bad_file("unsafe" if unsafe else "unreadable") from error


def _read_numpy(place: Path, step: Step) -> SampleFile:
    del step
    with place.open("rb") as file:
        start = file.read(len(_NPY))
    if start != _NPY:
        raise bad_file("not_a_tensor" if zipfile.is_zipfile(place) else "unreadable")
    try:
        array = np.load(place, mmap_mode="r", allow_pickle=False)
    except ValueError as error:
        raise bad_file("unsafe" if "object" in str(error) else "unreadable") from error
    dtype = array.dtype
    turned = "" if dtype.isnative else f".astype({dtype.newbyteorder('=').str!r})"
    code = f"import numpy as np; x = torch.from_numpy(np.load({str(place)!r}){turned})"
    return SampleFile(_plain(array), code)


def _read_column(place: Path, step: Step) -> SampleFile:
    size = max(1, place.stat().st_size)
    with place.open("rb") as file:
        column = NumberColumn(file, lambda read: step(read / size))
    numbers = column.numbers()
    options = ", skiprows=1" if column.header else ""
    options += ', encoding="utf-8-sig"' if column.marked else ""
    options += f", quotechar={column.quote!r}" if column.quote else ""
    options += ", dtype=np.int64" if numbers.dtype == np.int64 else ""
    code = f"import numpy as np; x = torch.from_numpy(np.loadtxt({str(place)!r}{options}))"
    return SampleFile(torch.from_numpy(numbers), code)


def _plain(thing: object) -> torch.Tensor:
    try:
        if isinstance(thing, np.ndarray):
            return readable.as_tensor(thing)
        if isinstance(thing, torch.Tensor):
            return readable.as_plain(thing)
    except RefusedError as refusal:
        numbers = isinstance(thing, torch.Tensor)
        raise bad_file("not_plain" if numbers else "not_a_tensor") from refusal
    raise bad_file("not_a_tensor")


_READERS: dict[str, Callable[[Path, Step], SampleFile]] = {
    ".pt": _read_torch,
    ".pth": _read_torch,
    ".npy": _read_numpy,
    ".csv": _read_column,
    ".txt": _read_column,
}
