"""What every format is made of: the problems with their words, and names for problems that outlive a moved line."""

import hashlib
import json
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field

from lumbung.messages import clean, said
from lumbung.problems import Problem
from lumbung.words import Words


def no_line(_path: str, _number: int) -> str:
    """Where no file can be looked into, every column stays as it is counted."""
    return ""


@dataclass(frozen=True)
class Report:
    """`prefix` leads from the repository to the content folder and ends in a slash where it is not empty.

    `line_text(path, number)` gives a line of a file, without which columns cannot be counted in another unit; `helps`
    holds longer explanations by code, in the words' language.
    """

    problems: tuple[Problem, ...]
    words: Words
    prefix: str = ""
    version: str = ""
    line_text: Callable[[str, int], str] = no_line
    helps: Mapping[str, str] = field(default_factory=dict)

    def path(self, problem: Problem) -> str:
        """The path from the repository, as other tools know the file."""
        return self.prefix + problem.path

    def text(self, problem: Problem) -> str:
        """Field, what is wrong and what to do, in one line."""
        parts = (f"{clean(problem.field)}:" if problem.field else "", *said(problem, self.words))
        return " ".join(part for part in parts if part)


def fingerprints(problems: tuple[Problem, ...]) -> Iterator[tuple[Problem, str]]:
    """Each problem with a name of its own that stays while lines move; equal ones are told apart by their order."""
    seen: Counter[object] = Counter()
    for problem in problems:
        identity = problem.identity()
        seen[identity] += 1
        named = json.dumps([*identity, seen[identity]])
        yield problem, hashlib.sha256(named.encode()).hexdigest()[:32]
