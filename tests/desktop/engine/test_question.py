from __future__ import annotations

import json
import math

from desktop.engine.question import (
    Question,
    file_question,
    fit_question,
    histogram_question,
    sample_question,
    values_question,
)
from widgets.distribution_records import BenchCall, LawChoice
from widgets.tensor_records import ValueRequest


def test_values_are_asked_in_plain_json() -> None:
    request = ValueRequest("x", 0, 2, {1: 3}, 64, 32, 10, 20)
    question = values_question(request)
    assert json.loads(json.dumps(dict(question.arguments))) == {
        "name": "x",
        "row_dim": 0,
        "column_dim": 2,
        "fixed": {"1": 3},
        "first_row": 64,
        "first_column": 32,
        "rows": 10,
        "columns": 20,
    }
    assert (question.kind, question.name, question.main) == ("values", "x", False)
    assert question.window is request


def test_call_is_asked_in_plain_json() -> None:
    call = BenchCall("multinomial", {"weights": (1.0, math.inf)}, "int64", numel=10, seed=3)
    question = sample_question(call, resume=True)
    assert json.loads(json.dumps(dict(question.arguments), allow_nan=False)) == {
        "call": {
            "function": "multinomial",
            "parameters": {"weights": [1.0, {"$float": "inf"}]},
            "dtype": "int64",
            "device": "cpu",
            "seed": 3,
            "numel": 10,
            "generators": 1,
        },
        "resume": True,
    }


def test_chosen_law_goes_along() -> None:
    law = LawChoice("uniform", {"low": 0, "high": 1.5})
    expected = {"name": "uniform", "parameters": {"low": 0, "high": 1.5}}
    assert fit_question("x", law).arguments == {"name": "x", "law": expected}
    assert histogram_question("x", 7, law).arguments == {"name": "x", "bins": 7, "law": expected}
    assert file_question("a.npy", law).arguments == {"path": "a.npy", "law": expected}
    assert fit_question("x", None).arguments["law"] is None


def test_only_the_main_shell_and_the_bench_may_wait_for_ever() -> None:
    assert Question("values").time_out < Question("fit").time_out < math.inf
    assert Question("judge", main=True).time_out == math.inf
    assert Question("sample").time_out == math.inf
    assert Question("sample", cancelled=True).time_out < math.inf
