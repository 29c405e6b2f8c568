"""A swap that is about to be made: what is written, what is there now, and where."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from plainspeak._platform.once import once
from plainspeak.fixes import grammar

if TYPE_CHECKING:
    from collections.abc import Callable

    from plainspeak.fixes.context import ReplacementContext
    from plainspeak.model import Term


_STOPS = frozenset({"", *".,;:!?)]\u2013\u2014"})

_BEGIN_ADVERBIAL = grammar.PREPOSITIONS | grammar.ARTICLES | {"as"}

_ENDS = _STOPS | grammar.AND


@dataclass(eq=False)
class Swap:
    """The words that are written in the place of a term, in the form that was found.

    ``listed`` is the swap as the row has it, in its base form.
    """

    text: str
    listed: str
    term: Term
    form: str | None
    place: ReplacementContext

    @once
    def words(self) -> list[str]:
        """What is written, word by word in lower case."""
        return self.text.lower().split()

    @once
    def old(self) -> list[str]:
        """What is there now, word by word in lower case."""
        return self.place.written.lower().split()

    @property
    def last(self) -> str:
        """The last word of what is written."""
        return self.words[-1]

    @property
    def verb(self) -> str:
        """The verb of what is written, in its base form, where that is a verb."""
        return self.listed.split()[0]

    @property
    def old_verb(self) -> str:
        """The verb that is there now, in its base form."""
        return self.term.term.split()[0]

    @property
    def is_adverbial(self) -> bool:
        """Whether what is there says when, where or how, as "on a regular basis" does."""
        first = self.old[0]
        return first in _BEGIN_ADVERBIAL or grammar.is_adverb(first)

    def before(self, number: int = 0) -> str:
        """A word or mark in front, the nearest first; empty where the sentence begins."""
        if not number:
            return self.place.before
        left = self.place.left
        return left[number].lower if number < len(left) else ""

    def after(self, number: int = 0) -> str:
        """A word or mark behind, the nearest first; empty where the sentence ends."""
        if not number:
            return self.place.after
        right = self.place.right
        return right[number].lower if number < len(right) else ""

    @property
    def ends_here(self) -> bool:
        """Whether the sentence, or a part of it, ends behind the words."""
        return self.after() in _ENDS


if TYPE_CHECKING:
    Checks = tuple[tuple[Callable[[Swap], bool], str], ...]
    """Questions about a swap, each with what to say when the answer is yes."""
