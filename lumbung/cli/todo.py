"""What `check --todo` writes: by agency and profile, what somebody who wants to do the same does not find."""

import shutil
import sys
import textwrap
from collections.abc import Iterable, Iterator

from lumbung.catalogue import Catalogue
from lumbung.cli.console import say, tell
from lumbung.completeness import Checklist, Group, by_agency, counted, found, stub, written
from lumbung.inspection import Inspection
from lumbung.messages import NEAR, sentence
from lumbung.model import Profile
from lumbung.problems import Problem
from lumbung.vocabulary import nearest
from lumbung.words import N_, Words

_WIDEST = 110


def todo(inspection: Inspection, paths: frozenset[str], agency: str | None, words: Words) -> int:
    """Write what profiles lack: all, those below `paths`, those of one agency; 2 for an agency that nobody knows."""
    catalogue = inspection.catalogue
    if catalogue is None:
        tell(inspection.problems, words)
        return 1
    if agency is not None and agency not in catalogue.agency:
        near = nearest(agency, catalogue.agency)
        unknown = words(N_("Perangkat daerah '{key}' tidak ada di data/agencies.yml."), key=agency)
        say(f"{unknown} {words(NEAR, near=near)}" if near else unknown, sys.stderr)
        return 2
    groups = _asked(by_agency(_below(catalogue, paths), catalogue.agencies), agency)
    late = {problem.path: problem for problem in inspection.problems if problem.code == "review-overdue"}
    for group in groups:
        for line in _group(group, late, words):
            say(line)
    if not groups:
        say(words(N_("Tidak ada profil yang cocok.")))
    if catalogue.broken:
        say(words(N_("Ada profil yang tidak dapat dibaca dan tidak dihitung di sini; jalankan check.")), sys.stderr)
    return 0


def _below(catalogue: Catalogue, paths: frozenset[str]) -> Iterator[Profile]:
    for profile in catalogue.profiles:
        if not paths or "." in paths or any(f"{profile.path}/".startswith(f"{path}/") for path in paths):
            yield profile


def _asked(groups: Iterable[Group], agency: str | None) -> tuple[Group, ...]:
    return tuple(
        group
        for group in groups
        if (group.key == agency if agency is not None else bool(group.profiles or group.stubs))
    )


def _group(group: Group, late: dict[str, Problem], words: Words) -> Iterator[str]:
    width = min(shutil.get_terminal_size().columns, _WIDEST)
    yield f"{group.name} ({group.key}): {counted(group, words)}"
    yield ""
    for item in group.profiles:
        yield f"  {item.profile.record.title} — {item.profile.path}"
        yield f"  {found(item, words)}"
        for need, line in item.missing:
            yield from textwrap.wrap(
                f"{words(need.label)} ({written(need, line, words)}): {words(need.reason)}",
                width,
                initial_indent="    - ",
                subsequent_indent="      ",
                break_on_hyphens=False,
            )
        yield from _late(item, late, words)
        yield ""
    for item in group.stubs:
        yield f"  {item.profile.record.title} — {item.profile.path}"
        yield f"  {stub(item, words)}"
        yield from _late(item, late, words)
        yield ""


def _late(item: Checklist, late: dict[str, Problem], words: Words) -> Iterator[str]:
    if item.profile.path in late:
        yield f"    ! {sentence(late[item.profile.path], words)}"
