"""Paths that every system can hold, and that lead nowhere but below their folder."""

from collections.abc import Iterable

RESERVED = frozenset(
    {"con", "prn", "aux", "nul", "conin$", "conout$"}
    | {f"{port}{number}" for port in ("com", "lpt") for number in range(1, 10)}
)
"""Names that Windows keeps for devices, whatever stands behind the first dot."""
LONGEST_NAME, LONGEST_PATH = 200, 1000
_FORBIDDEN = frozenset('\\:*?"<>|')


def is_portable(path: str) -> bool:
    """Whether a path with forward slashes can be unpacked anywhere, and stays inside."""
    return len(path) <= LONGEST_PATH and all(map(_is_portable_name, path.split("/")))


def clashes(paths: Iterable[str]) -> tuple[str, ...]:
    """Those that stand twice where letter case does not count."""
    seen: set[str] = set()
    twice = []
    for path in paths:
        folded = path.casefold()
        if folded in seen:
            twice.append(path)
        seen.add(folded)
    return tuple(twice)


def _is_portable_name(name: str) -> bool:
    return (
        bool(name.strip(". "))
        and name == name.rstrip(". ")
        and len(name.encode()) <= LONGEST_NAME
        and name.isprintable()
        and not _FORBIDDEN & set(name)
        and name.partition(".")[0].casefold() not in RESERVED
    )
