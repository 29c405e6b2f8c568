"""Two versions of a text word by word: what goes and what comes, with a few words around."""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

CONTEXT_CHARS = 60
"""Characters shown in front of a change and behind it."""

_TOKEN = re.compile(r"\w++|\s++|[^\w\s]")


class Piece(NamedTuple):
    """Some words that stay, go or come."""

    kind: str
    text: str


KEPT, GONE, NEW = "kept", "gone", "new"
CUT = "\N{HORIZONTAL ELLIPSIS}"


def changed_lines(before: Sequence[str], after: Sequence[str]) -> Iterator[tuple[int, list[Piece]]]:
    """The number of each changed line, from 0, and its pieces.

    >>> [(number, [tuple(each) for each in pieces])
    ...     for number, pieces in changed_lines(["Hi.", "We utilise it."], ["Hi.", "We use it."])]
    [(1, [('kept', 'We '), ('gone', 'utilise'), ('new', 'use'), ('kept', ' it.')])]
    """
    for kind, start, end, new_start, new_end in _opcodes(before, after):
        if kind != "equal":
            old, new = "\n".join(before[start:end]), "\n".join(after[new_start:new_end])
            yield start, list(_shortened(list(_pieces(old, new))))


def _pieces(before: str, after: str) -> Iterator[Piece]:
    """The pieces of a line; changes that only a space parts are one change."""
    old, new = _TOKEN.findall(before), _TOKEN.findall(after)
    gone = come = gap = ""
    for kind, start, end, new_start, new_end in _opcodes(old, new):
        text = "".join(old[start:end])
        if kind == "equal" and text.isspace() and (gone or come):
            gap = text
        elif kind == "equal":
            yield from _change(gone, come)
            yield Piece(KEPT, gap + text)
            gone = come = gap = ""
        else:
            gone += gap + text
            come += gap + "".join(new[new_start:new_end])
            gap = ""
    yield from _change(gone, come)
    if gap:
        yield Piece(KEPT, gap)


def _change(gone: str, come: str) -> Iterator[Piece]:
    if gone:
        yield Piece(GONE, gone)
    if come:
        yield Piece(NEW, come)


def _opcodes(old: Sequence[str], new: Sequence[str]) -> Sequence[tuple[str, int, int, int, int]]:
    return SequenceMatcher(None, old, new, autojunk=False).get_opcodes()


def _shortened(pieces: list[Piece]) -> Iterator[Piece]:
    """The pieces, of those that stay only the words next to a change."""
    for number, (kind, text) in enumerate(pieces):
        if kind != KEPT:
            yield Piece(kind, text)
        elif number == 0:
            yield Piece(KEPT, _end(text))
        elif number == len(pieces) - 1:
            yield Piece(KEPT, _start(text))
        elif len(text) > 2 * CONTEXT_CHARS:
            yield Piece(KEPT, f"{_start(text)} {_end(text)}")
        else:
            yield Piece(KEPT, text)


def _start(text: str) -> str:
    if len(text) <= CONTEXT_CHARS:
        return text
    return text[:CONTEXT_CHARS].rpartition(" ")[0] + f" {CUT}"


def _end(text: str) -> str:
    if len(text) <= CONTEXT_CHARS:
        return text
    return f"{CUT} " + text[-CONTEXT_CHARS:].partition(" ")[2]
