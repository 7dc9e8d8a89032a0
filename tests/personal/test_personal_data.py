"""Personal data are found wherever they stand and however they are written; honest figures raise no alarm."""

from datetime import date
from pathlib import Path

import pytest

from lumbung.explanations import EXPLANATIONS
from lumbung.inspection import inspect
from lumbung.personal import find
from tests.personal.invented import NEGATIVE, POSITIVE
from tests.unit.example_barn import AGENCIES, BODY, SETTINGS, fill, profile

TODAY = date(2026, 11, 23)
ENOUGH = 100


@pytest.mark.parametrize("kind", POSITIVE)
def test_there_are_enough_cases(kind: str) -> None:
    assert len(set(POSITIVE[kind])) >= ENOUGH
    assert len(set(NEGATIVE[kind])) >= ENOUGH


@pytest.mark.parametrize(("kind", "text"), [(kind, text) for kind, texts in POSITIVE.items() for text in texts])
def test_it_is_found(kind: str, text: str) -> None:
    findings = [*find(text)]

    assert [finding.kind for finding in findings] == [kind]
    assert text[findings[0].start : findings[0].end] == findings[0].written


@pytest.mark.parametrize(("kind", "text"), [(kind, text) for kind, texts in NEGATIVE.items() for text in texts])
def test_it_is_none(kind: str, text: str) -> None:
    assert kind not in [finding.kind for finding in find(text)]


NIK = "3379995507450001"
PHONE = "0812-0000-0000"


def told(root: Path) -> list[tuple[str, int, str]]:
    problems = inspect(root, TODAY, lambda *_: None).problems
    return [(problem.path, problem.line, problem.code) for problem in problems if problem.code.startswith("personal")]


@pytest.fixture
def barn(tmp_path: Path) -> Path:
    text = EXPLANATIONS["section-missing"]
    fill(tmp_path, text, text.right)
    return tmp_path


def write(barn: Path, path: str, text: str) -> None:
    (barn / path).parent.mkdir(exist_ok=True)
    (barn / path).write_text(text, encoding="utf-8", newline="\n")


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("innovations/pos-obat.md", profile(f"tags: ['{NIK}']")),
        ("innovations/pos-obat.md", profile(f"# {NIK}")),
        ("innovations/pos-obat.md", profile(body=f"{BODY}\n```text\n{NIK}\n```\n")),
        ("innovations/pos-obat.md", f"---\ntitle: [\n---\n{NIK}\n"),
        ("docs/tentang.md", f"# Tentang\n\n{NIK}\n"),
        ("data/glossary.yml", f"- {{term: pasien, same: ['{NIK}']}}\n"),
        ("data/agencies.yml", AGENCIES.replace("dinas}", f"dinas, address: 'Jalan {NIK}'}}")),
        ("mkdocs.yml", f"{SETTINGS}    tagline: '{NIK}'\n"),
    ],
)
def test_every_place_is_looked_at(barn: Path, path: str, text: str) -> None:
    write(barn, path, text)

    assert [(where, code) for where, _, code in told(barn)] == [(path, "personal-nik")]
    assert all(NIK in text.split("\n")[line - 1] for _, line, _ in told(barn))


def test_names_of_files_are_looked_at(barn: Path) -> None:
    write(barn, f"docs/foto-{NIK}.md", "# Foto\n")

    assert told(barn) == [(f"docs/foto-{NIK}.md", 1, "personal-nik")]


def test_a_contact_may_be_reached(barn: Path) -> None:
    contact = f"contact: {{office: Posko, phone: {PHONE}, email: posko@surel.id}}"
    write(barn, "innovations/pos-obat.md", profile(contact))
    write(barn, "mkdocs.yml", f"{SETTINGS}    correction:\n      email: admin@surel.id\n      phone: {PHONE}\n")
    write(barn, "data/agencies.yml", AGENCIES.replace("dinas}", f"dinas, contact: {{phone: {PHONE}}}}}"))

    assert told(barn) == []


def test_a_contact_is_no_excuse_elsewhere(barn: Path) -> None:
    write(barn, "innovations/pos-obat.md", profile(f"contact: {{phone: {PHONE}}}", f"{BODY}\nphone: {PHONE}\n"))

    assert [code for *_, code in told(barn)] == ["personal-phone"]


def test_one_is_allowed_on_purpose(barn: Path) -> None:
    allowed = "allowed_personal: ['0812 0000 0000: nomor posko bencana, diizinkan koordinatornya']"
    write(barn, "innovations/pos-obat.md", profile(allowed, f"{BODY}\nHubungi {PHONE}, bukan 0813-0000-0000.\n"))

    assert [code for *_, code in told(barn)] == ["personal-phone"]


def test_a_reason_is_needed(barn: Path) -> None:
    write(barn, "innovations/pos-obat.md", profile(f"allowed_personal: ['{PHONE}']", f"{BODY}\nHubungi {PHONE}.\n"))

    assert [code for *_, code in told(barn)] == ["personal-without-reason"]


def test_messages_do_not_spread_what_they_warn_of(barn: Path) -> None:
    write(barn, "innovations/pos-obat.md", profile(body=f"{BODY}\nNIK {NIK}\n"))

    assert NIK not in repr([p for p in inspect(barn, TODAY, lambda *_: None).problems if p.code == "personal-nik"])
