"""Names of invented innovations: every number has its own title, told apart by whole words."""

import math
import re
from dataclasses import dataclass
from random import Random

from benchmarks.phrases import GROUPS, PLACES, SERVICES, Service

POSSIBLE = len(SERVICES) * len(GROUPS) * len(PLACES)


@dataclass(frozen=True, slots=True)
class Name:
    """An innovation as others refer to it."""

    service: Service
    group: str
    place: str

    @property
    def title(self) -> str:
        return f"{self.service.name} {self.group} {self.place}"

    @property
    def slug(self) -> str:
        return re.sub(r"[^a-z0-9]+", "-", self.title.lower())

    @property
    def acronym(self) -> str:
        return "".join(word[:2] for word in self.title.split()).upper()


def names(count: int, seed: int) -> tuple[Name, ...]:
    """The first `count` names of a seed: a walk through all combinations that never meets one twice."""
    if count > POSSIBLE:
        raise ValueError(f"{count} names asked for, {POSSIBLE} are possible")
    random = Random(f"names {seed}")
    start = random.randrange(POSSIBLE)
    stride = next(step for step in iter(lambda: random.randrange(1, POSSIBLE), 0) if math.gcd(step, POSSIBLE) == 1)
    return tuple(_name((start + number * stride) % POSSIBLE) for number in range(count))


def _name(position: int) -> Name:
    rest, service = divmod(position, len(SERVICES))
    place, group = divmod(rest, len(GROUPS))
    return Name(SERVICES[service], GROUPS[group], PLACES[place])
