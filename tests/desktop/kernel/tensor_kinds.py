"""One tensor of every kind that a learner can meet, and what can be said about it."""

from __future__ import annotations

import warnings
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Never

import pytest
import torch

if TYPE_CHECKING:
    from collections.abc import Callable

INF, NAN = float("inf"), float("nan")


@dataclass(frozen=True)
class Kind:
    """A kind of tensor with what its row, its values and its statistics must say."""

    name: str
    make: Callable[[], torch.Tensor]
    values: Any = None
    """What the window (dimension 0 down, 1 to the right, or one row) shows; None: unreadable."""
    note: str | None = None
    shape: tuple[int, ...] | None = ()
    parts: int = 0
    of: str = "values"

    def made(self) -> torch.Tensor:
        """Make it; what torch says about prototypes is not what is tested."""
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            return self.make()


class Raises(torch.Tensor):
    """A subclass whose every torch function raises."""

    @classmethod
    def __torch_function__(cls, func: Any, types: Any, args: Any = (), kwargs: Any = None) -> Never:
        raise RuntimeError("not this one")

    @property
    def shape(self) -> Never:  # pyright: ignore[reportIncompatibleVariableOverride]
        raise RuntimeError("no shape")

    @property
    def dtype(self) -> Never:  # pyright: ignore[reportIncompatibleVariableOverride]
        raise RuntimeError("no dtype")

    def __repr__(self) -> str:  # pyright: ignore[reportIncompatibleMethodOverride]
        raise RuntimeError("no repr")


class Wraps(torch.Tensor):
    """A wrapper without a storage of its own."""

    @staticmethod
    def __new__(cls: type[Wraps], inner: torch.Tensor) -> Wraps:
        return torch.Tensor._make_wrapper_subclass(cls, inner.size(), dtype=inner.dtype)

    @classmethod
    def __torch_dispatch__(cls, func: Any, types: Any, args: Any = (), kwargs: Any = None) -> Never:
        raise RuntimeError("not this one")


def _with_grad() -> torch.Tensor:
    leaf = torch.tensor([1.0, 2.0], requires_grad=True)
    (leaf * leaf).sum().backward()
    return leaf


def _non_leaf() -> torch.Tensor:
    return torch.tensor([1.0, 2.0], requires_grad=True) * 2


def _retains_grad() -> torch.Tensor:
    middle = _non_leaf()
    middle.retain_grad()
    middle.sum().backward()
    return middle


def _freed() -> torch.Tensor:
    tensor = torch.ones(3)
    tensor.untyped_storage().resize_(0)
    return tensor


def _beyond_storage() -> torch.Tensor:
    tensor = torch.ones(4, 4)
    tensor.untyped_storage().resize_(60)
    return tensor


def _inference() -> torch.Tensor:
    with torch.inference_mode():
        return torch.tensor([1.0, 2.0])


def _fake() -> torch.Tensor:
    from torch._subclasses.fake_tensor import FakeTensorMode

    with FakeTensorMode():
        return torch.ones(3)


def _masked() -> torch.Tensor:
    from torch.masked import masked_tensor

    return masked_tensor(torch.ones(3), torch.tensor([True, False, True]))


def _escaped_from(transform: Any) -> torch.Tensor:
    kept = []

    def keep(tensor: torch.Tensor) -> torch.Tensor:
        kept.append(tensor)
        return tensor.sum()

    transform(keep)(torch.ones(3, 2))
    return kept[0]


def _of(dtype: torch.dtype, *values: Any) -> Callable[[], torch.Tensor]:
    wide = (
        None
        if isinstance(values[0], int)
        else torch.complex128
        if dtype.is_complex
        else torch.float64
    )
    return lambda: torch.tensor(values, dtype=wide).to(dtype)


def _nested(layout: torch.layout) -> torch.Tensor:
    return torch.nested.nested_tensor([torch.ones(2), torch.ones(3)], layout=layout)


