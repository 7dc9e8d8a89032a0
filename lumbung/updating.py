"""A site brought up to date by the shortest way: as it is, touched up, or built anew; the bytes are the same."""

from collections.abc import Callable

from lumbung.requests import Outcome, Request
from lumbung.unchanged import built


def update(request: Request, progress: Callable[[str, int, int], None]) -> Outcome:
    """What a build answers, whichever way was gone. Modules are read when they are needed: an answer from before needs few."""
    answer, state = built(request)
    if answer:
        return answer
    from lumbung.retouching.retouch import retouched  # noqa: PLC0415 - see above

    if outcome := retouched(request, state):
        return outcome
    from lumbung.build import build  # noqa: PLC0415 - see above

    return build(request, progress)
