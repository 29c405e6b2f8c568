"""Whether a noun fits where another one stood: its determiner, its number, what it is part of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plainspeak.fixes import grammar
from plainspeak.lexicon import inflections
from plainspeak.text.word_lists import word_groups

if TYPE_CHECKING:
    from collections.abc import Callable

    from plainspeak.fixes.fit.swap import Swap

_OWN = grammar.ARTICLES | grammar.POSSESSIVES | grammar.DEMONSTRATIVES | grammar.QUANTITIES
_CLAUSES = frozenset({"you", "we", "they", "it", "who", "that", "which", "how", "what", "where"})
_BELONGING = frozenset({"of", "from", "to", "between", "away", "for", "about", "on", "with", "against", "over", "into"})
MAX_MODIFIERS = 3
"""Words between a determiner and its noun that are looked over."""


def _determiner(swap: Swap) -> str:
    """The determiner of the noun phrase, with at most a few words between; empty if there is none."""
    for number in range(MAX_MODIFIERS + 1):
        word = swap.before(number)
        if word in grammar.DETERMINERS or word in {"'s", "what", "which"}:
            return word
        if not (grammar.is_open(word) or word in _ADJECTIVES):
            return ""
    return ""


def _head(swap: Swap) -> tuple[str, str]:
    """The noun that heads what is written, and what follows it there."""
    _, word, after = inflections.head(swap.text.lower(), "noun")
    return word, after


def _is_clause_or_gerund(swap: Swap) -> bool:
    return _is_gerund(swap) or bool(_CLAUSES.intersection(swap.words))


def _is_gerund(swap: Swap) -> bool:
    first, *rest = swap.words
    if not rest or grammar.base_of_ing(first) is None:
        return False
    return len(rest) > 1 or rest[0] in grammar.FUNCTION_WORDS or grammar.is_plural(rest[-1])


def has_two_determiners(swap: Swap) -> bool:
    """ "Their" and "the way", "the" and "how it looks"."""
    brings = swap.words[0] in _OWN or swap.words[0] in grammar.QUESTIONS
    return brings and (swap.before() in grammar.DETERMINERS or swap.before() == "'s")


def has_the_wrong_number(swap: Swap) -> bool:
    """ "A" and "visitor numbers", "each" and "staff"."""
    head, _ = _head(swap)
    counted = swap.form != "plural" and _determiner(swap) in grammar.FOR_ONE - {"this", "that"}
    return counted and (grammar.is_plural(head) or grammar.is_mass(head) or _is_gerund(swap))


def needs_a_determiner(swap: Swap) -> bool:
    """ "They lead plan": one thing is named, with no word such as "the" in front of it."""
    head, _ = _head(swap)
    if _determiner(swap) or swap.words[0] in _OWN or swap.form == "plural" or _is_gerund(swap):
        return False
    return not (grammar.is_plural(head) or grammar.is_mass(head) or head in _FINE_ALONE)


_FINE_ALONE = word_groups("grammar")["fine without a determiner"]


def changes_the_verb(swap: Swap) -> bool:
    """One thing was named and now there are more, or the other way round, with a verb behind."""
    head, _ = _head(swap)
    was = swap.form == "plural" or grammar.is_plural(swap.old[-1])
    becomes = grammar.is_plural(head)
    if was == becomes or head in {"staff", "data"}:
        return False
    after = swap.after()
    agrees = grammar.BE | {"has", "have", "does", "do"}
    return after in agrees or grammar.is_third_person(after) or swap.before() in {"this", "that", "these", "those"}


def leaves_a_tail(swap: Swap) -> bool:
    """What follows would now hang on the last words of the swap: "change in how people travel of"."""
    _, after = _head(swap)
    heavy = bool(after) or _is_clause_or_gerund(swap)
    if "of" in swap.old and "of" in swap.words:
        return False
    return heavy and (swap.after() in _BELONGING or grammar.is_open(swap.after()))


def parts_a_name(swap: Swap) -> bool:
    """ "The village street scene": the new noun would part the words in front from what they say."""
    _, after = _head(swap)
    before = swap.before()
    return bool(after) and grammar.is_open(before) and before not in _ADJECTIVES


_ADJECTIVES = word_groups("grammar")["common adjectives"]


def is_owned(swap: Swap) -> bool:
    """ "Your" in front of a noun with its own clause: "your amount you pay"."""
    owner = _determiner(swap)
    owned = owner in grammar.POSSESSIVES or owner == "'s"
    return owned and bool(_CLAUSES.intersection(swap.words[1:]))


def is_described(swap: Swap) -> bool:
    """An adjective or article stands in front of a phrase that has none: "good making places"."""
    described = swap.before() in grammar.DETERMINERS or grammar.is_open(swap.before())
    return _is_gerund(swap) and described and not grammar.is_base_verb(swap.before())


def describes_another(swap: Swap) -> bool:
    """The noun is the first half of a name for something else: "a termination fee"."""
    after = swap.after()
    if not grammar.is_open(after) or after.endswith(("ed", "ly")) or swap.last == swap.old[-1]:
        return False
    verb = grammar.base_of_third_person(after)
    return not (after in _PASTS or grammar.is_base_verb(verb, surely=True))


_PASTS = word_groups("grammar")["irregular pasts"]


CHECKS: tuple[tuple[Callable[[Swap], bool], str], ...] = (
    (has_two_determiners, "the word in front does not go with the new words"),
    (needs_a_determiner, "the new words need a word such as \u201cthe\u201d in front"),
    (has_the_wrong_number, "the word in front goes with one thing only"),
    (changes_the_verb, "the words around would have to change from one to many, or back"),
    (parts_a_name, "together with the word in front it may be the name of something"),
    (is_owned, "the word in front does not go with the new words"),
    (is_described, "the word in front does not go with the new words"),
    (describes_another, "together with the next word it may be the name of something"),
    (leaves_a_tail, "the words behind may belong to the old words alone"),
)
"""What may be wrong with a noun in its new place, and how that is said."""
