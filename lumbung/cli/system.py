"""What the system refused, as a sentence: a full disk, a file that may not be opened."""

from lumbung.problems import Refusal
from lumbung.publishing import FULL


def of_the_system(error: OSError) -> Refusal:
    named = str(error.filename or "")
    if error.errno in FULL:
        return Refusal("disk-full", file=f" {named}" if named else "")
    return Refusal("file-refused", path=named or "?", reason=error.strerror or str(error) or type(error).__name__)
