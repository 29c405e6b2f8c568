"""Which paragraphs are entries of a list of references: the words of their titles are fixed.

In the Vancouver style of medicine and in the Harvard style, an entry begins with the names of
authors and says when and where the work came out.
"""

from __future__ import annotations

import re

MAX_CHARS = 900
"""Characters of the longest entry."""

_AUTHOR = r"[A-Z][\w'\u2019-]+,?\s(?:[A-Z]\.?[ -]?){1,3}"
_BEGINS = re.compile(rf"\W{{0,4}}(?:\d{{1,3}}\W{{0,2}}\s+)?{_AUTHOR}(?:,|\.|\s?&|\sand\b|\s?\()")
_PUBLISHED = re.compile(
    r"\((?:19|20)\d\d[a-z]?\)"  # Tai, T.W (2007)
    r"|\b(?:19|20)\d\d\b[^.]{0,12}[;:,]\s?\d+\s?(?:\(\d+\))?\s?:\s?e?\d+"  # 2013 Mar;61(3):335
    r"|\bdoi\b|\b10\.\d{4,9}/"
)


def is_citation(text: str) -> bool:
    """Whether a paragraph is an entry of a list of references.

    >>> is_citation("2. Lamb T, Hale CA. Walking aids at home. J Old Age. 2013 Mar;61(3):335-40.")
    True
    >>> is_citation("Vitamin D, iron and folate are on page 3 of the 2013 leaflet.")
    False
    """
    return len(text) <= MAX_CHARS and bool(_BEGINS.match(text) and _PUBLISHED.search(text))
