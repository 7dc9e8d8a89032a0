"""The form in the browser, saving to a folder: what it writes passes the checks, and nothing is asked of others."""

import os
import queue
import shutil
import socket
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Locator, Page

from lumbung.build import Request, build
from lumbung.inspection import inspect, within
from lumbung.model import Innovation, Lab, Manuscript, Visit
from lumbung.problems import has_errors
from lumbung.reading import read_library
from lumbung.reading.library import read_document
from tests.browser.conftest import DISTRICT, ROOT, TODAY, Watch, serve

pytestmark = pytest.mark.browser
PATIENCE = 60
SAVED = ".lb-saved button"


class Served:
    """A running `serve --form` of a content folder."""

    def __init__(self, root: Path) -> None:
        self.root = root
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            port = free.getsockname()[1]
        self.base = f"http://127.0.0.1:{port}/"
        command = [sys.executable, "-m", "lumbung", "serve", "--form", "--port", str(port), "--root", str(root)]
        environment = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONUNBUFFERED": "1", "PYTHONIOENCODING": "utf-8"}
        self.process = subprocess.Popen(
            [*command, "--today", TODAY.isoformat()],
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=environment,
            text=True,
            encoding="utf-8",
        )
        self._lines: queue.Queue[str] = queue.Queue()
        threading.Thread(target=self._read, daemon=True).start()

    def _read(self) -> None:
        assert self.process.stdout
        for line in self.process.stdout:
            self._lines.put(line)

    def says(self, words: str) -> str:
        until = time.monotonic() + PATIENCE
        while time.monotonic() < until:
            try:
                line = self._lines.get(timeout=1)
            except queue.Empty:
                continue
            if words in line:
                return line
        pytest.fail(f"serve never said {words!r}")

    def problems(self, path: str) -> list[str]:
        found = within(inspect(self.root, date.fromisoformat(TODAY.isoformat()), lambda *_: None), frozenset({path}))
        return [f"{problem.line}: {problem.field}: {problem.code}" for problem in found.problems]


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """The invented district, whose full profile fills every field."""
    root = tmp_path_factory.mktemp("formulir") / "daerah"
    shutil.copytree(DISTRICT, root, ignore=shutil.ignore_patterns(".lumbung", "site"))
    running = Served(root)
    running.says("formulir/index.html")
    yield running
    running.process.terminate()
    running.process.wait(timeout=PATIENCE)


@pytest.fixture
def faults() -> list[str]:
    """What the form did that no page may do; a test that expects a fault takes it out."""
    return []


@pytest.fixture
def form(served: Served, chromium: Browser, faults: list[str]) -> Iterator[Page]:
    """The opened form; at its end no request has left this computer and nothing has failed."""
    context = chromium.new_context(locale="id-ID", timezone_id="Asia/Jakarta", viewport={"width": 1280, "height": 1000})
    page = context.new_page()
    page.set_default_timeout(PATIENCE * 1000)
    Watch(page, served.base).faults = faults
    page.goto(served.base + "formulir/")
    page.get_by_role("button", name="Masuk").click()
    page.get_by_role("heading", name="Inovasi").wait_for()
    yield page
    context.close()
    assert faults == []


def go(page: Page, path: str) -> None:
    page.evaluate("path => { location.hash = path }", path)
    page.locator("label").first.wait_for()


def control(page: Page | Locator, key: str) -> Locator:
    """The input of a field; the editor numbers the fields of a page, so only the beginning of its id is known."""
    return page.locator(f"[id^='{key}-field-']:is(input, textarea):visible")


def expand(page: Page, key: str) -> None:
    """Open a group of fields."""
    group = page.locator(f"xpath=//label[starts-with(@for, '{key}-field-')]/../..")
    group.get_by_role("button").first.click()


def choose(page: Page, key: str, label: str) -> None:
    box = control(page, key).first
    box.focus()
    box.press_sequentially(label)
    page.get_by_role("option", name=label, exact=True).click()


def save(page: Page) -> str:
    """Save, wait for the checker's word, and return it."""
    page.get_by_role("button", name="Simpan", exact=True).click()
    page.get_by_role("menuitem", name="Simpan sekarang").click()
    page.locator(SAVED).wait_for()
    page.get_by_text("Sudah disimpan").wait_for()
    told = page.locator(".lb-saved").inner_text()
    page.locator(SAVED).click()
    return told


