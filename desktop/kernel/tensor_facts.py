"""Facts about a tensor that can be had without reading its elements, each asked for on its own.

Any question to an unusual tensor may raise: nested tensors have no shape, sparse ones no strides,
wrappers no storage, inference tensors no version. What can't be known is None.
"""

from __future__ import annotations

from typing import Any

import torch

_Lazy: Any = vars(torch.nn.parameter)["UninitializedTensorMixin"]

MKLDNN: torch.layout = vars(torch)["_mkldnn"]
"""The layout of oneDNN's opaque tensors, which has no public name."""

Answer = Any
"""What torch answers: anything, or None where it raised."""

_base: Any = torch._C.TensorBase  # noqa: SLF001
_getters = {
    name: getattr(_base, name).__get__
    for name in (
        "shape", "dtype", "device", "layout", "requires_grad", "is_leaf", "retains_grad", "grad",
        "is_nested", "is_quantized", "is_meta", "_version",
    )
}  # fmt: skip
_no_dispatch = torch._C._disabled_torch_dispatch_impl  # noqa: SLF001
_functorch: Any = vars(torch._C)["_functorch"]  # noqa: SLF001

WHOLE_DTYPES = frozenset(
    (
        torch.bool, torch.uint8, torch.int8, torch.int16, torch.int32, torch.int64, torch.uint16,
        torch.uint32, torch.uint64, torch.float16, torch.bfloat16, torch.float32, torch.float64,
        torch.complex32, torch.complex64, torch.complex128, torch.float8_e4m3fn,
        torch.float8_e5m2, torch.float8_e4m3fnuz, torch.float8_e5m2fnuz, torch.float8_e8m0fnu,
    )
)  # fmt: skip
"""The dtypes whose elements are a whole number of bytes each and can be converted to numbers."""

_SPARSE_PARTS: dict[torch.layout, tuple[str, ...]] = {
    torch.sparse_coo: ("indices()", "values()"),
    torch.sparse_csr: ("crow_indices()", "col_indices()", "values()"),
    torch.sparse_bsr: ("crow_indices()", "col_indices()", "values()"),
    torch.sparse_csc: ("ccol_indices()", "row_indices()", "values()"),
    torch.sparse_bsc: ("ccol_indices()", "row_indices()", "values()"),
}

GRADIENT = ".grad"
"""The part that holds a gradient."""
MOST_PARTS = 16
"""Parts of a nested tensor that are offered one by one."""


def attribute(tensor: torch.Tensor, name: str) -> Answer:
    """Return torch's own attribute, whatever a subclass made of it, or None. Ask when quiet."""
    try:
        return _getters[name](tensor)
    except Exception:  # of any class: a subclass may answer with code of its own
        return None


def called(tensor: torch.Tensor, name: str) -> Answer:
    """Return what torch's own method without arguments returns, or None. Ask when quiet."""
    try:
        return getattr(_base, name)(tensor)
    except Exception:
        return None


def short_name(thing: object) -> str | None:
    """Return `float32` for `torch.float32`."""
    return None if thing is None else str(thing).removeprefix("torch.")


def is_plain(tensor: torch.Tensor) -> bool:
    """Whether torch itself, not Python code, carries out operations on it."""
    return getattr(type(tensor), "__torch_dispatch__", None) is _no_dispatch


def is_strided(tensor: torch.Tensor) -> bool:
    """Whether its elements lie in a storage, a stride apart."""
    return attribute(tensor, "layout") == torch.strided


def shape_of(tensor: torch.Tensor) -> tuple[int, ...] | None:
    """Return the shape when it is known and made of plain ints."""
    return _ints(attribute(tensor, "shape"))


def storage_bytes(tensor: torch.Tensor) -> int | None:
    """Return the size of the storage behind it."""
    storage = called(tensor, "untyped_storage")
    return None if storage is None else storage.nbytes()


def fits_storage(tensor: torch.Tensor) -> bool:
    """Whether every element lies inside the storage; reading one that doesn't is a segfault."""
    shape, strides = shape_of(tensor), called(tensor, "stride")
    offset, size = called(tensor, "storage_offset"), called(tensor, "element_size")
    held = storage_bytes(tensor)
    if shape is None or strides is None or offset is None or size is None or held is None:
        return False
    if 0 in shape:
        return True
    last = offset + sum((n - 1) * stride for n, stride in zip(shape, strides, strict=True))
    return (last + 1) * size <= held and bool(called(tensor, "data_ptr"))


def _is_nested(tensor: torch.Tensor) -> bool:
    return bool(attribute(tensor, "is_nested"))


def _is_ordinary(tensor: torch.Tensor) -> bool:
    """Whether it is what most tensors are; spares them the rarer questions."""
    return (
        type(tensor) is torch.Tensor
        and not _functorch.is_functorch_wrapped_tensor(tensor)
        and not attribute(tensor, "is_nested")
        and not attribute(tensor, "is_meta")
        and not attribute(tensor, "is_quantized")
        and is_strided(tensor)
        and attribute(tensor, "dtype") in WHOLE_DTYPES
    )


