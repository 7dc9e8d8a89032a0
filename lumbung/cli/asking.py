"""Questions on a terminal; where there is none, what is missing is named instead."""

import sys
from collections.abc import Callable, Mapping, Sequence

from lumbung.authoring.agencies import Agencies
from lumbung.cli.parsing import DOOR
from lumbung.model import Agency
from lumbung.problems import Refusal
from lumbung.words import N_, Words

SHOWN = 15


def on_terminal() -> bool:
    return sys.stdin.isatty() and sys.stderr.isatty()


def ask(question: str) -> str:
    """One line of answer; the end of the input stops everything, as Ctrl+C does."""
    sys.stderr.write(f"{question} ")
    sys.stderr.flush()
    answer = sys.stdin.readline()
    if not answer:
        raise KeyboardInterrupt
    return answer.strip()


def ask_until(question: str, wrong: Callable[[str], str | None], proposed: str = "") -> str:
    """Ask again until `wrong` has nothing to say of the answer; no answer at all takes what was proposed."""
    while True:
        answer = ask(question) or proposed
        complaint = wrong(answer)
        if complaint is None:
            return answer
        tell(complaint)


def ask_choice(question: str, choices: Mapping[str, str], words: Words) -> str:
    """One of a few keys, shown by their labels and chosen by number, by label or by key."""
    keys = tuple(choices)
    for number, label in enumerate(choices.values(), 1):
        tell(f"  {number:>2}. {label}")
    named = {name.casefold(): key for key, label in choices.items() for name in (label, key)}
    while True:
        answer = ask(question)
        if answer.isdecimal() and 1 <= int(answer) <= len(keys):
            return keys[int(answer) - 1]
        if answer.casefold() in named:
            return named[answer.casefold()]
        tell(words(N_("Ketik nomor dari daftar.")))


def ask_agency(agencies: Agencies, words: Words) -> str:
    """The key of an agency, found by typing a part of its name and choosing a number."""
    question = words(N_("Perangkat daerah (ketik sebagian namanya):"))
    listed: tuple[Agency, ...] = ()
    while True:
        answer = ask(words(N_("Nomor, atau ketik sebagian nama lain:")) if listed else question)
        if answer.isdecimal() and 1 <= int(answer) <= len(listed):
            return listed[int(answer) - 1].key
        if answer in agencies.keys:
            return answer
        found = agencies.containing(answer) or tuple(
            agency for key in agencies.near(answer) for agency in agencies.entries if agency.key == key
        )
        if not found:
            tell(words(N_("Tidak ada yang cocok dengan '{answer}'."), answer=answer))
            continue
        listed = found[:SHOWN]
        for number, agency in enumerate(listed, 1):
            tell(f"  {number:>2}. {agency.name} ({agency.key})")
        if len(found) > SHOWN:
            tell(words(N_("  … dan {n} lagi; ketik lebih banyak huruf."), n=len(found) - SHOWN))


def agency_unknown(written: str, agencies: Agencies, words: Words) -> Refusal:
    """Names what was perhaps meant, else the keys that there are, if they are few."""
    near = ", ".join(agencies.near(written))
    told = words(N_("Mungkin maksudnya: {near}."), near=near) if near else ""
    if not near and 0 < len(agencies.keys) <= SHOWN:
        told = words(N_("Yang ada: {keys}."), keys=", ".join(sorted(agencies.keys)))
    return Refusal("new-agency-unknown", written=written, near=f" {told}".rstrip(), door=DOOR)


def require(missing: Sequence[str], example: str) -> None:
    """Refuse to go on where options are missing and nobody can be asked."""
    if missing:
        raise Refusal("option-missing", options=", ".join(missing), example=f"{DOOR} {example}")


def tell(text: str) -> None:
    sys.stderr.write(f"{text}\n")
