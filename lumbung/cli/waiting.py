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
from lumbung.problems import Problem, Severity
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
_UNSHOWN = N_("Yang baru disimpan belum dapat ditampilkan; halaman ini masih yang lama. Perbaiki:")
_MORE = N_("… dan {n} lagi")
MOST = 5
"""Problems above a page; all of them stand in the terminal."""
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


def notice(outcome: Outcome | None, reason: str, words: Words) -> str:
    """What stands above the pages of the last good site while what was saved since cannot be shown; nothing where it is."""
    if outcome and outcome.site:
        return ""
    items = [line(problem, words) for problem in _errors(outcome)] if outcome else [reason]
    told = "".join(f"<li>{escape(item)}</li>" for item in items[:MOST])
    more = len(items) - MOST
    rest = f"<li>{escape(words(_MORE, n=words.number(more)))}</li>" if more > 0 else ""
    return f'<div class="lb-unshown" role="alert"><p>{escape(words(_UNSHOWN))}</p><ul>{told}{rest}</ul></div>'


def _errors(outcome: Outcome) -> list[Problem]:
    return [problem for problem in outcome.problems if problem.severity is Severity.ERROR]


def _is_waiting(site: Path) -> bool:
    """Whether there is no site but this page in its place, or nothing at all."""
    page = site / "index.html"
    return not page.is_file() or _SIGN in page.read_text(encoding="utf-8", errors="replace")


def _form(catalogue: Catalogue | None) -> Iterator[OutputFile]:
    """Nothing where the settings cannot be read: the form needs the district's name and its languages."""
    if catalogue is not None:
        yield from form_outputs(with_local_form(catalogue), words_for(catalogue.settings.site.languages[0]))


def page(outcome: Outcome, words: Words, *, form: bool) -> str:
    link = f'\n<p><a href="{addresses.FORM}">{escape(words(_FORM))}</a></p>' if form else ""
    return _PAGE.format(
        language=words.language,
        title=escape(words(_TITLE)),
        lead=escape(words(_LEAD)),
        sign=_SIGN,
        items="\n".join(f"<li>{escape(line(problem, words))}</li>" for problem in _errors(outcome)),
        form=link,
    )
