"""Cards become PNG files named by what is on them, so that only new ones are drawn."""

import hashlib
import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass, field
from functools import cache
from importlib.metadata import version
from pathlib import Path

from lumbung.output import OutputFile
from lumbung.social.cards import Card

TEMPLATE = Path(__file__).parent / "card.typ"
AT_ONCE = 25
POINTS = 72
"""One pixel a point: 1200 by 630."""


@dataclass(frozen=True, slots=True)
class Previews:
    """`files` to stage, and by a page's address where its picture lies."""

    files: tuple[OutputFile, ...] = ()
    of: Mapping[str, str] = field(default_factory=dict)


def previews(wanted: Iterable[tuple[str, Card]], folder: Path, progress: Callable[[int, int], None]) -> Previews:
    """Draw what `folder` does not hold yet, and remove from it what nobody wants any more."""
    names = {address: (_name(card), card) for address, card in wanted}
    folder.mkdir(parents=True, exist_ok=True)
    every = dict(names.values())
    for file in folder.iterdir():
        if file.name not in every:
            file.unlink()
    missing = [(name, card) for name, card in sorted(every.items()) if not (folder / name).is_file()]
    for start in range(0, len(missing), AT_ONCE):
        batch = missing[start : start + AT_ONCE]
        for (name, _), picture in zip(batch, _draw([card for _, card in batch]), strict=True):
            (folder / name).write_bytes(picture)
        progress(start + len(batch), len(missing))
    return Previews(
        tuple(OutputFile(f"assets/pratinjau/{name}", folder / name) for name in sorted(every)),
        {address: f"assets/pratinjau/{name}" for address, (name, _) in names.items()},
    )


def _name(card: Card) -> str:
    drawn = json.dumps([_means(), asdict(card)])
    return f"{hashlib.sha256(drawn.encode()).hexdigest()[:16]}.png"


@cache
def _means() -> str:
    """What draws them: another Typst or another template makes other pictures."""
    return version("typst") + TEMPLATE.read_text(encoding="utf-8")


def _draw(batch: Sequence[Card]) -> list[bytes]:
    import typst  # noqa: PLC0415 - a build without an address does without it

    told = json.dumps([asdict(card) for card in batch], ensure_ascii=False)
    drawn = typst.compile(
        TEMPLATE.read_bytes(), format="png", ppi=POINTS, sys_inputs={"cards": told}, ignore_system_fonts=True
    )
    return drawn if isinstance(drawn, list) else [drawn] if drawn else []
