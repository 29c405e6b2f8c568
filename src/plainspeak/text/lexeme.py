"""What one word looks like: facts worked out once for each spelling and shared by every use."""

from __future__ import annotations

import re

from plainspeak.text.spelling import STRAIGHT, fold

HYPHENS = frozenset("-\u2010\u2011\u00ad")

_CLINGING = re.compile("['\u2019]|n['\u2019]t$")
"""The end of a short form such as "we'll" or "don't", which is one word to a reader."""


class Word:
    """One spelling.

    ``key`` is what lists are matched on: lower case, folded, with a straight apostrophe.
    ``capital``: it begins with one. ``capitals``: it has one further on, or letters and digits.
    ``upper``: it has nothing else. ``mark``: it is no word, or ends in a full stop. ``counts``: a
    reader would count it as a word. ``skipped``: white space, or a hyphen inside a word.
    ``stuck``: a full stop that ends the sentence clings to it, as spaCy has it in "by the GPhC."
    ``notable``: any of these says something about it.
    """

    __slots__ = (
        "capital", "capitals", "counts", "key", "letters", "lower", "mark", "notable", "skipped",
        "stuck", "text", "upper",
    )  # fmt: skip

    def __init__(self, text: str) -> None:
        self.text = text
        self.lower = text.lower().translate(STRAIGHT)
        self.key = fold(self.lower)
        self.letters = text.isalpha()
        self.skipped = text.isspace() or text in HYPHENS
        self.capital = text[:1].isupper()
        self.upper = text.isupper() and len(text) > 1
        self.capitals = any(map(str.isupper, text[1:])) or _mixed(text)
        self.mark = text[-1] == "." or not any(map(str.isalnum, text))
        self.counts = any(map(str.isalnum, text)) and not _CLINGING.match(text)
        self.stuck = len(text) > 2 and text[-1] == "." and _unstuck(text[:-1])  # noqa: PLR2004
        self.notable = self.skipped or self.mark or self.capitals or not self.counts

    def __repr__(self) -> str:
        return f"Word({self.text!r})"


def _unstuck(text: str) -> bool:
    """Whether this is a short form such as GPhC or A&E, which is written without a full stop."""
    mixed = text.isalpha() and text[-1].isupper() and not text.isupper()
    return mixed or ("&" in text and text.isupper() and "." not in text)


def _mixed(text: str) -> bool:
    return any(map(str.isdigit, text)) and any(map(str.isalpha, text))
