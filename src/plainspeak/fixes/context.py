"""The place where a swap must fit: what stands around it, and what else has to change there."""

from __future__ import annotations

import re
from typing import NamedTuple

from plainspeak.fixes.articles import article
from plainspeak.model import Edit

WINDOW_CHARS = 60
"""Characters in front of the words that may hold the word before them."""


class ReplacementContext(NamedTuple):
    """Words in a text that may be swapped: their offsets, and those of their sentence."""

    text: str
    start: int
    end: int
    sentence: tuple[int, int]

    @property
    def written(self) -> str:
        """The words that may go."""
        return self.text[self.start : self.end]

    @property
    def before(self) -> str:
        """The word in front, in lower case."""
        found = _LAST_WORD.search(self.text, self._near, self.start)
        return found[1].lower() if found else ""

    @property
    def _near(self) -> int:
        """Where the words in front that are looked at begin, however long the sentence is."""
        return max(self.sentence[0], self.start - WINDOW_CHARS)

    @property
    def first(self) -> bool:
        """Whether the words begin their sentence."""
        return not self.text[self.sentence[0] : self.start].strip(_OPENERS)

    def partitive(self, swap: str) -> str:
        """The swap with "of" where it is said of a part of known things: "most of the users".

        >>> ReplacementContext("A majority of the users", 0, 13, (0, 23)).partitive("most")
        'most of'
        >>> ReplacementContext("A majority of users", 0, 13, (0, 19)).partitive("most")
        'most'
        """
        part = swap in _QUANTITIES and self.written.lower().endswith(" of")
        return f"{swap} of" if part and _KNOWN.match(self.text, self.end) else swap

    def put(self, text: str) -> tuple[Edit, ...]:
        """The edits that put other words here, and mend "a" or "an" in front of them."""
        return (*self._article(text), Edit(self.start, self.end, text))

    def leave_out(self) -> tuple[Edit, ...]:
        """The edits that take the words out, with a comma and a space that nobody needs then."""
        start, end = self.start, self.end
        comma_before = _COMMA_BEFORE.search(self.text, self.sentence[0], start)
        comma_after = _COMMA_AFTER.match(self.text, end, self.sentence[1])
        if comma_after and (self.first or comma_before):
            end = comma_after.end()
            start = comma_before.start() if comma_before else start
        if comma_before and comma_after:
            return (Edit(start, end, " "),)
        if space := _SPACE.match(self.text, end):
            end = space.end()
        elif space := _SPACE_BEFORE.search(self.text, 0, start):
            start = space.start()
        following = self.text[end : end + 1]
        if self.first and self.written[:1].isupper() and following.islower():
            return (Edit(start, end + 1, following.upper()),)
        return (*self._article(self.text[end : end + 30]), Edit(start, end, ""))

    def _article(self, text: str) -> tuple[Edit, ...]:
        found = _ARTICLE.search(self.text, self._near, self.start)
        if not found or not text or found[1].lower() == article(text):
            return ()
        right = article(text)
        return (Edit(*found.span(1), right.capitalize() if found[1][0].isupper() else right),)


_QUANTITIES = frozenset({"a few", "few", "many", "more", "most", "much", "several", "some"})
_KNOWN = re.compile(
    r"\s+(?:(?:the|this|that|these|those|my|your|his|her|its|our|their|whose|us|you|them|it)\b"
    r"|[A-Z][\w.&-]*['\u2019](?:s\b|(?=\s)))"
)
"""What follows names things that are known: "the users", "our users", "Leeds's users"."""

_LAST_WORD = re.compile(r"([\w'\u2019]+)[^\w'\u2019]*$")
_OPENERS = " \t\r\n\"'\u201c\u2018(["
_ARTICLE = re.compile(r"\b(an?)\s+$", re.IGNORECASE)
_COMMA_BEFORE = re.compile(r",\s*$")
_COMMA_AFTER = re.compile(r",\s*")
_SPACE = re.compile(r"[ \t]+")
_SPACE_BEFORE = re.compile(r"[ \t]+$")
