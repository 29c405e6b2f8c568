"""Whether the tokens of a text are those that spaCy itself gives."""

from __future__ import annotations

from functools import cache
from itertools import zip_longest
from typing import TYPE_CHECKING, NamedTuple

from plainspeak.text.model_tokens import ModelTokens
from plainspeak.text.tokenizer import get_tokenizer

if TYPE_CHECKING:
    from plainspeak.text.token_table import TokenTable


class Comparison(NamedTuple):
    """How many tokens spaCy finds in a text, and the first place where ours are others.

    ``at`` is an offset; ``ours`` and ``theirs`` are the tokens there, empty where a text has ended.
    """

    tokens: int
    at: int | None = None
    ours: str = ""
    theirs: str = ""


def compare(text: str) -> Comparison:
    """Tokenise a text in both ways.

    >>> compare("Ask Dr. Smith, e.g. today.")
    Comparison(tokens=7, at=None, ours='', theirs='')
    """
    ours, theirs = (_placed(each) for each in (get_tokenizer().tokens(text), _spacy(text)))
    for one, other in zip_longest(ours, theirs, fillvalue=(len(text), "")):
        if one != other:
            return Comparison(len(theirs), min(one[0], other[0]), one[1], other[1])
    return Comparison(len(theirs))


def _spacy(text: str) -> TokenTable:
    return _pipeline().read(text, 0, len(text))


@cache
def _pipeline() -> ModelTokens:
    return ModelTokens(None)


def _placed(table: TokenTable) -> list[tuple[int, str]]:
    return [(at, word.text) for at, word in zip(table.starts, table.words, strict=True)]
