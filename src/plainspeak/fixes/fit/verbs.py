"""Whether a verb fits where another one stood: its object, its particle, what it takes behind it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plainspeak.fixes import grammar, phrases

if TYPE_CHECKING:
    from collections.abc import Callable

    from plainspeak.fixes.fit.swap import Swap

_BEFORE_A_GERUND = (
    grammar.BE | grammar.PREPOSITIONS | grammar.AND | grammar.ADVERBS | grammar.SUBORDINATORS
    | {"", ",", ";", ":", "(", "not", "n't", "start", "stop", "keep", "avoid", "consider", "begin"}
)  # fmt: skip


def _ends_in_preposition(words: list[str]) -> bool:
    return len(words) > 1 and words[-1] in grammar.PLAIN_PREPOSITIONS | {"into", "after", "off", "up"}


def is_an_adjective(swap: Swap) -> bool:
    """ "Mitigating actions", "a retaining wall", "well defined": a participle that describes."""
    if swap.form not in {"ing", "past", "past_participle", "past or past_participle"}:
        return False
    if len(swap.old) > 1:
        return False
    before = swap.before()
    if before in grammar.DETERMINERS - {"all", "both", "each", "that", "which", "this"} or before == "'s":
        return True
    if swap.form == "ing":
        return not (before in _BEFORE_A_GERUND or grammar.is_adverb(before)) and not (
            grammar.is_plural(before)
            or grammar.is_base_verb(before, surely=True)
            or before in grammar.PRONOUNS
        )
    describes = grammar.is_open(swap.after()) and not grammar.is_adverb(swap.after())
    helped = before in grammar.BE | grammar.HAVE | grammar.PRONOUNS | grammar.NOT | grammar.AND
    return describes and not helped and not grammar.is_adverb(before) and not grammar.is_open(before)


def is_a_noun(swap: Swap) -> bool:
    """ "The roll-out of a plan", "recommend actions": a hyphen, or no subject for the verb."""
    if not {"-", "\u2011"}.isdisjoint(swap.place.written) and "-" not in swap.term.term:
        return True
    before = swap.before()
    no_subject = before in grammar.DETERMINERS - {"each", "this", "that", "which", "one", "all"}
    no_subject = no_subject or before in grammar.PREPOSITIONS
    no_subject = no_subject or grammar.is_base_verb(before, surely=True)
    return swap.form == "third_person" and no_subject


def loses_its_object(swap: Swap) -> bool:
    """ "Hold a meeting of members": "of" goes with the noun that is in the old words."""
    holds_a_noun = len(swap.old) > 1 and grammar.is_open(swap.old[-1])
    return holds_a_noun and swap.after() == "of" and len(swap.words) == 1


def misses_its_object(swap: Swap) -> bool:
    """ "We will go to." - the old verb could stand without an object, the new one cannot."""
    if not _ends_in_preposition(swap.words) or _ends_in_preposition(swap.old):
        return False
    if swap.words[-1] in grammar.PARTICLES:
        return False
    passive = swap.form in {"past_participle", "past or past_participle"}
    return passive or swap.ends_here or not (
        phrases.begins(swap.place.right, 0) or grammar.is_open(swap.after())
    ) or swap.after() in grammar.PREPOSITIONS


def must_embrace_a_pronoun(swap: Swap) -> bool:
    """ "Find out it": a short object stands between a verb and its particle."""
    particle = swap.last in grammar.PARTICLES or (
        swap.last in {"in", "on", "over"} and swap.verb in grammar.SEPARABLE_BESIDE_ON
    )
    personal = swap.after() in (grammar.OBJECTS | {"it", "you"}) - {"whom", "her"}
    short = personal or (
        swap.after() in grammar.DEMONSTRATIVES | {"her"}
        and (swap.after(1) in _STOPS_OR_LINKS or phrases.is_closed(swap.place.right, 1))
    )
    return particle and len(swap.words) > 1 and short


_STOPS_OR_LINKS = grammar.PREPOSITIONS | grammar.AND | {","}


def must_embrace_its_object(swap: Swap) -> bool:
    """ "Make worse the rash": what is made so stands right behind "make"."""
    makes = swap.verb in {"make", "keep", "leave", "set", "put"} and len(swap.words) == 2
    return makes and swap.last in _STATES and not swap.ends_here


_STATES = frozenset(
    "worse better easier harder longer stronger simpler clear clearer dirty safe well private free"
    " ready known available public open normal angry right".split()
)


def takes_something_else(swap: Swap) -> bool:
    """The new verb does not take what the old one has behind it: "to", "-ing", "that", "whether"."""
    if len(swap.old) > 1 and swap.old[-1] in grammar.PREPOSITIONS | {"that"}:
        return _complement_of_preposition(swap)
    after, links = swap.after(), swap.last in grammar.PREPOSITIONS
    if swap.verb == swap.old_verb:
        return False
    if after == "to" and grammar.is_base_verb(swap.after(1)):
        return links or (len(swap.words) == 1 and not grammar.takes(swap.verb, "to"))
    if after == "that" and not grammar.is_open(swap.after(1)):
        return not (grammar.takes(swap.verb, "that") or swap.last == "out")
    if after in _WHETHER:
        return not (grammar.takes(swap.verb, "questions") or links or swap.last == "out")
    return grammar.is_gerund(after) and not (grammar.takes(swap.verb, "ing") or links)


_WHETHER = frozenset({"whether", "how", "why"})


def _complement_of_preposition(swap: Swap) -> bool:
    """Whether what stands behind "access to" or "responsibility for" does not fit any more."""
    after, old, new = swap.after(), swap.old[-1], swap.last
    if old == new:
        return False
    if old == "to" and new in grammar.MODALS:
        return not grammar.is_base_verb(after) and not grammar.is_adverb(after)
    if old == "to" and grammar.is_base_verb(after, surely=True):
        return True
    if new in grammar.PREPOSITIONS:
        return False
    if old == "for" and _has_infinitive(swap):
        return True
    if grammar.is_gerund(after):
        return not (grammar.takes(swap.verb, "ing") or new in {"trouble", "time"})
    return swap.ends_here or (
        after in _WHETHER and not grammar.takes(swap.verb, "questions")
    )


def _has_infinitive(swap: Swap) -> bool:
    """Whether somebody is named who does something: "arrangements for you to get help"."""
    right = swap.place.right
    return any(
        end + 1 < len(right)
        and right[end].lower == "to"
        and grammar.is_base_verb(right[end + 1].lower)
        for end in phrases.ends(right, 0, swap.place.tags)
    )


def parts_two_nouns(swap: Swap) -> bool:
    """ "Advise patients of all ages": "of" belongs to the noun and not to the verb."""
    if not (len(swap.old) > 2 and swap.old[-1] == "of" and swap.last == "about"):
        return False
    right = swap.place.right
    if not right or right[0].is_capital or swap.after() in {"all", "every", "any"} and swap.after(1) in {"ages", "age"}:
        return True
    ends = list(phrases.ends(right, 0, swap.place.tags))
    return not ends or any(
        end < len(right) and right[end].lower in {"that", "on", "about", "whether", "if", "how"}
        for end in ends
    )


CHECKS: tuple[tuple[Callable[[Swap], bool], str], ...] = (
    (is_a_noun, "it may be a noun here"),
    (loses_its_object, "the words behind may belong to the old words alone"),
    (is_an_adjective, "it may describe the next word here"),
    (must_embrace_a_pronoun, "the short word behind would have to move"),
    (must_embrace_its_object, "the words behind would have to move"),
    (parts_two_nouns, "the words behind may belong together"),
    (takes_something_else, "the new words do not go with what follows"),
    (misses_its_object, "the new words need other words behind them"),
)
"""What may be wrong with a verb in its new place, and how that is said."""
