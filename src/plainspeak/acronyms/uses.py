"""Where the short forms of a passage are used."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable
from typing import TYPE_CHECKING

from plainspeak.acronyms import codes, shape

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from plainspeak.acronyms.defined import DefinedForms
    from plainspeak.acronyms.listed import Listed
    from plainspeak.acronyms.mentions import Mention
    from plainspeak.model import Term
    from plainspeak.text import Passage

    Found = tuple[int, int, tuple[Term, ...]]
    """Start and end of a short form, and the rows that the lists have for it."""

Rows = Callable[["Passage", tuple[int, int], str], tuple["Term", ...]]
"""What the lists say of a short form at two offsets of a passage."""


def no_rows(_: Passage, __: tuple[int, int], ___: str) -> tuple[Term, ...]:
    """What the lists say where there are none."""
    return ()


def find(
    passage: Passage,
    mentions: Iterable[Mention],
    listed: Listed,
    defined: DefinedForms,
    rows: Rows = no_rows,
) -> Iterator[Found]:
    """Every use of a short form in a passage, in order; none overlaps another."""
    free = 0
    every = (
        *_mentioned(passage, mentions, listed, defined, rows),
        *listed.short_forms,
        *_unshaped(passage, listed, defined),
    )
    for start, end, terms in sorted(every, key=lambda found: (found[0], -found[1])):
        if start >= free:
            free = end
            yield start, end, terms


def _mentioned(
    passage: Passage,
    mentions: Iterable[Mention],
    listed: Listed,
    defined: DefinedForms,
    rows: Rows,
) -> Iterator[Found]:
    for start, end in mentions:
        longer = defined.longest_at(passage.text, start)
        if longer > end:
            yield start, longer, ()
            continue
        if start in listed.starts:
            continue
        form = shape.singular(passage.text[start:end])
        terms = _rows_at(passage, (start, end), form, listed, rows)
        if form in defined or terms:
            yield start, end, terms or ()
        elif terms is not None and not codes.is_no_short_form(passage.text, start, end):
            yield start, end, ()


def _rows_at(
    passage: Passage, place: tuple[int, int], form: str, listed: Listed, rows: Rows
) -> tuple[Term, ...] | None:
    """The rows of a form that the matcher has not found; ``None`` where it is a part of a name.

    The matcher compares tokens as they are written, and sees no plural ("MDTs"), no form of two
    tokens ("W4M"), and nothing inside longer listed words.
    """
    start, end = place
    in_name = listed.is_in_name(start)
    is_two_tokens = passage.ends[token_at(passage, start)] != end
    written = passage.text[start:end]
    terms: tuple[Term, ...] = ()
    if in_name or is_two_tokens or form != written or listed.is_in_other_words(start):
        terms = rows(passage, place, form)
    if terms and terms[0].kind == "name":
        return None
    if in_name and not (terms and terms[0].level == "ok"):
        return None
    return terms


def _unshaped(passage: Passage, listed: Listed, defined: DefinedForms) -> Iterator[Found]:
    """The uses of short forms that are defined but look like words, such as "cdks"."""
    if not defined.unshaped:
        return
    for i, word in enumerate(passage.words):
        here = word.text in defined.unshaped or shape.singular(word.text) in defined.unshaped
        if here and passage.starts[i] not in listed.starts:
            yield passage.starts[i], passage.ends[i], ()


def token_at(passage: Passage, offset: int) -> int:
    """The number of the token at an offset, or of the last one before it."""
    return bisect_right(passage.starts, offset) - 1
