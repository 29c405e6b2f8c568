"""The listed words of a passage, as the index of short forms sees them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plainspeak._platform.once import once
from plainspeak.acronyms import shape
from plainspeak.text.spans import is_inside

if TYPE_CHECKING:
    from collections.abc import Container, Iterable

    from plainspeak.model import Term, TermMatch
    from plainspeak.text import Passage


class Listed:
    """The listed short forms, names and other words of a passage, by their offsets.

    ``mentioned`` are the offsets at which something has the shape of a short form: a listed one
    elsewhere is a part of a code, such as "ASC" in "ASC/HB/2025". ``short_forms`` holds start, end
    and rows of each short form that is left.
    """

    def __init__(
        self, passage: Passage, matches: Iterable[TermMatch], mentioned: Container[int]
    ) -> None:
        self._text = passage.text
        self.short_forms: list[tuple[int, int, tuple[Term, ...]]] = []
        self._names: list[tuple[int, int]] = []
        self._others: list[tuple[int, int]] = []
        for first, last, terms in matches:
            start, end = passage.starts[first], passage.ends[last - 1]
            kind = terms[0].kind
            if kind == "name":
                self._names.append((start, end))
            elif kind != "acronym":
                self._others.append((start, end))
            elif start in mentioned or not shape.is_short_form(passage.words[first].text):
                self.short_forms.append((start, end, terms))
        self.starts = {start for start, *_ in self.short_forms}

    def long_forms(self, short: str) -> tuple[str, ...]:
        """The long forms that the rows found here have for a short form."""
        return tuple(self._long_forms.get(short, ()))

    @once
    def _long_forms(self) -> dict[str, dict[str, None]]:
        """The long forms of each short form, in their order and each once."""
        found: dict[str, dict[str, None]] = {}
        for start, end, terms in self.short_forms:
            longs = found.setdefault(self._text[start:end], {})
            longs |= dict.fromkeys(long for term in terms for long in term.say_instead)
        return found

    def is_in_name(self, offset: int) -> bool:
        """Whether an offset is inside a listed name."""
        return is_inside(self._names, offset)

    def is_in_other_words(self, offset: int) -> bool:
        """Whether an offset is inside listed words that are no name and no short form."""
        return is_inside(self._others, offset)
