"""Finds words of a verb's row that cannot take the forms of a verb, such as "is"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plainspeak.errors import ListError, cut
from plainspeak.lexicon import inflections, phrase_forms
from plainspeak.lexicon.table import LEAVE_OUT
from plainspeak.text.dictionary import is_word
from plainspeak.text.word_lists import word_groups

if TYPE_CHECKING:
    from collections.abc import Iterator

    from plainspeak.model import Term

NEGATION = "not"

_TRIED = ("past", "ing")
_NEVER_CHANGE = word_groups("grammar")["modals"] | {LEAVE_OUT, NEGATION}
_REMEDY = (
    'Write the verb as a dictionary has it ("be", and not "is"), or make the row a phrase if it'
    " never changes."
)


def check(term: Term, where: str) -> Iterator[ListError]:
    """An error for each term, variant and swap of a verb's row that does not begin with a verb.

    The forms of a verb are made from its first word, which must be in its base form. Where the row
    is about one form, such as "outlined", its swaps may be of that form too.
    """
    if term.pos != "verb":
        return
    framed = dict(term.frames)
    named = [words for words in (term.term, *term.variants) if not _is_verb(words)]
    if inflections.inflections(_first(term.term), "verb").forms:
        swaps = (swap for swap in term.say_instead if swap not in framed)
        named.extend(swap for swap in swaps if not _has_forms(swap))
    for words in named:
        what = f'"{cut(words)}" begins with no verb in its base form, so it has no other forms'
        yield ListError(where, what, _REMEDY)


def _is_verb(words: str) -> bool:
    return _has_forms(words) or inflections.is_form(_first(words), "verb")


def _has_forms(words: str) -> bool:
    """Whether the first of some words has the forms of a verb, or never changes.

    Nothing is said of a word that is in no dictionary, such as one that a group has made up.
    """
    first = _first(words)
    if first in _NEVER_CHANGE or not is_word(first):
        return True
    forms = inflections.inflections(first, "verb").forms
    return any(is_word(form) for name in _TRIED for form in forms.get(name, ()))


def _first(words: str) -> str:
    return phrase_forms.head(words, "verb")[1].lower()
