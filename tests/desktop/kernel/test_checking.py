from __future__ import annotations

import linecache
import random
import sys
from types import SimpleNamespace
from typing import Any

import numpy as np
import pytest
import torch

from desktop.kernel import checking

PATH = "/lessons/99_test/checks.py"


def shell(**names: Any) -> Any:
    return SimpleNamespace(
        user_ns={"exit": print, **names},
        user_ns_hidden={"exit": print},
        has_last_result=False,
        last_result=None,
    )


def judged(source: str, function: str = "check_it", **names: Any) -> dict[str, Any]:
    return checking.judge(shell(**names), source, PATH, function)


def check(*lines: str) -> str:
    return "def check_it(names):\n" + "".join(f"    {line}\n" for line in lines)


DIFFERENCES: list[tuple[str, dict[str, Any], list[list[Any]]]] = [
    ("yield 'v', 'value', 3, names['v']", {"v": 3}, []),
    ("yield 'v', 'value', 3, names['v']", {"v": 4}, [["v", "value", "3", "4"]]),
    ("yield 'v', 'value', 3, names['v']", {}, [["v", "missing", None, None]]),
    ("yield 'v', 'value', 3, names['exit']", {}, [["exit", "missing", None, None]]),
    ("names.tensor('v'); yield", {"v": [1]}, [["v", "type", "Tensor", "list"]]),
    (
        "yield 'v', 'type', 'Tensor', type(names['v']).__name__",
        {"v": 1},
        [["v", "type", "Tensor", "int"]],
    ),
    (
        "yield 'v', 'shape', (2, 3), names['v'].shape",
        {"v": torch.zeros(3, 2)},
        [["v", "shape", "(2, 3)", "(3, 2)"]],
    ),
    ("yield 'v', 'shape', (2, 3), names['v'].shape", {"v": torch.zeros(2, 3)}, []),
    (
        "yield 'v', 'dtype', torch.float32, names['v'].dtype",
        {"v": torch.zeros(1).double()},
        [["v", "dtype", "torch.float32", "torch.float64"]],
    ),
    ("yield 'v', 'mean', between(0.35, 0.65), names['v'].mean()", {"v": torch.full((3,), 0.5)}, []),
    (
        "yield 'v', 'mean', between(0.35, 0.65), names['v'].mean().item()",
        {"v": torch.full((3,), 0.75)},
        [["v", "mean", "0.35 … 0.65", "0.75"]],
    ),
    (
        "yield 'v', 'values', torch.tensor([1, 2]), names['v']",
        {"v": torch.tensor([1, 3])},
        [["v", "values", "tensor([1, 2])", "tensor([1, 3])"]],
    ),
    ("yield 'v', 'values', torch.tensor([1, 2]), names['v']", {"v": torch.tensor([1, 2])}, []),
    (
        "yield 'v', 'values', torch.tensor([1, 2]), names['v']",
        {"v": torch.tensor([1.0, 2.0])},
        [["v", "values", "tensor([1, 2])", "tensor([1., 2.])"]],
    ),
    (
        "yield 'v', 'value', 3, names['v']",
        {"v": torch.zeros(2, 20)},
        [["v", "value", "3", "torch.float32 (2, 20)"]],
    ),
    ("yield 'v', 'value', 3, names['v']", {"v": "3"}, [["v", "value", "3", "'3'"]]),
    (
        "yield 'v', 'value', 0.3, names['v']",
        {"v": 0.1 + 0.2},
        [["v", "value", "0.3", "0.30000000000000004"]],
    ),
    (
        "yield 'v', 'min', between(-1, -0.9), names['v']",
        {"v": 7.969141006469727e-05},
        [["v", "min", "-1 … -0.9", "7.969e-05"]],
    ),
    (
        "yield 'v', 'min', between(-1, -0.9), names['v']",
        {"v": -0.8999996},
        [["v", "min", "-1 … -0.9", "-0.8999996"]],
    ),
    (
        "yield 'v', 'values', [0.5, 123456.0, 1], names['v']",
        {"v": [1 / 3, 123457.0, 1]},
        [["v", "values", "[0.5, 123456, 1]", "[0.3333, 123457, 1]"]],
    ),
    ("yield 'v', 'value', 1.0, names['v']", {"v": float("nan")}, [["v", "value", "1", "nan"]]),
    (
        "yield 'v', 'value', 3, names['v'] + 1",
        {"v": "a"},
        [["v", "error", None, 'TypeError: can only concatenate str (not "int") to str']],
    ),
]


