"""What a full build notes for touching up its site."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any, NamedTuple

from lumbung.catalogue import Catalogue
from lumbung.foreign import Foreign
from lumbung.reading import original_of
from lumbung.renderer.registry import USUAL
from lumbung.requests import Request
from lumbung.retouching.ledger import Ledger, LedgerError
from lumbung.retouching.outline import front_of, outline
from lumbung.search import Index
from lumbung.standing import Entry, State


class Noted(NamedTuple):
    """What a build was made of: the catalogue, the catalogue and the index of each language, and what the theme was told."""

    catalogue: Catalogue
    told: Mapping[str, tuple[Catalogue, Index]]
    extra: Mapping[str, Any]


VERSION = 1
GROUND = "ground"
_FOREIGN = "lumbung.foreign"


def ledger_of(request: Request) -> Ledger:
    """Beside the workshop: it names internal files too, and nothing of those may lie where a public site is made."""
    return Ledger(request.workshop.with_name(f"{request.audience}-ledger.sqlite"))


def note(request: Request, state: State | None, answer: Mapping[str, Any], noted: Noted) -> None:
    """Write the ledger of a build that is finished; none where something has a part in it that is not looked at.

    `answer` is what the build told.
    """
    ledger = ledger_of(request)
    with suppress(OSError):
        ledger.file.unlink(missing_ok=True)
    if state is None or request.renderer != USUAL or request.plainly or request.pdf or request.pack:
        return
    catalogue, told, extra = noted
    with suppress(OSError, LedgerError, ValueError):
        ground = {
            "version": VERSION,
            "ground": state.ground,
            "fresh": dict(state.fresh),
            "answer": answer,
            "extra": packed(extra),
            "names": sorted(
                catalogue.innovation_names | {name_of(path) for path, *_ in state.entries if _is_profile(path)}
            ),
            "shown": [profile.name for profile in catalogue.profiles],
            "languages": list(told),
        }
        facts = (
            (GROUND, ground),
            *((f"index {language}", index.footing.written()) for language, (_, index) in told.items()),
            *_profiles(request.root, catalogue, told),
        )
        ledger.begin(facts, ((path, look_of(entry)) for entry in state.entries for path in (entry[0],)))


def look_of(entry: Entry) -> str:
    return " ".join(map(str, entry[1:]))


def name_of(path: str) -> str:
    return path.rpartition("/")[2].removesuffix(".md")


def _is_profile(path: str) -> bool:
    folder, _, name = path.partition("/")
    return folder == "innovations" and "/" not in name and name.endswith(".md") and original_of(name) == name


def _profiles(
    root: Path, catalogue: Catalogue, told: Mapping[str, tuple[Catalogue, Index]]
) -> Iterator[tuple[str, dict[str, Any]]]:
    numbers = {
        language: {profile.name: number for number, profile in enumerate(own.profiles)}
        for language, (own, _) in told.items()
    }
    for profile in catalogue.profiles:
        if profile.translations:
            continue
        places = {language: of[profile.name] for language, of in numbers.items()}
        yield (
            f"profile {profile.name}",
            {
                "front": front_of(root / profile.path, profile.body.first_line),
                "outline": outline(catalogue, profile),
                "related": [other.name for other in catalogue.related(profile)],
                "numbers": places,
                "keys": {language: _key(told[language][1].keys, place) for language, place in places.items()},
            },
        )


def _key(keys: Sequence[str], place: int) -> str:
    return keys[place] if keys else ""


def packed(value: Any) -> Any:
    """The same as JSON can hold it, with the language of foreign words; raise `ValueError` for what would not come back as it is."""
    match value:
        case Mapping():
            if any(type(key) is not str for key in value) or _FOREIGN in value:
                raise ValueError(value)
            return {key: packed(item) for key, item in value.items()}
        case list() | tuple():
            return [packed(item) for item in value]
        case Foreign():
            return {_FOREIGN: [str(value), value.language]}
        case _ if value is None or type(value) in {str, int, float, bool}:
            return value
        case _:
            raise ValueError(value)


def unpacked(value: Any) -> Any:
    """What was packed."""
    match value:
        case {"lumbung.foreign": [text, language]}:
            return Foreign(text, language)
        case dict():
            return {key: unpacked(item) for key, item in value.items()}
        case list():
            return [unpacked(item) for item in value]
        case _:
            return value
