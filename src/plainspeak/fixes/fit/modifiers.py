"""Whether an adjective, an adverb or an amount fits where another one stood."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from plainspeak.fixes import grammar
from plainspeak.text.word_lists import word_groups

if TYPE_CHECKING:
    from plainspeak.fixes.fit.swap import Checks, Swap

_LISTS = word_groups("grammar")
BEFORE_THE_VERB = _LISTS["before the verb"]
NOT_AT_THE_END = _LISTS["not at the end"]
NOT_AT_THE_START = _LISTS["not at the start"]
ONLY_AT_THE_START = _LISTS["only at the start"]
ONLY_BEFORE_A_NOUN = _LISTS["only before a noun"]
FINE_AT_THE_END = _LISTS["fine at the end"]

_AMOUNTS = frozenset({"enough", "more", "all", "several", "some", "most", "not", "many", "less"})
_KNOWN = grammar.POSSESSIVES | {"the", "these", "those"}
_VERY = frozenset({"very", "too", "more", "most", "so", "less"})
_NOT_COMPARED = _VERY | _AMOUNTS | {"main", "best", "only"}
_GRADES = frozenset({"more", "most", "less", "least"})
_COMPARED = _GRADES | {"as", "so", "too", "how", "equally", "increasingly"}
_INNER = grammar.PREPOSITIONS | grammar.QUESTIONS | {"to", "that", "not"}
_VOWELS = re.compile("[aeiouy]+")


def is_too_long_for_its_noun(swap: Swap) -> bool:
    """Whether it belongs behind the noun: "a made for you plan", "an easy to see sign"."""
    inner = swap.words[0] != "not" and bool(_INNER.intersection(swap.words))
    return inner and grammar.is_open(swap.after())


def is_compared(swap: Swap) -> bool:
    """Whether the word in front makes too much of it: "more best", "very very", "more long"."""
    before = swap.before()
    if before in grammar.DEGREES and swap.words[0] in _NOT_COMPARED:
        return True
    longer, short = len(swap.words) > 1, _has_one_syllable(swap.words[0])
    return before in _COMPARED and (longer or (before in _GRADES and short))


def _has_one_syllable(word: str) -> bool:
    """Whether "-er" compares a word and not "more"."""
    return len(_VOWELS.findall(word)) - (word.endswith("e") and word != "the") <= 1


def is_an_amount_behind_the(swap: Swap) -> bool:
    """Whether it is an amount where none can be: "an enough spread", "enough, safe food"."""
    before = swap.before()
    known = before in _KNOWN and swap.words[0] == "many"
    owned = before in grammar.DETERMINERS and not known
    return swap.words[0] in _AMOUNTS and (owned or (swap.after() == "," and not swap.place.first))


def is_an_adverb(swap: Swap) -> bool:
    """Whether it says how something is done: without its hyphen, as in "know it in depth"."""
    parted = "-" in swap.term.term and "-" not in swap.place.written
    return parted and " " in swap.place.written and not grammar.is_open(swap.after())


def stands_alone(swap: Swap) -> bool:
    """Whether it goes only in front of a noun: "the plan is main", "care has to be all-round"."""
    named = grammar.is_open(swap.after()) or swap.after() == "people"
    return swap.last in ONLY_BEFORE_A_NOUN and not named


_KNOWN_BEFORE = grammar.DETERMINERS | grammar.BE | {"'s"}


def needs_the(swap: Swap) -> bool:
    """Whether "the" has to come in front: "it gives optimum results" are "the best results"."""
    return swap.words[0] in {"best", "worst"} and swap.before() not in _KNOWN_BEFORE


_FINE_BEFORE = grammar.BE | grammar.DO | {"", "there"}


def needs_a_verb(swap: Swap) -> bool:
    """Whether "is" or "are" has to come in front: "due to not enough evidence"."""
    shared = swap.before() not in _FINE_BEFORE or swap.after() in grammar.AND
    return swap.words[0] == "not" and shared


CHECKS_OF_ADJECTIVES: Checks = (
    (is_too_long_for_its_noun, "the new words would be better after the next word"),
    (is_compared, "the word before it does not go with the new words"),
    (is_an_amount_behind_the, "the word before it does not go with the new words"),
    (is_an_adverb, "it may say how something is done here"),
    (stands_alone, "the new words need a noun behind them"),
    (needs_the, 'the new words need a word such as "the" before them'),
    (needs_a_verb, "the new words need a verb before them"),
)


def is_misplaced(swap: Swap) -> bool:
    """Whether it is at an end where it does not belong: "wear a hat always", "was so late"."""
    word = swap.text.lower()
    starts = swap.place.first or swap.before() in {",", ";", ":", "(", "and", "but"}
    if word in ONLY_AT_THE_START:
        return not starts
    if word in NOT_AT_THE_START and starts:
        return True
    last = word in NOT_AT_THE_END and swap.ends_here and not starts
    return last or (word == "only" and swap.before() in {"almost", "nearly"})


_HELPING = grammar.AUXILIARIES - {"may", "might"} | grammar.NOT | grammar.SUBJECTS

_GOES_ON = grammar.AUXILIARIES | grammar.DETERMINERS | grammar.PREPOSITIONS


def leaves_the_verb(swap: Swap) -> bool:
    """Whether the verb it goes with is somewhere else: "clear always during the show"."""
    word = swap.text.lower()
    if word not in BEFORE_THE_VERB or len(swap.old) == 1 or swap.place.first:
        return False
    if swap.ends_here:
        return word not in FINE_AT_THE_END
    before, after = swap.before(), swap.after()
    links = {"you", "it", ",", "that", "which", "and", "but", "if", "when"}
    return before not in _HELPING | links or not (grammar.is_open(after) or after in _GOES_ON)


def is_said_more_of(swap: Swap) -> bool:
    """Whether what follows belongs to a noun in the old words: "on occasions when it rains"."""
    return len(swap.old) > 1 and swap.after() in {"when", "where", "that", "which", "of"}


_HELPING_OR_TO = grammar.AUXILIARIES | {"to"}


def parts_a_verb(swap: Swap) -> bool:
    """Whether a longer adverb would be inside a verb: "is at the same time working"."""
    if len(swap.words) == 1 or len(swap.old) > len(swap.words):
        return False
    if not grammar.is_open(swap.after()):
        return False
    inside = swap.before() in _HELPING_OR_TO
    return inside or (len(swap.old) == 1 and not swap.place.first)


CHECKS_OF_ADVERBS: Checks = (
    (is_misplaced, "the new words belong elsewhere in the sentence"),
    (leaves_the_verb, "the new words belong elsewhere in the sentence"),
    (is_said_more_of, "the words after it may belong to the old words alone"),
    (parts_a_verb, "the new words belong elsewhere in the sentence"),
)
