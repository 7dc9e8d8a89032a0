"""Puts the keys of each mapping into the order of their declaration, with the remarks that stand above them."""

from bisect import bisect_left

from lumbung.mending.change import Change
from lumbung.mending.quoting import Step
from lumbung.mending.sheet import Reading, Sheet, read
from lumbung.model import Path, Record, declared, field_at
from lumbung.reading import field_name


def mend_order(sheet: Sheet) -> Step:
    """One mapping after another, outermost first; each kept only where everything is read as before."""
    changes: list[Change] = []
    origin = list(range(1, len(sheet.lines) + 1))
    reading = read(sheet)
    if not reading.is_readable:
        return sheet, ()
    for path in [path for path in _mappings(reading) if path is not None]:
        ordered = _ordered(sheet, reading, path)
        if ordered is None:
            continue
        first, order, lines, moved = ordered
        new = sheet.with_lines(first, lines)
        after = read(new)
        if not after.is_readable or not _reads_the_same(reading, after):
            continue
        changes.append(Change(origin[first - 1], "order", field_name(path), after=", ".join(moved)))
        origin[first - 1 : first - 1 + len(order)] = [origin[first - 1 + index] for index in order]
        sheet, reading = new, after
    return sheet, tuple(changes)


def _reads_the_same(before: Reading, after: Reading) -> bool:
    written = {path: spot.written for path, spot in before.tree.spots.items()}
    return before.tree.data == after.tree.data and written == {p: s.written for p, s in after.tree.spots.items()}


def _mappings(reading: Reading) -> list[Path]:
    """The places of all mappings, outermost first."""
    parents = {path[:-1] for path in reading.tree.spots if isinstance(path[-1], str)}
    return sorted(parents, key=lambda path: (len(path), [str(step) for step in path]))


def _ordered(sheet: Sheet, reading: Reading, path: Path) -> tuple[int, list[int], list[str], list[str]] | None:
    """First line, old index of each line, the new lines and the keys that moved; None where there is nothing to do."""
    holder = field_at(sheet.shape.record, path)
    record = holder.record if holder else sheet.shape.record
    spots = {p[-1]: spot.key for p, spot in reading.tree.spots.items() if len(p) == len(path) + 1 and p[:-1] == path}
    keys = sorted((str(key) for key in spots if isinstance(key, str)), key=lambda key: spots[key])
    if record is None or len(keys) < 2 or not _stand_alone(sheet, [spots[key] for key in keys]):
        return None
    ranks = _ranks(record, keys)
    if ranks == sorted(ranks):
        return None
    starts = [_start(sheet, spots[key].line, spots[keys[0]].line if index else None) for index, key in enumerate(keys)]
    if len(path) == 0:
        starts[0] = _start(sheet, spots[keys[0]].line, reading.first)
    end = _end(sheet, reading, path, spots[keys[-1]].line)
    chunks = [list(range(start, stop)) for start, stop in zip(starts, (*starts[1:], end), strict=True)]
    sequence = sorted(range(len(keys)), key=lambda index: ranks[index])
    numbers = [number for index in sequence for number in chunks[index]]
    lines = {number: sheet.lines[number - 1] for number in numbers}
    first, new_first = spots[keys[0]], spots[keys[sequence[0]]]
    if "-" in lines[first.line][: first.column - 1]:
        if starts[sequence[0]] != new_first.line:  # a remark would come before the dash
            return None
        prefix = lines[first.line][: first.column - 1]
        lines[new_first.line] = prefix + lines[new_first.line][new_first.column - 1 :]
        lines[first.line] = " " * len(prefix) + lines[first.line][first.column - 1 :]
    moved = _moved(keys, ranks)
    return starts[0], [number - starts[0] for number in numbers], [lines[number] for number in numbers], moved


def _stand_alone(sheet: Sheet, places: list[tuple[int, int]]) -> bool:
    """Whether each key begins its line, all in one column; the first may stand behind the dash of its list."""
    columns = {column for _, column in places}
    before = [sheet.lines[line - 1][: column - 1] for line, column in places]
    dashed = before[0].strip() == "-"
    return len(columns) == 1 and (not before[0].strip() or dashed) and not any(text.strip() for text in before[1:])


def _ranks(record: type[Record], keys: list[str]) -> list[int]:
    """The declared position of each key; one that nobody declared follows the key that it follows now."""
    declared_keys = [field.key for field in declared(record)]
    ranks: list[int] = []
    for key in keys:
        ranks.append(declared_keys.index(key) if key in declared_keys else (ranks or [-1])[-1])
    return ranks


def _start(sheet: Sheet, line: int, above: int | None) -> int:
    """The first of the remarks that stand right above a key, with no blank line between; down to the line `above`."""
    if above is None:
        return line
    column = len(sheet.lines[line - 1]) - len(sheet.lines[line - 1].lstrip(" "))
    while line - 1 >= above and sheet.lines[line - 2].startswith(" " * column + "#"):
        line -= 1
    return line


def _end(sheet: Sheet, reading: Reading, path: Path, last_key: int) -> int:
    """The line behind the last value of a mapping; remarks and blank lines there stay where they are."""
    end = min(
        (
            spot.key.line
            for p, spot in reading.tree.spots.items()
            if spot.key.line > last_key and p[: len(path)] != path
        ),
        default=reading.end,
    )
    while end - 1 > last_key and (not sheet.lines[end - 2].strip() or sheet.lines[end - 2].lstrip().startswith("#")):
        end -= 1
    return end


def _moved(keys: list[str], ranks: list[int]) -> list[str]:
    """The fewest keys whose moving makes the order: all but a longest run that is in order already."""
    tails: list[int] = []
    lengths = []
    for rank in ranks:
        position = bisect_left(tails, rank + 1)
        tails[position : position + 1] = [rank]
        lengths.append(position + 1)
    wanted, moved = max(lengths), []
    for key, length in zip(reversed(keys), reversed(lengths), strict=True):
        if length == wanted:
            wanted -= 1
        else:
            moved.append(key)
    return moved[::-1]
