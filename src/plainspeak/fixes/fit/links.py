"""Whether a phrase fits that links words: a preposition, a conjunction, an amount, an aside."""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING

from plainspeak.fixes import grammar, phrases
from plainspeak.fixes.fit import modifiers

if TYPE_CHECKING:
    from plainspeak.fixes.fit.swap import Checks, Swap

_MANY = ("many", "several", "a few", "few", "various")
_OF_MANY = (*_MANY, "most", "more and more", "all kinds")
_FOR_ONE = frozenset({"is", "was", "has", "does"})
_IN_A_COUNT = frozenset({"people", "and", "or", ",", "more", "different"})
_IN_A_SUBJECT = frozenset({"of", "the", "and", "people", "for"})
_MASS_WITH_S = frozenset({"staff", "data", "media"})

_LOOK_LIKE_VERBS = frozenset({"regarding", "concerning", "excluding", "including", "following"})
_NEVER_LAST = frozenset(
    {"about", "at", "by", "for", "from", "in", "into", "of", "on", "than", "to", "upon", "with"}
)

_PERSONS = (
    frozenset({"we", "us", "our", "i", "me", "my"}),
    frozenset({"you", "your", "yourself"}),
    frozenset({"they", "them", "their", "who"}),
)

MAX_COUNTED_WORDS = 6
"""Words behind an amount among which the things that are counted are looked for."""

MAX_SUBJECT_WORDS = 12
"""Words behind an amount among which the verb is looked for."""


def names_other_people(swap: Swap) -> bool:
    """Whether somebody is named who was not: "it is felt that" is not always "we think that"."""
    return any(
        group.intersection(swap.words) and not group.intersection(swap.old) for group in _PERSONS
    )


def loses_words(swap: Swap) -> bool:
    """Whether a longer variant of the term says more: "complete the online form"."""
    term, old = swap.term.term.lower().replace("-", ""), " ".join(swap.old).replace("-", "")
    known = {*term.split(), *swap.words}
    longer = len(old.split()) > len(term.split())
    return longer and any(grammar.is_open(word) and word not in known for word in old.split())


def is_no_preposition(swap: Swap) -> bool:
    """Whether it is an adjective or a verb: "a concerning crack", "they are regarding him"."""
    others = grammar.DETERMINERS | grammar.DEGREES | grammar.BE - {"is", "was"}
    return swap.old[0] in _LOOK_LIKE_VERBS and swap.before() in others


def opens_with_about(swap: Swap) -> bool:
    """Whether "about" would open a sentence, which it does not do well."""
    opens = swap.place.first or swap.before() in {",", ":", ";"}
    return opens and swap.words == ["about"]


def follows_a_helping_verb(swap: Swap) -> bool:
    """Whether a request would stand in a question: "can we ask that you"."""
    return swap.old[0] in grammar.SUBJECTS | {"you"} and swap.before() in grammar.AUXILIARIES


def is_stranded(swap: Swap) -> bool:
    """Whether a preposition has nothing behind it."""
    return swap.old[-1] in _NEVER_LAST and swap.ends_here


def has_a_verb_behind(swap: Swap) -> bool:
    """Whether "-ing" follows, where the new words want a noun: "in support of helping"."""
    if not _is_preposition(swap.old) or _is_preposition(swap.words):
        return False
    fine = {"by", "when", "while", "before", "after"}
    return grammar.base_of_ing(swap.after()) is not None and swap.last not in fine


def has_no_subject_behind(swap: Swap) -> bool:
    """Whether "that" is itself the subject: "in such a way that jams"."""
    if "such" not in swap.old or swap.old[-1] != "that":
        return False
    if swap.after() in grammar.SUBJECTS | grammar.EITHER | {"there"}:
        return False
    begins = phrases.begins(swap.place.right, 0, swap.place.tags)
    return not begins or grammar.is_third_person(swap.after())


def counts_what_is_not_counted(swap: Swap) -> bool:
    """Whether no plural stands behind an amount: "many experience"."""
    if swap.text.lower() not in _MANY:
        return False
    words = (word.lower for word in swap.place.right[:MAX_COUNTED_WORDS])
    counted = takewhile(lambda word: grammar.is_open(word) or word in _IN_A_COUNT, words)
    return not any(grammar.is_plural(word) and word not in _MASS_WITH_S for word in counted)


def has_a_verb_for_one(swap: Swap) -> bool:
    """Whether the verb was made for one thing: "a plethora of guides is"."""
    if not swap.text.lower().startswith(_OF_MANY):
        return False
    words = [word.lower for word in swap.place.right[:MAX_SUBJECT_WORDS]]
    subject = [*takewhile(lambda word: grammar.is_open(word) or word in _IN_A_SUBJECT, words)]
    return words[len(subject) : len(subject) + 1] != [] and words[len(subject)] in _FOR_ONE


def checks_of(swap: Swap) -> Checks:
    """The checks for a phrase: those of an adverb or adjective as well, if it is used like one."""
    links = swap.old[-1] in grammar.SUBORDINATORS | grammar.QUESTIONS
    is_clause = swap.old[0] in grammar.PRONOUNS | {"there", "please"}
    if links or is_clause or _is_preposition(swap.old):
        return CHECKS
    if swap.is_adverbial:
        return (*CHECKS, *modifiers.CHECKS_OF_ADVERBS)
    return (*CHECKS, *modifiers.CHECKS_OF_ADJECTIVES)


def _is_preposition(words: list[str]) -> bool:
    """Whether words end in a preposition; "the above" does not."""
    named = len(words) > 1 and words[-2] in grammar.ARTICLES
    return words[-1] in grammar.PREPOSITIONS and not named


CHECKS: Checks = (
    (is_no_preposition, "it may describe the next word here"),
    (opens_with_about, "the new words do not open a sentence well"),
    (follows_a_helping_verb, "the words in front would have to change"),
    (is_stranded, "the new words need other words behind them"),
    (has_a_verb_behind, "the verb behind would have to change"),
    (has_no_subject_behind, "the new words do not go with what follows"),
    (counts_what_is_not_counted, "what follows may be one thing and not many"),
    (has_a_verb_for_one, "the verb behind would have to change"),
)
"""What may be wrong with a phrase in its new place, and how that is said."""