def _quantized() -> torch.Tensor:
    return torch.quantize_per_tensor(torch.tensor([1.0, 2.0]), 0.5, 0, torch.quint8)


def _quantized_rows() -> torch.Tensor:
    scales, zeros = torch.tensor([0.5, 0.25]), torch.tensor([0, 0])
    return torch.quantize_per_channel(torch.ones(2, 3), scales, zeros, 0, torch.qint8)


_EYE = [[1.0, 0.0], [0.0, 1.0]]

KINDS = (
    Kind("float32", _of(torch.float32, 1.5, -2.0), [[1.5, -2.0]], shape=(2,)),
    Kind("float64", _of(torch.float64, 0.1, 5e-324), [[0.1, 5e-324]], shape=(2,)),
    Kind("float16", _of(torch.float16, 1.5, 65504.0), [[1.5, 65504.0]], shape=(2,)),
    Kind("bfloat16", _of(torch.bfloat16, 1.5, -2.0), [[1.5, -2.0]], shape=(2,)),
    Kind("float8_e4m3fn", _of(torch.float8_e4m3fn, 1.5, 448.0), [[1.5, 448.0]], shape=(2,)),
    Kind("float8_e5m2", _of(torch.float8_e5m2, 1.5, INF), [[1.5, INF]], shape=(2,)),
    Kind("float8_e4m3fnuz", _of(torch.float8_e4m3fnuz, 1.5, NAN), [[1.5, NAN]], shape=(2,)),
    Kind("float8_e5m2fnuz", _of(torch.float8_e5m2fnuz, 1.5, 2.0), [[1.5, 2.0]], shape=(2,)),
    Kind("float8_e8m0fnu", _of(torch.float8_e8m0fnu, 2.0, 8.0), [[2.0, 8.0]], shape=(2,)),
    Kind("bool", _of(torch.bool, True, False), [[True, False]], shape=(2,)),
    Kind("int8", _of(torch.int8, -128, 127), [[-128, 127]], shape=(2,)),
    Kind("int16", _of(torch.int16, -32768, 7), [[-32768, 7]], shape=(2,)),
    Kind("int32", _of(torch.int32, -(2**31), 7), [[-(2**31), 7]], shape=(2,)),
    Kind(
        "int64",
        _of(torch.int64, 2**63 - 1, 2**63 - 2),
        [[2**63 - 1, 2**63 - 2]],
        shape=(2,),
    ),
    Kind("uint8", _of(torch.uint8, 0, 255), [[0, 255]], shape=(2,)),
    Kind("uint16", _of(torch.uint16, 0, 65535), [[0, 65535]], shape=(2,)),
    Kind("uint32", _of(torch.uint32, 0, 2**32 - 1), [[0, 2**32 - 1]], shape=(2,)),
    Kind(
        "uint64",
        lambda: torch.tensor([-1, 5]).view(torch.uint64),
        [[2**64 - 1, 5]],
        shape=(2,),
    ),
    Kind("complex64", _of(torch.complex64, 3 + 4j, 1j), [[3 + 4j, 1j]], shape=(2,), of="abs"),
    Kind("complex128", _of(torch.complex128, 3 + 4j), [[3 + 4j]], shape=(1,), of="abs"),
    Kind("complex32", _of(torch.complex32, 3 + 4j), [[3 + 4j]], shape=(1,), of="abs"),
    Kind(
        "float4",
        lambda: torch.zeros(4, dtype=torch.uint8).view(torch.float4_e2m1fn_x2),
        note="packed",
        shape=(4,),
    ),
    Kind("bits", lambda: torch.zeros(4, dtype=torch.uint8).view(torch.bits8), None, "packed", (4,)),
    Kind("conj", lambda: torch.tensor([3 + 4j]).conj(), [[3 - 4j]], shape=(1,), of="abs"),
    Kind("neg", lambda: torch.tensor([3 + 4j]).conj().imag, [[-4.0]], shape=(1,)),
    Kind("0-d", lambda: torch.tensor(2.5), [[2.5]]),
    Kind("empty", lambda: torch.empty(0, 3), [], "no_elements", (0, 3)),
    Kind(
        "not finite", _of(torch.float32, NAN, INF, -INF, 1.0), [[NAN, INF, -INF, 1.0]], shape=(4,)
    ),
    Kind("transposed", lambda: torch.tensor([[1.0, 2.0]]).T, [[1.0], [2.0]], shape=(2, 1)),
    Kind("strided", lambda: torch.arange(6)[::2], [[0, 2, 4]], shape=(3,)),
    Kind("expanded", lambda: torch.ones(1).expand(2, 3), [[1.0] * 3] * 2, "expanded", (2, 3)),
    Kind(
        "overlapping",
        lambda: torch.arange(4).unfold(0, 2, 1),
        [[0, 1], [1, 2], [2, 3]],
        None,
        (3, 2),
    ),
    Kind("parameter", lambda: torch.nn.Parameter(torch.ones(1)), [[1.0]], shape=(1,)),
    Kind("leaf with grad", _with_grad, [[1.0, 2.0]], shape=(2,), parts=1),
    Kind("non-leaf", _non_leaf, [[2.0, 4.0]], shape=(2,)),
    Kind("retains grad", _retains_grad, [[2.0, 4.0]], shape=(2,), parts=1),
    Kind("inference", _inference, [[1.0, 2.0]], shape=(2,)),
    Kind("meta", lambda: torch.empty(3, device="meta"), None, "no_data", (3,)),
    Kind("fake", _fake, None, "no_data", (3,)),
    Kind("coo", lambda: torch.eye(2).to_sparse(), None, "sparse", (2, 2), parts=2),
    Kind(
        "coo uncoalesced",
        lambda: torch.sparse_coo_tensor(torch.tensor([[0, 0], [1, 1]]), torch.ones(2), (2, 2)),
        None,
        "sparse",
        (2, 2),
        parts=2,
    ),
    Kind("csr", lambda: torch.eye(2).to_sparse_csr(), None, "sparse", (2, 2), parts=3),
    Kind("csc", lambda: torch.eye(2).to_sparse_csc(), None, "sparse", (2, 2), parts=3),
    Kind("bsr", lambda: torch.eye(2).to_sparse_bsr((1, 1)), None, "sparse", (2, 2), parts=3),
    Kind("nested", lambda: _nested(torch.strided), None, "nested", None, parts=2),
    Kind("jagged", lambda: _nested(torch.jagged), None, "nested", None, parts=2),
    Kind("mkldnn", lambda: torch.eye(2).to_mkldnn(), _EYE, None, (2, 2)),
    Kind("quantized", _quantized, [[1.0, 2.0]], "quantized", (2,), of="dequantized"),
    Kind("quantized rows", _quantized_rows, [[1.0] * 3] * 2, "quantized", (2, 3), of="dequantized"),
    Kind("masked", _masked, None, "wrapper", (3,), parts=2),
    Kind("raising subclass", lambda: torch.ones(1).as_subclass(Raises), [[1.0]], shape=(1,)),
    Kind("wrapper subclass", lambda: Wraps(torch.ones(2)), None, "wrapper", (2,)),
    Kind("vmap", lambda: _escaped_from(torch.func.vmap), None, "wrapper", (2,)),
    Kind("grad", lambda: _escaped_from(torch.func.grad), None, "wrapper", (3, 2)),
    Kind("lazy", torch.nn.parameter.UninitializedParameter, None, "lazy", None),
    Kind("freed storage", _freed, None, "storage_freed", (3,)),
    Kind("beyond storage", _beyond_storage, None, "storage_freed", (4, 4)),
)
"""Every kind of section 4 of the curriculum, and a few more."""

each_kind = pytest.mark.parametrize("kind", KINDS, ids=[kind.name for kind in KINDS])