def test_a_new_profile_is_filled_saved_and_accepted(form: Page, served: Served) -> None:
    """Required fields, a list of words, a list of records, dates, a choice and the text: the file passes every check."""
    go(form, "#/collections/innovations/new")
    assert form.locator("label[for^='summary-field-']").inner_text().lower() == "ringkasan (wajib, kecuali rintisan)"
    assert form.locator("label[for^='acronym-field-']").inner_text().lower() == "singkatan (boleh kosong)"
    control(form, "title").first.fill("Posyandu Keliling: Rekaan")
    form.get_by_role("button", name="Tambah nama lain").click()
    control(form, "aliases").fill("Poling, si posyandu")
    control(form, "summary").fill("Kader mendatangi ibu hamil yang jauh dari posyandu.")
    choose(form, "agency", "Dinas Kesehatan Rekaan")
    choose(form, "sectors", "Kesehatan")
    choose(form, "digital", "Non Digital")
    expand(form, "started")
    control(form, "implemented").fill("2019-03")
    form.get_by_role("button", name="Tambah hasil terukur").click()
    control(form, "indicator").fill("Ibu hamil terlayani")
    control(form, "after").fill("1.235 orang")
    control(form, "source").last.fill("laporan")
    control(form, "after_value").fill("1.235")
    form.get_by_role("button", name="Tambah sumber").click()
    control(form, "id").fill("laporan")
    control(form, "url").fill("https://contoh.go.id/laporan")
    control(form, "accessed").fill("2026-11")
    control(form, "reviewed").fill("2026-11-20")
    body = control(form, "body").input_value()
    control(form, "body").fill(body.replace("## Cara kerja\n", "## Cara kerja\n\nKader berkeliling setiap Selasa.\n"))

    told = save(form)

    text = (served.root / "innovations" / "posyandu-keliling-rekaan.md").read_text(encoding="utf-8")
    assert "tidak menemukan masalah" in told
    assert served.problems("innovations/posyandu-keliling-rekaan.md") == []
    assert text.startswith('---\ntitle: "Posyandu Keliling: Rekaan"\naliases:')
    assert "digital: tidak\n" in text
    assert "after_value: 1.235\n" in text
    assert text.endswith("---\n## Cara kerja\n\nKader berkeliling setiap Selasa.\n")
    record = read_library(served.root).innovations.documents
    mine = next(document for document in record if document.name == "posyandu-keliling-rekaan").record
    assert mine.aliases == ("Poling, si posyandu",)
    assert mine.results[0].after_value == 1235
    assert mine.reviewed == date(2026, 11, 20)
    assert str(mine.started and mine.started.implemented) == "2019-03"


def test_editing_one_field_leaves_the_others_as_they_mean(form: Page, served: Served) -> None:
    """A profile that fills every field is changed in one: all other values, the body and its pictures stay."""
    path = served.root / "innovations" / "layanan-lengkap.md"
    before = document(path, Innovation)
    go(form, "#/collections/innovations/entries/layanan-lengkap")
    control(form, "summary").fill("Ringkasan yang diperbaiki lewat formulir.")

    save(form)

    after = document(path, Innovation)
    changed = before.record.model_copy(update={"summary": "Ringkasan yang diperbaiki lewat formulir."})
    assert after.record == changed
    assert after.body.text.strip() == before.body.text.strip()
    assert served.problems("innovations/layanan-lengkap.md") == []


def test_a_missing_required_field_is_told_and_nothing_written(form: Page, served: Served, faults: list[str]) -> None:
    """Without an agency nothing is saved, and the field says in Indonesian that it is needed."""
    before = sorted(path.name for path in (served.root / "innovations").iterdir())
    go(form, "#/collections/innovations/new")
    control(form, "title").first.fill("Belum Lengkap")
    form.get_by_role("button", name="Simpan", exact=True).click()
    form.get_by_role("menuitem", name="Simpan sekarang").click()

    form.get_by_text("Perangkat daerah wajib diisi.").first.wait_for()
    assert faults == ["error: undefined"]  # the editor drops its own refused promise
    faults.clear()
    assert sorted(path.name for path in (served.root / "innovations").iterdir()) == before


def test_the_checker_speaks_in_the_browser(form: Page, served: Served) -> None:
    """A file that the form lets pass and the checker does not is saved, and what is wrong is shown at once."""
    go(form, "#/collections/labs/entries/2020")
    body = control(form, "body").input_value()
    control(form, "body").fill(f"{body}\n\nAda 12 kasus.[^tidak-ada]\n")

    told = save(form)

    assert "labs/2020.md" in told
    assert "tidak-ada" in told
    control(form, "body").fill(f"{body}\n\nBeberapa kasus masih dibahas.\n")
    assert "tidak menemukan masalah" in save(form)


