"""What a word means, to be put into a file behind the text, where no reader has to see it."""

from __future__ import annotations

import re
import zlib
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable


class Definition(NamedTuple):
    """Words of a document, and what they mean.

    ``abbreviation`` says that they are a short form, and the text what it is short for. ``later``
    are their other uses in the same section, for files where some places can hold no definition.
    """

    start: int
    end: int
    text: str
    abbreviation: bool = False
    later: tuple[tuple[int, int], ...] = ()


_MARK = re.compile(r"_plainspeak\d+_([0-9a-f]{8})")


def note(word: str, meaning: str) -> str:
    """What a footnote says of a word.

    >>> note("reablement", "short-term help at home")
    'Reablement means short-term help at home.'
    """
    is_ = "is" if meaning.startswith("when ") else "means"
    return f"{word[:1].upper()}{word[1:]} {is_} {meaning.rstrip('.')}."


def placed(
    text: str,
    definitions: Iterable[Definition],
    place: Callable[[int, int], tuple[int, int] | None],
) -> list[tuple[tuple[int, int], str]]:
    """Where the note of each word goes, in reading order, and what it says.

    ``place`` gives the place for a use of a word, or ``None`` where it can have no note: then the
    next use is tried.
    """
    found = []
    for each in definitions:
        uses = ((each.start, each.end), *each.later)
        at = next(filter(None, (place(*use) for use in uses)), None)
        if at is not None:
            found.append((at, note(text[each.start : each.end], each.text)))
    return sorted(found)


def mark(number: int, text: str) -> str:
    """A name for a bookmark around the number of a note, which tells whether the note has changed.

    Office programs keep bookmarks from save to save, and hide those that begin like this.
    """
    return f"_plainspeak{number}_{_digest(text)}"


def is_own(name: str | None, text: str) -> bool:
    """Whether the note at this bookmark is ours, and still says what we wrote.

    >>> is_own(mark(1, "Ask us."), "Ask  us."), is_own(mark(1, "Ask us."), "Ask Ann.")
    (True, False)
    """
    found = _MARK.fullmatch(name or "")
    return found is not None and found[1] == _digest(text)


def may_be_own(name: str | None) -> bool:
    """Whether a bookmark is at a note that was ours when it was made."""
    return _MARK.fullmatch(name or "") is not None


def _digest(text: str) -> str:
    return f"{zlib.crc32(' '.join(text.split()).encode()):08x}"
