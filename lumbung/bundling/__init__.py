"""The bundle: the whole site as one zip that says what is in it, can be verified, and can be renewed by its difference."""

from lumbung.bundling.archive import manifest_of_archive, write_bundle, write_zip
from lumbung.bundling.contents import bundle_files, name_of, told
from lumbung.bundling.manifest import Manifest
from lumbung.bundling.renewing import Renewed, apply, delta_contents
from lumbung.bundling.verifying import Findings, verify

__all__ = [
    "Findings",
    "Manifest",
    "Renewed",
    "apply",
    "bundle_files",
    "delta_contents",
    "manifest_of_archive",
    "name_of",
    "told",
    "verify",
    "write_bundle",
    "write_zip",
]
