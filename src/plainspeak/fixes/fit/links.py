"""Whether a phrase fits that links words: a preposition, a conjunction, an aside."""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING

from plainspeak.fixes import grammar, phrases
from plainspeak.fixes.fit import amounts, modifiers, nouns
from plainspeak.text.word_lists import word_groups

if TYPE_CHECKING:
    from plainspeak.fixes.fit.swap import Checks, Swap

_LOOK_LIKE_VERBS = frozenset({"regarding", "concerning", "excluding", "including", "following"})
_NEVER_LAST = frozenset(
    {"about", "at", "by", "for", "from", "in", "into", "of", "on", "than", "to", "upon", "with"}
)

_PERSONS = (
    frozenset({"we", "us", "our", "i", "me", "my"}),
    frozenset({"you", "your", "yourself"}),
    frozenset({"they", "them", "their", "who"}),
)

_LISTS = word_groups("grammar")
SAID_ABOUT = _LISTS["said about something"]
GO_WITH_ABOUT = _LISTS["go with about"] | SAID_ABOUT

MAX_SAID_WORDS = 8
"""Words in front of "about" among which the letter or question is looked for."""

MAX_EVENT_WORDS = 6
"""Words behind "if there is" among which the verb of an event is looked for."""

_DOES = frozenset({"being", "having"})


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


_BEFORE_A_DESCRIPTION = grammar.DETERMINERS | grammar.DEGREES | grammar.BE - {"is", "was"}


def is_no_preposition(swap: Swap) -> bool:
    """Whether it is an adjective or a verb: "a concerning crack", "they are regarding him"."""
    return swap.old[0] in _LOOK_LIKE_VERBS and swap.before() in _BEFORE_A_DESCRIPTION


def opens_with_about(swap: Swap) -> bool:
    """Whether "about" would open a sentence, which it does not do well."""
    opens = swap.place.first or swap.before() in {",", ":", ";"}
    return opens and swap.words == ["about"]


_ASKING = grammar.SUBJECTS | {"you"}


def follows_a_helping_verb(swap: Swap) -> bool:
    """Whether a request would be in a question: "can we ask that you"."""
    return swap.old[0] in _ASKING and swap.before() in grammar.AUXILIARIES


def is_stranded(swap: Swap) -> bool:
    """Whether a preposition has nothing behind it."""
    needy = swap.old[-1] in _NEVER_LAST or swap.last == "need"
    return needy and swap.ends_here


def has_a_verb_behind(swap: Swap) -> bool:
    """Whether "-ing" follows, where the new words want a noun: "in support of helping"."""
    if not _is_preposition(swap.old) or _is_preposition(swap.words):
        return False
    fine = {"by", "when", "while", "before", "after"}
    return grammar.base_of_ing(swap.after()) is not None and swap.last not in fine


_SUBJECTS = grammar.SUBJECTS | grammar.EITHER | {"there"}


def has_no_subject_behind(swap: Swap) -> bool:
    """Whether "that" is itself the subject: "in such a way that jams"."""
    if "such" not in swap.old or swap.old[-1] != "that":
        return False
    if swap.after() in _SUBJECTS:
        return False
    begins = phrases.begins(swap.place.right, 0, swap.place.tags)
    return not begins or grammar.is_third_person(swap.after())


def loses_its_first_word(swap: Swap) -> bool:
    """Whether that word may say more of the next one: "your general public responsibilities"."""
    drops = grammar.is_open(swap.old[0]) and swap.old[1:] == swap.words
    noun = swap.last not in nouns.ADJECTIVES and not swap.last.endswith("ed")
    return drops and noun and nouns.describes_another(swap)


_LINKING = grammar.SUBORDINATORS | grammar.QUESTIONS

_BEGIN_CLAUSE = grammar.PRONOUNS | {"there", "please"}


def checks_of(swap: Swap) -> Checks:
    """The checks for a phrase: those of an adverb or adjective as well, if it is used like one."""
    links = swap.old[-1] in _LINKING
    is_clause = swap.old[0] in _BEGIN_CLAUSE
    if links or is_clause or _is_preposition(swap.old):
        return (*CHECKS, *amounts.CHECKS)
    if swap.is_adverbial:
        return (*CHECKS, *amounts.CHECKS, *modifiers.CHECKS_OF_ADVERBS)
    of_nouns = (
        (loses_its_first_word, nouns.PART_OF_A_NAME),
        (nouns.is_described, "the word before it does not go with the new words"),
        (nouns.does_what_follows, nouns.PART_OF_A_NAME),
    )
    return (*CHECKS, *amounts.CHECKS, *of_nouns, *modifiers.CHECKS_OF_ADJECTIVES)


def _is_preposition(words: list[str]) -> bool:
    """Whether words end in a preposition; "the above" does not."""
    named = len(words) > 1 and words[-2] in grammar.ARTICLES
    return words[-1] in grammar.PREPOSITIONS and not named


_OF_A_THING = grammar.DETERMINERS | _DOES


def happens_to_something(swap: Swap) -> bool:
    """Whether "there is" would be said of what somebody does: "in the event of a child falling"."""
    if swap.last not in {"is", "are"}:
        return False
    words = [word.lower for word in swap.place.right[:MAX_EVENT_WORDS]]
    thing = [*takewhile(lambda word: grammar.is_open(word) or word in _OF_A_THING, words)]
    return any(
        word in _DOES or (grammar.base_of_ing(word) and not grammar.is_noun_in_ing(word))
        for word in thing[1:]
    )


def is_turned_round(swap: Swap) -> bool:
    """Whether "not to" would be read together: "quietly, but not so as to whisper"."""
    return swap.words == ["to"] and swap.before() in grammar.NOT


def is_not_said_about(swap: Swap) -> bool:
    """Whether it means "in terms of": "the trials did not differ regarding their size"."""
    if swap.words != ["about"] or swap.old[-1] == "of":
        return False
    near = {swap.before(number) for number in range(MAX_SAID_WORDS)}
    return swap.before() not in GO_WITH_ABOUT and near.isdisjoint(SAID_ABOUT)


def needs_a_determiner(swap: Swap) -> bool:
    """Whether "whatever" would need "the" or "their": "irrespective of age"."""
    return swap.last == "whatever" and swap.after() not in grammar.DETERMINERS


def parts_a_sentence(swap: Swap) -> bool:
    """Whether an adverb would be between two parts: "today it is clear that we can help"."""
    clause = swap.old[0] == "it" and swap.old[-1] == "that"
    return clause and len(swap.words) == 1 and not swap.place.first


CHECKS: Checks = (
    (is_no_preposition, "it may describe the next word here"),
    (opens_with_about, "the new words do not open a sentence well"),
    (follows_a_helping_verb, "the words before it would have to change"),
    (is_stranded, "the new words need other words after them"),
    (has_a_verb_behind, "the verb after it would have to change"),
    (has_no_subject_behind, "the new words do not go with what follows"),
    (happens_to_something, "the verb after it would have to change"),
    (is_turned_round, "the words before it would have to change"),
    (is_not_said_about, "the new words do not go with the words in front"),
    (needs_a_determiner, "the new words do not go with what follows"),
    (parts_a_sentence, "the new words belong elsewhere in the sentence"),
)
"""What may be wrong with a phrase in its new place, and how that is said."""