@pytest.mark.parametrize(("line", "names", "differences"), DIFFERENCES)
def test_differences_are_told_as_text(
    line: str, names: dict[str, Any], differences: list[list[Any]]
) -> None:
    answer = judged(check(line), **names)
    assert answer == {"value": None, "differences": differences, "failed": None}


def test_differences_found_before_an_error_stay() -> None:
    answer = judged(check("yield 'a', 'value', 1, 2", "names['b'].missing"), b=3)
    assert [difference[1] for difference in answer["differences"]] == ["value", "error"]


@pytest.mark.parametrize(
    ("body", "value", "failed"),
    [
        ("return 'float32'", "float32", None),
        ("return [1, {'a': 2.5}, None]", [1, {"a": 2.5}, None], None),
        ("assert 1 == 2, 'no'", None, "AssertionError: no"),
        ("return torch.ones(1)", None, "TypeError: a check's function returned tensor([1.])"),
        ("raise SystemExit", None, "SystemExit"),
    ],
)
def test_other_functions_return_a_value_or_fail(body: str, value: Any, failed: str | None) -> None:
    answer = judged(f"def prediction_it(names):\n    {body}\n", "prediction_it")
    assert answer == {"value": value, "differences": [], "failed": failed}


@pytest.mark.parametrize("source", ["def check_it(names:\n", "1 / 0", "def other(): pass"])
def test_broken_checks_are_told(source: str) -> None:
    answer = judged(source, "prediction_it")
    assert answer["failed"].split(":")[0] in ("SyntaxError", "ZeroDivisionError", "KeyError")


def test_a_module_is_made_once_and_its_lines_are_known() -> None:
    source = "made = []\ndef prediction_it(names):\n    made.append(1)\n    return len(made)\n"
    assert [judged(source, "prediction_it")["value"] for _ in range(2)] == [1, 2]
    assert linecache.getline(PATH, 3) == "    made.append(1)\n"


def test_dataclasses_work_in_checks() -> None:
    source = (
        "from __future__ import annotations\n"
        "from dataclasses import dataclass\n"
        "@dataclass\nclass P:\n    x: int = 2\n"
        "def prediction_it(names):\n    return P().x\n"
    )
    assert judged(source, "prediction_it")["value"] == 2


def test_what_the_learner_called_sum_or_torch_does_not_matter() -> None:
    source = check(
        "yield 'v', 'value', 6, sum(names['v'])", "yield 't', 'value', 1, len(torch.ones(1))"
    )
    assert judged(source, sum=3, torch=None, v=[1, 2, 3])["differences"] == []


STATE = """
def prediction_it(names):
    torch.manual_seed(99)
    import random, warnings
    import numpy as np
    random.seed(5); np.random.seed(5)
    warnings.warn("noise")
    print("noise")
    found = torch.rand(2)
    grown = (torch.ones(1, requires_grad=True) * 2).requires_grad
    return [str(found.dtype), str(found.device), grown,
            torch.are_deterministic_algorithms_enabled()]
"""


@pytest.fixture
def learners_settings() -> Any:
    torch.set_default_dtype(torch.float64)
    torch.set_default_device("meta")
    torch.use_deterministic_algorithms(True, warn_only=True)
    torch.set_grad_enabled(False)
    yield
    torch.set_grad_enabled(True)
    torch.use_deterministic_algorithms(False)
    torch.set_default_device(None)
    torch.set_default_dtype(torch.float32)


