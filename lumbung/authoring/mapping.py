"""The file of `--mapping`: which column fills which field, where the names do not say it themselves."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from lumbung.authoring.columns import HEADING, SKIP, is_personal, plain, target_of, targets
from lumbung.authoring.notes import Note, note
from lumbung.messages import found
from lumbung.model import SECTIONS
from lumbung.problems import Problem
from lumbung.reading.tree import grow
from lumbung.scalars import scalar
from lumbung.vocabulary import nearest
from lumbung.words import N_, Words

EXPLANATION = (
    N_("Pemetaan kolom untuk: lumbung import --mapping"),
    N_("Di kiri judul kolom di berkas, di kanan nama bidang dari Daftar kolom (halaman Panduan),"),
    N_('atau bagian isi seperti "## Hasil", atau - supaya kolom itu tidak disalin.'),
    N_("Kolom yang dibiarkan kosong disimpan di catatan impor tiap draf."),
)


@dataclass(frozen=True)
class MappingFile:
    """`targets` by the plain name of a column; an empty target keeps the column as a note."""

    targets: Mapping[str, str]
    problems: tuple[Problem, ...] = ()
    notes: tuple[Note, ...] = ()


def read_mapping(text: str, path: str, headers: Iterable[str]) -> MappingFile:
    """A mapping for a sheet with these headers, and everything that is wrong with it."""
    tree = grow(text)
    if tree.faults:
        return MappingFile({}, tuple(found(fault.code, path, fault.place, **fault.values) for fault in tree.faults))
    data = {} if tree.data is None else tree.data
    if not isinstance(data, dict):
        return MappingFile({}, notes=(note("1:1", "mapping-not-a-mapping"),))
    known = {plain(header): header for header in headers if header}
    result: dict[str, str] = {}
    wrong: list[Note] = []
    for path_in_file, spot in tree.spots.items():
        if len(path_in_file) != 1:
            continue
        column = str(path_in_file[0])
        place = f"{spot.key.line}:{spot.key.column}"
        if plain(column) not in known:
            near = nearest(plain(column), known)
            values = {"near": known[near]} if near else {"choices": ", ".join(known.values())}
            wrong.append(
                note(place, "mapping-column-near" if near else "mapping-column-unknown", column=column, **values)
            )
        written = data.get(column, "")
        place = f"{spot.value.line}:{spot.value.column}"
        target = _target(written) if isinstance(written, str) else None
        if target is None:
            near = nearest(str(written), (*targets(), *(HEADING + section for section in SECTIONS)))
            code = "mapping-target-near" if near else "mapping-target-unknown"
            wrong.append(note(place, code, column, written=str(written), **({"near": near} if near else {})))
        else:
            result[plain(column)] = target
    return MappingFile(result, notes=tuple(wrong))


def _target(written: str) -> str | None:
    """The target as columns name it; None for what is none."""
    if written in {"", SKIP} or all(part.strip() in targets() for part in written.split(" | ")):
        return written
    if written.startswith(HEADING) and (title := written.removeprefix(HEADING).partition(":")[0].strip()):
        standard = {section.casefold(): section for section in SECTIONS}
        return written.replace(title, standard.get(title.casefold(), title), 1)
    return None


def template(headers: Iterable[tuple[str, str]], words: Words) -> Iterator[str]:
    """A mapping to start from: every column with what it would fill, and an example of what stands in it."""
    yield from (f"# {words(text)}" for text in EXPLANATION)
    for header, example in headers:
        target = SKIP if is_personal(header) else target_of(header)
        value = f" {scalar(target, free_text=True)}" if target else ""
        such = f"  # {words(N_('misalnya'))}: {example}" if example and target != SKIP else ""
        yield f"{scalar(header, free_text=True)}:{value}{such}"
