"""What `serve` shows while no site could be made yet: a page that tells what is wrong, and the form that can mend it."""

from collections.abc import Iterator
from html import escape
from pathlib import Path

from lumbung import addresses
from lumbung.build import Outcome, Request
from lumbung.catalogue import Catalogue
from lumbung.form import form_outputs, with_local_form
from lumbung.inspection import inspect
from lumbung.messages import line
from lumbung.output import OutputFile
from lumbung.problems import Severity
from lumbung.publishing import publish
from lumbung.staging import stage
from lumbung.words import N_, Words, words_for

_SIGN = '<body data-kind="waiting">'
_PAGE = """<!doctype html>
<html lang="{language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="robots" content="noindex">
<title>{title}</title>
<style>
body {{ max-width: 50rem; margin: 2rem auto; padding: 0 1rem; font: 1.05rem/1.6 sans-serif; }}
li {{ margin-block: .5rem; overflow-wrap: anywhere; }}
:root {{ color-scheme: light dark; }}
</style>
</head>
{sign}
<main>
<h1>{title}</h1>
<p>{lead}</p>
<ul>
{items}
</ul>{form}
</main>
</body>
</html>
"""
_TITLE = N_("Situs belum dapat dibuat")
_LEAD = N_("Perbaiki yang berikut, lalu simpan. Halaman ini berganti sendiri begitu situsnya jadi.")
_FORM = N_("Perbaiki lewat formulir")


def waits(request: Request, outcome: Outcome, words: Words) -> bool:
    """Put the page, and the form where it was asked for, in the place of the site that could not be made.

    False where there is a site, which stays.
    """
    if not _is_waiting(request.site):
        return False
    catalogue = inspect(request.root, request.today, lambda *_: None).catalogue if request.form else None
    made = [OutputFile("index.html", page(outcome, words, form=catalogue is not None)), *_form(catalogue)]
    folder = request.workshop / "waiting"
    stage(made, folder)
    publish(folder, request.site, request.audience)
    return True


def _is_waiting(site: Path) -> bool:
    """Whether there is no site but this page in its place, or nothing at all."""
    page = site / "index.html"
    return not page.is_file() or _SIGN in page.read_text(encoding="utf-8", errors="replace")


def _form(catalogue: Catalogue | None) -> Iterator[OutputFile]:
    """Nothing where the settings cannot be read: the form needs the district's name and its languages."""
    if catalogue is not None:
        yield from form_outputs(with_local_form(catalogue), words_for(catalogue.settings.site.languages[0]))


def page(outcome: Outcome, words: Words, *, form: bool) -> str:
    errors = [problem for problem in outcome.problems if problem.severity is Severity.ERROR]
    link = f'\n<p><a href="{addresses.FORM}">{escape(words(_FORM))}</a></p>' if form else ""
    return _PAGE.format(
        language=words.language,
        title=escape(words(_TITLE)),
        lead=escape(words(_LEAD)),
        sign=_SIGN,
        items="\n".join(f"<li>{escape(line(problem, words))}</li>" for problem in errors),
        form=link,
    )