def settings() -> list[Any]:
    return [
        torch.get_default_dtype(),
        torch.get_default_device(),
        torch.empty(1).device,
        torch.are_deterministic_algorithms_enabled(),
        torch.is_deterministic_algorithms_warn_only_enabled(),
        torch.is_grad_enabled(),
        torch.get_rng_state().tolist(),
        random.getstate(),
        np.random.get_state()[1].tolist(),  # pyright: ignore[reportIndexIssue, reportArgumentType, reportCallIssue]
        torch._C._len_torch_function_stack(),
        sys.stdout,
        sys.stderr,
    ]


class SpeechlessError(Exception):
    def __str__(self) -> str:
        raise RuntimeError("no words")


class LoudError(Exception):
    def __str__(self) -> str:
        return "x" * 10**6


@pytest.mark.parametrize(
    ("error", "length"), [(SpeechlessError, len("SpeechlessError")), (LoudError, 2000)]
)
def test_a_learners_error_is_a_difference_whatever_its_text(
    error: type[Exception], length: int
) -> None:
    def mine() -> None:
        raise error

    answer = judged(check("yield 'mine', 'value', 1, names['mine']()"), mine=mine)
    ((name, fact, _, found),) = answer["differences"]
    assert (name, fact, len(found)) == ("mine", "error", length)
    assert answer["failed"] is None


@pytest.mark.usefixtures("learners_settings")
def test_checks_see_torchs_defaults_and_leave_the_learners(capsys: Any) -> None:
    before = settings()
    answer = judged(STATE, "prediction_it")
    assert answer["value"] == ["torch.float32", "cpu", True, False]
    assert settings() == before
    assert capsys.readouterr().out == ""


@pytest.mark.usefixtures("learners_settings")
def test_an_interrupt_passes_and_leaves_the_learners_settings() -> None:
    before = settings()
    with pytest.raises(KeyboardInterrupt):
        judged("def check_it(names):\n    raise KeyboardInterrupt\n    yield\n")
    assert settings() == before


def test_a_mode_that_the_learner_left_open_stays_where_it_was() -> None:
    class Mode(torch.overrides.TorchFunctionMode):
        def __torch_function__(
            self, func: Any, types: Any, args: Any = (), kwargs: Any = None
        ) -> Any:
            raise AssertionError("seen")

    mode = Mode()
    torch._C._push_on_torch_function_stack(mode)
    try:
        answer = judged(check("yield 'one', 'value', 1, int(torch.ones(1))"))
        assert answer["differences"] == []
    finally:
        assert torch._C._pop_torch_function_stack() is mode


def test_the_random_stream_of_the_learner_goes_on_in_the_check() -> None:
    torch.manual_seed(0)
    expected = torch.rand(1).item()
    torch.manual_seed(0)
    source = "def prediction_it(names):\n    return torch.rand(1).item()\n"
    assert judged(source, "prediction_it")["value"] == expected
    assert torch.rand(1).item() == expected


def test_a_function_that_uses_the_variable_device_is_checked_on_the_cpu() -> None:
    made = shell()
    gpu = made.user_ns["device"] = made.user_ns_hidden["device"] = torch.device("meta")
    made.user_ns["drawn"] = lambda: torch.rand(2, device=made.user_ns["device"])
    source = check("yield 'drawn()', 'device', torch.device('cpu'), names['drawn']().device")
    assert checking.judge(made, source, PATH, "check_it")["differences"] == []
    assert made.user_ns["device"] is made.user_ns_hidden["device"] is gpu


def test_a_variable_device_of_the_learner_s_own_is_left_alone() -> None:
    own = torch.device("meta")
    source = check("yield 'device', 'value', torch.device('meta'), names['device']")
    assert judged(source, device=own)["differences"] == []
