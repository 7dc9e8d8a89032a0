"""The facts as scripts, a few profiles each, so that a page loads those of the chosen innovations alone, at `file://` too."""

import hashlib
import json
import zlib
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from lumbung.catalogue import Catalogue
from lumbung.model import Profile
from lumbung.output import OutputFile
from lumbung.pages.kit.facts import facts, values
from lumbung.pages.kit.scripts import FOLDER
from lumbung.words import Words

ABOUT = 12
LARGEST = 40
QR = Path(__file__).parent / "vendor" / "qrcode.js"


def chunks(catalogue: Catalogue, words: Words) -> tuple[OutputFile, ...]:
    """The scripts of facts, each holding the profiles from its first slug to the next script's first."""
    return tuple(
        _script(
            "bagian",
            f"window.lumbungFactsPart({_json(part[0].name)},"
            f"{_json({profile.name: _record(catalogue, profile, words) for profile in part})});\n",
        )
        for part in _parts(catalogue)
    )


def qr_script() -> OutputFile:
    digest = hashlib.sha256(QR.read_bytes()).hexdigest()[:12]
    return OutputFile(f"{FOLDER}/qr-{digest}.js", QR)


def index(catalogue: Catalogue, words: Words, found: Sequence[OutputFile], qr: OutputFile) -> OutputFile:
    """What both pages load first: labels, and which script holds which slugs; addresses count from its own."""
    data = {
        "version": 1,
        "lang": words.language,
        "district": catalogue.settings.site.district,
        "date": catalogue.date.isoformat(),
        "separator": ";" if words.decimal_comma else ",",
        "facts": [[fact.key, fact.group, fact.label] for fact in facts(words)],
        "parts": [[part[0].name, _name(file)] for part, file in zip(_parts(catalogue), found, strict=True)],
        "qr": _name(qr),
    }
    return _script(
        "indeks", f"window.lumbungFacts={_json(data)};window.lumbungFacts.base=document.currentScript.src;\n"
    )


def _parts(catalogue: Catalogue) -> tuple[tuple[Profile, ...], ...]:
    """Profiles by slug; a part ends after one that its own name elects, so that one more profile changes one script."""
    parts: list[list[Profile]] = [[]]
    for profile in sorted(catalogue.profiles, key=lambda profile: profile.name):
        parts[-1].append(profile)
        if zlib.crc32(profile.name.encode()) % ABOUT == 0 or len(parts[-1]) == LARGEST:
            parts.append([])
    return tuple(tuple(part) for part in parts if part)


def _record(catalogue: Catalogue, profile: Profile, words: Words) -> dict[str, Any]:
    """Facts by their number, those alone that are known."""
    record = profile.record
    known = {number: list(texts) for number, texts in enumerate(values(catalogue, profile, words)) if texts}
    return {
        "title": record.title,
        "summary": record.summary or "",
        "stub": int(record.stub),
        "reviewed": words.date(record.reviewed),
        "facts": known,
    }


def _name(file: OutputFile) -> str:
    return file.path.rpartition("/")[2]


def _script(name: str, content: str) -> OutputFile:
    """A script whose name carries its content's hash, so that caches never mix two builds."""
    digest = hashlib.sha256(content.encode()).hexdigest()[:12]
    return OutputFile(f"{FOLDER}/{name}-{digest}.js", content)


def _json(value: Any) -> str:
    return (
        json.dumps(value, ensure_ascii=False, separators=(",", ":"))
        .replace("<", "\\u003c")
        .replace("\u2028", "\\u2028")
        .replace("\u2029", "\\u2029")
    )
