"""Judges the small lesson."""


def prediction_make(names):
    return "right" if tuple(names["x"].shape) == (5, 3) else "turned"


def check_double(names):
    d = names.tensor("d")
    yield "d", "shape", (5, 3), tuple(d.shape)
    yield "d", "values", True, same_values(d, names["x"] * 2)
