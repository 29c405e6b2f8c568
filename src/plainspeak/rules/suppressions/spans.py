"""How far each comment in a document reaches."""

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
    from collections.abc import Collection, Iterator

    from plainspeak.model import Document, SuppressionComment

_SOMETHING = re.compile(r"\S")


class SuppressedSpan(NamedTuple):
    """A comment and the part of the text it is about."""

    start: int
    end: int
    suppression: Suppression
    comment: SuppressionComment

    @property
    def covers_everything(self) -> bool:
        """Whether every rule is off there, so that its words count for nothing."""
        return self.suppression.action in {OFF, FILE} and not self.suppression.rules


class Suppressions(NamedTuple):
    """What the comments of a document ask for; those not understood have no effect."""

    spans: tuple[SuppressedSpan, ...] = ()
    errors: tuple[tuple[SuppressionComment, SuppressionError], ...] = ()

    @property
    def excluded(self) -> list[tuple[int, int]]:
        """Start and end of the parts whose words count for nothing."""
        return [(span.start, span.end) for span in self.spans if span.covers_everything]


def read_suppressions(document: Document, known: Collection[str]) -> Suppressions:
    """What the comments of a document ask for; ``known`` are the rules and families."""
    parsed: list[tuple[SuppressionComment, Suppression]] = []
    errors: list[tuple[SuppressionComment, SuppressionError]] = []
    for comment in document.suppression_comments:
        try:
            parsed.append((comment, parse(comment.words, known)))
        except SuppressionError as error:
            errors.append((comment, error))
    return Suppressions(tuple(_spans(document, parsed)), tuple(errors))


def _spans(
    document: Document, parsed: list[tuple[SuppressionComment, Suppression]]
) -> Iterator[SuppressedSpan]:
    for number, (comment, suppression) in enumerate(parsed):
        if suppression.action == ON:
            continue
        if comment.anchor and suppression.action != FILE:
            yield SuppressedSpan(*comment.anchor, suppression, comment)
        elif suppression.action == OFF:
            end = _back_on(suppression, parsed[number + 1 :], len(document.text))
            yield SuppressedSpan(comment.start, end, suppression, comment)
        else:
            span = _REACH[suppression.action](document, comment)
            yield SuppressedSpan(*span, suppression, comment)


def _back_on(
    off: Suppression, later: list[tuple[SuppressionComment, Suppression]], end: int
) -> int:
    """Where the rules that were turned off are on again."""
    return next(
        (
            comment.start
            for comment, suppression in later
            if suppression.action == ON
            and (not suppression.rules or set(off.rules) <= set(suppression.rules))
        ),
        end,
    )


def _here(document: Document, comment: SuppressionComment) -> tuple[int, int]:
    """The line of a note and the blocks on it; the next block when the note stands alone."""
    start, end = _line(document, comment.start, comment.end)
    on_it = [block for block in document.blocks if block.start < end and start < block.end]
    if not on_it:
        on_it = [block for block in document.blocks if block.start >= comment.end][:1]
    return min([start, *(b.start for b in on_it)]), max([end, *(b.end for b in on_it)])


def _next_line(document: Document, comment: SuppressionComment) -> tuple[int, int]:
    """The next line with words on it: its own line, where only the comment comes before them."""
    text = document.text
    start, end = _line(document, comment.start, comment.end)
    alone = not text[start : comment.start].strip()
    found = _SOMETHING.search(text, comment.end if alone else end)
    return _line(document, found.start(), found.start()) if found else (end, end)


def _all(document: Document, _: SuppressionComment) -> tuple[int, int]:
    return 0, len(document.text)


def _line(document: Document, start: int, end: int) -> tuple[int, int]:
    first = document.shown.rfind("\n", 0, start) + 1
    last = document.shown.find("\n", end)
    return first, last if last >= 0 else len(document.text)


def anchor_span(document: Document, comment: SuppressionComment) -> tuple[int, int]:
    """Where a note is to be seen: where it is, or the line where it takes no room."""
    if comment.end > comment.start:
        return comment.start, comment.end
    return _line(document, comment.start, comment.start)


_REACH = {IGNORE: _here, NEXT_LINE: _next_line, FILE: _all}
