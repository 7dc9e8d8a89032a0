"""Plain text of a spreadsheet's cell as Markdown that shows the same text and nothing else."""

import re

from lumbung.scalars import clean

_ITEM = re.compile(r"(?:[-–•*·]|(?:\d{1,2}|[a-z])[.)])\s+")
_BULLET = re.compile(r"[-–•*·]\s+")
_NUMBERED = re.compile(r"(\d{1,2})[.)]\s+")
_TAG = re.compile(r"<(?=[A-Za-z/!?])")
_REFERENCE = re.compile(r"!?\[(?=[^\[\]]*\][(:\[])|\[(?=\^)")
_LEADING = re.compile(r"[#>=~`|]|[-_](?=[-_]*$)|[+](?=\s)")


def markdown(text: str) -> str:
    """Lines become paragraphs; lines that begin like items of a list become one."""
    parts: list[str] = []
    in_list = False
    for line in filter(None, map(clean, text.splitlines())):
        is_item = bool(_ITEM.match(line))
        written = _escaped(_as_item(line) if is_item else line)
        if parts:
            parts.append("\n" if in_list and is_item else "\n\n")
        parts.append(written)
        in_list = is_item
    return "".join(parts)


def _as_item(line: str) -> str:
    if bullet := _BULLET.match(line):
        return f"- {line[bullet.end() :]}"
    if number := _NUMBERED.match(line):
        return f"{number[1]}. {line[number.end() :]}"
    return f"- {line}"


def _harmless(match: re.Match[str]) -> str:
    """A footnote's bracket is also seen behind a backslash, so it is written as a character reference."""
    return match[0].replace("[", "&#91;" if match[0] == "[" else "\\[")


def _escaped(line: str) -> str:
    line = _REFERENCE.sub(_harmless, _TAG.sub("&lt;", line))
    line = line.replace("{", "\\{").replace("```", "\\`\\`\\`").replace("~~~", "\\~\\~\\~")
    return f"\\{line}" if _LEADING.match(line) else line
