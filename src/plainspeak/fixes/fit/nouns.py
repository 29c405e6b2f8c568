"""Whether a noun fits where another one stood: its determiner, its number, what it is part of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plainspeak.fixes import grammar
from plainspeak.lexicon import phrase_forms
from plainspeak.text.word_lists import word_groups

if TYPE_CHECKING:
    from plainspeak.fixes.fit.swap import Checks, Swap

_LISTS = word_groups("grammar")
ADJECTIVES = _LISTS["common adjectives"]
FINE_ALONE = _LISTS["fine without a determiner"]
PASTS = _LISTS["irregular pasts"]

_OWN = grammar.ARTICLES | grammar.POSSESSIVES | grammar.DEMONSTRATIVES | grammar.QUANTITIES
_ONE = grammar.FOR_ONE - {"this", "that"}
_CLAUSES = frozenset({"you", "we", "they", "it", "who", "that", "which", "how", "what", "where"})
_AGREES = grammar.BE | {"has", "have", "does", "do"}
_BELONGING = frozenset(
    {"about", "against", "away", "between", "for", "from", "into", "of", "on", "over", "to", "with"}
)

MAX_MODIFIERS = 3
"""Words between a determiner and its noun that are looked over."""

_BRINGS_A_DETERMINER = _OWN | grammar.QUESTIONS

_DETERMINES = grammar.DETERMINERS | {"'s"}


def has_two_determiners(swap: Swap) -> bool:
    """Whether both bring one: "their" and "the way", "the" and "how it looks"."""
    brings = swap.words[0] in _BRINGS_A_DETERMINER
    return brings and swap.before() in _DETERMINES


def needs_a_determiner(swap: Swap) -> bool:
    """Whether one thing is named with no word such as "the" in front: "they lead plan"."""
    if determiner(swap) or swap.words[0] in _OWN or swap.form == "plural" or _is_gerund(swap):
        return False
    head, _ = _head(swap)
    return not (grammar.is_plural(head) or grammar.is_mass(head) or head in FINE_ALONE)


def has_the_wrong_number(swap: Swap) -> bool:
    """Whether a word for one thing comes in front of more: "a" and "visitor numbers"."""
    if swap.form == "plural" or determiner(swap) not in _ONE:
        return False
    head, _ = _head(swap)
    return grammar.is_plural(head) or grammar.is_mass(head) or _is_gerund(swap)


def changes_the_verb(swap: Swap) -> bool:
    """Whether one thing becomes more, or the other way round, with a verb behind."""
    head, _ = _head(swap)
    was = swap.form == "plural" or grammar.is_plural(swap.old[-1])
    if was == grammar.is_plural(head) or head in {"staff", "data"}:
        return False
    agrees = swap.after() in _AGREES or grammar.is_third_person(swap.after())
    return agrees or swap.before() in grammar.DEMONSTRATIVES


def parts_a_name(swap: Swap) -> bool:
    """Whether the words in front would be parted from their noun: "the village street scene"."""
    _, tail = _head(swap)
    before = swap.before()
    return bool(tail) and grammar.is_open(before) and before not in ADJECTIVES


_OWNERS = grammar.POSSESSIVES | {"'s"}


def is_owned(swap: Swap) -> bool:
    """Whether an owner comes in front of a noun with its own clause: "your amount you pay"."""
    owned = determiner(swap) in _OWNERS
    return owned and bool(_CLAUSES.intersection(swap.words[1:]))


def is_described(swap: Swap) -> bool:
    """Whether a word that describes a noun comes in front of a verb: "good making places"."""
    before = swap.before()
    described = before in grammar.DETERMINERS or grammar.is_open(before)
    return _is_gerund(swap) and described and not grammar.is_base_verb(before)


def describes_another(swap: Swap) -> bool:
    """Whether it is the first half of a name for something else: "a termination fee"."""
    after = swap.after()
    same = swap.last == swap.old[-1] and len(swap.words) == len(swap.old)
    if not grammar.is_open(after) or after.endswith(("ed", "ly")) or same:
        return False
    verb = grammar.base_of_third_person(after)
    return not (after in PASTS or grammar.is_base_verb(verb, surely=True))


def does_what_follows(swap: Swap) -> bool:
    """Whether a verb would come in front of another noun: "stopping smoking rates"."""
    return _is_gerund(swap) and grammar.is_open(swap.after())


def loses_an_adjective(swap: Swap) -> bool:
    """Whether an adverb in front belongs to an adjective that would go: "an overly brief note"."""
    drops = len(swap.old) > 1 and swap.old[0] not in swap.words
    return drops and (grammar.is_adverb(swap.before()) or swap.before() in grammar.DEGREES)


_AND_OR_SLASH = grammar.AND | {"/"}


def shares_a_noun(swap: Swap) -> bool:
    """Whether a word in front belongs to a noun that would go: "exceptional or emergency cases"."""
    goes = len(swap.old) > 1 and swap.last != swap.old[-1]
    return goes and swap.before() in _AND_OR_SLASH


def leaves_a_tail(swap: Swap) -> bool:
    """Whether what follows would hang on the end of the swap: "how people travel of the young"."""
    _, tail = _head(swap)
    if "of" in swap.old and "of" in swap.words:
        return False
    heavy = tail or _is_gerund(swap) or _CLAUSES.intersection(swap.words)
    return bool(heavy) and (swap.after() in _BELONGING or grammar.is_open(swap.after()))


_OPENS_PHRASE = grammar.DETERMINERS | {"'s", "what", "which"}


def determiner(swap: Swap) -> str:
    """The determiner of the noun phrase, or "'s"; empty if none is near in front."""
    for number in range(MAX_MODIFIERS + 1):
        word = swap.before(number)
        if word in _OPENS_PHRASE:
            return word
        if not (grammar.is_open(word) or word in ADJECTIVES):
            return ""
    return ""


def _head(swap: Swap) -> tuple[str, str]:
    """The noun that heads what is written, and what follows it there."""
    _, word, tail = phrase_forms.head(swap.text.lower(), "noun")
    return word, tail


def _is_gerund(swap: Swap) -> bool:
    """Whether what is written begins with a verb in "-ing" and its object: "making places"."""
    first, *rest = swap.words
    if not rest or grammar.base_of_ing(first) is None:
        return False
    if len(rest) > 1 or rest[0] in grammar.FUNCTION_WORDS:
        return True
    return grammar.is_plural(rest[0]) or grammar.is_noun_in_ing(rest[0])


PART_OF_A_NAME = "together with the next word, it may be the name of something"

CHECKS: Checks = (
    (has_two_determiners, "the word before it does not go with the new words"),
    (needs_a_determiner, 'the new words need a word such as "the" before them'),
    (has_the_wrong_number, "the word before it goes with one thing only"),
    (changes_the_verb, "the words around it would have to change between singular and plural"),
    (parts_a_name, "together with the word before it, it may be the name of something"),
    (is_owned, "the word before it does not go with the new words"),
    (is_described, "the word before it does not go with the new words"),
    (describes_another, PART_OF_A_NAME),
    (loses_an_adjective, "the word in front may belong to the old words"),
    (shares_a_noun, "the word in front may belong to the old words"),
    (leaves_a_tail, "the words after it may belong to the old words alone"),
)
"""What may be wrong with a noun in its new place, and how that is said."""
