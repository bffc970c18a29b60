"""The pictures of one step's output, each as wide as there is room for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QImage, QTextCursor, QTextDocument

if TYPE_CHECKING:
    from collections.abc import Iterator


class OutputPictures:
    """Keeps the images as they came: a pane that gets wider shows them in full again."""

    def __init__(self, document: QTextDocument) -> None:
        self._document = document
        self._made = 0
        self._images: dict[str, QImage] = {}

    def insert(self, cursor: QTextCursor, image: QImage, room: int) -> None:
        """Put an image where the cursor is, at most `room` pixels wide."""
        self._made += 1
        name = f"picture-{self._made}"
        self._images[name] = image
        self._scale(name, room)
        cursor.insertImage(name)

    def forget_all(self) -> None:
        """Keep no images: their text is gone."""
        self._images.clear()

    def fit(self, room: int) -> None:
        """Show the images that are still there at most `room` pixels wide."""
        if not self._images:
            return
        places = dict(self._places())
        self._images = {name: self._images[name] for name in places}
        for name, place in places.items():
            if self._shown_width(name) != min(self._images[name].width(), room):
                self._scale(name, room)
                self._document.markContentsDirty(place, 1)

    def _places(self) -> Iterator[tuple[str, int]]:
        """Return the name of each image in the text, and where it stands."""
        block = self._document.begin()
        while block.isValid():
            for piece in block.textFormats():
                shape, start = piece.format, piece.start  # pyright: ignore[reportAttributeAccessIssue]
                if shape.isImageFormat():
                    yield shape.toImageFormat().name(), block.position() + start
            block = block.next()

    def _scale(self, name: str, room: int) -> None:
        image = self._images[name]
        if image.width() > room:
            image = image.scaledToWidth(room, Qt.TransformationMode.SmoothTransformation)
        kind = QTextDocument.ResourceType.ImageResource
        self._document.addResource(kind, QUrl(name), image)

    def _shown_width(self, name: str) -> int:
        kind = QTextDocument.ResourceType.ImageResource
        return self._document.resource(kind, QUrl(name)).width()
