"""Tests of the names of laws."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from widgets.fit.fit_law_words import law_name
from widgets.parameters.bench_laws import LAWS
from widgets.parameters.bench_parameters import read_value, value_text

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


@pytest.mark.parametrize("law", LAWS)
def test_every_law_has_a_name_and_right_defaults(qtbot: QtBot, law: str) -> None:
    assert law_name(law) != law
    for parameter in LAWS[law]:
        assert read_value(parameter, value_text(parameter.default)) == parameter.default


def test_another_one_keeps_its_name(qtbot: QtBot) -> None:
    assert law_name("unheard_of") == "unheard_of"
