"""The rules across files, as an explicit list; a rule is a function whose docstring says it."""

from collections.abc import Callable, Iterator
from datetime import date
from functools import partial

from lumbung.catalogue import Catalogue
from lumbung.checks.check import Check
from lumbung.checks.dates import dates_have_come, reviews_are_recent, steps_are_in_order
from lumbung.checks.files import files_are_no_links, files_of_pages_can_be_shown
from lumbung.checks.images import pictures_are_described, pictures_can_be_shown
from lumbung.checks.links import links_lead_somewhere
from lumbung.checks.markup import html_can_be_shown
from lumbung.checks.names import (
    internal_fields_are_keys,
    labs_are_named_by_their_year,
    old_addresses_are_free,
    titles_and_aliases_are_unique,
    titles_are_told_apart,
    visits_are_named_by_their_date,
)
from lumbung.checks.pages import handwritten_pages_can_be_read, handwritten_pages_stay_inside
from lumbung.checks.personal import allowed_data_have_a_reason, file_names_give_nobody_away, nobody_is_given_away
from lumbung.checks.references import (
    agencies_are_not_above_themselves,
    agency_keys_are_unique,
    list_items_stand_once,
    references_resolve,
    related_profiles_are_others,
)
from lumbung.checks.sections import (
    full_profiles_say_what_they_are,
    headings_begin_at_two,
    sections_hold_something,
    sections_stand_once,
    standard_sections_are_spelled_so,
)
from lumbung.checks.situations import situations_find_something
from lumbung.checks.sources import (
    cited_sources_exist,
    figures_are_cited,
    footnotes_stand_in_sources,
    source_ids_are_unique,
    sources_can_be_found,
)
from lumbung.checks.tangles import bodies_can_be_rendered
from lumbung.checks.translations import (
    translated_pages_are_up_to_date,
    translations_are_up_to_date,
    translations_are_whole,
)
from lumbung.hands import hands, shared
from lumbung.problems import Problem

CHECKS: tuple[Check, ...] = (
    titles_and_aliases_are_unique,
    titles_are_told_apart,
    old_addresses_are_free,
    internal_fields_are_keys,
    visits_are_named_by_their_date,
    labs_are_named_by_their_year,
    references_resolve,
    related_profiles_are_others,
    list_items_stand_once,
    agency_keys_are_unique,
    agencies_are_not_above_themselves,
    steps_are_in_order,
    dates_have_come,
    reviews_are_recent,
    cited_sources_exist,
    source_ids_are_unique,
    sources_can_be_found,
    footnotes_stand_in_sources,
    figures_are_cited,
    full_profiles_say_what_they_are,
    sections_hold_something,
    sections_stand_once,
    standard_sections_are_spelled_so,
    headings_begin_at_two,
    links_lead_somewhere,
    bodies_can_be_rendered,
    html_can_be_shown,
    pictures_can_be_shown,
    pictures_are_described,
    situations_find_something,
    handwritten_pages_can_be_read,
    handwritten_pages_stay_inside,
    files_of_pages_can_be_shown,
    files_are_no_links,
    nobody_is_given_away,
    file_names_give_nobody_away,
    allowed_data_have_a_reason,
    translations_are_up_to_date,
    translations_are_whole,
    translated_pages_are_up_to_date,
)


OF_BODIES: tuple[Check, ...] = (
    cited_sources_exist,
    footnotes_stand_in_sources,
    figures_are_cited,
    full_profiles_say_what_they_are,
    sections_hold_something,
    sections_stand_once,
    standard_sections_are_spelled_so,
    headings_begin_at_two,
    links_lead_somewhere,
    bodies_can_be_rendered,
    html_can_be_shown,
    pictures_can_be_shown,
    pictures_are_described,
    nobody_is_given_away,
)
"""Those that look at bodies; the others tell the same whatever bodies say."""


WORTH = 600
"""Profiles that are worth another process."""
FOLLOWS_FROM = {"source-unknown": "sources", "section-missing": "stub"}
"""What is not told of a file whose key of this name is faulty."""


def run_checks(
    catalogue: Catalogue, today: date, step: Callable[[int, int], None], checks: tuple[Check, ...] = CHECKS
) -> tuple[Problem, ...]:
    """Everything that any of these rules finds."""

    def problems_of(check: Check) -> tuple[Problem, ...]:
        return tuple(check(catalogue, today))

    # The longest stand near the end, and are begun first.
    tasks = [partial(problems_of, check) for check in reversed(checks)]
    problems = shared(tasks, hands(len(catalogue.profiles), WORTH), step)[::-1]
    return tuple(_told(catalogue, [problem for of_one in problems for problem in of_one]))


def _told(catalogue: Catalogue, problems: list[Problem]) -> Iterator[Problem]:
    """Those problems that do not merely follow from a faulty key, which has been told already."""
    faulty = {
        document.path: document.faulty
        for document in (*catalogue.profiles, *catalogue.visits, *catalogue.labs, *catalogue.situations)
        if document.faulty
    }
    for problem in problems:
        keys = faulty.get(problem.path, frozenset())
        follows = {problem.field.partition(".")[0].partition("[")[0], FOLLOWS_FROM.get(problem.code)}
        if not follows & keys:
            yield problem
