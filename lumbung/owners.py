"""Who is asked to review which file: a CODEOWNERS that GitHub, GitLab and Forgejo read alike, from the registry."""

from collections.abc import Iterable, Iterator

from lumbung.catalogue import Catalogue
from lumbung.model import AgencyEntry
from lumbung.problems import Problem, Severity
from lumbung.reading import AGENCIES, SETTINGS
from lumbung.reading.translations import language_of
from lumbung.words import N_, Words

FILE = "CODEOWNERS"
"""At the top, the one place where all three look."""
_REGISTRIES = frozenset({SETTINGS, AGENCIES})
EVERYTHING = ("*", ".*")
"""Every path: for GitHub and GitLab, which read globs, and for Forgejo, which reads expressions and skips the first."""


def codeowners(catalogue: Catalogue, words: Words) -> str:
    """The file's text: the district's own people for everything, then each agency's for the profiles that it runs."""
    return "".join(f"{line}\n" for line in _lines(catalogue, words))


def in_the_way(catalogue: Catalogue, problems: Iterable[Problem]) -> Iterator[Problem]:
    """The errors that leave it unknown whose a profile is; what else is wrong with it does not matter here."""
    read = {profile.path for profile in catalogue.profiles}
    for problem in problems:
        folder, _, name = problem.path.partition("/")
        is_profile = folder == "innovations" and name.endswith(".md") and language_of(name) is None
        if problem.severity is Severity.ERROR and (
            problem.path in _REGISTRIES or (is_profile and (problem.path not in read or problem.field == "agency"))
        ):
            yield problem


def names_anyone(catalogue: Catalogue) -> bool:
    """Whether anybody at all is named; without, the file says nothing and need not exist."""
    return bool(catalogue.settings.site.maintainers or any(entry.record.maintainers for entry in catalogue.agencies))


def _lines(catalogue: Catalogue, words: Words) -> Iterator[str]:
    yield words(N_("# Dibuat dari mkdocs.yml dan data/agencies.yml; jangan disunting di sini."))
    yield words(N_("# Sesudah keduanya berubah: python3 build_site.py codeowners --write"))
    if everyone := catalogue.settings.site.maintainers:
        yield ""
        yield from (_row(path, everyone) for path in EVERYTHING)
    for entry in catalogue.agencies:
        owners = _owners(entry.name, catalogue)
        paths = _paths(entry, catalogue)
        if owners and paths:
            yield ""
            yield f"# {' '.join(entry.record.name.split())}"
            yield from (_row(path, owners) for path in paths)


def _owners(key: str, catalogue: Catalogue) -> tuple[str, ...]:
    """The agency's own people, else those of the nearest agency above it."""
    seen: set[str] = set()
    while key in catalogue.agency and key not in seen:
        seen.add(key)
        agency = catalogue.agency[key]
        if agency.maintainers:
            return agency.maintainers
        key = agency.parent or ""
    return ()


def _paths(entry: AgencyEntry, catalogue: Catalogue) -> list[str]:
    """The profiles that the agency runs, each with the folder of its pictures where there is one."""
    profiles = sorted(
        (profile.path for profile in catalogue.profiles if profile.record.agency == entry.name), key=str.casefold
    )
    folders = {path: f"{path.removesuffix('.md')}/" for path in profiles}
    return [
        line
        for path in profiles
        for line in ((path, folders[path]) if (catalogue.root / folders[path]).is_dir() else (path,))
    ]


def _row(path: str, owners: tuple[str, ...]) -> str:
    return f"{path} {' '.join(owners)}"