def test_a_visit_is_named_by_its_date(form: Page, served: Served) -> None:
    """A new visit gets the file name that the rules ask for, and may name an innovation by its title."""
    go(form, "#/collections/visits/new")
    control(form, "title").first.fill("Kunjungan Kota Rekaan")
    control(form, "delegation").fill("Pemerintah Kota Rekaan")
    control(form, "date").first.fill("2026-10")
    choose(form, "innovations", "Rintisan Kecil")
    form.get_by_role("button", name="Tambah sumber").click()
    control(form, "id").fill("surat")
    control(form, "url").fill("https://contoh.go.id/surat")
    control(form, "reviewed").fill("2026-11-20")

    told = save(form)

    path = "visits/2026-10-kunjungan-kota-rekaan.md"
    assert "tidak menemukan masalah" in told
    assert served.problems(path) == []
    assert document(served.root / path, Visit).record.innovations == ("rintisan-kecil",)


def test_the_registry_keeps_its_remark_and_its_records(form: Page, served: Served) -> None:
    """An agency added by the form stands behind the others, which stay; so does the remark above them."""
    registry = served.root / "data" / "agencies.yml"
    before = read_library(served.root).agencies.documents
    go(form, "#/collections/agencies/entries/agencies")
    form.get_by_role("button", name="Tambah perangkat daerah").click()
    control(form, "key").last.fill("kecamatan-rekaan")
    control(form, "name").last.fill("Kecamatan Rekaan")
    kinds = control(form, "kind").last
    kinds.focus()
    kinds.press_sequentially("Kecamatan")
    form.get_by_role("option", name="Kecamatan", exact=True).click()

    save(form)

    after = read_library(served.root).agencies.documents
    assert [entry.record for entry in after[:-1]] == [entry.record for entry in before]
    assert after[-1].name == "kecamatan-rekaan"
    assert registry.read_text(encoding="utf-8").startswith("# Data uji: semua nama rekaan.\n")
    assert served.problems("data/agencies.yml") == []


def test_every_real_file_keeps_its_meaning(form: Page) -> None:
    """What the form would write of every file of this repository is read as the same record and the same text."""
    lost = []
    for folder, kind in (("innovations", Innovation), ("visits", Visit), ("labs", Lab)):
        for file in sorted(set((ROOT / folder).glob("*.md")) - set((ROOT / folder).glob("*.en.md"))):
            text = file.read_text(encoding="utf-8")
            written = form.evaluate(
                "([name, text]) => { const form = window.LUMBUNG_FORM;"
                " const format = window.LUMBUNG_FILES.page(form.shapes[name], form.sections);"
                " return format.toFile(format.fromFile(text)); }",
                [folder, text],
            )
            again = file.name + "-lagi"
            before, after = parsed(text, file.name, kind), parsed(written, again, kind)
            if before != after:
                lost.append(file.name)

    assert lost == []


def test_every_phrase_of_the_editor_is_indonesian(form: Page) -> None:
    """Our Indonesian phrases are exactly those that the editor has in English, with the same blanks to fill."""
    flat = """(phrases) => { const all = {}; const walk = (value, path) => { for (const [key, inner] of
        Object.entries(value)) typeof inner === 'string' ? all[path + key] = [...inner.matchAll(/%\\{\\w+\\}/g)].map(
        match => match[0]).sort().filter((name, index, names) => names.indexOf(name) === index).join()
        : walk(inner, path + key + '.'); }; walk(phrases, ''); return all; }"""
    english = form.evaluate(f"({flat})(CMS.getLocale('en'))")
    ours = form.evaluate(f"({flat})(window.LUMBUNG_FORM.phrases)")

    assert sorted(ours) == sorted(english)
    assert {key: blanks for key, blanks in ours.items() if blanks != english[key]} == {}


def test_the_form_says_why_it_cannot_open(served: Served, chromium: Browser) -> None:
    """Opened as a file, the page says in Indonesian that it needs a server."""
    context = chromium.new_context()
    page = context.new_page()
    site = served.root / ".lumbung" / "public" / "preview"
    watch = Watch(page, site.as_uri() + "/")
    page.goto((site / "formulir" / "index.html").as_uri())
    state = page.locator("#lb-form-state")
    state.get_by_text("memerlukan server").wait_for()
    context.close()

    assert watch.faults == []


def document(path: Path, kind: type[Any]) -> Any:
    found, problems = read_document(path, path.name, kind)
    assert problems == ()
    assert found is not None
    return found


