"""Every code explained, for `check --explain` and the guide; all names and figures in the examples are invented."""

from lumbung.explanations.body import BODY
from lumbung.explanations.dates import DATES
from lumbung.explanations.explanation import SAVED, Explanation, Family, Where, visible
from lumbung.explanations.files import FILES
from lumbung.explanations.front_matter import FRONT_MATTER
from lumbung.explanations.glossary import GLOSSARY
from lumbung.explanations.personal import PERSONAL
from lumbung.explanations.pictures import PICTURES
from lumbung.explanations.references import REFERENCES
from lumbung.explanations.site import SITE
from lumbung.explanations.situations import SITUATIONS
from lumbung.explanations.sources import SOURCES
from lumbung.explanations.translations import TRANSLATIONS
from lumbung.explanations.values import VALUES

FAMILIES: tuple[Family, ...] = (
    FILES,
    FRONT_MATTER,
    VALUES,
    DATES,
    REFERENCES,
    SOURCES,
    BODY,
    PICTURES,
    PERSONAL,
    GLOSSARY,
    SITUATIONS,
    TRANSLATIONS,
    SITE,
)
EXPLANATIONS: dict[str, Explanation] = {code: text for family in FAMILIES for code, text in family.codes.items()}

__all__ = ["EXPLANATIONS", "FAMILIES", "SAVED", "Explanation", "Family", "Where", "visible"]
