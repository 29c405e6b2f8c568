"""Slips of grammar that a swap can bring in: a sentence is read again before it is changed.

Each slip is a row of words or kinds of words that should not follow each other. A slip that stood
in the old sentence already is its writer's own, and counts for nothing.
"""

from __future__ import annotations

from collections import Counter
from itertools import takewhile
from typing import TYPE_CHECKING, NamedTuple

from plainspeak.fixes import grammar
from plainspeak.fixes.articles import article
from plainspeak.fixes.words import words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from collections.abc import Set as AbstractSet

    from plainspeak.fixes.words import Word

    Kind = AbstractSet[str] | Callable[[str], bool]


class Slip(NamedTuple):
    """A row of words, each of one kind, that does not stand in good English."""

    name: str
    row: tuple[Kind, ...]


_OWNERS = frozenset({"the", "a", "an", "my", "your", "its", "our", "their", "every"})
_OWNED = _OWNERS | {"this", "that", "these", "those", "his", "each", "any", "some", "another"}
_ONE = frozenset({"a", "an", "another", "each", "every"})
_SOME = frozenset({"enough", "many", "much", "most", "several", "all", "some", "more", "lots"})
_PERSONS = frozenset({"you", "we", "they", "i", "he", "she", "who", "how", "when", "why", "where"})
_KNOWN = frozenset({"the", "our", "your", "their", "my", "his", "its", "these", "those"})
_ONES = frozenset({"it", "he", "she"})
_OTHERS = frozenset({"they", "we", "you", "i"})
_HEAVY_PREPOSITIONS = frozenset(
    {"about", "of", "for", "with", "by", "from", "at", "under", "without", "into", "against", "to"}
)
_AFTER_A_PREPOSITION = frozenset({"of", "about", "for", "with", "by", "to", "from", "at", "on", "in"})
_GRADES = frozenset({"better", "worse", "more", "less", "easier", "longer", "best", "most", "least"})
_ENDS = frozenset(".!?;:,)")
_HELP = grammar.MODALS - {"'d", "'ll"}


def _ends(word: str) -> bool:
    return word in _ENDS or (word in grammar.FUNCTION_WORDS and word not in grammar.DEGREES)


def _sure_verb(word: str) -> bool:
    return grammar.is_base_verb(word, surely=True)


def _third(word: str) -> bool:
    return grammar.is_third_person(word) and grammar.is_base_verb(
        grammar.base_of_third_person(word), surely=True
    )


def _doing(word: str) -> bool:
    return grammar.base_of_ing(word) is not None and not grammar.is_noun_in_ing(word)


def _any(word: str) -> bool:
    return bool(word)


def _many(word: str) -> bool:
    return word in {"many", "several", "few"} or (grammar.is_plural(word) and word not in {"staff", "data"})


SLIPS = (
    Slip("two determiners", (_OWNERS, _OWNED)),
    Slip("a determiner and a person", (_OWNERS, _PERSONS)),
    Slip("one and many", (_ONE, grammar.is_plural, _ends)),
    Slip("one and an amount", (_ONE, _SOME)),
    Slip("an amount of known things", ({"many", "several", "most"}, _KNOWN)),
    Slip("more better", ({"more", "most", "less", "very", "too"}, _GRADES | {"very", "enough"})),
    Slip("there is many", ({"there"}, {"is", "was", "'s"}, {"many", "several", "few"})),
    Slip("there is a few", ({"there"}, {"is", "was", "'s"}, {"a"}, {"few"})),
    Slip("there are a", ({"there"}, {"are", "were"}, {"a", "an", "one"}, grammar.is_open, _ends)),
    Slip("two helping verbs", (_HELP, _HELP | {"is", "are", "was", "were", "has", "had"})),
    Slip("two forms of be", (grammar.BE - {"'s", "being"}, grammar.BE - {"'s", "being", "been"})),
    Slip("to can", ({"to"}, grammar.MODALS | {"is", "are", "was", "were", "has", "had"})),
    Slip("to doing", ({"to"}, grammar.is_gerund)),
    Slip("to does", ({"to"}, _third)),
    Slip("will does", (grammar.MODALS, _third)),
    Slip("will doing", (grammar.MODALS, grammar.is_gerund)),
    Slip("it do", (_ONES, _sure_verb)),
    Slip("they does", (_OTHERS, _third)),
    Slip("is do", (grammar.BE - {"'s"}, _sure_verb)),
    Slip("has do", ({"has", "have", "had"}, _sure_verb)),
    Slip("by do", ({"by", "without", "for", "of", "from", "about", "with"}, _sure_verb)),
    Slip("following doing", ({"following", "during", "upon", "per"}, _doing)),
    Slip("be being", ({"be", "been", "being"}, {"being"})),
    Slip("about twice", ({"about"}, _any, {"about"})),
    Slip("about twice", ({"about"}, _any, _any, {"about"})),
    Slip("please twice", ({"please"}, _any, {"please"})),
    Slip("two prepositions", (_HEAVY_PREPOSITIONS, _AFTER_A_PREPOSITION)),
    Slip("two negations", ({"not", "never", "n't", "no"}, {"not", "never", "no"})),
    Slip("for to", ({"for", "so", "and", "or"}, {"and", "or", "but"})),
    Slip("always at the end", ({"always", "usually", "mostly", "probably"}, {".", "!", "?", ";"})),
    Slip("two marks", ({",", ";", ":"}, {",", ".", ";", ":"})),
    Slip("a mark in front", ({"(", "["}, {",", ".", ";", ")"})),
)  # fmt: skip

