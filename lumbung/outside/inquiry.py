"""Asking after many addresses: each once, several hosts at a time, the addresses of one host one after another."""

import queue
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from fnmatch import fnmatchcase
from urllib.parse import urlsplit

from lumbung.messages import found
from lumbung.outside.addresses import Use
from lumbung.outside.asking import Verdict
from lumbung.outside.gate import Gate
from lumbung.problems import Place, Problem, Refusal

PARALLEL = 8

Ask = Callable[[str], Verdict]


def inquire(
    uses: tuple[Use, ...], ask: Ask, gate: Gate, progress: Callable[[int, int], None], skip: tuple[str, ...] = ()
) -> tuple[Problem, ...]:
    """What became of every address that is not skipped; raise `Refusal` where no server at all could be met."""
    wanted = tuple(use for use in uses if not _skipped(use.address, skip))
    verdicts = _ask_all(tuple(dict.fromkeys(_page(use.address) for use in wanted)), ask, gate, progress)
    if verdicts and all(verdict.unreachable for verdict in verdicts.values()):
        raise Refusal("links-offline")
    return tuple(sorted(problem for use in wanted for problem in _told(use, verdicts[_page(use.address)])))


def _ask_all(
    addresses: tuple[str, ...], ask: Ask, gate: Gate, progress: Callable[[int, int], None]
) -> Mapping[str, Verdict]:
    hosts: dict[str, list[str]] = defaultdict(list)
    for address in addresses:
        hosts[_host(address)].append(address)
    answers: queue.Queue[tuple[str, Verdict | Exception]] = queue.Queue()

    def visit(host: str) -> None:
        for address in hosts[host]:
            if gate.stopped:
                return
            try:
                answers.put((address, ask(address)))
            except Exception as error:  # noqa: BLE001 - raised again where the answers are awaited
                answers.put((address, error))

    verdicts: dict[str, Verdict] = {}
    with ThreadPoolExecutor(PARALLEL) as pool:
        try:
            pool.map(visit, sorted(hosts, key=lambda host: -len(hosts[host])))
            while len(verdicts) < len(addresses):
                address, verdict = _next(answers)
                verdicts[address] = verdict
                progress(len(verdicts), len(addresses))
        except BaseException:
            gate.stop()
            pool.shutdown(wait=False, cancel_futures=True)
            raise
    return verdicts


def _next(answers: "queue.Queue[tuple[str, Verdict | Exception]]") -> tuple[str, Verdict]:
    while True:
        try:
            address, verdict = answers.get(timeout=0.5)  # a wait without an end cannot be interrupted on Windows
        except queue.Empty:
            continue
        if isinstance(verdict, Exception):
            raise verdict
        return address, verdict


def _told(use: Use, verdict: Verdict) -> Iterator[Problem]:
    place = Place(use.line, use.column)
    match verdict.code:
        case "link-gone":
            yield found("link-gone", use.path, place, use.field, written=use.address, reason=verdict.reason)
        case "link-moved":
            moved_to = _with_fragment(verdict.moved_to, use.address)
            yield found("link-moved", use.path, place, use.field, written=use.address, address=moved_to)
        case "link-unsure":
            yield found("link-unsure", use.path, place, use.field, written=use.address, reason=verdict.reason)


def _page(address: str) -> str:
    """What is asked: an address that differs in its fragment alone leads to the same page."""
    return address.partition("#")[0]


def _with_fragment(address: str, written: str) -> str:
    fragment = written.partition("#")[2]
    return f"{address}#{fragment}" if fragment and "#" not in address else address


def _skipped(address: str, patterns: tuple[str, ...]) -> bool:
    return any(fnmatchcase(text, pattern) for pattern in patterns for text in (address, _host(address)))


def _host(address: str) -> str:
    try:
        return (urlsplit(address).hostname or "").casefold()
    except ValueError:
        return ""
