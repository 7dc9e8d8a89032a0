"""Invented persons' data and what only looks like it; no number here belongs to anybody: regencies, prefixes and banks' digits are made up."""

from collections.abc import Iterator
from itertools import cycle, islice, product

CASES = 120
SENTENCES = (
    "{x}",
    "Pasien dengan nomor {x} menerima obat.",
    "Data: ({x}), dicatat petugas.",
    "- Ibu Contoh, {x}\n- yang lain",
    "| Nama | Nomor |\n|---|---|\n| Contoh | {x} |",
    'note: "Hubungi {x}."',
    "**{x}**",
    "Baris pertama\nbaris kedua {x}\nbaris ketiga",
    "![Foto {x}](loket.jpg)",
    "{x}; dan seterusnya",
)


def told(values: Iterator[str], sentences: tuple[str, ...] = SENTENCES) -> list[str]:
    """Sentences about the values, a hundred and more, each once."""
    texts = dict.fromkeys(sentence.format(x=value) for value, sentence in zip(values, cycle(sentences), strict=False))
    return list(islice(texts, CASES))


def _identities(days: tuple[int, ...]) -> Iterator[str]:
    shapes = ("{0}{1}{2}", "{0} {1} {2}", "{0}.{1}.{2}", "{0}-{1}-{2}")
    numbers = product((11, 31, 33, 53, 64, 73, 91), days, (1, 4, 12), (45, 99))
    for count, (province, day, month, year) in enumerate(numbers):
        yield shapes[count % 4].format(f"{province}7999", f"{day:02}{month:02}{year}", f"{count % 9000 + 1:04}")


def niks() -> list[str]:
    return told(_identities((1, 15, 28, 41, 55, 68)))


def family_cards() -> list[str]:
    words = (
        "No. KK {x}",
        "nomor KK: {x}",
        "Kartu Keluarga {x}",
        "kartu keluarga nomor {x} tercatat",
        "kk {x}",
        "K.K. {x},",
    )
    return told(_identities((1, 9, 17, 28)), words)


def phones() -> list[str]:
    prefixes = ("0812", "0813", "0821", "0852", "0857", "0878", "0881", "0896", "0838", "0831")
    shapes = (
        "{0}{1}{2}",
        "{0}-{1}-{2}",
        "{0} {1} {2}",
        "{0}.{1}.{2}",
        "+62 {3}-{1}-{2}",
        "+62{3}{1}{2}",
        "62{3}{1}{2}",
        "(+62) {3} {1} {2}",
        "tel:{0}{1}{2}",
        "https://wa.me/62{3}{1}{2}",
        "WA {0}-{1}-{2}",
    )
    values = (
        shape.format(prefix, middle, last, prefix[1:])
        for shape, prefix, (middle, last) in product(
            shapes, prefixes, (("0000", "0000"), ("000", "0000"), ("0000", "000"))
        )
    )
    return told(iter(sorted(values, key=lambda value: value[-5:] + value)))


def emails() -> list[str]:
    names = ("bu.bidan", "siti_contoh", "a", "tamu+desa", "Kepala.Desa99", "relawan-1")
    hosts = ("surel.id", "gmail.com", "mail.yahoo.co.id", "kantorku.web.id", "x-y.org", "pos.net")
    values = (f"{name}@{host}" for name, host in product(names, hosts))
    return told(value for value in values for _ in range(4))


def accounts() -> list[str]:
    numbers = (
        "0000000001",
        "000-00-0000000-1",
        "0000-01-000000-50-0",
        "000 000 0001",
        "0000000000000001",
        "0000.00.000000",
    )
    words = (
        "rekening {x}",
        "No. Rekening {x}",
        "nomor rekening: {x}",
        "norek {x}",
        "Rek. {x} a.n. Contoh",
        "rek {x}",
        "rekening BRI {x}",
        "rekening Bank Contoh atas nama panitia {x}",
        "Bank Jateng {x}",
        "BCA {x} a.n. Ibu Contoh",
        "Mandiri: {x}",
        "BNI no. {x}",
        "Bank Syariah, rekening penampung {x}",
        "BSI a.n. Panitia Contoh {x}",
        "Donasi ke rekening: {x}.",
        "transfer ke BTN {x}",
        "rekening\u00a0{x}",
        "Rekening koperasi ({x})",
        "lewat rekening gotong royong - {x}",
        "REKENING {x}",
        "bri {x}",
    )
    return list(dict.fromkeys(word.format(x=number) for word, number in product(words, numbers)))[:CASES]


