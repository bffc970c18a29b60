from __future__ import annotations

import inspect
import linecache

import pytest

from desktop.kernel.step_sources import STEP_FILE, StepCompiler, StepSource, file_name


def compiled(source: str) -> StepSource:
    compiler = StepCompiler()
    step = compiler.remember(file_name("a_step", 1), source)
    step.compile(compiler)
    return step


@pytest.mark.parametrize("step_id", ["first_tensor", None, "단계 <1>\n", "x" * 500])
def test_file_names_are_recognised_and_ascii(step_id: str | None) -> None:
    name = file_name(step_id, 12)
    found = STEP_FILE.fullmatch(name)
    assert found is not None
    assert found["number"] == "12"
    assert name.isascii()


@pytest.mark.parametrize("name", ["<stdin>", "/somewhere/step.py", "<frozen importlib._bootstrap>"])
def test_other_file_names_are_not_taken_for_a_step(name: str) -> None:
    assert STEP_FILE.fullmatch(name) is None


@pytest.mark.parametrize(
    ("source", "value", "shows"),
    [
        ("1 + 1", 2, True),
        ("1 + 1;", 2, False),
        ("1 + 1  ;  # quietly", 2, False),
        ("x = 3\nx * 2  # a comment;", 6, True),
        ("'a;'", "a;", True),
    ],
)
def test_the_last_bare_expression_is_set_apart(source: str, value: object, shows: bool) -> None:
    step = compiled(source)
    names: dict[str, object] = {}
    exec(step.statements, names)
    assert step.expression is not None
    assert eval(step.expression, names) == value
    assert step.shows_result is shows


@pytest.mark.parametrize("source", ["", "# only a comment", "x = 1", "def f():\n    return 1"])
def test_a_step_without_a_bare_expression_has_none(source: str) -> None:
    assert compiled(source).expression is None


def test_a_function_s_source_is_found_after_the_step_was_edited() -> None:
    compiler = StepCompiler()
    functions = []
    for number, body in enumerate(["return 1", "return 2"]):
        step = compiler.remember(file_name("s", number), f"def f():\n    {body}")
        step.compile(compiler)
        names = {"__name__": "steps"}
        exec(step.statements, names)
        functions.append(names["f"])
    linecache.checkcache()
    assert [inspect.getsource(function).split()[-1] for function in functions] == ["1", "2"]


def test_future_imports_hold_for_later_steps() -> None:
    compiler = StepCompiler()
    compiler.remember("<step s #1>", "from __future__ import annotations").compile(compiler)
    later = compiler.remember("<step s #2>", "x: undefined = 1\ny = __annotations__['x']")
    later.compile(compiler)
    names: dict[str, object] = {}
    exec(later.statements, names)
    assert names["y"] == "undefined"


@pytest.mark.parametrize("source", ["x = (", "return 1", "def f(:\n  pass", "x = 1\n  y = 2"])
def test_what_is_not_python_is_a_syntax_error(source: str) -> None:
    with pytest.raises(SyntaxError):
        compiled(source)
