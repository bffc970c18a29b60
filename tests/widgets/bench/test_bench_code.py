"""Tests of the line of code; each one is run by torch itself in a child process."""

from __future__ import annotations

import subprocess
import sys

import pytest

from widgets.bench.bench_code import code_line
from widgets.distribution_records import BenchCall
from widgets.parameters.bench_functions import FUNCTIONS

BETA = (
    "torch.manual_seed(7); x = torch.distributions.Beta(torch.tensor(2.0, dtype=torch.float64),"
    " 5.0).sample((50,))"
)


def call(name: str, dtype: str = "") -> BenchCall:
    function = FUNCTIONS[name]
    values = {each.name: each.default for each in function.parameters}
    return BenchCall(name, values, dtype or function.dtypes[0], seed=7, numel=50)


@pytest.mark.parametrize(
    ("made", "code"),
    [
        (BenchCall("randn"), "torch.manual_seed(0); x = torch.randn(1000000)"),
        (
            call("randint"),
            "torch.manual_seed(7); x = torch.randint(0, 10, (50,))",
        ),
        (
            call("Beta", "float64"),
            BETA,
        ),
        (
            BenchCall("rand", device="cuda:0", numel=10),
            'torch.manual_seed(0); x = torch.rand(10, device="cuda:0")',
        ),
    ],
)
def test_lines(made: BenchCall, code: str) -> None:
    assert code_line(made) == code


def test_torch_runs_every_line_in_every_dtype() -> None:
    lines = ["import torch", "import warnings", "warnings.simplefilter('error')"]
    for name, function in FUNCTIONS.items():
        for dtype in function.dtypes:
            drawn = "int64" if name == "multinomial" else dtype
            lines.append(code_line(call(name, dtype)))
            lines.append(f"assert x.shape == (50,) and x.dtype == torch.{drawn}, {name!r}")
    done = subprocess.run(
        [sys.executable, "-c", "\n".join(lines)], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
