"""A site touched up where nothing but the texts of a few profiles changed, so that an edit shows at once in however large a site.

A full build leaves a ledger of what it saw and made (`noting`). Where the files differ from it in bodies of profiles alone, and
nothing that other pages tell of these (`outline`), their pages are made from an excerpt of the catalogue (`excerpt`), rendered
alone, and put with the amended search among second names of all other files (`retouch`). Whatever does not fit that leaves the
work to a full build; the bytes are the same either way.
"""

from lumbung.retouching.noting import Noted, note

__all__ = ["Noted", "note"]
