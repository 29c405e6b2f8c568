"""What one word looks like: facts worked out once for each spelling and shared by every use."""

from __future__ import annotations

import re

from plainspeak.text.spelling import STRAIGHT_PUNCTUATION, americanise

HYPHENS = frozenset("-\u2010\u2011\u00ad")

_NOTE = re.compile(r"[a-z]{4,}[.!?][\d\u00b2\u00b3\u00b9\u2070-\u2079]{1,3}")
"""The last word of a sentence, with the number of a footnote: "poll.5"."""

_CLITIC = re.compile("['\u2019]|n['\u2019]t$")
"""The end of a short form such as "we'll" or "don't", which is one word to a reader."""


class Lexeme:
    """One spelling.

    ``norm`` is what lists are matched on: lower case, one spelling, a straight apostrophe.
    ``has_note``: it ends a sentence and has the number of a footnote behind the full stop.
    ``is_title``: it begins with a capital. ``has_inner_caps``: it has one further on, or letters
    and digits. ``is_upper``: all capitals. ``is_punct``: no word, or one that ends in a full stop,
    which the number of a footnote may follow.
    ``is_countable``: a reader would count it as a word. ``is_ignorable``: white space, or a hyphen
    inside a word. ``has_sentence_stop``: spaCy leaves the full stop of the sentence on it, as in
    "by the GPhC." ``is_interesting``: any of these says something about it.
    """

    __slots__ = (
        "has_inner_caps", "has_note", "has_sentence_stop", "is_alpha", "is_countable",
        "is_ignorable", "is_interesting", "is_punct", "is_title", "is_upper", "lower", "norm",
        "text",
    )  # fmt: skip

    def __init__(self, text: str) -> None:
        self.text = text
        self.lower = text.lower().translate(STRAIGHT_PUNCTUATION)
        self.norm = americanise(self.lower)
        self.is_alpha = text.isalpha()
        self.is_ignorable = text.isspace() or text in HYPHENS
        self.is_title = text[:1].isupper()
        self.is_upper = text.isupper() and len(text) > 1
        self.has_inner_caps = any(map(str.isupper, text[1:])) or _mixes_letters_and_digits(text)
        self.has_note = text[-1].isdigit() and bool(_NOTE.fullmatch(self.lower))
        no_word = text[-1] == "." or not any(map(str.isalnum, text))
        self.is_punct = no_word or self.has_note
        self.is_countable = any(map(str.isalnum, text)) and not _CLITIC.match(text)
        self.has_sentence_stop = text.endswith(".") and _written_without_stop(text[:-1])
        self.is_interesting = (
            self.is_ignorable or self.is_punct or self.has_inner_caps or not self.is_countable
        )

    def __repr__(self) -> str:
        return f"Lexeme({self.text!r})"


def _written_without_stop(text: str) -> bool:
    """Whether this is a short form such as GPhC, A&E or D2A, which is written without full stops.

    >>> [_written_without_stop(text) for text in ("GPhC", "AA", "D2A", "U.K", "Dr", "J")]
    [True, True, True, False, False, False]
    """
    if len(text) < 2 or "." in text:  # noqa: PLR2004  an initial keeps its full stop
        return False
    return text[-1].isupper() or _mixes_letters_and_digits(text)


def _mixes_letters_and_digits(text: str) -> bool:
    return any(map(str.isdigit, text)) and any(map(str.isalpha, text))
