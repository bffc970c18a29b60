"""The words about a CDF, a Q-Q plot and residuals, and those that name each kind of picture."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from widgets.histogram.picture_kinds import CDF, DENSITY, QUANTILES, RESIDUALS
from widgets.plot_numbers import share_text

if TYPE_CHECKING:
    from widgets.histogram.picture_scene import Scene
    from widgets.histogram.value_scale import ValueScale


def name(kind: str) -> str:
    """Return the name of a kind of picture."""
    return {
        DENSITY: QCoreApplication.translate("PictureWords", "Histogram"),
        CDF: QCoreApplication.translate("PictureWords", "CDF"),
        QUANTILES: QCoreApplication.translate("PictureWords", "Q–Q plot"),
        RESIDUALS: QCoreApplication.translate("PictureWords", "Residuals"),
    }[kind]


def hint(kind: str) -> str:
    """Return how to read one thing of a picture."""
    return {
        DENSITY: QCoreApplication.translate(
            "PictureWords", "Point at a bar, or press ← and → in the plot, to read it"
        ),
        CDF: QCoreApplication.translate(
            "PictureWords", "Point at the curve, or press ← and → in the plot, to read it"
        ),
        QUANTILES: QCoreApplication.translate(
            "PictureWords", "Point at a dot, or press ← and → in the plot, to read it"
        ),
        RESIDUALS: QCoreApplication.translate(
            "PictureWords", "Point at a bar, or press ← and → in the plot, to read it"
        ),
    }[kind]


def why_empty(kind: str, scene: Scene) -> str:
    """Return why a kind of picture can't be drawn of a scene, nothing when it can."""
    if kind == QUANTILES and scene.record.law is None and scene.reference is None:
        return QCoreApplication.translate(
            "PictureWords",
            "No law is known for these values: choose one to compare with, or freeze another "
            "distribution.",
        )
    if kind == RESIDUALS and scene.record.law is None:
        return QCoreApplication.translate(
            "PictureWords", "No law is known for these values: choose one to compare with."
        )
    return ""


def axis_names(kind: str, scene: Scene, offset: str) -> tuple[str, str]:
    """Return the names of the value axis and of the one upwards; `offset` is left out of ticks."""
    value = QCoreApplication.translate("PictureWords", "Value")
    if offset:
        value = QCoreApplication.translate("PictureWords", "Value − {offset}").format(offset=offset)
    value = _scaled(value, scene.scale)
    if kind == QUANTILES:
        return _quantile_names(scene)
    upwards = {
        CDF: QCoreApplication.translate("PictureWords", "Cumulative share"),
        RESIDUALS: QCoreApplication.translate("PictureWords", "Residual"),
    }.get(kind)
    return value, upwards or _density_name(scene)


def _density_name(scene: Scene) -> str:
    words = {
        "count": QCoreApplication.translate("PictureWords", "Count"),
        "share": QCoreApplication.translate("PictureWords", "Share per bin"),
        "density": QCoreApplication.translate("PictureWords", "Share per unit"),
        "decade": QCoreApplication.translate("PictureWords", "Share per decade"),
    }[scene.unit]
    if not scene.log_counts:
        return words
    return QCoreApplication.translate("PictureWords", "{axis}, log scale").format(axis=words)


def _quantile_names(scene: Scene) -> tuple[str, str]:
    of_values = QCoreApplication.translate("PictureWords", "Values")
    if scene.reference is not None:
        against = QCoreApplication.translate("PictureWords", "Quantiles of the frozen values")
    else:
        against = QCoreApplication.translate("PictureWords", "Quantiles of the law")
    return _scaled(against, scene.scale), of_values


def _scaled(words: str, scale: ValueScale) -> str:
    if scale.kind == "log":
        return QCoreApplication.translate("PictureWords", "{axis}, log scale").format(axis=words)
    if scale.kind == "symmetric":
        return QCoreApplication.translate(
            "PictureWords", "{axis}, log scale beyond ±{bend}"
        ).format(axis=words, bend=f"{scale.bend:g}")
    return words


def residual_text(value: float) -> str:
    """Return a signed number of standard errors."""
    if not math.isfinite(value):
        return "∞"
    return f"{value:+.2f}".replace("-", "−")


def share_difference(value: float) -> str:
    """Return a signed difference of two shares in percent."""
    return ("−" if value < 0 else "+") + share_text(abs(value))
