"""`python -m lumbung` is the command `lumbung`."""

import os
import sys

try:
    import _signal as early  # type: ignore[import-not-found]  # quick: a stop may come while the rest is read
except ImportError:
    import signal as early


def stop(_signal: int, _frame: object) -> None:
    """End at once with a sentence: while modules are read there is nothing to clear away, and no module catches this."""
    sys.stderr.write("Stopped.\n" if "--lang=en" in "=".join(sys.argv) else "Dihentikan.\n")
    sys.stderr.flush()
    os._exit(2)


def run() -> int:
    """Run the command line; a stop is told as one, from the first module that is read to the last that is left."""
    early.signal(early.SIGINT, stop)
    if hasattr(early, "pthread_sigmask"):  # whoever started this may have held the signal back until now
        early.pthread_sigmask(early.SIG_UNBLOCK, {early.SIGINT})
    import signal  # noqa: PLC0415 - both take a while

    from lumbung.cli import FAILED, main  # noqa: PLC0415

    signal.signal(signal.SIGINT, signal.default_int_handler)
    code = main()
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    if code == FAILED:  # a stop inside of code made from a text would let Python end by the signal after all
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(code)
    return code


if __name__ == "__main__":
    sys.exit(run())
