from __future__ import annotations

import json

from desktop.engine.question import values_question
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
