"""Whether a phrase fits that links words: a preposition, a conjunction, an amount, an aside."""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING

from plainspeak.fixes import grammar, phrases
from plainspeak.fixes.fit import modifiers, nouns
from plainspeak.fixes.found_form import BEFORE_A_BASE

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

_ADJECTIVE_ENDINGS = ("able", "ible", "ous", "ful", "ical")

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
    needy = swap.old[-1] in _NEVER_LAST or swap.last in {"need", "want"}
    return needy and swap.ends_here


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


def loses_its_first_word(swap: Swap) -> bool:
    """Whether that word may say more of the next one: "your general public responsibilities"."""
    drops = grammar.is_open(swap.old[0]) and swap.old[1:] == swap.words
    return drops and nouns.describes_another(swap)


def checks_of(swap: Swap) -> Checks:
    """The checks for a phrase: those of an adverb or adjective as well, if it is used like one."""
    links = swap.old[-1] in grammar.SUBORDINATORS | grammar.QUESTIONS
    is_clause = swap.old[0] in grammar.PRONOUNS | {"there", "please"}
    if links or is_clause or _is_preposition(swap.old):
        return CHECKS
    if swap.is_adverbial:
        return (*CHECKS, *modifiers.CHECKS_OF_ADVERBS)
    of_nouns = (
        (loses_its_first_word, nouns.PART_OF_A_NAME),
        (nouns.is_described, "the word in front does not go with the new words"),
    )
    return (*CHECKS, *of_nouns, *modifiers.CHECKS_OF_ADJECTIVES)


def _is_preposition(words: list[str]) -> bool:
    """Whether words end in a preposition; "the above" does not."""
    named = len(words) > 1 and words[-2] in grammar.ARTICLES
    return words[-1] in grammar.PREPOSITIONS and not named


def counts_behind_a_noun(swap: Swap) -> bool:
    """Whether "of" would be needed: "fines in excess of £50" are "fines of more than £50"."""
    if swap.old[-1] != "of" or swap.text.lower() not in {"about", "more than", "over"}:
        return False
    before, helping = swap.before(), swap.before(1) in BEFORE_A_BASE
    verb = before.endswith("ed") or (helping and grammar.is_base_verb(before))
    return grammar.is_open(before) and not verb


def is_most_of_one(swap: Swap) -> bool:
    """Whether "most" would stand in front of one thing that has a name: "most Council"."""
    if swap.text.lower() != "most":
        return False
    end = next(phrases.ends(swap.place.right, 0, swap.place.tags), 0)
    head = swap.place.right[end - 1] if end else None
    return head is not None and head.is_capital and not grammar.is_plural(head.lower)


def happens_to_something(swap: Swap) -> bool:
    """Whether "there is" would be said of what somebody does: "in the event of a child falling"."""
    if swap.last not in {"is", "are"}:
        return False
    words = [word.lower for word in swap.place.right[:MAX_COUNTED_WORDS]]
    thing = [*takewhile(lambda word: grammar.is_open(word) or word in grammar.DETERMINERS, words)]
    return any(
        grammar.base_of_ing(word) and not grammar.is_noun_in_ing(word) for word in thing[1:]
    )


def repeats_aged(swap: Swap) -> bool:
    """Whether an age would be said twice: "men aged between 18 and 30 years old"."""
    near = (swap.before(number) for number in range(MAX_COUNTED_WORDS))
    return swap.last == "old" and not {"aged", "age", "ages"}.isdisjoint(near)


def says_more_of_an_adjective(swap: Swap) -> bool:
    """Whether it means "in terms of": "trials that were comparable regarding their size"."""
    before = swap.before()
    adjective = before in nouns.ADJECTIVES or before.endswith(_ADJECTIVE_ENDINGS)
    return swap.words == ["about"] and adjective


def needs_a_determiner(swap: Swap) -> bool:
    """Whether "whatever" would need "the" or "their": "irrespective of age"."""
    return swap.last == "whatever" and swap.after() not in grammar.DETERMINERS


def parts_a_sentence(swap: Swap) -> bool:
    """Whether an adverb would stand between two parts: "today it is clear that we can help"."""
    clause = swap.old[0] == "it" and swap.old[-1] == "that"
    return clause and len(swap.words) == 1 and not swap.place.first


CHECKS: Checks = (
    (is_no_preposition, "it may describe the next word here"),
    (opens_with_about, "the new words do not open a sentence well"),
    (follows_a_helping_verb, "the words in front would have to change"),
    (is_stranded, "the new words need other words behind them"),
    (has_a_verb_behind, "the verb behind would have to change"),
    (has_no_subject_behind, "the new words do not go with what follows"),
    (counts_what_is_not_counted, "what follows may be one thing and not many"),
    (has_a_verb_for_one, "the verb behind would have to change"),
    (counts_behind_a_noun, "the words in front would have to change"),
    (is_most_of_one, "what follows may be one thing and not many"),
    (happens_to_something, "the verb behind would have to change"),
    (repeats_aged, "the words in front would have to change"),
    (says_more_of_an_adjective, "the new words do not go with the words in front"),
    (needs_a_determiner, "the new words do not go with what follows"),
    (parts_a_sentence, "the new words belong in another place of the sentence"),
)
"""What may be wrong with a phrase in its new place, and how that is said."""
