"""Which lines of a PDF are one paragraph, item, heading or note, across columns and pages."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from plainspeak.formats.pdf import kinds
from plainspeak.formats.pdf.spans import MARKER
from plainspeak.formats.text._layout import SENTENCE_END, parse_line_marker, starts_item
from plainspeak.model import Kind

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from plainspeak.formats.pdf.lines import PdfLine

ALIKE = 1.08
"""How much larger the letters of one line of a paragraph may be than those of another."""

WIDE_STEP = 1.35
"""How much further apart than usual two lines are that begin and end paragraphs."""

USUAL_STEP = 1.25
"""How far apart lines usually are, in heights of their letters."""

CARRIED_STEP = 1.85
"""The same for a line that begins in small letters, in the middle of a sentence: a little more than
lines that are one and a half lines apart, as in Easy Read."""

MOST_STEP = 2.2
INDENT = 0.8
"""How far a line is moved in that begins a paragraph, in heights of its letters."""

FULL = 2.0
"""How much space, in heights of the letters, a full line may leave at its end."""

BROKEN = 0.6
"""The share of lines ended early from which on all of them are: a list of words."""

MIN_LINES = 3
"""How many lines a column must have for a sentence to go on from it with a capital."""

NOTE = re.compile(r"\s*(?:\[?\d{1,3}\]?|[*\u2020\u2021])[.)]?\s*(?=\S)")
CARRIES_ON = re.compile(r"\s*[a-z(\u2013\u2014&]|\s*[a-z]?\d")


@dataclass(slots=True)
class LineGroup:
    """The lines of one block; the first begins after ``inside`` characters of a marker."""

    lines: list[PdfLine]
    kind: Kind = Kind.PARAGRAPH
    level: int | None = None
    inside: int = 0


def group(lines: Iterable[PdfLine]) -> Iterator[LineGroup]:
    """Part the lines of a document into blocks."""
    everything = list(lines)
    usual = _usual_size(everything)
    groups = list(_held(_grouped(everything), usual))
    kinds.classify_blocks(groups, usual)
    yield from groups


def _usual_size(lines: list[PdfLine]) -> float:
    sizes: Counter[float] = Counter()
    for line in lines:
        sizes[line.size] += len(line.text)
    return sizes.most_common(1)[0][0] if sizes else 0.0


def _grouped(lines: list[PdfLine]) -> Iterator[LineGroup]:
    now: LineGroup | None = None
    for line in lines:
        if now is not None and not _begins(now, line):
            now.lines.append(line)
            continue
        if now is not None:
            yield now
        now = LineGroup([line], inside=_marker(line, now))
        if now.inside:
            now.kind = Kind.LIST_ITEM
    if now is not None:
        yield now


def _marker(line: PdfLine, before: LineGroup | None) -> int:
    """How many characters of a line are the bullet or number of an item."""
    text = line.text
    seen = parse_line_marker(0, text)
    if seen.kind is Kind.LIST_ITEM:
        return seen.marker
    first, space, _ = text.partition(" ")
    listed = before is not None and before.kind is Kind.LIST_ITEM
    if space and MARKER.match(first) and (not first.isalnum() or listed):
        return len(first) + 1
    return 0


def _begins(now: LineGroup, line: PdfLine) -> bool:
    """Whether a line begins something new instead of carrying on."""
    above = now.lines[-1]
    if above.angle != line.angle or not _alike(above.size, line.size):
        return True
    if _begins_item(now, above, line):
        return True
    if above.column is not line.column:
        return not _goes_over(now, above, line)
    if line.ruled_above or line.base - above.base > MOST_STEP * line.size or line.base < above.base:
        return True
    lower = bool(CARRIES_ON.match(line.text)) and not SENTENCE_END.search(above.text.strip())
    if lower and line.base - above.base <= CARRIED_STEP * line.size:
        listed = line.column.broken > BROKEN and not _hangs(now, line)
        return (listed or _indented(now, above, line)) and above.ended_before(line)
    return _looks_new(now, above, line)


def _looks_new(now: LineGroup, above: PdfLine, line: PdfLine) -> bool:
    step = line.base - above.base
    usual = min(above.column.step or USUAL_STEP * line.size, USUAL_STEP * line.size)
    if len(now.lines) > 1:
        usual = now.lines[1].base - now.lines[0].base
        if usual <= 0:
            usual = USUAL_STEP * line.size
    if step > WIDE_STEP * usual:
        return True
    if above.bold != line.bold and (
        above.ended_before(line) or all(each.bold for each in now.lines)
    ):
        return True
    return _indented(now, above, line) or above.ended_before(line)


def _begins_item(now: LineGroup, above: PdfLine, line: PdfLine) -> bool:
    if not _marker(line, now):
        return False
    text = line.text
    if now.kind is Kind.LIST_ITEM and now.lines[0].left + 1 >= line.left:
        return True
    seen = parse_line_marker(0, text)
    if seen.kind is Kind.LIST_ITEM:
        return starts_item(seen, parse_line_marker(0, above.text)) or above.ended_before(line)
    return True


def _alike(one: float, other: float) -> bool:
    return max(one, other) <= ALIKE * min(one, other)


def _indented(now: LineGroup, above: PdfLine, line: PdfLine) -> bool:
    """Whether a line is moved in or out of the paragraph so far."""
    moved = line.left - above.left
    slack = INDENT * line.size
    if abs(moved) <= slack or _centred(above, line):
        return False
    if len(now.lines) == 1:  # the first line may be moved in, or out before an item
        if now.kind is Kind.LIST_ITEM or moved < 0:
            return moved < 0 and now.kind is Kind.LIST_ITEM and above.ended_before(line)
        return bool(SENTENCE_END.search(above.text.strip())) or above.ended_before(line)
    return True


def _hangs(now: LineGroup, line: PdfLine) -> bool:
    """Whether a line is under the words of an item, past its bullet."""
    return now.kind is Kind.LIST_ITEM and line.left > now.lines[0].left + 0.3 * line.size


def _centred(above: PdfLine, line: PdfLine) -> bool:
    return abs((above.left + above.right) - (line.left + line.right)) < line.size


def _goes_over(now: LineGroup, above: PdfLine, line: PdfLine) -> bool:
    """Whether a sentence goes on in the next column or on the next page."""
    if above.column.cell or line.column.cell:
        return False
    if above.bold != line.bold and (above.bold or line.bold):
        return False
    ends = SENTENCE_END.search(above.text.strip())
    if ends or (above.text.rstrip()[-1:] in ",-" and not CARRIES_ON.match(line.text)):
        return False
    full = above.right > above.column.right - FULL * above.size and above.column.lines > 1
    if re.match(r"\s*[a-z]", line.text):
        return full or now.kind is Kind.PARAGRAPH
    prose = min(above.column.lines, line.column.lines) >= MIN_LINES
    return full and prose and not above.bold and not above.ended_before(line)


def _held(groups: Iterator[LineGroup], usual: float) -> Iterator[LineGroup]:
    """The same groups, with notes after the sentence that they would part."""
    notes: list[LineGroup] = []
    now: LineGroup | None = None
    for each in groups:
        if _is_note(each, usual):
            each.kind = Kind.FOOTNOTE
            notes.append(each)
        elif now is not None and notes and not each.inside and not _begins(now, each.lines[0]):
            now.lines += each.lines
        else:
            yield from [now] if now is not None else []
            yield from notes
            notes = []
            now = each
    yield from [now] if now is not None else []
    yield from notes


def _is_note(each: LineGroup, usual: float) -> bool:
    first = each.lines[0]
    small = first.size * ALIKE < usual
    return small and not first.column.cell and bool(NOTE.match(first.text)) and first.number > 1
