"""Whether words say what something is, where the words around them say that they do."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from plainspeak.acronyms.shape import is_ordinary

if TYPE_CHECKING:
    from collections.abc import Sequence

    from plainspeak.acronyms.letters import Token

MIN_WORDS = 3
"""Fewer words tell nobody what a thing is."""

_NO_DESCRIPTION = re.compile(
    r"""(?:
      (?:(?:lot|bit|end|same|world)|(?:great|good)\s+deal|so\s+much|nothing|everything|something|anything|business|more|less|no|not|now|then|only
      |that|we|you|i|he|she|they|there|it|if|when|where|while|until|since|because|see|e\.?g|i\.?e
      |up|from|in|at|on|by|to|of|for|about|over|under|between|around|after|before|during|with
      |without|within|via|per|and|or|but|as|was|were|is|are|has|have|had|will|can|may|should|must
      |approximately|approx|nearly|almost|also|both|all|each|every|some|any|one)\b
    | [^\w'"\u2018\u201c]
    )""",
    re.VERBOSE | re.IGNORECASE,
)
"""How words begin that say when, where, how much or what follows, and not what a thing is."""


def explains(short: str, text: str, words: Sequence[Token]) -> bool:
    """Whether words in a place for an explanation say what a short form is.

    A name, as of the person in charge, says nothing of the thing; nor does a number. A word in
    capitals is not explained by what follows.

    >>> from plainspeak.acronyms.letters import tokens
    >>> for text in ("a paper with your plan", "up to £30,000 a year", "Priya Shah of Leeds"):
    ...     print(explains("JCP", text, tokens(text, 0, len(text))))
    True
    False
    False
    """
    if len(words) < MIN_WORDS or _NO_DESCRIPTION.match(text, words[0].start) or is_ordinary(short):
        return False
    if any(word.letters[:1].isdigit() for word in words[:MIN_WORDS]):
        return False
    return not all(word.is_title or word.is_stopword for word in words)
