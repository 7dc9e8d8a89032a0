"""The list of materials (SBOM) in CycloneDX's JSON, made from the parts; it holds no time and no random number."""

import json
from collections.abc import Iterable
from typing import Any

from lumbung.bundling.parts import Part

SPECIFICATION = "1.6"


def bill_of_materials(parts: Iterable[Part]) -> bytes:
    """The first part is what the bill is for."""
    own, *others = parts
    bill = {
        "$schema": f"http://cyclonedx.org/schema/bom-{SPECIFICATION}.schema.json",
        "bomFormat": "CycloneDX",
        "specVersion": SPECIFICATION,
        "version": 1,
        "metadata": {"component": _component(own, "application")},
        "components": [_component(part, "library") for part in others],
        "dependencies": [{"ref": own.purl, "dependsOn": [part.purl for part in others]}],
    }
    return (json.dumps(bill, ensure_ascii=False, indent=1) + "\n").encode()


def _component(part: Part, kind: str) -> dict[str, Any]:
    named = {"type": kind, "bom-ref": part.purl, "name": part.name, "version": part.version, "purl": part.purl}
    return {**named, "licenses": [{"license": {"name": part.licence}}]} if part.licence else named
