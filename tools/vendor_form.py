"""Fetches the foreign scripts (of the browser form, of the QR codes) anew and verifies them; for developers only, without `npm`.

    python tools/vendor_form.py            fetch what each `vendor.json` names, verify, write
    python tools/vendor_form.py check      compare the files that lie there with their recorded sums; no network

A newer version: change `version` and `integrity` in `vendor.json` (`npm view NAME version dist.integrity` tells both), run
this, and look at the form again. The sums of the files are recorded from the tarball whose integrity was verified.
"""

import base64
import hashlib
import io
import json
import sys
import tarfile
import urllib.request
from pathlib import Path
from typing import Any

PACKAGE = Path(__file__).parent.parent / "lumbung"
VENDORS = (PACKAGE / "form" / "vendor", PACKAGE / "pages" / "kit" / "vendor")
RECORD = "vendor.json"
REGISTRY = "https://registry.npmjs.org"


def main(arguments: list[str]) -> int:
    if arguments == ["check"]:
        wrong = [line for vendor in VENDORS for line in changed(vendor)]
        print("\n".join(wrong) or "vendored files are as recorded")
        return 1 if wrong else 0
    for vendor in VENDORS:
        fetch(vendor)
    return 0


def fetch(vendor: Path) -> None:
    record = recorded(vendor)
    for package in record["packages"]:
        content = tarball(package)
        for file in package["files"]:
            data = member(content, file["from"])
            file["sha256"] = hashlib.sha256(data).hexdigest()
            (vendor / file["name"]).write_bytes(data)
            print(f"{package['name']} {package['version']}: {file['name']} {len(data)} bytes {file['sha256']}")
    (vendor / RECORD).write_text(json.dumps(record, indent=2) + "\n", encoding="utf-8", newline="\n")


def recorded(vendor: Path) -> dict[str, Any]:
    return dict(json.loads((vendor / RECORD).read_text(encoding="utf-8")))


def changed(vendor: Path) -> list[str]:
    """The vendored files whose bytes are not the recorded ones."""
    return [
        f"{file['name']}: not as recorded"
        for package in recorded(vendor)["packages"]
        for file in package["files"]
        if hashlib.sha256((vendor / file["name"]).read_bytes()).hexdigest() != file["sha256"]
    ]


def tarball(package: dict[str, Any]) -> bytes:
    """The package as the registry holds it; its integrity must be the recorded one."""
    name, version = package["name"], package["version"]
    address = f"{REGISTRY}/{name}/-/{name.rpartition('/')[2]}-{version}.tgz"
    with urllib.request.urlopen(address, timeout=120) as answer:  # noqa: S310 - a fixed https address
        content = bytes(answer.read())
    integrity = "sha512-" + base64.b64encode(hashlib.sha512(content).digest()).decode()
    if integrity != package["integrity"]:
        raise SystemExit(f"{address}: integrity is {integrity}, recorded is {package['integrity']}")
    return content


def member(content: bytes, name: str) -> bytes:
    with tarfile.open(fileobj=io.BytesIO(content)) as archive:
        found = archive.extractfile(name)
        if found is None:
            raise SystemExit(f"{name}: not in the package")
        return found.read()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
