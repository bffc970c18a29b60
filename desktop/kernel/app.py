"""The kernel application: ipykernel, made hermetic."""

from __future__ import annotations

from ipykernel.kernelapp import IPKernelApp

from . import desk


class DeskKernelApp(IPKernelApp):
    """An ipykernel that attaches the desk to its shell."""

    def initialize(self, argv: list[str] | None = None) -> None:
        """Set everything up and attach the desk."""
        super().initialize(argv)
        desk.attach(self.shell)


def launch() -> None:
    """Run the kernel until it is told to stop."""
    app = DeskKernelApp.instance()
    app.initialize()
    app.start()
