"""The front matter of an invented profile: a value for every key that the declaration knows."""

from collections.abc import Sequence
from datetime import date, timedelta
from random import Random

from benchmarks.naming import Name
from benchmarks.phrases import DISTRICT, MARK, PUBLISHERS, SOURCE_IDS, TAGS
from benchmarks.yaml_text import Written
from lumbung.vocabulary import (
    APBD_SHARES,
    AWARD_LEVELS,
    CONTINUITIES,
    FORMS,
    FUNDING_KINDS,
    INITIATORS,
    OUTCOMES,
    PARTNER_KINDS,
    SECTORS,
    STAGES,
)

TODAY = date(2026, 11, 23)
"""The day that invented content is checked on: nothing in it is later, and no review is overdue."""

HOST = "rekaan.example"
ALLOWED = "0800-0000-0000: nomor rekaan untuk mengukur, tidak ada yang memilikinya"
Mapping = dict[str, Written]


def sources(random: Random, subject: str) -> list[Mapping]:
    ids = random.sample(SOURCE_IDS, random.randrange(3, 6))
    return [
        {
            "id": name,
            "url": f"https://{name}.{HOST}/{random.randrange(1000, 100_000)}",
            "title": f"Tentang {subject} ({MARK})",
            "publisher": random.choice(PUBLISHERS),
            "date": day(random, 2016, 2024),
            "accessed": day(random, 2025, 2025)[:7],
        }
        for name in ids
    ]


def day(random: Random, first_year: int, last_year: int) -> str:
    return f"{random.randrange(first_year, last_year + 1)}-{random.randrange(1, 13):02d}-{random.randrange(1, 29):02d}"


def reviewed(random: Random) -> str:
    return (TODAY - timedelta(days=random.randrange(300))).isoformat()


def contact(random: Random, office: str) -> Mapping:
    number = random.randrange(1000, 10_000)
    return {
        "office": f"Loket {office}",
        "phone": f"(000) 55{number}",
        "email": f"loket{number}@{HOST}",
        "hours": random.choice(("Senin–Jumat 08.00–15.00", "Setiap hari 07.00–20.00")),
    }


def full(  # noqa: PLR0913, PLR0917 - what a profile stands among
    random: Random,
    name: Name,
    office: str,
    agencies: Sequence[str],
    related: Sequence[Name],
    cited: list[Mapping],
    *,
    internal: bool,
) -> Mapping:
    """Every key but `stub`, in the order of the declaration; the first of `agencies` runs the innovation."""

    def source() -> Written:
        return random.choice(cited)["id"]

    begun = random.randrange(2014, 2023)
    minor = random.choice(SECTORS.keys)
    whom, measure = name.group.lower(), name.service.measure
    return {
        "title": name.title,
        "aliases": [f"Program {name.title}", f"Gerakan {name.title}"],
        "acronym": name.acronym,
        "summary": f"{name.service.name} bagi {whom} di {name.place}, supaya {measure} menjadi lebih baik. Ini {MARK}.",
        "agency": agencies[0],
        "other_agencies": list(agencies[1:]),
        "sectors": [name.service.sector, *([minor] if minor != name.service.sector else [])],
        "stage": random.choice(STAGES.keys),
        "continuity": random.choice(CONTINUITIES.keys),
        "digital": random.random() < 0.4,
        "form": random.choice(FORMS.keys),
        "initiator": random.choice(INITIATORS.keys),
        "initiator_name": f"Tim Rekaan {name.place}",
        "started": {
            "idea": str(begun),
            "trial": f"{begun + 1}-{random.randrange(1, 13):02d}",
            "implemented": day(random, begun + 2, begun + 3),
        },
        "apbd": random.choice(APBD_SHARES.keys),
        "funding": [_funding(random, kind, source()) for kind in random.sample(FUNDING_KINDS.keys, 2)],
        "partners": [_partner(random, name, kind, source()) for kind in random.sample(PARTNER_KINDS.keys, 3)],
        "beneficiaries": [f"{whom} di {name.place}", f"keluarga {whom}", "petugas lapangan"],
        "results": [
            _result(random, text, source()) for text in (measure, f"{whom} yang dilayani", "dusun yang terjangkau")
        ],
        "awards": [_award(random, source()) for _ in range(random.randrange(1, 3))],
        "replication": _replication(random, name, office, source()),
        "replicated_by": [
            {
                "place": f"Kabupaten {random.choice(('Umpama', 'Khayal'))}",
                "year": begun + 3,
                "result": "Berjalan di satu dusun setelah enam bulan",
                "source": source(),
            }
        ],
        "contact": contact(random, office),
        "cover": {
            "file": "pola.png",
            "alt": f"Pola abu-abu sebagai pengganti foto {name.service.name}",
            "credit": f"Gambar {MARK}",
            "consent": True,
        },
        "sdgs": [str(goal) for goal in sorted(random.sample(range(1, 18), 3))],
        "tags": random.sample(TAGS, 4),
        "related": [other.slug for other in related],
        "sources": cited,
        "reviewed": reviewed(random),
        "allowed_personal": [ALLOWED],
        "review_months": random.choice((12, 18, 24)),
        "visibility": "internal" if internal else "public",
        "internal_fields": ["contact"] if random.random() < 0.1 else ["initiator_name"],
        **({"former_slugs": [f"{name.slug}-lama"]} if random.random() < 0.1 else {}),
    }


