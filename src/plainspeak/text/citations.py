"""Which paragraphs are entries of a list of references: the words of their titles are fixed.

In the Vancouver style of medicine and in the Harvard style, an entry begins with the names of
authors and says when and where the work came out.
"""

from __future__ import annotations

import re

from plainspeak.text.pos import DETERMINERS

MAX_CHARS = 900
"""Characters of the longest entry."""

_NAME = r"(?:(?:van|von|de|der|den|la|le) ){0,2}[A-Z\u00c0-\u00d6\u00d8-\u00de][\w'\u2019-]+"
_INITIALS = r",?\s(?:[A-Z]\.?[ -]?){1,3}"
_JOINED = r"(?:,|,?\s?&|,?\sand\b)\s?"
_NUMBER = r"\W{0,4}(?:\d{1,3}\W{0,2}\s+)?"
_AUTHORS = rf"{_NUMBER}({_NAME}){_INITIALS}(?:{_JOINED}{_NAME}{_INITIALS}){{0,30}}"
_BEGINS = re.compile(rf"{_AUTHORS}(?:[,.&]|\s?and\b|\s?et al\b|\s?\()")
_DATED = re.compile(
    rf"{_AUTHORS}[,.]?\s?(?:et al\.?,?\s)?\((?:19|20)\d\d[a-z]?\)"
)  # Tai, T.W (2007)
_PUBLISHED = re.compile(
    r"\b(?:19|20)\d\d\b[^.]{0,12}[;:,]\s?\d+\s?(?:\(\d+\))?\s?:\s?e?\d+"  # 2013 Mar;61(3):335
    r"|\bdoi\b|\b10\.\d{4,9}/"
)
_NO_NAMES = DETERMINERS | {"can", "dr", "miss", "mr", "mrs", "ms", "part", "section", "we"}


def is_citation(text: str) -> bool:
    """Whether a paragraph is an entry of a list of references.

    >>> is_citation("2. Lamb T, Hale CA. Walking aids at home. J Old Age. 2013 Mar;61(3):335-40.")
    True
    >>> is_citation("Vitamin D, iron and folate are on page 3 of the 2013 leaflet.")
    False
    """
    if len(text) > MAX_CHARS:
        return False
    dated = _DATED.match(text)
    found = dated or _BEGINS.match(text)  # nearly always there is none
    if not found or found[1].lower() in _NO_NAMES:
        return False
    return bool(dated or _PUBLISHED.search(text))
