"""Verbs hidden in nouns: "make a decision", "carry out a review of", "a payment was made"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plainspeak.analysis.detectors import Detection
from plainspeak.analysis.detectors.passive import ASKING, BE, HAVE
from plainspeak.analysis.detectors.weak_verbs import THERE, rows, weak_forms
from plainspeak.model import Term
from plainspeak.text.pos import BEFORE_A_VERB, DETERMINERS, PREPOSITIONS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from plainspeak.analysis.detectors.weak_verbs import HiddenVerb
    from plainspeak.text import Passage

MAX_TOKENS_BETWEEN = 4
"""Words that may be between the weak verb and the noun: "make a very quick decision"."""

LINKS = PREPOSITIONS | {
    "to",
    "towards",
    "upon",
    "after",
    "before",
    "if",
    "when",
    "while",
    "and",
    "or",
}
NOT_BETWEEN = LINKS | BEFORE_A_VERB | BE | {"but", "that", "sure", "certain", "it", "them", "him"}
"""Words that part a noun from a verb before it."""

PARTICIPLES = frozenset({"given", "taken", "done", "undertaken", "shown"})
"""Forms of weak verbs that need "have" or "be": without it they say "given that"."""

INTRANSITIVE = frozenset(
    {"agree", "apologise", "apply", "act", "book", "complain", "decide", "object", "pay", "reply"}
)
"""Verbs that need nothing after them, so that they fit at the end of a sentence too."""

FOLLOWS = (
    LINKS
    | {
        "that",
        "which",
        "who",
        "because",
        "so",
        "until",
        "before",
        "after",
        "since",
        "where",
        "once",
    }
    | {"than", "online", "here", "there", "now", "again", "today", "yesterday", "tomorrow", "later"}
    | {"last", "next", "each", "every", "this", "both", "yourself", "together", "too", "also"}
    | {
        "we",
        "you",
        "they",
        "he",
        "she",
        "i",
        "it",
        "is",
        "are",
        "was",
        "were",
        "has",
        "have",
        "had",
    }
    | {"will", "would", "can", "could", "may", "might", "must", "should", "shall", "not"}
)
"""Words that may follow the noun; another noun would make a compound of it."""


def find(passage: Passage) -> Iterator[Detection]:
    """Each weak verb with its noun, with the real verb as the swap where nothing is between."""
    nouns = rows()
    for i, word in enumerate(passage.words):
        if word.norm in nouns and not (passage.tags and passage.tags[i] != "NOUN"):
            begin, end = passage.sentence_of(i)
            for row in nouns[word.norm]:
                if advice := _advice(passage, row, i, begin, end):
                    yield advice
                    break


def _advice(passage: Passage, row: HiddenVerb, i: int, begin: int, end: int) -> Detection | None:
    if passage.words[i].is_title and i > begin:  # a name, such as "Privacy Impact Assessment"
        return None
    after = passage.words[i + 1] if i + 1 < end else None
    following = after.lower if after and after.is_alpha else ""
    first = _weak(passage, row, i, begin)
    if first is None or not _closes(row, following):
        return _turned(passage, row, i, begin, end)
    last = i + 1 if following and following in row.next else i
    alone = row.verb in INTRANSITIVE and following not in LINKS
    fits = last > i or f"{following}+" in row.next or alone
    return _made(passage, (first, last), row, (begin, end), fits=fits)


def _closes(row: HiddenVerb, following: str) -> bool:
    """Whether the noun ends here; another noun would make a compound of it."""
    if following and (following in row.next or f"{following}+" in row.next):
        return True
    free = not following or following in FOLLOWS or following.endswith("ly")
    return free and "" in row.next


def _weak(passage: Passage, row: HiddenVerb, i: int, begin: int) -> int | None:
    """The weak verb that the noun at ``i`` is the object of."""
    for at in range(i - 1, max(begin - 1, i - MAX_TOKENS_BETWEEN - 3), -1):
        word = passage.words[at].lower
        for weak in row.weak:
            if _stands(passage, weak, at, begin):
                return at - _particles(weak)
        if (
            i - at > MAX_TOKENS_BETWEEN
            or word in NOT_BETWEEN
            or not _may_stand_between(passage, at)
        ):
            return None
    return None


def _may_stand_between(passage: Passage, at: int) -> bool:
    word = passage.words[at]
    return word.is_alpha or word.text in {"'s", "\u2019s"} or word.text.isdigit()


def _particles(weak: str) -> int:
    return 0 if weak.startswith(THERE) else weak.count(" ")


def _stands(passage: Passage, weak: str, at: int, begin: int) -> bool:
    """Whether a weak verb, the last word of which is looked for here, is here."""
    head, _, particle = weak.partition(" ")
    if head == THERE:
        around = {passage.words[k].lower for k in range(max(begin, at - 3), at)}
        return passage.words[at].lower in BE and THERE in around
    if particle:
        return (
            at > begin
            and passage.words[at].lower == particle
            and weak_forms().get(passage.words[at - 1].lower) == head
        )
    given = at > begin and passage.words[at - 1].lower in DETERMINERS  # "a given response"
    word = passage.words[at].lower
    if word in PARTICIPLES:
        given = not (HAVE | BE) & {passage.words[k].lower for k in range(max(begin, at - 3), at)}
    return weak_forms().get(word) == head and not given and not _asks(passage, at, begin)


def _asks(passage: Passage, at: int, begin: int) -> bool:
    """Whether "do" or "have" only asks a question here: "Does the review ...", "How do ..."."""
    first = at == begin or passage.words[at - 1].lower in ASKING
    return first and passage.words[at].lower in {"do", "does", "did"}


def _turned(passage: Passage, row: HiddenVerb, i: int, begin: int, end: int) -> Detection | None:
    """The noun as the subject of the weak verb in the passive: "a decision was made"."""
    for at in range(i + 1, min(end - 1, i + MAX_TOKENS_BETWEEN)):
        word = passage.words[at].lower
        if word in BE and word != "being" and not _is_object(passage, i, begin):
            return _participle(passage, row, i, at, (begin, end))
        if word not in FOLLOWS - LINKS and not word.endswith("ly"):
            return None
    return None


def _is_object(passage: Passage, i: int, begin: int) -> bool:
    """Whether a preposition comes before the noun: "the cost of the review is"."""
    before = [passage.words[k].lower for k in range(max(begin, i - MAX_TOKENS_BETWEEN), i)]
    return any(word in PREPOSITIONS or word == "to" for word in before)


def _participle(
    passage: Passage, row: HiddenVerb, i: int, at: int, sentence: tuple[int, int]
) -> Detection | None:
    begin, end = sentence
    for k in range(at + 1, min(end, at + MAX_TOKENS_BETWEEN)):
        for weak in row.weak:
            last = k + weak.count(" ")
            if last < end and _stands(passage, weak, last, begin):
                first = i
                while (
                    i - first < MAX_TOKENS_BETWEEN and first > begin and _opens(passage, first - 1)
                ):
                    first -= 1
                return _made(passage, (first, last), row, sentence, fits=False)
        word = passage.words[k].lower
        if word not in BE and not word.endswith("ly") and word not in {"not", "now", "also"}:
            return None
    return None


def _opens(passage: Passage, at: int) -> bool:
    """Whether a word belongs to the noun after it: "a full" before "review"."""
    word = passage.words[at]
    return word.is_alpha and word.lower not in NOT_BETWEEN and word.lower not in weak_forms()


def _made(
    passage: Passage,
    words: tuple[int, int],
    row: HiddenVerb,
    sentence: tuple[int, int],
    *,
    fits: bool,
) -> Detection:
    """The advice, with a row of its own for the swap where one fits, to inflect like any other."""
    first, last = words
    start, end = passage.starts[first], passage.ends[last]
    span = passage.starts[sentence[0]], passage.ends[sentence[1] - 1]
    weak, _, rest = passage.text[start:end].partition(" ")
    base = weak_forms().get(weak.lower(), "")
    between = [passage.words[k].lower for k in range(first + 1, last + 1)]
    light = (DETERMINERS - {"no"}) | LINKS | rows().keys() | {"out"}
    bare = light.issuperset(between)
    swaps = (row.verb,) if base and bare and fits else ()
    pos = "verb" if base else ""
    term = Term(
        "hidden_verbs", 0, f"{base} {rest}".lower(), (), "wordy", pos, "avoid", swaps,
        meaning=row.verb, contextual_swaps=swaps,
    )  # fmt: skip
    return Detection(start, end, span, (term,))
