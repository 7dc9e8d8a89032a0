"""Codes about dates."""

from lumbung.explanations.explanation import Explanation, Family, Where
from lumbung.words import N_

DATES = Family(
    "tanggal",
    N_("Tanggal"),
    {
        "date-order": Explanation(
            Where.FRONT,
            N_("Gagasan mendahului uji coba, dan uji coba mendahului penerapan."),
            N_("Daerah lain menghitung lama persiapan dari tanggal-tanggal ini; urutan terbalik menyesatkan."),
            "started: {idea: 2019, trial: 2018-05}",
            "started: {idea: 2018-05, trial: 2019}",
        ),
        "date-future": Explanation(
            Where.FRONT,
            N_(
                "Tanggal menyebut yang sudah terjadi; hanya tanggal kunjungan dan batas waktu rencana yang boleh di depan."
            ),
            N_("Tanggal di masa depan biasanya salah ketik, dan membuat rencana tampak sebagai kenyataan."),
            "started: {implemented: 2062-01-18}",
            "started: {implemented: 2026-01-18}",
        ),
        "review-overdue": Explanation(
            Where.FRONT,
            N_("Isi ditinjau lagi sebelum jarak tinjauannya lewat."),
            N_("Kontak, biaya, dan aturan berubah; pembaca perlu tahu bahwa isinya masih benar."),
            "reviewed: 2020-03-01",
            "reviewed: 2026-11-01",
        ),
    },
)
