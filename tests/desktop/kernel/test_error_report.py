from __future__ import annotations

import json
from typing import Any

import pytest

from desktop.kernel.error_report import FIRST_FRAMES, LAST_FRAMES, ErrorReport
from desktop.kernel.step_sources import StepCompiler, file_name

NAME = file_name("a_step", 7)


def report_of(source: str) -> dict[str, Any]:
    """Run a step's source and return the content of its error, as it arrives."""
    compiler = StepCompiler()
    names = {"__name__": "__main__"}
    try:
        step = compiler.remember(NAME, source)
        step.compile(compiler)
        exec(step.statements, names)
        if step.expression is not None:
            eval(step.expression, names)
    except BaseException as error:
        return json.loads(json.dumps(ErrorReport(error, NAME).content()))
    raise AssertionError("the step raised nothing")


def place(report: dict[str, Any]) -> tuple[int | None, int | None]:
    return report["tensor_desk"]["line"], report["tensor_desk"]["column"]


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("x = (\n 1 +", (1, 4)),
        ("x = 1\ny = = 2", (2, 4)),
        ("if True:\nx = 1", (2, 0)),
        ("x = 1\nreturn x", (2, 0)),
        ("eval('1 +')", (1, None)),
        ("x = 1\n\n1 / 0", (3, None)),
        ("def f():\n    return [][1]\n\nf()", (2, None)),
        ("import json\n\njson.loads('{')", (3, None)),
    ],
)
def test_the_learner_s_line_is_named(
    source: str, expected: tuple[int | None, int | None] | str
) -> None:
    assert place(report_of(source)) == expected


def test_frames_are_the_learner_s_and_libraries_with_short_paths() -> None:
    report = report_of("import json\njson.loads('{')")
    frames = report["tensor_desk"]["frames"]
    assert frames[0] == {
        "where": "step",
        "line": 2,
        "function": "<module>",
        "source": "json.loads('{')",
    }
    assert [frame["where"] for frame in frames[1:]] == [
        "json/__init__.py",
        "json/decoder.py",
        "json/decoder.py",
    ]


def test_torch_s_frames_are_shortened_to_their_place_in_the_package() -> None:
    report = report_of("import torch\ntorch.nn.Linear(2, 3)(torch.zeros(1, 5))")
    assert report["tensor_desk"]["frames"][-1]["where"].startswith("torch/nn/modules/")


def test_endless_recursion_keeps_first_and_last_frames() -> None:
    report = report_of("def f():\n    return f()\nf()")
    assert report["tensor_desk"]["advice"] == "too_deep"
    assert len(report["tensor_desk"]["frames"]) == FIRST_FRAMES + LAST_FRAMES
    assert place(report) == (2, None)


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("raise KeyError('k') from ValueError('v')", "'k'\n← ValueError: v"),
        ("try:\n    1 / 0\nexcept Exception:\n    raise KeyError('k') from None", "'k'"),
        (
            "try:\n    1 / 0\nexcept Exception:\n    raise KeyError('k')",
            "'k'\n← ZeroDivisionError: division by zero",
        ),
        (
            "raise ExceptionGroup('both', [ValueError('a'), TypeError('b\\nc')])",
            "both (2 sub-exceptions)\n• ValueError: a\n• TypeError: b",
        ),
        ("e = ValueError('a')\ne.add_note('a note')\nraise e", "a\na note"),
        ("e = ValueError('a')\ne.__notes__ = 3\nraise e", "<its __str__ raised TypeError>"),
        (
            "class E(Exception):\n    def __str__(self):\n        raise OSError\nraise E",
            "<its __str__ raised OSError>",
        ),
        (
            "class E(Exception):\n    def __str__(self):\n        return 3\nraise E",
            "<its __str__ raised TypeError>",
        ),
        ("raise ValueError('\\ud800 half')", "\\ud800 half"),
        ("a = ValueError('a')\nb = ValueError('b')\na.__cause__ = b\nb.__cause__ = a\nraise a",
         "a\n← ValueError: b"),
    ],
)  # fmt: skip
def test_messages_tell_causes_groups_and_notes(
    source: str, expected: tuple[int | None, int | None] | str
) -> None:
    assert report_of(source)["evalue"] == expected


def test_an_enormous_message_is_cut_and_says_so() -> None:
    report = report_of("raise ValueError('x' * 10**6)")
    assert len(report["evalue"]) < 5000
    assert report["evalue"].endswith("… (+996000)")


@pytest.mark.parametrize(
    "source",
    [
        (
            "class M(type):\n    __name__ = property(lambda c: 1 / 0)\n"
            "class E(Exception, metaclass=M):\n    pass\nraise E"
        ),
        "class E(Exception):\n    __class__ = property(lambda s: 1 / 0)\nraise E",
        "class E(Exception):\n    def __getattribute__(self, n):\n        raise OSError\nraise E",
        (
            "class E(SyntaxError):\n    filename = offset = lineno = msg = "
            "property(lambda s: 1 / 0)\nraise E"
        ),
    ],
)
def test_hostile_exception_classes_are_reported(source: str) -> None:
    report = report_of(source)
    assert report["ename"]
    assert report["evalue"] is not None


def test_a_client_that_knows_nothing_of_us_gets_a_traceback() -> None:
    report = report_of("x = 1\n1 / 0")
    assert report["traceback"] == [
        "step:2 in <module>\n  1 / 0",
        "ZeroDivisionError: division by zero",
    ]
