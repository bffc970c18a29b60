"""A step's page for tests, with everything that a page may have."""

from __future__ import annotations

from widgets.lesson_records import Prediction, PredictionOption, StepPage

PAGE = StepPage(
    "01_a",
    "one",
    "Tensors",
    "A line runs at once",
    2,
    8,
    "<p>Read <code>x</code>.</p>",
    "<p>Look at <code>x</code>.</p>",
    Prediction(
        "<p>What is printed?</p>",
        (PredictionOption("six", "<code>tensor(6.)</code>"), PredictionOption("mul", "Mul")),
        "<p>It is computed at once.</p>",
    ),
    ("<p>first</p>", "<p>second</p>"),
    exercise=True,
)