def homes() -> list[str]:
    points = (
        "-7.00000, 109.00000",
        "-7.1234567,109.7654321",
        "-7,12345; 109,12345",
        "-7.12345 109.12345",
        "7°00'00\"S 109°00'00\"E",
        "7° 1' 2.5\" LS, 109° 3' 4.5\" BT",
        "−7.20001, 109.20001",
        "-7.12345, long: 109.12345",
    )
    words = (
        "Rumah pasien di {x}.",
        "rumahnya ({x})",
        "Titik {x}, rumah Ibu Contoh",
        "tempat tinggal: {x}",
        "kediaman penerima {x}",
        "Domisili korban {x}",
        "alamat pasien {x}",
        "Ia tinggal di {x}",
        "alamat warga {x}",
        "[rumah](https://www.google.com/maps?q={x})",
        "The house is at {x}",
        "Rumah lansia itu\nada di {x}",
        "alamat keluarga, koordinat {x}",
        "bertempat pada {x}",
        "Lokasi rumah warga: {x}",
    )
    return list(dict.fromkeys(word.format(x=point) for word, point in product(words, points)))[:CASES]


# As other programs and hurried people write them.
ODD = {
    "nik": [
        "NIK\u00a0337999\u00a0150785\u00a00001",
        "NIK 3379\u20119915\u20110785\u20110001",
        "337999150785.0001",
        "NIK ３３７９９９１５０７８５０００１",
        "NIK_3379991507850001",
    ],
    "kk": ["KK=3379.99.150785.0001", "No. KK 337999 1507850001"],
    "phone": [
        "(0812) 0000 0000",
        "(0812) 0000-0000",
        "62 812 0000 0000",
        "0062 812 0000 0000",
        "+62(812)00000000",
        "0812 00 00 00 00",
        "0812\u00a00000\u00a00000",
        "0812–0000–0000",
        "0812_0000_0000",
        "0812-0000-0000 2020",
        "WA 081200000000, kode pos 53000",
        "0812-0000-0000/0813-0000-0000",
        "081200000000,081300000000",
    ],
    "email": ["Ibu <Ibu@SUREL.ID>", "bu.bidan＠surel.id"],
    "account": ["Rekening Bank Contoh: 0-000-00000-1", "No. Rek. BRI 0000-01-000000-53-6"],
    "home": [
        "rumah: https://www.google.com/maps/@-7.000000,109.000000,17z",
        "rumah pasien: 7° 0.4707' S, 109° 0.0707' E",
        "Ia tinggal bersama ibunya, -7.000000,109.000000",
    ],
}
POSITIVE = {
    kind: [*usual(), *ODD[kind]]
    for kind, usual in (
        ("nik", niks),
        ("kk", family_cards),
        ("phone", phones),
        ("email", emails),
        ("account", accounts),
        ("home", homes),
    )
}


def _impossible() -> Iterator[str]:
    """Sixteen digits of which a part cannot be: province, regency, district, day, month, count."""
    for count in range(10):
        yield f"00799915075000{count:02}"
        yield f"3399991507{count:02}0001"
        yield f"3300991507{count:02}0001"
        yield f"3379001507{count:02}0001"
        yield f"3379993207{count:02}0001"
        yield f"3379997207{count:02}0001"
        yield f"3379991513{count:02}0001"
        yield f"3379993002{count:02}0001"
        yield f"3379991507{count:02}0000"
        yield f"3379993904{count:02}0001"


