"""Whether an amount or an age fits where another one stood: "many", "more than", "years old"."""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING

from plainspeak.fixes import grammar
from plainspeak.fixes.found_form import BEFORE_A_BASE

if TYPE_CHECKING:
    from plainspeak.fixes.fit.swap import Checks, Swap

_MANY = ("many", "several", "a few", "few", "various")
_OF_MANY = (*_MANY, "most", "more and more", "all kinds")
_FOR_ONE = frozenset({"is", "was", "has", "does"})
_IN_A_COUNT = frozenset({"people", "and", "or", ",", "more", "different"})
_IN_A_SUBJECT = frozenset({"of", "the", "and", "people", "for"})
_MASS_WITH_S = frozenset({"staff", "data", "media"})
_CAUSES = frozenset({"due", "because", "owing", "caused", "affected", "limited"})

MAX_COUNTED_WORDS = 6
"""Words behind an amount among which the things that are counted are looked for."""

MAX_SUBJECT_WORDS = 12
"""Words behind an amount among which the verb is looked for."""


def counts_what_is_not_counted(swap: Swap) -> bool:
    """Whether no plural follows an amount: "many experience"."""
    if swap.text.lower() not in _MANY:
        return False
    words = (word.lower for word in swap.place.right[:MAX_COUNTED_WORDS])
    counted = takewhile(lambda word: grammar.is_open(word) or word in _IN_A_COUNT, words)
    return not any(grammar.is_plural(word) and word not in _MASS_WITH_S for word in counted)


def is_the_cause(swap: Swap) -> bool:
    """Whether the fewness is the point: "the evidence is weak due to a small number of trials"."""
    near = {swap.before(number) for number in range(len(("of", "only", "due")))}
    return swap.last == "few" and not near.isdisjoint(_CAUSES)


def has_a_verb_for_one(swap: Swap) -> bool:
    """Whether the verb was made for one thing: "a plethora of guides is"."""
    if not swap.text.lower().startswith(_OF_MANY):
        return False
    words = [word.lower for word in swap.place.right[:MAX_SUBJECT_WORDS]]
    subject = [*takewhile(lambda word: grammar.is_open(word) or word in _IN_A_SUBJECT, words)]
    return words[len(subject) : len(subject) + 1] != [] and words[len(subject)] in _FOR_ONE


def counts_behind_a_noun(swap: Swap) -> bool:
    """Whether "of" would be needed: "fines in excess of £50" are "fines of more than £50"."""
    if swap.old[-1] != "of" or swap.text.lower() not in {"about", "more than", "over"}:
        return False
    before, helping = swap.before(), swap.before(1) in BEFORE_A_BASE
    verb = before.endswith("ed") or (helping and grammar.is_base_verb(before))
    return (grammar.is_open(before) or before in _IN_A_COUNT) and not verb


def is_most_of_one(swap: Swap) -> bool:
    """Whether "most" would come in front of one thing that has a name: "most Council"."""
    if swap.text.lower() != "most":
        return False
    name = [*takewhile(lambda word: word.is_capital, swap.place.right)]
    behind = swap.after(len(name))
    goes_on = grammar.is_open(behind) and not behind.endswith("ed")
    return bool(name) and not goes_on and not grammar.is_plural(name[-1].lower)


def is_an_age_at_which(swap: Swap) -> bool:
    """Whether it is no age of somebody: "it was measured at five years of age"."""
    return swap.last == "old" and swap.before(1) in {"at", "to", "until", "around", "about", "from"}


def repeats_aged(swap: Swap) -> bool:
    """Whether an age would be said twice: "men aged between 18 and 30 years old"."""
    near = (swap.before(number) for number in range(MAX_COUNTED_WORDS))
    return swap.last == "old" and not {"aged", "age", "ages"}.isdisjoint(near)


CHECKS: Checks = (
    (counts_what_is_not_counted, "what follows may be one thing and not many"),
    (is_the_cause, "it would not say that there are few"),
    (has_a_verb_for_one, "the verb after it would have to change"),
    (counts_behind_a_noun, "the words before it would have to change"),
    (is_most_of_one, "what follows may be one thing and not many"),
    (is_an_age_at_which, "the words before it would have to change"),
    (repeats_aged, "the words before it would have to change"),
)
"""What may be wrong with an amount in its new place, and how that is said."""
