"""What stands below the front matter of a draft: the standard headings, each with a sentence on what to write."""

from collections.abc import Iterator, Mapping

from lumbung.model import SECTION_WORK, SECTIONS
from lumbung.words import N_, Words

HINTS = dict(
    zip(
        SECTIONS,
        (
            N_("Masalah apa yang dihadapi, siapa yang mengalaminya, dan sejak kapan?"),
            N_(
                "Wajib, kecuali untuk rintisan. Langkah layanan dari awal sampai akhir: siapa mengerjakan apa, dengan mitra, uang, dan alat apa?"
            ),
            N_(
                "Bukti perubahan: apa yang diukur, angka sebelum dan sesudah, kapan, dan dari sumber mana. Sebut sumbernya di akhir kalimat: [^id]."
            ),
            N_(
                "Yang harus disiapkan daerah lain: aturan, orang, biaya yang benar-benar keluar, alat, waktu, dan langkah pertama."
            ),
            N_("Yang sulit, yang gagal, dan yang akan dikerjakan lain. Ini bagian yang paling dicari pembaca."),
        ),
        strict=True,
    )
)
STORY = N_(
    "Ceritanya ditulis di sini: beri judul bagian yang diawali dua tanda pagar (##), dan sebut sumber di akhir kalimat: [^id]."
)
ADVICE = N_("Hapus judul bagian yang belum ada isinya. Petunjuk di antara tanda panah seperti ini boleh dihapus.")


def sections(texts: Mapping[str, str], opened: tuple[str, ...], words: Words) -> Iterator[str]:
    """The blocks of a profile's body: sections with their text, and `opened` ones to be filled in, in standard order."""
    others = tuple(title for title in texts if title not in SECTIONS)
    missing = tuple(title for title in SECTIONS if title in opened and title not in texts)
    if len(missing) > 1:
        yield hint(words(ADVICE))
    for title in (*SECTIONS, *others):
        if title in texts:
            yield f"## {title}\n\n{texts[title].strip()}"
        elif title in missing:
            yield f"## {title}\n\n{hint(words(HINTS[title]))}"


def hint(text: str) -> str:
    """A remark that no reader of the page sees."""
    return f"<!-- {text} -->"


def all_sections() -> tuple[str, ...]:
    return SECTIONS


def needed_sections() -> tuple[str, ...]:
    """What a full profile cannot do without."""
    return (SECTION_WORK,)
