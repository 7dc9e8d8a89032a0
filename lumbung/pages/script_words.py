"""Words that the explorer's script shows; `{…}` are filled in by the script."""

from lumbung.words import N_

EXPLORER_WORDS = {
    "results_page": N_("{results}, halaman {page} dari {pages}"),
    "results_heading": N_("Hasil"),
    "see_results": N_("Lihat {results}"),
    "filter_heading": N_("Saring"),
    "filter_active": N_("Saring ({n} aktif)"),
    "filter": N_("{facet}: {value}"),
    "active_filters": N_("Saringan yang aktif"),
    "remove_filter": N_("Hapus saringan {filter}"),
    "clear_all": N_("Hapus semua saringan"),
    "chosen": N_("{n} dipilih"),
    "show_all": N_("Tampilkan semua ({n})"),
    "show_fewer": N_("Tampilkan lebih sedikit"),
    "find_value": N_("Cari di daftar ini"),
    "find_value_in": N_("Cari di daftar ini: {facet}"),
    "no_values": N_("Tidak ada yang cocok."),
    "sort": N_("Urutkan"),
    "sort_title": N_("Judul A–Z"),
    "sort_year": N_("Tahun terbaru"),
    "sort_oldest": N_("Tahun terawal"),
    "pages": N_("Halaman hasil"),
    "page": N_("Halaman {page}"),
    "previous": N_("Sebelumnya"),
    "next": N_("Berikutnya"),
    "nothing": N_("Tidak ada inovasi yang cocok dengan semua saringan ini."),
    "try_dropping": N_("Coba lepas salah satu saringan:"),
    "drop_filter": N_("Lepas {filter}"),
    "stub": N_("Rintisan"),
    "no_summary": N_("Ringkasan belum tersedia."),
}
