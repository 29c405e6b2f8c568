"""How far each note in a document reaches."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from plainspeak.rules.suppressions.comments import (
    FILE,
    IGNORE,
    NEXT_LINE,
    OFF,
    ON,
    Suppression,
    SuppressionError,
    parse,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from plainspeak.model import Document, SuppressionComment

_SOMETHING = re.compile(r"\S")


class SuppressedSpan(NamedTuple):
    """A note and the part of the text it is about."""

    start: int
    end: int
    note: Suppression
    directive: SuppressionComment


def suppressed_spans_of(document: Document) -> Iterator[SuppressedSpan]:
    """How far each note reaches; those that are not understood reach nowhere."""
    noted = [(each, note) for each in document.suppression_comments if (note := _understood(each))]
    for number, (directive, note) in enumerate(noted):
        if note.action == ON:
            continue
        if directive.reach and note.action != FILE:
            yield SuppressedSpan(*directive.reach, note, directive)
        elif note.action == OFF:
            end = _back_on(note, noted[number + 1 :], len(document.text))
            yield SuppressedSpan(directive.start, end, note, directive)
        else:
            yield SuppressedSpan(*_REACH[note.action](document, directive), note, directive)


def _understood(directive: SuppressionComment) -> Suppression | None:
    try:
        return parse(directive.words)
    except SuppressionError:  # the rule unused-ignore speaks of it
        return None


def _back_on(
    off: Suppression, later: list[tuple[SuppressionComment, Suppression]], end: int
) -> int:
    """Where the rules that were turned off are on again."""
    return next(
        (
            directive.start
            for directive, note in later
            if note.action == ON and (not note.rules or set(off.rules) <= set(note.rules))
        ),
        end,
    )


def _here(document: Document, directive: SuppressionComment) -> tuple[int, int]:
    """The line of a note and the blocks on it; the next block when the note stands alone."""
    start, end = _line(document, directive.start, directive.end)
    on_it = [block for block in document.blocks if block.start < end and start < block.end]
    if not on_it:
        on_it = [block for block in document.blocks if block.start >= directive.end][:1]
    return min([start, *(b.start for b in on_it)]), max([end, *(b.end for b in on_it)])


def _next_line(document: Document, directive: SuppressionComment) -> tuple[int, int]:
    """The next line with words on it: that of the note, where only the note stands before them."""
    text = document.text
    start, end = _line(document, directive.start, directive.end)
    alone = not text[start : directive.start].strip()
    found = _SOMETHING.search(text, directive.end if alone else end)
    return _line(document, found.start(), found.start()) if found else (end, end)


def _all(document: Document, _: SuppressionComment) -> tuple[int, int]:
    return 0, len(document.text)


def _line(document: Document, start: int, end: int) -> tuple[int, int]:
    first = document.shown.rfind("\n", 0, start) + 1
    last = document.shown.find("\n", end)
    return first, last if last >= 0 else len(document.text)


def anchor_span(document: Document, directive: SuppressionComment) -> tuple[int, int]:
    """Where a note is to be seen: where it stands, or the line where it takes no room."""
    if directive.end > directive.start:
        return directive.start, directive.end
    return _line(document, directive.start, directive.start)


_REACH = {IGNORE: _here, NEXT_LINE: _next_line, FILE: _all}