def stub(random: Random, name: Name, agency: str, cited: list[Mapping]) -> Mapping:
    """Little more than a name, an agency and a year."""
    return {
        "title": name.title,
        "agency": agency,
        "started": {"implemented": str(random.randrange(2015, 2026))},
        "sources": cited,
        "reviewed": reviewed(random),
        "stub": True,
    }


def _funding(random: Random, kind: str, source: Written) -> Mapping:
    return {
        "kind": kind,
        "amount": f"{random.randrange(5, 900)}.{random.randrange(100, 1000)}.000",
        "year": random.randrange(2018, 2026),
        "note": f"Untuk kendaraan dan pelatihan; {MARK}.",
        "source": source,
    }


def _partner(random: Random, name: Name, kind: str, source: Written) -> Mapping:
    return {
        "kind": kind,
        "name": f"Perkumpulan {random.choice(('Umpama', 'Andai', 'Misal', 'Khayal'))} {name.place}",
        "role": random.choice(("menyediakan kendaraan", "melatih petugas", "menyiarkan jadwal", "menghimpun iuran")),
        "source": source,
    }


def _result(random: Random, indicator: str, source: Written) -> Mapping:
    before, after = random.randrange(40, 400), random.randrange(2, 40)
    unit = random.choice(("hari", "orang", "kasus", "keluarga"))
    return {
        "indicator": indicator[0].upper() + indicator[1:],
        "before": f"{before} {unit}",
        "after": f"{after},5 {unit}",
        "unit": unit,
        "period": f"{random.randrange(2017, 2021)}–{random.randrange(2021, 2026)}",
        "before_value": str(before),
        "after_value": f"{after},5",
        "source": source,
    }


def _award(random: Random, source: Written) -> Mapping:
    return {
        "outcome": random.choice(OUTCOMES.keys),
        "year": random.randrange(2017, 2026),
        "scheme": "Lomba Inovasi Umpama",
        "organiser": f"Panitia Lomba {DISTRICT}",
        "level": random.choice(AWARD_LEVELS.keys),
        "note": f"Piala rekaan untuk {MARK}.",
        "source": source,
    }


def _replication(random: Random, name: Name, office: str, source: Written) -> Mapping:
    months = random.randrange(2, 13)
    return {
        "regulation": f"Keputusan Kepala {office} tentang {name.service.name}",
        "people": f"{(people := random.randrange(2, 9))} petugas penghubung dan satu pencatat",
        "people_count": people + 1,
        "budget": f"Rp {random.randrange(10, 90)} juta untuk tahun pertama",
        "technology": "Ponsel petugas dan lembar kerja bersama",
        "needs_application": False,
        "needs_internet": True,
        "partners": f"Kader dusun dan kelompok {name.group.lower()}",
        "duration": f"{months} bulan dari gagasan sampai berjalan",
        "months": months,
        "cost": f"Rp {random.randrange(2, 40)} juta per tahun",
        "risks": "Petugas dipindahkan; siapkan dua orang untuk setiap tugas",
        "first_steps": f"Petakan {name.group.lower()} bersama kader, lalu coba di satu dusun",
        "accepts_visits": random.random() < 0.7,
        "source": source,
    }
