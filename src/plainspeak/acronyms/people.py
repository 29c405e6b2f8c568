"""Initials of people, as minutes use them: "Terence Eden (TE)", "TE explained that ..."."""

from __future__ import annotations

import re
from functools import cached_property
from typing import TYPE_CHECKING

from plainspeak.text.dictionary import is_word
from plainspeak.text.word_lists import word_list

if TYPE_CHECKING:
    from collections.abc import Iterable

    from plainspeak.acronyms.candidate import Definition
    from plainspeak.acronyms.entry import Use

MAX_INITIALS = 3
"""Letters of the longest initials of a person."""

MAX_NAME_WORDS = 3

_NAME = re.compile(r"\b([A-Z][a-z]+)((?:\s[A-Z]\.?)?\s)((?:Mc|Mac|O')?[A-Z][a-z]+)\b")
_WORD = re.compile(r"\s([a-z]+)")
_ACTS = frozenset(word_list("people_act").split())
FIRST_NAMES = frozenset(word_list("first_names").split())


class People:
    """The people of a document, by what is written like their names.

    >>> people = People("Present: Terence J. Eden, Scottish Enterprise. TE explained the plan.")
    >>> sorted(people.initials)
    ['TE', 'TJE']
    """

    def __init__(self, text: str) -> None:
        self._text = text

    @cached_property
    def initials(self) -> frozenset[str]:
        """The initials of each, with those of a name in the middle and without."""
        found = set()
        for name in _NAME.finditer(self._text):
            if is_name_of_a_person(name.group()):
                middle = name[2].strip().strip(".")
                found |= {name[1][0] + name[3][0], name[1][0] + middle + name[3][0]}
        return frozenset(found)

    def have(self, short: str, uses: Iterable[Use], definitions: Iterable[Definition]) -> bool:
        """Whether a short form that no list has is made of the initials of one of them.

        Where it is explained, by a person's name; where not, somebody has these initials, and they
        are said to do what people do: "TE explained".
        """
        places = list(uses)
        if len(short) > MAX_INITIALS or not short.isupper() or any(each.terms for each in places):
            return False
        spelled_out = [each.long for each in definitions if each.long]
        if spelled_out:
            return all(map(is_name_of_a_person, spelled_out))
        return any(self._act(each.end) for each in places) and short in self.initials

    def _act(self, end: int) -> bool:
        following = _WORD.match(self._text, end)
        return bool(following) and following[1] in _ACTS


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
