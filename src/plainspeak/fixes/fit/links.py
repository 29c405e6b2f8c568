"""Whether a phrase fits that links words: a preposition, a conjunction, an amount, an aside."""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING

from plainspeak.fixes import grammar, phrases
from plainspeak.fixes.fit import modifiers

if TYPE_CHECKING:
    from collections.abc import Callable

    from plainspeak.fixes.fit.swap import Swap

_MANY = ("many", "several", "a few", "few", "various")
MAX_COUNTED_WORDS = 6
"""Words behind an amount among which the things that are counted are looked for."""


def _is_preposition(words: list[str]) -> bool:
    named = len(words) > 1 and words[-2] in grammar.ARTICLES  # "the above"
    return words[-1] in grammar.PREPOSITIONS and not named


_NEVER_LAST = frozenset(
    {"of", "to", "with", "for", "from", "by", "at", "into", "about", "on", "in", "upon", "than"}
)


def is_a_verb_or_adjective(swap: Swap) -> bool:
    """ "A concerning crack", "is regarding": the word is no preposition here."""
    if swap.old[0] not in {"regarding", "concerning", "excluding", "including", "following"}:
        return False
    before = swap.before()
    return before in grammar.DETERMINERS | grammar.DEGREES | grammar.BE - {"is", "was"}


def is_stranded(swap: Swap) -> bool:
    """A preposition with nothing behind it."""
    return swap.old[-1] in _NEVER_LAST and swap.ends_here


def opens_with_about(swap: Swap) -> bool:
    """ "About the second form, we will write soon": "about" does not open a sentence well."""
    opens = swap.place.first or swap.before() in {",", ":", ";"}
    return opens and swap.words == ["about"]


def follows_a_helping_verb(swap: Swap) -> bool:
    """ "Can we ask that you": a question, where the new words make a request."""
    return swap.old[0] in grammar.SUBJECTS | {"you"} and swap.before() in grammar.AUXILIARIES


def has_a_verb_behind(swap: Swap) -> bool:
    """A preposition stood in front of "-ing", where the new words want a noun."""
    if not _is_preposition(swap.old) or _is_preposition(swap.words):
        return False
    base = grammar.base_of_ing(swap.after())
    return base is not None and swap.words[-1] not in {"by", "when", "while", "before", "after"}


def has_no_subject_behind(swap: Swap) -> bool:
    """ "In such a way that jams": "that" is the subject, and "so that jams" has none."""
    if "such" not in swap.old or swap.old[-1] != "that":
        return False
    if swap.after() in grammar.SUBJECTS | grammar.EITHER | {"there"}:
        return False
    begins = phrases.begins(swap.place.right, 0, swap.place.tags)
    return not begins or grammar.is_third_person(swap.after())


def counts_what_is_not_counted(swap: Swap) -> bool:
    """ "Many experience": no plural stands behind the amount."""
    if swap.text.lower() not in _MANY:
        return False
    behind = takewhile(
        lambda word: grammar.is_open(word) or word in {"people", "and", "or", ",", "more", "different"},
        (word.lower for word in swap.place.right[:MAX_COUNTED_WORDS]),
    )
    return not any(map(_is_counted, behind))


def _is_counted(word: str) -> bool:
    return grammar.is_plural(word) and word not in {"staff", "data", "media"}


def has_a_verb_for_one(swap: Swap) -> bool:
    """ "Many guides is": the verb was made for "a plethora"."""
    if not swap.text.lower().startswith((*_MANY, "most", "more and more", "all kinds")):
        return False
    for word in swap.place.right[: 2 * MAX_COUNTED_WORDS]:
        if word.lower in {"is", "was", "has", "does"}:
            return True
        if not (grammar.is_open(word.lower) or word.lower in {"of", "the", "and", "people", "for"}):
            return False
    return False


def names_other_people(swap: Swap) -> bool:
    """ "It is felt that" is not "we think that" where others feel it."""
    return any(
        group.intersection(swap.words) and not group.intersection(swap.old) for group in _PERSONS
    )


def loses_words(swap: Swap) -> bool:
    """ "Complete the online form" is more than "fill in the form": a longer variant of the term."""
    term, old = swap.term.term.lower().replace("-", ""), " ".join(swap.old).replace("-", "")
    known = {*term.split(), *swap.words}
    longer = len(old.split()) > len(term.split())
    return longer and any(grammar.is_open(word) and word not in known for word in old.split())


_PERSONS = (
    frozenset({"we", "us", "our", "i", "me", "my"}),
    frozenset({"you", "your", "yourself"}),
    frozenset({"they", "them", "their", "who"}),
)


def checks_of(swap: Swap) -> tuple[tuple[Callable[[Swap], bool], str], ...]:
    """The checks for a phrase: those of an adverb or adjective as well, if it is used like one."""
    links = swap.old[-1] in grammar.SUBORDINATORS | grammar.QUESTIONS
    is_clause = swap.old[0] in grammar.PRONOUNS | {"there", "please"}
    if links or is_clause or _is_preposition(swap.old):
        return CHECKS
    if swap.is_adverbial:
        return (*CHECKS, *modifiers.CHECKS_OF_ADVERBS)
    return (*CHECKS, *modifiers.CHECKS_OF_ADJECTIVES)


CHECKS: tuple[tuple[Callable[[Swap], bool], str], ...] = (
    (is_a_verb_or_adjective, "it may describe the next word here"),
    (opens_with_about, "the new words do not open a sentence well"),
    (follows_a_helping_verb, "the words in front would have to change"),
    (is_stranded, "the new words need other words behind them"),
    (has_a_verb_behind, "the verb behind would have to change"),
    (has_no_subject_behind, "the new words do not go with what follows"),
    (counts_what_is_not_counted, "what follows may be one thing and not many"),
    (has_a_verb_for_one, "the verb behind would have to change"),
)
"""What may be wrong with a phrase in its new place, and how that is said."""