def obstacle(tensor: torch.Tensor) -> str | None:
    """Return the code of what keeps the elements from being read, None when nothing does."""
    if _is_ordinary(tensor):
        return None if fits_storage(tensor) else "storage_freed"
    if isinstance(tensor, _Lazy):
        return "lazy"
    if _functorch.is_functorch_wrapped_tensor(tensor):
        return "wrapper"
    if attribute(tensor, "is_nested"):
        return "nested"
    if attribute(tensor, "is_meta") or type(tensor).__name__ == "FakeTensor":
        return "no_data"
    layout = attribute(tensor, "layout")
    if layout in _SPARSE_PARTS:
        return "sparse"
    if not is_plain(tensor) and not called(tensor, "data_ptr"):
        return "wrapper"
    if attribute(tensor, "is_quantized") or layout == MKLDNN:
        return None
    if attribute(tensor, "dtype") not in WHOLE_DTYPES:
        return "packed"
    if layout != torch.strided:
        return "broken"
    return None if fits_storage(tensor) else "storage_freed"


def note_of(tensor: torch.Tensor, hindrance: str | None) -> str | None:
    """Return the code of what is special about a tensor."""
    if hindrance is not None:
        return hindrance
    shape = shape_of(tensor)
    if shape is not None and 0 in shape:
        return "no_elements"
    if attribute(tensor, "is_quantized"):
        return "quantized"
    return "expanded" if _is_expanded(tensor, shape) else None


def _is_expanded(tensor: torch.Tensor, shape: tuple[int, ...] | None) -> bool:
    strides = called(tensor, "stride") if is_strided(tensor) else None
    if shape is None or strides is None or 0 not in strides:
        return False
    return any(n > 1 and stride == 0 for n, stride in zip(shape, strides, strict=True))


def part_names(tensor: torch.Tensor) -> tuple[str, ...]:
    """Return what to append to a name to see a part: `.indices()`, `.unbind()[0]`, ..."""
    layout = attribute(tensor, "layout")
    if layout == torch.strided and type(tensor) is torch.Tensor and not _is_nested(tensor):
        return (GRADIENT,) if has_grad(tensor) else ()
    if layout == torch.sparse_coo and not called(tensor, "is_coalesced"):
        return ("._indices()", "._values()")
    if layout in _SPARSE_PARTS:
        return tuple(f".{part}" for part in _SPARSE_PARTS[layout])
    if layout == torch.jagged:
        return (".values()", ".offsets()")
    if _is_nested(tensor):
        return tuple(f".unbind()[{i}]" for i in range(min(_base.size(tensor, 0), MOST_PARTS)))
    if type(tensor).__name__ == "MaskedTensor":
        return (".get_data()", ".get_mask()")
    return (GRADIENT,) if has_grad(tensor) else ()


def has_grad(tensor: torch.Tensor) -> bool:
    """Whether it holds a gradient; asks only where asking doesn't warn."""
    if not (attribute(tensor, "is_leaf") or attribute(tensor, "retains_grad")):
        return False
    return isinstance(attribute(tensor, "grad"), torch.Tensor)


def part_of(tensor: torch.Tensor, part: str) -> torch.Tensor | None:
    """Return the part that one of `part_names` stands for."""
    if part not in part_names(tensor):
        return None
    if part == GRADIENT:
        return attribute(tensor, "grad")
    if part.startswith(".unbind()"):
        return _base.unbind(_base.detach(tensor))[int(part[len(".unbind()[") : -1])]
    if not is_plain(tensor):
        held = {
            ".values()": "_values",
            ".offsets()": "_offsets",
            ".get_data()": "_masked_data",
            ".get_mask()": "_masked_mask",
        }
        return getattr(tensor, held[part], None)
    return called(_base.detach(tensor), part[1:-2])


def facts(tensor: torch.Tensor) -> dict[str, Any]:
    """Return what a row of the table says about a tensor, without its elements. Ask when quiet."""
    hindrance = obstacle(tensor)
    lazy = hindrance == "lazy"
    shape = None if lazy else shape_of(tensor)
    memory, storage = _memory(tensor, shape), storage_bytes(tensor)
    return {
        "kind": "tensor",
        "type": type(tensor).__name__,
        "shape": shape,
        "dtype": short_name(attribute(tensor, "dtype")),
        "device": short_name(attribute(tensor, "device")),
        "requires_grad": attribute(tensor, "requires_grad"),
        "memory": memory,
        "storage_memory": storage if storage != memory and not lazy else None,
        "strides": None if lazy else _ints(called(tensor, "stride")),
        "layout": short_name(attribute(tensor, "layout")),
        "readable": hindrance is None,
        "note": note_of(tensor, hindrance),
        "parts": part_names(tensor),
    }


def _memory(tensor: torch.Tensor, shape: tuple[int, ...] | None) -> int | None:
    size = called(tensor, "element_size")
    if shape is None or size is None or not is_strided(tensor):
        return None
    count = 1
    for n in shape:
        count *= n
    return count * size


def _ints(values: Answer) -> tuple[int, ...] | None:
    if values is None:
        return None
    for value in values:
        if type(value) is not int:
            return None
    return tuple(values)
