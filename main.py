"""Tensor Desk: read a step, predict, edit, run, and see the tensors."""

from __future__ import annotations

import gc
import sys


def main(arguments: list[str] | None = None) -> int:
    """Parse the arguments, start the application, return its exit code."""
    # Nothing of what is imported is garbage; the window has a collector of its own.
    gc.disable()
    # The kernel takes longest to be ready: it starts before Qt is even imported.
    from desktop.command_line import parse
    from desktop.engine.kernel_process import KernelProcess

    options = parse(sys.argv[1:] if arguments is None else arguments)
    from desktop.preflight import missing_part

    if sentence := missing_part(options):
        print(sentence, file=sys.stderr)
        return 1
    try:
        process = KernelProcess.start()
    except OSError:
        # The torch thread tries again, and the window says why that fails too.
        process = None
    if options.screenshot is not None:
        from desktop.screenshot import take

        return take(options, process)
    from desktop.app import run

    return run(options.data, process, options.lessons, options.bench)


if __name__ == "__main__":
    sys.exit(main())
