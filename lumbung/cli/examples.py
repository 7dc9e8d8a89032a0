"""What each command is for, as lines to type: the end of its help."""

from collections.abc import Mapping

from lumbung.words import N_, Words

EXAMPLES: Mapping[str, tuple[tuple[str, str], ...]] = {
    "build": (
        ("", N_("situs di folder site")),
        ("build --audience internal", N_("situs untuk pembaca di dalam pemerintah daerah")),
    ),
    "check": (
        ("check", N_("semua berkas")),
        ("check innovations/antar-obat.md", N_("satu berkas")),
        ("check --fix innovations/antar-obat.md", N_("perbaiki dulu yang pasti aman")),
        ("check --explain agency-unknown", N_("aturan, alasan, dan contoh untuk satu pesan")),
        ("check --todo --agency dinkes", N_("yang masih dicari pembaca di profil satu perangkat daerah")),
    ),
    "links": (("links innovations", N_("semua alamat web di folder profil; memerlukan internet")),),
    "new": (
        ("new", N_("semuanya ditanyakan")),
        ('new innovation "Antar Obat" --agency dinkes', N_("profil inovasi")),
        ('new visit "Kabupaten Contoh" --date 2026-11-20', N_("kunjungan")),
        ("new lab --year 2025", N_("tahun laboratorium")),
        ('new agency "Dinas Contoh" --key dinas-contoh', N_("perangkat daerah")),
    ),
    "import": (
        ("import daftar.xlsx --dry-run", N_("lihat dulu apa yang akan dibuat")),
        ("import daftar.xlsx", N_("buat drafnya")),
        ("import daftar.xlsx --mapping-template > peta.yml", N_("bila judul kolomnya lain sama sekali")),
    ),
    "bundle": (("bundle", N_("satu berkas zip di folder dist")),),
    "verify": (("verify PAKET.zip", N_("sebutkan berkas yang rusak atau berubah")),),
    "apply": (("apply PERUBAHAN.zip FOLDER", N_("perbarui folder yang sudah diekstrak")),),
    "pack": (
        ("pack 2026-05-20-tetangga", N_("buklet PDF dan paket zip luring")),
        ("pack 2026-05-20-tetangga --pdf", N_("buklet PDF saja")),
    ),
    "translate": (("translate innovations/antar-obat.md", N_("versi Inggris yang tinggal diisi")),),
    "serve": (
        ("serve", N_("buka alamat yang ditampilkan di peramban")),
        ("serve --form", N_("sekaligus membuka formulir pengisian")),
    ),
    "codeowners": (("codeowners --write", N_("tulis berkasnya")),),
    "init": (('init ../lumbung-demak --district "Kabupaten Demak"', N_("folder baru di sebelah folder ini")),),
    "upgrade": (
        ("upgrade ../lumbung-demak --dry-run", N_("lihat dulu apa yang akan berubah")),
        ("upgrade ../lumbung-demak", N_("perbarui alatnya")),
    ),
}


def examples(command: str, program: str, words: Words) -> str:
    """Lines to type, each above what it does."""
    rows = EXAMPLES.get(command, ())
    lines = [f"  {program} {typed}".rstrip() + f"\n      {words(meaning)}" for typed, meaning in rows]
    return "\n".join([words(N_("contoh:")), *lines]) if lines else ""
