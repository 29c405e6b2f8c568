"""Initials of people, as minutes use them: "Terence Eden (TE)", "TE explained that ..."."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from plainspeak.text.dictionary import is_word
from plainspeak.text.word_lists import word_groups, word_list

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping

    from plainspeak.acronyms.candidate import Definition
    from plainspeak.acronyms.entry import Use

MAX_INITIALS = 3
"""Letters of the longest initials of a person."""

MAX_NAME_WORDS = 3

MIN_PEOPLE = 2
"""People named with their initials, from which on such a name is no body: "Charles River (CR)"."""

_NAME = re.compile(r"\b([A-Z][a-z]+)((?:\s[A-Z]\.?)?\s)((?:Mc|Mac|O')?[A-Z][a-z]+)\b")
_WORD = re.compile(r"\s{1,6}([a-z]+)")
"""The next word; there is more space where marks of emphasis have been left out."""
_ACTS = word_groups("short_forms")["what people do in minutes"]
FIRST_NAMES = frozenset(word_list("first_names").split())


def initials(
    text: str, short_forms: Mapping[str, tuple[Collection[Use], Collection[Definition]]]
) -> frozenset[str]:
    """Those of the short forms of a text that are only the initials of people in it.

    Where a text spells out the names of several people in this way, they are; where it does not,
    somebody has these initials, and does what people do. What the lists have is none.

    >>> from plainspeak.acronyms.entry import Use
    >>> text = "Present: Terence Eden, Sandra Cook. TE explained the plan. SC is on page 3."
    >>> sorted(initials(text, {"TE": ([Use(36, 38, False)], ()), "SC": ([Use(59, 61, False)], ())}))
    ['TE']
    """
    possible = {
        short: each
        for short, each in short_forms.items()
        if len(short) <= MAX_INITIALS and short.isupper() and not any(u.terms for u in each[0])
    }
    if not possible:
        return frozenset()
    named = {short for short, (_, definitions) in possible.items() if _are_names(definitions)}
    acting = {s for s, (uses, _) in possible.items() if any(_acts(text, use.end) for use in uses)}
    people = named if len(named) >= MIN_PEOPLE else named & acting
    unnamed = {s for s in acting if not any(each.long for each in possible[s][1])}
    return frozenset(people | (unnamed and unnamed & _initials_in(text)))


def _are_names(definitions: Iterable[Definition]) -> bool:
    spelled_out = [each.long for each in definitions if each.long]
    return bool(spelled_out) and all(map(is_name_of_a_person, spelled_out))


def _acts(text: str, end: int) -> bool:
    following = _WORD.match(text, end)
    return following is not None and following[1] in _ACTS


def _initials_in(text: str) -> set[str]:
    """The initials of each person, with those of a name in the middle and without."""
    found = set()
    for name in _NAME.finditer(text):
        if is_name_of_a_person(name.group()):
            middle = name[2].strip().strip(".")
            found |= {name[1][0] + name[3][0], name[1][0] + middle + name[3][0]}
    return found


def is_name_of_a_person(words: str) -> bool:
    """Whether words are written like the name of a person.

    They begin with capitals, and the first is a first name, or the last is no word.

    >>> [is_name_of_a_person(words) for words in ("Dave Horkan", "Jo Lees", "Scottish Enterprise")]
    [True, True, False]
    """
    first, *others = words.replace(".", "").split()
    if not 0 < len(others) < MAX_NAME_WORDS or not all(map(_begins_with_capital, (first, *others))):
        return False
    surname = others[-1]
    return surname.isalpha() and (first.lower() in FIRST_NAMES or not any(map(is_word, others)))


def _begins_with_capital(word: str) -> bool:
    return word[:1].isupper()
