"""What one word looks like: facts worked out once for each spelling and shared by every use."""

from __future__ import annotations

import re

STRAIGHT = str.maketrans(
    {"\u2019": "'", "\u2018": "'", "\u02bc": "'", "\u2010": "-", "\u2011": "-"}
)

HYPHENS = frozenset("-\u2010\u2011\u00ad")

_SPELLINGS = [
    (re.compile(r"(?<=[a-z]{3})is(e|es|ed|er|ers|ing|ation|ations|ational|able)$"), r"iz\1"),
    (re.compile(r"(?<=[a-z]{3})ys(e|es|ed|er|ers|ing)$"), r"yz\1"),
    (
        re.compile(
            r"(?<=[a-z]{2}[bdiklmnprvw])our(?=(s|ed|er|ers|ing|able|ably|al|ally|hood|hoods|ly|ful|less|ite|ites)?$)"
        ),
        "or",
    ),
    (re.compile(r"(?<=[a-z]{2})tre(s|d)?$"), r"ter\1"),
    (re.compile(r"(?<=[a-z]{3})ogue(s?)$"), r"og\1"),
    (re.compile(r"(?<=[aeiou])ll(?=(ed|ing|er|ers|or|ors)$)"), "l"),
    (re.compile(r"ae(?=m|d|s|t|l)|oe(?=d|s|t|m)"), "e"),
    (re.compile(r"(?<=rrh)oea"), "ea"),
    (re.compile(r"programme"), "program"),
]
"""British endings and the American ones that stand for the same word."""

_TWO_WAYS = re.compile(r"[iy]s[aei]|our|tre|ogue|ll|[ao]e|programme")
"""What a word must hold for any of these to change it: most words hold none."""


def fold(word: str) -> str:
    """One spelling for a lower-case word that has a British and an American one.

    >>> fold("utilise") == fold("utilize"), fold("behaviours"), fold("haemorrhage")
    (True, 'behaviors', 'hemorrhage')
    """
    if len(word) < 6 or not _TWO_WAYS.search(word):  # noqa: PLR2004  four, rise, tour: one spelling
        return word
    for british, american in _SPELLINGS:
        word = british.sub(american, word)
    return word


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
