"""Icons, fonts, styles and translations, and the only code that knows where they lie."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt, QTranslator
from PySide6.QtGui import QColor, QFont, QFontDatabase, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

FOLDER = Path(__file__).resolve().parent
UI_FONT_FAMILY = "Pretendard"
CODE_FONT_FAMILY = "D2Coding"

_FONT_FILES = ("Pretendard-Regular.otf", "Pretendard-SemiBold.otf", "D2Coding.ttf")
_ICON_SIZES = (16, 24, 32, 48, 64)


def load_fonts() -> None:
    """Register the bundled fonts with the running application; raise OSError if one is unusable."""
    for name in _FONT_FILES:
        if QFontDatabase.addApplicationFont(str(FOLDER / "fonts" / name)) < 0:
            raise OSError(f"The bundled font {name} can't be loaded; install Tensor Desk again.")


def code_font(like: QFont) -> QFont:
    """Return the monospaced font in the size of `like`; its Hangul is two columns wide."""
    font = QFont(CODE_FONT_FAMILY)
    font.setPointSizeF(like.pointSizeF())
    font.setStyleHint(QFont.StyleHint.Monospace)
    font.setFixedPitch(True)
    return font


@lru_cache(maxsize=256)
def _icon(name: str, rgb: int, chosen: int | None) -> QIcon:
    # Not by an engine of ours that draws when asked: Qt deletes those, and PySide then takes what
    # is made at the same address later for one of them.
    icon = QIcon()
    modes = {QIcon.Mode.Normal: rgb} | ({} if chosen is None else {QIcon.Mode.Active: chosen})
    for mode, color in modes.items():
        renderer = _renderer(name, color)
        for size in _ICON_SIZES:
            icon.addPixmap(_rendered(renderer, size), mode)
    return icon


def _renderer(name: str, rgb: int) -> QSvgRenderer:
    svg = (FOLDER / "icons" / f"{name}.svg").read_text(encoding="utf-8")
    colored = svg.replace("currentColor", QColor(rgb).name())
    return QSvgRenderer(QByteArray(colored.encode()))


def _rendered(renderer: QSvgRenderer, size: int) -> QPixmap:
    pixmap = QPixmap(QSize(size, size))
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    renderer.render(painter, QRectF(0, 0, size, size))
    painter.end()
    return pixmap


def icon(name: str, color: QColor, chosen: QColor | None = None) -> QIcon:
    """Return the line icon `name` (a file of resources/icons) drawn in `color`.

    `chosen`: its colour in the row of a menu that the pointer or the keys are on.
    """
    return _icon(name, color.rgb(), None if chosen is None else chosen.rgb())


def style_sheet(name: str) -> str:
    """Return the text of resources/styles/<name>.qss, its pictures with their whole paths."""
    sheet = (FOLDER / "styles" / f"{name}.qss").read_text(encoding="utf-8")
    return sheet.replace("@styles@", (FOLDER / "styles").as_posix())


def translator(language: str) -> QTranslator:
    """Return the translator of a language, an empty one for English, the source's own."""
    translations = QTranslator()
    if language == "en":
        return translations
    if not translations.load(str(FOLDER / "translations" / f"tensor_desk_{language}.qm")):
        raise OSError(f"The translation {language!r} is missing; install Tensor Desk again.")
    return translations
