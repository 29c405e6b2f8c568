"""What a tokenizer gives, whichever it is."""

from __future__ import annotations

import re
from itertools import accumulate
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable

    from plainspeak.text.lexeme import Lexeme

LONE_SURROGATE = re.compile("[\ud800-\udfff]")
"""Half of a character beyond the first 65,536, as a broken program leaves it; spaCy takes none."""


class TokenTable(NamedTuple):
    """The tokens of a text but for white space: each word, its offsets, and perhaps its tag.

    Offsets are code points of the text, ``starts[i]:ends[i]``. ``tags`` are parts of speech, and
    empty where no model gave any.
    """

    words: list[Lexeme]
    starts: list[int]
    ends: list[int]
    tags: list[str]


def without_sentence_stops(table: TokenTable, split: Callable[[str], list[Lexeme]]) -> TokenTable:
    """The tokens with each full stop that ends a sentence parted from the short form it clings to.

    ``split`` gives the words of the short form: "W4M" is two of spaCy's tokens.
    """
    words, starts, ends, tags = table
    for i in reversed([i for i, word in enumerate(words) if word.has_sentence_stop]):
        parts = split(words[i].text[:-1]) + split(".")
        bounds = list(accumulate((len(part.text) for part in parts), initial=starts[i]))
        words[i : i + 1] = parts
        starts[i : i + 1] = bounds[:-1]
        ends[i : i + 1] = bounds[1:]
        if tags:
            tags[i : i + 1] = [tags[i]] * (len(parts) - 1) + ["PUNCT"]
    return table
