"""What a delegation takes along: focus, reading time, questions and contacts, derived from the records alone."""

from lumbung.visiting.contacts import Contacts, contacts
from lumbung.visiting.focus import Focused, focused, studied
from lumbung.visiting.questions import Gap, Question, Questions, questions, tells, unanswered
from lumbung.visiting.reading import WORDS_A_MINUTE, Reading, minutes, minutes_of, reading_list

__all__ = [
    "WORDS_A_MINUTE",
    "Contacts",
    "Focused",
    "Gap",
    "Question",
    "Questions",
    "Reading",
    "contacts",
    "focused",
    "minutes",
    "minutes_of",
    "questions",
    "reading_list",
    "studied",
    "tells",
    "unanswered",
]
