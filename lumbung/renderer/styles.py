"""The one style sheet of the site: what Material has for what our pages can hold, and ours behind it."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import tinycss2  # type: ignore[import-untyped]  # it brings no types

from lumbung.renderer.cleaning import is_class

STYLE = "assets/lumbung.css"
"""Where it lies, in the theme and in the site."""
MATERIAL = ("assets/stylesheets/main.*.min.css", "assets/stylesheets/palette.*.min.css")

_REMARK = re.compile(r"/\*.*?\*/", re.DOTALL)
_FRAME = frozenset({"md-typeset"})
_COLOURS = ("data-md-color-primary", "data-md-color-accent")


def style(folders: Sequence[str], colours: frozenset[str]) -> str:
    """Material's rules that can ever match, then ours; `colours` are those that the settings choose among Material's."""
    theirs = (file for pattern in MATERIAL for folder in folders for file in sorted(Path(folder).glob(pattern)))
    ours = next(path for folder in folders if (path := Path(folder) / STYLE).is_file())
    kept = "".join(pruned(file.read_text(encoding="utf-8"), colours) for file in theirs)
    return f"{kept}{_close(ours.read_text(encoding='utf-8'))}"


def colours_of(palette: Any) -> frozenset[str]:
    """The names that a setting of the palette chooses among Material's colours."""
    schemes = [palette] if isinstance(palette, Mapping) else palette
    return frozenset(str(scheme.get(key, "")).replace(" ", "-") for scheme in schemes for key in ("primary", "accent"))


def pruned(sheet: str, colours: frozenset[str] = frozenset()) -> str:
    """The rules of a sheet that can match something on a page of ours, and the drawings that one of these rules shows."""
    rules = list(_kept(tinycss2.parse_stylesheet(sheet, skip_comments=True, skip_whitespace=True), colours))
    text = "".join(_written(head, content) for head, content in rules)
    return "".join(
        _written(head, content if head.startswith("@") else _without_drawings(content, text)) for head, content in rules
    )


def _kept(rules: Iterable[Any], colours: frozenset[str]) -> Iterator[tuple[str, str]]:
    """(selector or condition, content) of each rule; an at-rule without rules inside stays whole."""
    for rule in rules:
        if rule.type == "qualified-rule":
            matching = [
                tinycss2.serialize(tokens).strip()
                for tokens in _alternatives(rule.prelude)
                if _matches(tokens, colours)
            ]
            if matching:
                yield ",".join(matching), tinycss2.serialize(rule.content).strip()
        elif rule.type == "at-rule" and rule.at_keyword in {"media", "supports"}:
            inside = tinycss2.parse_rule_list(rule.content, skip_comments=True, skip_whitespace=True)
            if text := "".join(_written(*kept) for kept in _kept(inside, colours)):
                yield f"@{rule.at_keyword}{tinycss2.serialize(rule.prelude)}", text
        elif rule.type == "at-rule" and rule.at_keyword == "page":
            yield f"@page{tinycss2.serialize(rule.prelude)}", tinycss2.serialize(rule.content)


def _written(head: str, content: str) -> str:
    return f"{head}{{{content}}}" if content else ""


def _alternatives(prelude: Sequence[Any]) -> Iterator[list[Any]]:
    """What stands between the commas of a selector."""
    found: list[Any] = []
    for token in prelude:
        if token.type == "literal" and token.value == ",":
            yield found
            found = []
        else:
            found.append(token)
    yield found


def _matches(tokens: Sequence[Any], colours: frozenset[str]) -> bool:
    """Whether each class and each state that a selector asks for can be there."""
    for index, token in enumerate(tokens):
        before = tokens[index - 1] if index else None
        if token.type == "ident" and before == "." and not (token.value in _FRAME or is_class(token.value)):
            return False
        if token.type == "function":
            asked = list(_alternatives(token.arguments))
            if token.lower_name == "not":
                # The class is one that Material's own script sets.
                if any("focus-visible" in tinycss2.serialize(part) for part in asked):
                    return False
            elif not any(_matches(part, colours) for part in asked):
                return False
        if token.type == "[] block" and not _attribute_can_be(tinycss2.serialize(token.content), colours):
            return False
    return True


def _attribute_can_be(written: str, colours: frozenset[str]) -> bool:
    name, _, value = (part.strip("\"' ") for part in written.partition("="))
    if name in _COLOURS:
        return not value or value in colours
    return (name, value) != ("dir", "rtl") and (not name.startswith("data-md-") or name == "data-md-color-scheme")


def _without_drawings(content: str, text: str) -> str:
    """Without the custom properties that hold a drawing which no kept rule shows."""
    if "url(" not in content:
        return content
    return "".join(
        tinycss2.serialize([declaration])
        for declaration in tinycss2.parse_declaration_list(content, skip_comments=True, skip_whitespace=True)
        if declaration.type == "declaration"
        and not (
            declaration.name.startswith("--")
            and "url(" in tinycss2.serialize(declaration.value)
            and f"var({declaration.name}" not in text
        )
    )


def _close(sheet: str) -> str:
    """Without remarks and indents, since a poor line pays for each byte; lines keep their ends."""
    lines = (line.strip() for line in _REMARK.sub("", sheet).splitlines())
    return "".join(f"{line}\n" for line in lines if line)