def parsed(text: str, name: str, kind: type[Any]) -> Any:
    """Record and text of a file's content, wherever it stands."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / name.replace("-lagi", "")
        file.write_text(text, encoding="utf-8", newline="\n")
        found, problems = read_document(file, file.name, kind)
    assert isinstance(found, Manuscript)
    return getattr(found, "record", None), found.body.text.strip(), [problem.code for problem in problems]


@pytest.mark.parametrize(
    ("setting", "button"),
    [
        (
            "{backend: forgejo, repository: o/l, base_url: 'https://git.example.go.id', app_id: x, review: ya}",
            "Forgejo",
        ),
        ("{backend: gitea, repository: o/l, base_url: 'https://git.example.go.id', app_id: x}", "Gitea"),
        ("{backend: gitlab, repository: o/l, base_url: 'https://git.example.go.id', app_id: x, review: ya}", "GitLab"),
        ("{backend: github, repository: o/l, auth_url: 'https://masuk.example.go.id', review: ya}", "GitHub"),
    ],
    ids=["forgejo", "gitea", "gitlab", "github"],
)
def test_the_editor_accepts_the_settings_of_every_backend(
    setting: str, button: str, tmp_path: Path, chromium: Browser
) -> None:
    """The editor's own schema takes the configuration, offers its login, and asks nothing before it is pressed."""
    root = Path(shutil.copytree(DISTRICT, tmp_path / "daerah", ignore=shutil.ignore_patterns(".lumbung", "site")))
    text = (root / "mkdocs.yml").read_text(encoding="utf-8").rstrip("\n")
    (root / "mkdocs.yml").write_text(f"{text}\n    form: {setting}\n", encoding="utf-8", newline="\n")
    outcome = build(Request(root, root / "site", TODAY), lambda *_: None)
    assert not has_errors(outcome.problems)
    server, address = serve(root / "site")
    context = chromium.new_context(locale="id-ID")
    page = context.new_page()
    watch = Watch(page, address)

    page.goto(address + "panduan/kolom.html")
    page.get_by_role("link", name="Isi profil lewat formulir").first.click()
    page.get_by_role("button", name=f"Masuk dengan {button}").wait_for()
    page.wait_for_load_state("networkidle")

    assert page.get_by_text("Kesalahan pengaturan").count() == 0
    assert watch.faults == []
    context.close()
    server.shutdown()
    server.server_close()


def test_a_server_that_cannot_save_is_told_so(tmp_path: Path, chromium: Browser) -> None:
    """A plain server with the form for a folder: the page says what to run, and axe finds nothing on it."""
    root = Path(shutil.copytree(DISTRICT, tmp_path / "daerah", ignore=shutil.ignore_patterns(".lumbung", "site")))
    build(Request(root, root / "site", TODAY, form=True), lambda *_: None)
    server, address = serve(root / "site")
    found = []
    for scheme in ("light", "dark"):
        context = chromium.new_context(color_scheme=scheme, viewport={"width": 360, "height": 800})  # type: ignore[arg-type]
        page = context.new_page()
        page.goto(address + "formulir/index.html")
        page.get_by_text("serve --form").wait_for()
        page.evaluate("document.querySelector('meta[http-equiv]').remove()")
        found += [violation["id"] for violation in Axe().run(page).response["violations"]]
        assert page.evaluate("document.scrollingElement.scrollWidth") <= 360
        context.close()
    server.shutdown()
    server.server_close()

    assert found == []


@pytest.mark.parametrize("name", ["rintisan-kecil", "bergambar"])
def test_a_cover_lies_in_the_folder_of_its_profile(name: str, form: Page, served: Served) -> None:
    """A picture chosen in the form goes where the checks want it, for a profile that is there and for a new one."""
    is_new = name == "bergambar"
    go(form, f"#/collections/innovations/{'new' if is_new else f'entries/{name}'}")
    if is_new:
        control(form, "title").first.fill("Bergambar")
        choose(form, "agency", "Puskesmas Utara")
        choose(form, "stub", "Ya")
        form.get_by_role("button", name="Tambah sumber").click()
        control(form, "id").fill("surat")
        control(form, "url").fill("https://contoh.go.id/surat")
        control(form, "reviewed").fill("2026-11-20")
    expand(form, "cover")
    form.get_by_role("button", name="Pilih gambar").click()
    picture = (DISTRICT / "innovations" / "layanan-lengkap" / "loket.png").read_bytes()
    with form.expect_file_chooser() as chooser:
        form.get_by_text("Unggah", exact=True).click()
    chooser.value.set_files({"name": "kantor.png", "mimeType": "image/png", "buffer": picture})
    form.get_by_role("button", name="Pakai yang dipilih").click()
    control(form, "alt").fill("Kantor rekaan")
    control(form, "credit").fill("Rekaan")

    told = save(form)

    assert "tidak menemukan masalah" in told
    assert served.problems(f"innovations/{name}.md") == []
    assert (served.root / "innovations" / name / "kantor.png").read_bytes() == picture
    assert document(served.root / "innovations" / f"{name}.md", Innovation).record.cover.file == "kantor.png"
