"""Whether a verb fits where another one stood: what it is, its object, and what it takes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plainspeak.fixes import grammar, phrases
from plainspeak.fixes.fit import complements
from plainspeak.fixes.found_form import PAST_OR_PARTICIPLE

if TYPE_CHECKING:
    from plainspeak.fixes.fit.swap import Checks, Swap

_PARTICIPLES = frozenset({"ing", "past", "past_participle", PAST_OR_PARTICIPLE})
_PASSIVE = frozenset({"past_participle", PAST_OR_PARTICIPLE})

_IN_FRONT_OF_A_NOUN = grammar.DETERMINERS - {"all", "both", "each", "that", "which", "this"} | {
    "'s"
}

_IN_FRONT_OF_A_GERUND = (
    grammar.BE | grammar.PREPOSITIONS | grammar.AND | grammar.ADVERBS | grammar.SUBORDINATORS
    | grammar.PRONOUNS | grammar.NOT | {"", ",", ";", ":", "("}
)  # fmt: skip

_NO_SUBJECT = (
    grammar.DETERMINERS | grammar.PREPOSITIONS
) - {"each", "this", "that", "which", "one", "all", "whose"}  # fmt: skip

_STATES = frozenset(
    {"angry", "available", "better", "clear", "clearer", "dirty", "easier", "free", "harder",
     "known", "longer", "normal", "open", "private", "public", "ready", "right", "safe", "simpler",
     "stronger", "well", "worse"}
)  # fmt: skip
"""What somebody or something is made, kept or left."""

_BEFORE_ING = grammar.BE | grammar.ADVERBS


def is_a_noun(swap: Swap) -> bool:
    """Whether it is no verb here: "the roll-out of a plan", "recommend actions", "by sharing."."""
    if not {"-", "\u2011"}.isdisjoint(swap.place.written) and "-" not in swap.term.term:
        return True
    before = swap.before()
    if swap.form == "ing" and swap.ends_here and before not in _BEFORE_ING:
        return len(swap.old) == 1
    subject = before not in _NO_SUBJECT and not grammar.is_base_verb(before, surely=True)
    return swap.form == "third_person" and not subject


_HELPED = grammar.BE | grammar.HAVE | grammar.PRONOUNS | grammar.NOT | grammar.AND


def is_an_adjective(swap: Swap) -> bool:
    """Whether it describes a noun: "mitigating actions", "a retaining wall"."""
    if swap.form not in _PARTICIPLES or len(swap.old) > 1:
        return False
    before = swap.before()
    if before in _IN_FRONT_OF_A_NOUN:
        return True
    if swap.form == "ing":
        verb_like = grammar.is_plural(before) or grammar.is_base_verb(before, surely=True)
        return not (verb_like or before in _IN_FRONT_OF_A_GERUND or grammar.is_adverb(before))
    describes = grammar.is_open(swap.after()) and not grammar.is_adverb(swap.after())
    helped = before in _HELPED
    return describes and not (helped or grammar.is_adverb(before) or grammar.is_open(before))


def loses_a_noun(swap: Swap) -> bool:
    """Whether "of" goes with a noun that would be gone: "hold a meeting of members"."""
    holds_a_noun = len(swap.old) > 1 and grammar.is_open(swap.old[-1])
    return holds_a_noun and swap.after() == "of" and len(swap.words) == 1


def misses_an_object(swap: Swap) -> bool:
    """Whether the new verb ends in a preposition that nothing follows: "we will go to"."""
    if not _ends_in_preposition(swap.words) or _ends_in_preposition(swap.old):
        return False
    if swap.form in _PASSIVE or swap.ends_here or swap.after() in grammar.PREPOSITIONS:
        return True
    return not (grammar.is_open(swap.after()) or phrases.begins(swap.place.right, 0))


_LAST_PREPOSITIONS = grammar.PLAIN_PREPOSITIONS | {"after"}


def _ends_in_preposition(words: list[str]) -> bool:
    return len(words) > 1 and words[-1] in _LAST_PREPOSITIONS


_SHORT_OBJECTS = (grammar.OBJECTS | {"it", "you"}) - {"whom", "her"}

_LINKS = grammar.PREPOSITIONS | grammar.AND | {","}

_SHORT_ALONE = grammar.DEMONSTRATIVES | {"her"}


def would_move_a_pronoun(swap: Swap) -> bool:
    """Whether a short object has to come in front of the particle: "find it out"."""
    separable = swap.last in {"in", "on", "over"} and swap.verb in grammar.SEPARABLE_BESIDE_ON
    if len(swap.words) == 1 or not (separable or swap.last in grammar.PARTICLES):
        return False
    after = swap.after()
    if after in _SHORT_OBJECTS:
        return True
    links = swap.after(1) in _LINKS
    alone = links or phrases.is_closed(swap.place.right, 1)
    return after in _SHORT_ALONE and alone


def would_move_an_object(swap: Swap) -> bool:
    """Whether what is made so has to follow "make": "make the rash worse"."""
    makes = swap.verb in {"make", "keep", "leave", "set", "put"}
    return makes and swap.words[1:] == [swap.last] and swap.last in _STATES and not swap.ends_here


CHECKS: Checks = (
    (is_a_noun, "it may be a noun here"),
    (loses_a_noun, "the words after it may belong to the old words alone"),
    (is_an_adjective, "it may describe the next word here"),
    (would_move_a_pronoun, "the short word after it would have to move"),
    (would_move_an_object, "the words after it would have to move"),
    (complements.belong_to_a_noun, "the words after it may belong together"),
    (complements.guards_against, "the new words do not go with what follows"),
    (complements.differ, "the new words do not go with what follows"),
    (misses_an_object, "the new words need other words after them"),
)
"""What may be wrong with a verb in its new place, and how that is said."""