def _official() -> Iterator[str]:
    """What stands in honest profiles."""
    for count in range(1, 21):
        yield f"NIP 19680{count % 9 + 1}12 199003 1 0{count:02}"
        yield f"NIP 196803121990031{count:03}"
        yield f"NPWP 08.178.554.{count % 9}-123.0{count:02}"
        yield f"Rp {count}.302.051.507.850.001"
        yield f"anggaran Rp {count}12.345.678.901 pada 2020"
        yield f"Undang-Undang Nomor {count} Tahun 2014 Pasal {count} ayat (2)"
        yield f"Perda No. {count}/2019; Lembaran Negara 2014 Nomor {count}"
        yield f"ISBN 978-602-8123-{count:02}-0"
        yield f"tanggal {count:02}-08-2020, pukul 08.{count:02}–15.30"
        yield f"(0281) 63{count:04}, telepon kantor"
        yield f"https://contoh.go.id/berita/33799915075{count:05}/08121234{count:04}?rekening=00000000{count:02}"
        yield f"kode rekening 5.1.02.{count:02}.01.0024"
        yield f"kantor@dinas{count}.contoh.go.id"
        yield f"puskesmas di -7.4{count:04}, 109.2{count:04}"
        yield f"dari 1.{count:03}.456 menjadi 2.{count:03}.789 jiwa"
        yield f"nilai 0,0812345{count:03} dan 3,1415926535{count:04}"
        yield f"versi 1.0.{count}-rc.081212345678{count:02}0"
        yield f"SK Bupati 060/{count:04}/2020"
        yield f"foto@{count}x.png dan git@contoh.org:a/b"
        yield f"kunci 3379a9150785{count:04}f"


_HOMES_AWAY = (
    "Kantor di {x}.",
    "Puskesmas ({x})",
    "RSUD, rumah sakit daerah: {x}",
    "rumah makan di {x}",
    "rumah singgah {x}",
    "titik kumpul bencana {x}",
    "pasar hewan {x}",
    "rumah produksi batik {x}",
    "rumah pompa {x}",
    "Rumah Baca Desa di {x}",
    "rumah kompos {x}",
    "Balai desa {x}",
    "peta {x}",
)
_NO_ACCOUNT = (
    "{n} rekening listrik lunas",
    "kode rekening {n}.1.02.01",
    "rekening sebesar Rp 1{n:07}",
    "Bank Jateng menyalurkan Rp {n}.300.000.000",
    "BRI {n}.300.000.000 rupiah",
    "rekening tahun 2020 sampai 20{n:02}",
    "rekening senilai {n}00.000.000",
    "BNI 46 cabang {n:03}",
    "Mandiri pangan {n:04}",
    "rekening air 2019, {n} pelanggan",
    "buku rekening lama nomor urut {n:03}",
    "Bank Mandiri 2019-20{n:02}",
    "Mega 2019 2020 20{n:02}",
    "rekening dibuka {n:02}-10-2020",
)
_NO_EMAIL = (
    "@dinkes{n}",
    "kantor{n}@contoh.go.id",
    "sekolah{n}@sd{n}.sch.id",
    "desa@desa{n}.desa.id",
    "a@2x{n}.png",
    "nama@{n}",
    "kampus@fk{n}.ac.id",
    "x @ y{n}.com",
    "git@contoh{n}.org",
    "redaksi@kabar{n}.web.id",
    "lihat contoh@",
    "surel{n}[at]kantor.com",
)


def _each(sentences: tuple[str, ...]) -> Iterator[str]:
    return (sentence.format(n=number) for number in range(1, 12) for sentence in sentences)


OFFICIAL = list(dict.fromkeys(_official()))
NEGATIVE = {
    "nik": [*told(_impossible(), ("NIK {x}", "{x}", "Nomor {x}.")), *OFFICIAL],
    "kk": [*told(_impossible(), ("No. KK {x}", "kartu keluarga {x}")), *OFFICIAL],
    "phone": [
        *OFFICIAL,
        "SK 0812/234/2020",
        "0812.345.678,90",
        "jumlah 62 812 345",
        "62.812.345.678",
        "baris 08 12 20 21 22 23 24",
        "kolom 1 2 3 4 5 6 7 8",
        *(f"0{first}{rest}" for first in (1, 2, 3, 4, 5, 6, 7, 9) for rest in ("81234567", "2 123456", "00-000000")),
    ],
    "email": [*_each(_NO_EMAIL), *OFFICIAL],
    "account": [*_each(_NO_ACCOUNT), *OFFICIAL],
    "home": [
        *(
            sentence.format(x=f"-7.{number:05}, 109.{number:05}")
            for sentence, number in product(_HOMES_AWAY, range(10000, 10012))
        ),
        "Rumah warga 1,2345 dan 2,3456 juta",
        "rumah dijual, 7.5 x 109.5 meter",
        *OFFICIAL,
    ],
}