_MAY_COME_TWICE = frozenset({"that", "had", "her", "is", "very", "so", "in", "on"})
_FINE_PREPOSITIONS = frozenset(
    {("of", "about"), ("for", "about"), ("by", "about"), ("to", "about"), ("at", "about"),
     ("from", "about"), ("with", "about"), ("from", "in"), ("from", "at"), ("from", "on"),
     ("to", "in"), ("to", "on"), ("to", "at"), ("at", "from"), ("for", "in"), ("for", "on"),
     ("for", "at"), ("with", "in"), ("of", "at"), ("from", "for"), ("of", "in"), ("of", "from"),
     ("to", "with"), ("to", "by"), ("to", "for"), ("by", "with"), ("about", "in"), ("about", "at"),
     ("under", "of"), ("at", "for"), ("at", "by"), ("at", "to")}
)  # fmt: skip


def slips(text: str) -> Counter[tuple[str, ...]]:
    """The slips in a sentence: for each its name and its words, and how often it is there.

    >>> slips("She had ideas ideas for a plans.")
    Counter({('a word twice', 'ideas'): 1, ('one and many', 'a', 'plans', '.'): 1})
    >>> slips("They had that idea in mind for years.")
    Counter()
    """
    return Counter(_found(words(text)))


def new_slip(before: str, after: str) -> str | None:
    """The name of a slip that a sentence has now and did not have before.

    >>> new_slip("There is a plethora of guides.", "There is many guides.")
    'there is many'
    """
    old, new = words(before), words(after)
    first = _alike(old, new)
    last = _alike(old[first:][::-1], new[first:][::-1])
    old, new = (
        each[max(0, first - SLIP_WORDS) : len(each) - max(0, last - SLIP_WORDS)]
        for each in (old, new)
    )
    added = Counter(_found(new)) - Counter(_found(old))
    return next(iter(added))[0] if added else None


SLIP_WORDS = 5
"""Words on each side of a change that a slip may reach to."""


def _alike(one: Sequence[Word], other: Sequence[Word]) -> int:
    """How many words two sentences begin with alike."""
    pairs = zip(one, other, strict=False)
    return sum(1 for _ in takewhile(lambda pair: pair[0].text == pair[1].text, pairs))


def _found(sentence: Sequence[Word]) -> Iterator[tuple[str, ...]]:
    lower = [word.lower for word in sentence]
    yield from _twice(lower)
    yield from _articles(sentence)
    for at in range(len(lower)):
        for slip in SLIPS:
            row = lower[at : at + len(slip.row)]
            if len(row) == len(slip.row) and all(map(_is, row, slip.row)):
                if slip.name != "two prepositions" or tuple(row) not in _FINE_PREPOSITIONS:
                    yield (slip.name, *row)


def _is(word: str, kind: Kind) -> bool:
    return kind(word) if callable(kind) else word in kind


def _twice(lower: Sequence[str]) -> Iterator[tuple[str, ...]]:
    for at in range(1, len(lower)):
        if lower[at] == lower[at - 1] and lower[at].isalpha() and lower[at] not in _MAY_COME_TWICE:
            yield "a word twice", lower[at]
        if at > 2 and lower[at - 1 : at + 1] == lower[at - 3 : at - 1] and lower[at].isalpha():
            yield "two words twice", *lower[at - 1 : at + 1]


def _articles(sentence: Sequence[Word]) -> Iterator[tuple[str, ...]]:
    """ "A" in front of a vowel, or "an" in front of none, also before a bracket or quotation."""
    for at, word in enumerate(sentence[:-1]):
        if word.lower in {"a", "an"} and word.text != "A":
            following = next((each for each in sentence[at + 1 : at + 3] if each.is_word), None)
            if following and article(following.text) != word.lower:
                yield "a or an", word.lower, following.lower
