"""What this program is made of: versions and licences."""

from __future__ import annotations

import platform

import PySide6
from PySide6.QtCore import QCoreApplication, qVersion


def about_words() -> str:
    """Return the text of the About box as HTML, in the interface language."""
    translate = QCoreApplication.translate
    purpose = translate(
        "About",
        "Tensor Desk teaches PyTorch tensors by doing: read a step, predict, edit, run,"
        " and see the tensors. It works without a network.",
    )
    licences = translate(
        "About",
        "Tensor Desk: MIT License. Fonts: Pretendard and D2Coding, SIL Open Font License 1.1."
        " Icons: Lucide, ISC License. Qt and PySide6: LGPL 3.",
    )
    return f"<p>{purpose}</p><p>{_versions()}</p><p>{licences}</p>"


def _versions() -> str:
    parts = [
        ("Tensor Desk", _installed("tensor-desk")),
        ("Python", platform.python_version()),
        ("Qt", qVersion()),
        ("PySide6", PySide6.__version__),
        # Asked of the environment, since the window's process never imports torch.
        ("torch", _installed("torch")),
    ]
    return "<br>".join(f"{name} {number}" for name, number in parts if number)


def _installed(name: str) -> str:
    # Not at the top: it takes milliseconds that the first window doesn't have.
    from importlib.metadata import PackageNotFoundError, version

    try:
        return version(name)
    except PackageNotFoundError:
        return ""
