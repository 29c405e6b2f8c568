"""Passive verbs: a form of "be" and a participle that is no adjective."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from plainspeak.analysis.detectors import Detection
from plainspeak.text.pos import DETERMINERS, PREPOSITIONS
from plainspeak.text.word_lists import word_list

if TYPE_CHECKING:
    from collections.abc import Iterator

    from plainspeak.text import Passage
    from plainspeak.text.lexeme import Lexeme

BE = frozenset({"be", "is", "are", "was", "were", "been", "being", "am", "'re", "'m"})
HAVE = frozenset({"have", "has", "had", "having", "'ve"})

ADVERBS = frozenset(
    {
        *("not", "n't", "now", "also", "never", "always", "often", "already", "still", "then"),
        *("soon", "first", "only", "just", "almost", "again", "ever", "once", "all", "both"),
        *("either", "perhaps", "sometimes", "seldom", "even", "well", "best", "better", "later"),
        *("since", "thus", "therefore", "however", "so", "last", "being", "been"),
    }
)
"""Words that may be between "be" and its participle."""

MIN_ED_CHARS = 3
"""Letters of the shortest participle in "-ed" that is a word of its own."""

STATES = frozenset({"closed", "shut", "broken", "lost", "gone"})
"""Participles that say how a thing is after "is" and "are", and what is done to it elsewhere."""

NOT_NAMES = ADVERBS | {"to", "and", "or", "but", "back", "before", "after", "when", "if", "as"}
"""Words behind "called" that go on with the sentence."""

NAMING = frozenset({"called", "named", "titled"})

TWO_OBJECTS = frozenset(
    {
        *("given", "sent", "offered", "paid", "told", "shown", "asked", "taught", "awarded"),
        *("granted", "lent", "charged", "fined", "handed", "left", "kept", "made", "found"),
    }
)
"""Participles that a noun may follow: "you were sent forms"."""

PEOPLE = frozenset({"i", "you", "he", "she", "we", "they", "people"})

ASKING = frozenset({"how", "when", "where", "why", "what", "who", "which"})

MAX_SUBJECT_TOKENS = 5
"""Words between "be" and the participle of a question."""


@cache
def _words(heading: str) -> frozenset[str]:
    """The words under one heading of ``participles.txt``."""
    text = word_list("participles")
    return frozenset(text.partition(f"# {heading}\n")[2].partition("\n# ")[0].split())


def find(passage: Passage) -> Iterator[Detection]:
    """Each passive verb, from its form of "be" to its participle."""
    for begin, end in passage.sentences:
        at = begin
        while at < end:
            last = _participle(passage, at, begin, end) if _is_be(passage, at) else None
            if last is None:
                at += 1
                continue
            start = _start(passage, at, begin)
            sentence = passage.starts[begin], passage.ends[end - 1]
            yield Detection(passage.starts[start], passage.ends[last], sentence)
            at = last + 1


def _is_be(passage: Passage, at: int) -> bool:
    return passage.words[at].lower in BE


def _start(passage: Passage, at: int, begin: int) -> int:
    """The first word of "has been", "have never been"; else the form of "be" itself."""
    if passage.words[at].lower != "been":
        return at
    for before in range(at - 1, max(begin, at - 4) - 1, -1):
        word = passage.words[before].lower
        if word in HAVE:
            return before
        if not _is_adverb(word):
            break
    return at


def _participle(passage: Passage, at: int, begin: int, end: int) -> int | None:
    """The participle that goes with a form of "be"."""
    i = at + 1
    while i < end and _is_adverb(passage.words[i].lower):
        i += 1
    if i < end and _is_passive(passage, at, i, begin, end):
        return i
    return _asked(passage, at, begin, end)


def _is_adverb(word: str) -> bool:
    return word in ADVERBS or (word.endswith("ly") and word not in {"supply", "apply", "family"})


def _asked(passage: Passage, at: int, begin: int, end: int) -> int | None:
    """The participle of a question, behind its subject: "Was your letter answered?"."""
    first = at == begin or (at == begin + 1 and passage.words[begin].lower in ASKING)
    if not first or passage.words[end - 1].text != "?":
        return None
    for i in range(at + 2, min(end - 1, at + MAX_SUBJECT_TOKENS + 2)):
        after = passage.words[i + 1].lower
        closes = not passage.words[i + 1].is_alpha or after in PREPOSITIONS or after == "to"
        if closes and _is_passive(passage, at, i, begin, end):
            return i
    return None


def _is_passive(passage: Passage, at: int, i: int, begin: int, end: int) -> bool:
    """Whether the word at ``i`` is a participle that a form of "be" at ``at`` makes passive."""
    word = passage.words[i]
    if not word.is_alpha or word.is_title or not _looks_so(word.lower):
        return False
    after = passage.words[i + 1] if i + 1 < end else None
    if word.lower == "used" and after and after.lower == "to":
        return not _used_to(passage, at, i, begin, end)
    if word.lower in NAMING and after and _is_name(after):
        return False
    if passage.tags:
        return passage.tags[i] == "VERB"
    return not _is_adjective(word.lower, passage.words[i - 1].lower, after.lower if after else "")


def _is_name(after: Lexeme) -> bool:
    """Whether the word behind "called" is what a thing is called: who calls it so is no matter."""
    return not after.is_alpha or after.is_title or after.lower not in PREPOSITIONS | NOT_NAMES


def _is_adjective(word: str, before: str, after: str) -> bool:
    """Whether a participle only says how somebody or something is."""
    if word in _words("never passive") or (word == "prepared" and after == "to"):
        return True
    if word in STATES and before in {"is", "are", "'re"}:
        return True
    if word in _words("passive only before by"):
        return after != "by"
    return word not in TWO_OBJECTS and _names_things(after)


def _looks_so(word: str) -> bool:
    """Whether a word has the form of a participle."""
    if word in _words("irregular"):
        return True
    adjective = word.startswith("un") and not word.startswith(("under", "unit"))
    return word.endswith("ed") and len(word) > MIN_ED_CHARS and not adjective


def _used_to(passage: Passage, at: int, i: int, begin: int, end: int) -> bool:
    """Whether "used to" means "accustomed to": of people, or before "-ing" or a noun."""
    after = passage.words[i + 2].lower if i + 2 < end else ""
    person = any(passage.words[k].lower in PEOPLE for k in range(max(begin, at - 2), at))
    return person or after.endswith("ing") or after in DETERMINERS


def _names_things(word: str) -> bool:
    """Whether a word is a noun in the plural, so that what comes before it is an adjective."""
    return word.endswith("s") and word not in _words("no plural") and not word.endswith("ss")
