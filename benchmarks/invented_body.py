"""The body of an invented profile: the five standard sections, with lists, tables, notes, links and citations."""

import re
from collections.abc import Callable, Iterator, Sequence
from random import Random

from benchmarks import phrases
from benchmarks.naming import Name
from benchmarks.phrases import MARK

_DIGIT = re.compile(r"\d")
Cite = Callable[[str], str]


def body(random: Random, name: Name, office: str, others: Sequence[Name], ids: Sequence[str]) -> str:
    """Markdown of 250 to 500 words; `others` may be linked to, `ids` are the sources that may be cited."""
    values = {
        "name": name.title,
        "whom": name.group.lower(),
        "place": name.place,
        "measure": name.service.measure,
        "office": office,
        "partner": random.choice(("perguruan tinggi", "komunitas", "dunia usaha", "lembaga zakat")),
        "year": str(random.randrange(2016, 2026)),
        "n": str(random.randrange(100, 1000)),
        "m": str(random.randrange(11, 99)),
        "days": str(random.randrange(2, 10)),
        "hours": f"{random.randrange(8, 15):02d}",
        "percent": str(random.randrange(5, 60)),
    }

    def cite(sentence: str) -> str:
        """A sentence with a figure always names its source, others now and then."""
        needed = _DIGIT.search(sentence) is not None
        return f"{sentence}[^{random.choice(ids)}]" if needed or random.random() < 0.4 else sentence

    def say(bank: Sequence[str], least: int) -> str:
        chosen = random.sample(bank, random.randrange(least, least + 3))
        return " ".join(cite(sentence.format_map(values)) for sentence in chosen)

    sections = (
        ("Latar belakang", (say(phrases.BACKGROUND, 4),)),
        ("Cara kerja", _work(random, say, values, name)),
        ("Hasil", _results(random, say, values, ids)),
        ("Cara mereplikasi", (say(phrases.COPYING, 4), _links(random, others))),
        ("Pelajaran", (_bullets(random, cite, values), _origin(name))),
    )
    return "\n\n".join(f"## {title}\n\n" + "\n\n".join(part for part in parts if part) for title, parts in sections)


def stub_body(name: Name, source: str) -> str:
    return (
        f"## Latar belakang\n\nBaru nama dan perangkat daerah {name.title} yang diketahui.[^{source}] {_origin(name)}\n"
    )


def _work(
    random: Random, say: Callable[[Sequence[str], int], str], values: dict[str, str], name: Name
) -> Iterator[str]:
    yield say(phrases.WORK, 3)
    yield "\n".join(f"{number}. {step.format_map(values)}" for number, step in enumerate(phrases.STEPS, 1))
    if random.random() < 0.3:
        yield f'!!! note "Catatan"\n    {random.choice(phrases.NOTES)}'
    if random.random() < 0.1:
        yield f'![Pola abu-abu sebagai pengganti foto {name.service.name}]({name.slug}/pola.png "Foto: {MARK}")'
    if random.random() < 0.2:
        yield f"### Pembagian tugas\n\n{say(phrases.WORK, 2)}"


def _results(
    random: Random, say: Callable[[Sequence[str], int], str], values: dict[str, str], ids: Sequence[str]
) -> Iterator[str]:
    yield say(phrases.RESULT, 3)
    if random.random() < 0.25:
        years = range(2022, 2022 + random.randrange(2, 5))
        rows = (
            f"| {year} | {random.randrange(50, 900)} | {random.randrange(10, 90)} | [^{random.choice(ids)}] |"
            for year in years
        )
        head = f"| Tahun | Layanan untuk {values['whom']} | Dusun | Sumber |\n|---|---:|---:|---|"
        yield f"{head}\n" + "\n".join(rows)


def _links(random: Random, others: Sequence[Name]) -> str:
    if not others:
        return ""
    linked = [f"[{other.title}]({other.slug}.md{random.choice(('', '', '#latar-belakang'))})" for other in others]
    return f"Cara yang serupa dipakai oleh {' dan '.join(linked)}."


def _bullets(random: Random, cite: Cite, values: dict[str, str]) -> str:
    chosen = random.sample(phrases.LESSONS, random.randrange(3, 6))
    return "\n".join(f"- {cite(sentence.format_map(values))}" for sentence in chosen)


def _origin(name: Name) -> str:
    return f"Halaman tentang {name.title} ini {MARK}: tempat, orang, dan angkanya rekaan."
