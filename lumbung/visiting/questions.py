"""Questions worth asking: what a profile says is asked further, what it does not say is asked for."""

from collections.abc import Callable, Iterator
from typing import NamedTuple

from lumbung.catalogue import Catalogue
from lumbung.model import Innovation, Profile, Section, VisitPage
from lumbung.model.parts import Replication
from lumbung.visiting.focus import studied
from lumbung.words import N_, Words

SHORTEST = 20
"""A section of fewer letters says nothing that could be asked about."""
LESSONS = N_("Pelajaran")


class Question(NamedTuple):
    """A question that builds on `stated`, an author's text; empty where the question stands for itself."""

    text: str
    stated: str = ""


class Gap(NamedTuple):
    """A question to which the profiles named here give no answer."""

    text: str
    profiles: tuple[Profile, ...]


class Questions(NamedTuple):
    """Those that the delegation brings, those about one innovation each, and those that many profiles leave open."""

    own: tuple[str, ...]
    about: tuple[tuple[Profile, tuple[Question, ...]], ...]
    gaps: tuple[Gap, ...]


class _Topic(NamedTuple):
    """What a profile may say of a matter, what to ask where it does, and what to ask where it does not.

    `stated` answers with the profile's own text, empty where it is too long to quote, None where it says nothing.
    """

    stated: Callable[[Profile, Words], str | None]
    known: str
    unknown: str


def _need(key: str) -> Callable[[Profile, Words], str | None]:
    def stated(profile: Profile, _: Words) -> str | None:
        said: str | None = getattr(profile.record.replication or Replication(), key)
        return said

    return stated


def _cost(profile: Profile, words: Words) -> str | None:
    sheet = profile.record.replication or Replication()
    return sheet.cost or sheet.budget or _amount(profile.record, words)


def _amount(record: Innovation, words: Words) -> str | None:
    for item in record.funding:
        if item.amount is not None:
            return f"Rp {words.number(item.amount)}" + (f" ({item.year})" if item.year else "")
    return None


def _result(profile: Profile, words: Words) -> str | None:
    for result in profile.record.results:
        if result.before:
            change = words(N_("{before} menjadi {after}"), before=result.before, after=result.after)
            return f"{result.indicator}: {change}"
        return f"{result.indicator}: {result.after}"
    return None


def _lesson(profile: Profile, words: Words) -> str | None:
    titles = {LESSONS, words(LESSONS)}
    return "" if any(section.title in titles and tells(section) for section in profile.body.sections) else None


def tells(section: Section) -> bool:
    """Whether a section says enough to be asked about."""
    return len(section.text) >= SHORTEST


TOPICS = (
    _Topic(
        _need("regulation"),
        N_("Bagian mana yang paling sulit disepakati, dan siapa yang mengawalnya?"),
        N_("Peraturan atau keputusan apa yang diperlukan sebelum mulai?"),
    ),
    _Topic(
        _need("people"),
        N_("Pelatihan apa yang mereka perlukan, dan bagaimana bila orangnya berganti?"),
        N_("Berapa orang yang menjalankannya, dengan keahlian apa?"),
    ),
    _Topic(
        _cost,
        N_("Apa saja yang termasuk di dalamnya, dan berapa yang diperlukan setiap tahun?"),
        N_("Berapa biaya tahun pertama dan biaya rutinnya, dan dari dana apa?"),
    ),
    _Topic(
        _need("technology"),
        N_("Apa yang dapat dipakai bersama oleh daerah lain, dan apa yang harus dibuat sendiri?"),
        N_("Aplikasi, alat, atau jaringan apa yang diperlukan?"),
    ),
    _Topic(
        _need("duration"),
        N_("Langkah mana yang paling lama, dan apa yang dapat dipercepat?"),
        N_("Berapa lama dari gagasan sampai berjalan?"),
    ),
    _Topic(
        _result,
        N_("Bagaimana angka ini diukur, dan bagaimana keadaannya sekarang?"),
        N_("Apa yang berubah bagi warga, dan bagaimana itu diukur?"),
    ),
    _Topic(
        _need("risks"),
        N_("Bagaimana hal itu ditangani?"),
        N_("Apa yang pernah tidak berhasil, dan apa yang diubah karenanya?"),
    ),
    _Topic(
        _lesson, N_("Profil ini mencatat pelajaran. Apa yang akan dilakukan berbeda bila dimulai lagi sekarang?"), ""
    ),
)


def questions(catalogue: Catalogue, visit: VisitPage, words: Words) -> Questions:
    """The questions of a visit in a stable order, in the language of `words`."""
    profiles = studied(catalogue, visit)
    about = tuple((profile, asked) for profile in profiles if (asked := tuple(_about(profile, words))))
    gaps = tuple(
        Gap(words(topic.unknown), silent)
        for topic in TOPICS
        if topic.unknown and (silent := tuple(profile for profile in profiles if topic.stated(profile, words) is None))
    )
    return Questions(visit.record.questions, about, gaps)


def unanswered(profile: Profile, words: Words) -> tuple[str, ...]:
    """The questions to which one profile gives no answer."""
    return tuple(words(topic.unknown) for topic in TOPICS if topic.unknown and topic.stated(profile, words) is None)


def _about(profile: Profile, words: Words) -> Iterator[Question]:
    for topic in TOPICS:
        if (stated := topic.stated(profile, words)) is not None:
            yield Question(words(topic.known), stated)
