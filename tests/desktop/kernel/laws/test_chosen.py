from __future__ import annotations

from typing import Any

import pytest

from desktop.kernel.gate import RefusedError
from desktop.kernel.laws.chosen import chosen_law


def test_a_chosen_law_names_no_call() -> None:
    law = chosen_law("normal", {"mean": 1, "std": 2})
    assert (law.name, law.call, law.parameters) == ("normal", "", {"mean": 1, "std": 2})


@pytest.mark.parametrize(
    ("name", "parameters", "sentence"),
    [
        ("normal", {"mean": 0.0, "std": 0.0}, "std must be greater than 0"),
        ("uniform", {"low": 3, "high": 2}, "high must be greater than low"),
        ("uniform", {"low": 3}, "other parameters than the law has"),
        ("gaussian", {}, "there is no law named 'gaussian'"),
        ("categorical", {"weights": 3}, "categorical can't have these parameters"),
    ],
)
def test_what_is_no_law_is_refused_in_one_sentence(
    name: str, parameters: dict[str, Any], sentence: str
) -> None:
    with pytest.raises(RefusedError, match=sentence) as caught:
        chosen_law(name, parameters)
    assert caught.value.reason == "failed"
