"""`python -m lumbung` is the command `lumbung`."""

import os
import signal
import sys
from types import FrameType


def stop(_signal: int, _frame: FrameType | None) -> None:
    """End at once with a sentence: while modules are read there is nothing to clear away, and no module catches this."""
    sys.stderr.write("Stopped.\n" if "--lang=en" in "=".join(sys.argv) else "Dihentikan.\n")
    sys.stderr.flush()
    os._exit(2)


def run() -> int:
    """Run the command line; a stop is told as one, from the first module that is read to the last that is left."""
    signal.signal(signal.SIGINT, stop)
    if hasattr(signal, "pthread_sigmask"):  # whoever started this may have held the signal back until now
        signal.pthread_sigmask(signal.SIG_UNBLOCK, {signal.SIGINT})
    from lumbung.cli import main  # noqa: PLC0415 - it takes a while

    signal.signal(signal.SIGINT, signal.default_int_handler)
    code = main()
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    return code


if __name__ == "__main__":
    sys.exit(run())
