"""Values as YAML text that our own reader, and any other, reads back as the same text."""

import json
import re

_PLAIN = re.compile(r"(?:[^\W_]|\()(?:[\w .()/+&%'’;–-]|,|:(?=\S))*", re.UNICODE)
_IN_FLOW = re.compile(r"[^,:]*|https?:[^,]*")
_OTHER_TYPE = re.compile(
    r"null|true|false|yes|no|on|off|y|n|[+-]?[\d_.,:]+(?:e[+-]?\d+)?|0[xo][0-9a-f_]+|\.inf|\.nan|\d{4}-\d\d?-\d\d?.*",
    re.IGNORECASE,
)


def clean(text: str) -> str:
    """One line without characters that nobody sees and YAML refuses."""
    spaced = "".join(" " if character.isspace() else character for character in text)
    return " ".join("".join(character for character in spaced if character.isprintable()).split())


def scalar(text: str, *, free_text: bool = False, in_flow: bool = False) -> str:
    """`text` plain where that is safe, else in double quotes; `free_text` also keeps `2020` and `no` from other types."""
    plain = bool(_PLAIN.fullmatch(text)) and not text.endswith((" ", ":")) and "\u00a0" not in text
    plain = plain and text.lower() != "null" and not (free_text and _OTHER_TYPE.fullmatch(text))
    if plain and (not in_flow or _IN_FLOW.fullmatch(text)):
        return text
    return json.dumps(text, ensure_ascii=False)
