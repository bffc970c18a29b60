"""Tests of the Python tokenizer."""

from __future__ import annotations

import pytest

from widgets.code.python_tokens import State, tokenize


def _shown(line: str, state: State = ()) -> str:
    """Return the tokens as `kind:text`, brackets left out."""
    tokens, _ = tokenize(line, state)
    return " ".join(
        f"{token.kind.value}:{line[token.start : token.end]}"
        for token in tokens
        if token.kind.value != "bracket"
    )


def _state_behind(*lines: str) -> State:
    state: State = ()
    for line in lines:
        _, state = tokenize(line, state)
    return state


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("import torch", "keyword:import"),
        ("from . import x", "keyword:from keyword:import"),
        ("x = None", "keyword:None"),
        ("def mean(x):", "keyword:def name:mean"),
        ("class 텐서(Base):", "keyword:class name:텐서"),
        ("async def f(): pass", "keyword:async keyword:def name:f keyword:pass"),
        ("print(x.sum())", "name:print"),
        ("@torch.no_grad()", "name:@ name:torch name:no_grad"),
        ("a @ b", ""),
        ("x = 0x1F + 1_000 + .5e-3 + 2j", "number:0x1F number:1_000 number:.5e-3 number:2j"),
        ("x1 = y2", ""),
        ("x = 1  # 주석 'a'", "number:1 comment:# 주석 'a'"),
        ("'a # b' + \"c\"", "string:'a # b' string:\"c\""),
        (r"'it\'s' if x", r"string:'it\'s' keyword:if"),
        (r"r'\' + x", r"string:r'\' + x"),
        (r"rb'\d' + x", r"string:rb'\d'"),
        ("'never closed", "string:'never closed"),
        ("match command:", "keyword:match"),
        ("match = re.match(x)", ""),
        ("case [1, _]:", "keyword:case number:1"),
    ],
)
def test_tokenize_names_each_kind(line: str, expected: str) -> None:
    assert _shown(line) == expected


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("f'a {len(x)} b'", "string:f'a  name:len string: b'"),
        ("f'{{no field}}'", "string:f'{{no field}}'"),
        ("f'{x:.3f}'", "string:f' string:.3f string:'"),
        ("f'{x:{width}d}' + 'b'", "string:f' string:d string:' string:'b'"),
        ("f'{ {1: 2}[1] }'", "string:f' number:1 number:2 number:1 string:'"),
        ("f\"{d['a']}\"", "string:f\" string:'a' string:\""),
        ("f'{x:>{width}}{y!r}'", "string:f' string:> string:'"),
        ("f'{x[1:2]}'", "string:f' number:1 number:2 string:'"),
        (r"f'\N{DASH} {x}'", r"string:f'\N{DASH}  string:'"),
    ],
)
def test_tokenize_reads_the_fields_of_formatted_strings(line: str, expected: str) -> None:
    assert _shown(line) == expected


@pytest.mark.parametrize(
    ("lines", "is_open"),
    [
        (['x = """a'], True),
        (['x = """a', "b", 'c"""'], False),
        (["'''", '"""'], True),
        (["'''", '"""', "'''"], False),
        (['f"""{', "x", '}"""'], False),
        (['f"""{x'], True),
        (["'a \\"], True),
        (["'a \\", "b'"], False),
        (["'a \\\\"], False),
        (["'a"], False),
        (["f'{x"], False),
        (["x = (1,"], False),
        (['# """'], False),
    ],
)
def test_open_strings_are_carried_to_the_next_line(lines: list[str], is_open: bool) -> None:
    assert bool(_state_behind(*lines)) is is_open


def test_a_line_inside_a_string_is_a_string_up_to_its_end() -> None:
    state = _state_behind('x = """')

    assert _shown('import y""" + len(z)', state) == 'string:import y""" name:len'


def test_a_field_may_span_lines_in_a_long_string() -> None:
    state = _state_behind('f"""{')

    assert _shown('len(x)} b"""', state) == 'name:len string: b"""'
