"""Finds words of a verb's row that cannot take the forms of a verb: "is" would become "issed"."""

from __future__ import annotations

from itertools import chain
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

    The forms of a verb are made from its first word, which must be in its base form.
    """
    if term.pos != "verb":
        return
    framed = dict(term.frames)
    swaps = (swap for swap in term.say_instead if swap not in framed)
    for words in chain((term.term,), term.variants, swaps):
        if wrong := _odd_form(words):
            what = f'"{cut(words)}" begins with no verb in its base form: it would give "{wrong}"'
            yield ListError(where, what, _REMEDY)


def _odd_form(words: str) -> str | None:
    """A form that would be made of a first word and is no word; ``None`` when all are well.

    Nothing is said of a word that is in no dictionary, such as one that a group has made up.
    """
    first = phrase_forms.head(words, "verb")[1].lower()
    if first in _NEVER_CHANGE or not is_word(first):
        return None
    forms = inflections.inflections(first, "verb").forms
    made = [form for name in _TRIED for form in forms.get(name, ())]
    return made[0] if made and not any(map(is_word, made)) else None
