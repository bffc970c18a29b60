"""One thing that is pointed at, and the whole of a picture, in words."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QCoreApplication

from widgets.histogram import histogram_caption as caption
from widgets.histogram import picture_words as words
from widgets.histogram.cdf_layer import CdfLayer
from widgets.histogram.picture_curves import LEAST_EXPECTED
from widgets.histogram.quantile_layer import QuantileLayer
from widgets.histogram.residual_layer import BAND, ResidualLayer
from widgets.number_format import short_number
from widgets.plot_numbers import count_text, expected_text, range_texts, share_text

if TYPE_CHECKING:
    from widgets.histogram.picture_layer import PictureLayer
    from widgets.histogram.picture_scene import Scene


def reading(layer: PictureLayer, scene: Scene, index: int) -> str:
    """Return what is pointed at in numbers."""
    if isinstance(layer, CdfLayer):
        return _share_reading(layer, scene, index)
    if isinstance(layer, QuantileLayer):
        return _quantile_reading(layer, scene, index)
    if isinstance(layer, ResidualLayer):
        return _residual_reading(layer, scene, index)
    return caption.reading(scene.shown, index)


def _share_reading(layer: CdfLayer, scene: Scene, index: int) -> str:
    share, law, other = layer.share_at(index)
    told = [
        QCoreApplication.translate("PictureReading", "{share} of the values lie {range}").format(
            share=share_text(share), range=_up_to(scene, index)
        )
    ]
    if law is not None:
        told.append(
            QCoreApplication.translate(
                "PictureReading", "the law expects {share} (difference {difference})"
            ).format(share=share_text(law), difference=words.share_difference(share - law))
        )
    if other is not None:
        told.append(
            QCoreApplication.translate("PictureReading", "of the frozen ones {share}").format(
                share=share_text(other)
            )
        )
    return ", ".join(told)


def _up_to(scene: Scene, index: int) -> str:
    shown = scene.shown
    if shown.integer or shown.values:
        return QCoreApplication.translate("PictureReading", "at or below {value}").format(
            value=caption.bin_range(shown, index)
        )
    low, high = float(shown.edges[index]), float(shown.edges[index + 1])
    text = range_texts(low, high)[1]
    if shown.offset:
        text = str(math.ceil(high) + shown.offset)
    return QCoreApplication.translate("PictureReading", "below {value}").format(value=text)


def _quantile_reading(layer: QuantileLayer, scene: Scene, index: int) -> str:
    data = layer.data
    if data is None:
        return ""
    x, y = float(data.x[index]), float(data.y[index])
    spread = float(np.ptp(data.y)) / 100
    told = {
        "share": share_text(float(data.shares[index])),
        "value": _value(y, scene.record.offset, spread),
        "other": _value(x, scene.record.offset, spread),
    }
    if scene.reference is not None:
        return QCoreApplication.translate(
            "PictureReading",
            "{share} of the values lie below {value}, as many of the frozen ones below {other}",
        ).format(**told)
    return QCoreApplication.translate(
        "PictureReading", "{share} of the values lie below {value}, by the law below {other}"
    ).format(**told)


def _value(value: float, offset: int, spread: float) -> str:
    return str(round(value) + offset) if offset else short_number(value, spread=spread)


def _residual_reading(layer: ResidualLayer, scene: Scene, index: int) -> str:
    data = layer.data
    if data is None:
        return ""
    low, high = float(data.edges[index]), float(data.edges[index + 1])
    first = int(np.searchsorted(scene.shown.edges, low))
    last = int(np.searchsorted(scene.shown.edges, high)) - 1
    told = caption.bin_range(scene.shown, first)
    if last > first:
        told = f"{caption.bin_range(scene.shown, first)} … {caption.bin_range(scene.shown, last)}"
    return QCoreApplication.translate(
        "PictureReading",
        "{range}: count {count}, the law expects {expected}, residual {residual}",
    ).format(
        range=told,
        count=count_text(int(data.observed[index])),
        expected=expected_text(float(data.expected[index])),
        residual=words.residual_text(float(data.values[index])),
    )


def finding(layer: PictureLayer) -> str:
    """Return what a picture shows in one sentence, nothing for a density or an empty picture."""
    if isinstance(layer, CdfLayer):
        return _cdf_finding(layer)
    if isinstance(layer, QuantileLayer):
        return _quantile_finding(layer)
    if isinstance(layer, ResidualLayer):
        return _residual_finding(layer)
    return ""


def _cdf_finding(layer: CdfLayer) -> str:
    band = QCoreApplication.translate(
        "PictureReading",
        "Band: with 95 % confidence the true curve lies everywhere within ±{half} of the curve of "
        "the values (Dvoretzky–Kiefer–Wolfowitz)",
    ).format(half=share_text(layer.half_width))
    distance = layer.distance()
    if distance is None:
        return band
    apart = QCoreApplication.translate(
        "PictureReading", "Largest distance from the law at the bins' edges: {distance}"
    ).format(distance=share_text(distance))
    if distance <= layer.half_width:
        inside = QCoreApplication.translate("PictureReading", "the law lies within the band")
    else:
        inside = QCoreApplication.translate("PictureReading", "the law leaves the band")
    return f"{band}. {apart}: {inside}"


def _quantile_finding(layer: QuantileLayer) -> str:
    if layer.data is None:
        return ""
    middle = (layer.data.shares >= 0.05) & (layer.data.shares <= 0.95)
    apart = np.abs(layer.data.y - layer.data.x)[middle]
    if apart.size == 0:
        return ""
    return QCoreApplication.translate(
        "PictureReading",
        "On the line the quantiles are equal. Between 5 % and 95 % they differ by {most} at most",
    ).format(most=short_number(float(apart.max())))


def _residual_finding(layer: ResidualLayer) -> str:
    data = layer.data
    if data is None:
        return ""
    sizes = np.abs(data.values)
    told = QCoreApplication.translate(
        "PictureReading",
        "Bars outside ±3 standard errors: {outside} of {bars} (chance alone would give about "
        "{chance}); the largest residual is {largest}",
    ).format(
        outside=count_text(int(np.count_nonzero(sizes > BAND))),
        bars=count_text(sizes.size),
        chance=expected_text(0.0027 * sizes.size),
        largest=words.residual_text(float(data.values[int(sizes.argmax())])),
    )
    if not data.merged:
        return told
    merged = QCoreApplication.translate(
        "PictureReading",
        "Bins that expect less than {least} values, {merged} here, are merged with neighbours",
    ).format(least=f"{LEAST_EXPECTED:g}", merged=count_text(data.merged))
    return f"{told}. {merged}"


def summary(layer: PictureLayer, scene: Scene, kind: str) -> str:
    """Return a whole picture in words, for those who can't see it."""
    told = [words.name(kind), caption.summary(scene.shown).rstrip(".")]
    told.append(words.why_empty(kind, scene) or finding(layer))
    return ". ".join(part.rstrip(".") for part in told if part) + "."
