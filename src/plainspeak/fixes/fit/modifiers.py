"""Whether an adjective, an adverb or an amount fits where another one stood."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plainspeak.fixes import grammar
from plainspeak.text.word_lists import word_groups

if TYPE_CHECKING:
    from collections.abc import Callable

    from plainspeak.fixes.fit.swap import Swap

_LISTS = word_groups("grammar")
BEFORE_THE_VERB = _LISTS["before the verb"]
NOT_AT_THE_END = _LISTS["not at the end"]
NOT_AT_THE_START = _LISTS["not at the start"]
ONLY_AT_THE_START = _LISTS["only at the start"]
FINE_AT_THE_END = _LISTS["fine at the end"]

_AMOUNTS = frozenset({"enough", "more", "all", "several", "some", "most", "not", "many", "less"})
_COMPARED = frozenset({"more", "most", "less", "least", "as", "so", "too", "how", "equally", "increasingly"})
_VERY = frozenset({"very", "too", "more", "most", "so", "less"})


def _describes(swap: Swap) -> bool:
    """Whether a noun, or another adjective, stands right behind."""
    return grammar.is_open(swap.after())


def is_too_long_for_its_noun(swap: Swap) -> bool:
    """ "A made for you plan", "an easy to see sign", "the with the same boundary area"."""
    inner = grammar.PREPOSITIONS | grammar.QUESTIONS | {"to", "that", "not"}
    return _describes(swap) and bool(inner.intersection(swap.words)) and swap.words[0] != "not"


def is_compared(swap: Swap) -> bool:
    """ "More best", "very very small", "more long"."""
    before = swap.before()
    if before in _VERY | grammar.DEGREES and swap.words[0] in _VERY | _AMOUNTS | {"main", "best", "only"}:
        return True
    short = len(swap.words) == 1 and _is_short(swap.words[0])
    graded = before in {"more", "most", "less", "least"}
    return before in _COMPARED and (len(swap.words) > 1 or (graded and short))


_VOWEL_GROUP = "aeiouy"


def _is_short(word: str) -> bool:
    """Whether a word has one syllable, so that "-er" compares it and not "more"."""
    groups = sum(
        letter in _VOWEL_GROUP and (number == 0 or word[number - 1] not in _VOWEL_GROUP)
        for number, letter in enumerate(word)
    )
    return groups - (word.endswith("e") and groups > 1) <= 1


def is_an_amount_with_the(swap: Swap) -> bool:
    """ "A enough spread", "the not enough staff"."""
    before = swap.before()
    counted = before in grammar.DETERMINERS - {"not"}
    allowed = {"many": {"the", "these", "those", "our", "their", "your", "my", "his", "her", "its"}}
    return swap.words[0] in _AMOUNTS and counted and before not in allowed.get(swap.words[0], set())


def is_an_adverb(swap: Swap) -> bool:
    """ "Know it in depth": without its hyphen and a noun behind, it is no adjective."""
    parted = "-" in swap.term.term and "-" not in swap.place.written
    return parted and " " in swap.place.written and not _describes(swap)


def is_short_of_a_verb(swap: Swap) -> bool:
    """ "Due to not enough evidence": it needs "is" or "are" in front."""
    fine = grammar.BE | grammar.DO | {"", "there"}
    return swap.words[:1] == ["not"] and swap.before() not in fine


CHECKS_OF_ADJECTIVES: tuple[tuple[Callable[[Swap], bool], str], ...] = (
    (is_too_long_for_its_noun, "the new words would stand better behind the next word"),
    (is_compared, "the word in front does not go with the new words"),
    (is_an_amount_with_the, "the word in front does not go with the new words"),
    (is_an_adverb, "it may say how something is done here"),
    (is_short_of_a_verb, "the new words need a verb in front of them"),
)


def is_misplaced(swap: Swap) -> bool:
    """ "Wear a hat always", "always, staff", "was so late"."""
    word = swap.text.lower()
    starts = swap.place.first or swap.before() in {",", ";", ":", "(", "and", "but"}
    ends = swap.ends_here and not (starts and swap.after() == ",")
    if word in ONLY_AT_THE_START:
        return not starts
    if word in NOT_AT_THE_START and starts:
        return True
    return word in NOT_AT_THE_END and ends and not starts


def parts_a_verb(swap: Swap) -> bool:
    """ "Is at the same time working": a longer adverb stands before or behind the whole verb."""
    inside = swap.before() in grammar.AUXILIARIES | {"to"} and grammar.is_open(swap.after())
    before_adjective = grammar.is_open(swap.after()) and not swap.place.first
    longer = len(swap.words) > 1 and len(swap.old) <= len(swap.words)
    return longer and (inside or (before_adjective and len(swap.old) == 1))


def leaves_the_verb(swap: Swap) -> bool:
    """ "Clear always during the show": such an adverb goes with the verb, which is not here."""
    if swap.text.lower() not in BEFORE_THE_VERB or len(swap.old) == 1 or swap.place.first:
        return False
    if swap.ends_here and swap.text.lower() in FINE_AT_THE_END:
        return False
    before, after = swap.before(), swap.after()
    helped = before in grammar.AUXILIARIES - {"may", "might"} | grammar.NOT | grammar.SUBJECTS
    helped = helped or before in {"you", "it", ",", "that", "which", "and", "but", "if", "when"}
    return not helped or not (grammar.is_open(after) or after in grammar.AUXILIARIES | grammar.DETERMINERS | grammar.PREPOSITIONS)


def is_said_more_of(swap: Swap) -> bool:
    """ "On occasions when it rains": what follows says more about the old words."""
    return len(swap.old) > 1 and swap.after() in {"when", "where", "that", "which", "of"}


CHECKS_OF_ADVERBS: tuple[tuple[Callable[[Swap], bool], str], ...] = (
    (is_misplaced, "the new words belong in another place of the sentence"),
    (leaves_the_verb, "the new words belong in another place of the sentence"),
    (is_said_more_of, "the words behind may belong to the old words alone"),
    (parts_a_verb, "the new words belong in another place of the sentence"),
)
