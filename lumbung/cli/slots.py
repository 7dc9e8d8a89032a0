"""A field of a new file that an option or an answer fills, held to the rule of its declaration."""

from collections.abc import Callable
from dataclasses import dataclass

from pydantic_core import PydanticCustomError

from lumbung.authoring import drafts
from lumbung.cli.asking import ask_until
from lumbung.messages import MESSAGES
from lumbung.model import Record, field_at
from lumbung.problems import Refusal
from lumbung.scalars import clean
from lumbung.words import Words


@dataclass(frozen=True)
class Slot:
    """A field that an option or an answer fills."""

    record: type[Record]
    key: str
    prepare: Callable[[str], str] = clean

    def parsed(self, text: str, words: Words) -> str:
        """The value as it is typed into a file, or a refusal in the words of the checks."""
        field = field_at(self.record, (self.key,))
        text = self.prepare(text)
        if field is None or field.kind is None or not text:
            example = field.spec.example if field else ""
            raise Refusal("value-refused", option=self.key, reason=words(MESSAGES["empty"].hint, example=example))
        try:
            value = field.kind.parse(text)
        except PydanticCustomError as error:
            message = MESSAGES[error.type]
            values = {**(error.context or {}), "written": text, "key": self.key, "example": field.spec.example}
            reason = f"{words(message.text).format_map(values)} {words(message.hint).format_map(values)}"
            raise Refusal("value-refused", option=self.key, reason=reason) from None
        return value if isinstance(value, str) else str(drafts.typed(value))

    def answered(self, given: str | None, question: str, words: Words, proposed: str = "") -> str:
        """The option's value, else what somebody answers, asked until the rule takes it."""
        if given is not None:
            return self.parsed(given, words)

        def complaint(answer: str) -> str | None:
            try:
                self.parsed(answer, words)
            except Refusal as refusal:
                return refusal.values["reason"]
            return None

        return self.parsed(ask_until(question, complaint, proposed), words)
