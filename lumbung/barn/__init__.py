"""A barn of one's own: founding a new knowledge base from this package, and keeping its tool up to date."""

from lumbung.barn.founding import Founding, found_barn
from lumbung.barn.manifest import MANIFEST
from lumbung.barn.tending import Drift, drift
from lumbung.barn.upgrading import Upgrade, plan_upgrade

__all__ = ["MANIFEST", "Drift", "Founding", "Upgrade", "drift", "found_barn", "plan_upgrade"]
