"""The slips of grammar that a swap can bring in, as rows of words and kinds of words.

Each row is what should not be in a sentence side by side. A kind is a set of words, or a
question about one word.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from plainspeak.fixes import grammar

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from collections.abc import Set as AbstractSet

    Kind = AbstractSet[str] | Callable[[str], bool]


class Slip(NamedTuple):
    """A row of words, each of one kind, that is not in good English.

    The first kind is a set, so that few slips need a look at any word.
    """

    name: str
    first: AbstractSet[str]
    rest: tuple[Kind, ...]


def _any(word: str) -> bool:
    return bool(word)


def _ends(word: str) -> bool:
    """Whether a noun phrase ends in front of this word or mark."""
    return word in _STOPS or (word in grammar.FUNCTION_WORDS and word not in grammar.DEGREES)


def _verb(word: str) -> bool:
    return grammar.is_base_verb(word, surely=True)


def _verb_for_one(word: str) -> bool:
    return grammar.is_third_person(word) and _verb(grammar.base_of_third_person(word))


def _doing(word: str) -> bool:
    return grammar.base_of_ing(word) is not None and not grammar.is_noun_in_ing(word)


_REACHES = frozenset({"reach", "reaches", "reached", "attain", "attained", "attains", "turned"})
_STOPS = frozenset(".!?;:,)")
_OWNERS = frozenset({"the", "a", "an", "my", "your", "its", "our", "their", "every"})
_OWNED = _OWNERS | {"this", "that", "these", "those", "his", "each", "any", "some", "another"}
_PERSONS = frozenset({"you", "we", "they", "i", "he", "she", "who", "how", "when", "why", "where"})
_ONE = frozenset({"a", "an", "another", "each", "every"})
_AMOUNTS = frozenset({"enough", "many", "much", "most", "several", "all", "some", "more", "lots"})
_KNOWN = frozenset({"the", "our", "your", "their", "my", "his", "its", "these", "those"})
_GRADES = frozenset(
    {"better", "worse", "more", "less", "easier", "longer", "best", "most", "least"}
)
_BE = grammar.BE - {"'s"}
_IS_OR_HAS = frozenset({"is", "are", "was", "were", "has", "had"})
_IS = frozenset({"is", "was", "'s"})
_HELPING = grammar.MODALS - {"'d", "'ll"}
_LINKS = frozenset(
    {"about", "against", "at", "by", "for", "from", "into", "of", "to", "under", "with", "without"}
)
_LINKED = frozenset({"about", "at", "by", "for", "from", "in", "of", "on", "to", "with"})

SLIPS = (
    Slip("two determiners", _OWNERS, (_OWNED,)),
    Slip("a determiner and a person", _OWNERS, (_PERSONS,)),
    Slip("one and many", _ONE, (grammar.is_plural, _ends)),
    Slip("one and an amount", _ONE, (_AMOUNTS,)),
    Slip("an amount of known things", {"many", "several", "most"}, (_KNOWN,)),
    Slip("more better", {"more", "most", "less", "very", "too"}, (_GRADES | {"very", "enough"},)),
    Slip("there is many", {"there"}, (_IS, {"many", "several", "few"})),
    Slip("there is a few", {"there"}, (_IS, {"a"}, {"few"})),
    Slip("there are a", {"there"}, ({"are", "were"}, {"a", "an"}, grammar.is_open, _ends)),
    Slip("two helping verbs", _HELPING, (_HELPING | _IS_OR_HAS,)),
    Slip("two forms of be", _BE - {"being"}, (_BE - {"being", "been"},)),
    Slip("be being", {"be", "been", "being"}, ({"being"},)),
    Slip("to can", {"to"}, (grammar.MODALS | _IS_OR_HAS,)),
    Slip("to doing", {"to"}, (grammar.is_gerund,)),
    Slip("to does", {"to"}, (_verb_for_one,)),
    Slip("will does", grammar.MODALS, (_verb_for_one,)),
    Slip("will doing", grammar.MODALS, (grammar.is_gerund,)),
    Slip("it do", {"it", "he", "she"}, (_verb,)),
    Slip("they does", {"they", "we", "you", "i"}, (_verb_for_one,)),
    Slip("is do", _BE, (_verb,)),
    Slip("has do", {"has", "have", "had"}, (_verb,)),
    Slip("by do", {"about", "by", "for", "from", "of", "with", "without"}, (_verb,)),
    Slip("during doing", {"during", "following", "per", "upon"}, (_doing,)),
    Slip("two prepositions", _LINKS, (_LINKED,)),
    Slip("two negations", {"not", "never", "n't", "no"}, ({"not", "never", "no"},)),
    Slip("two conjunctions", {"for", "so", "and", "or"}, ({"and", "or", "but"},)),
    Slip("about twice", {"about"}, (_any, {"about"})),
    Slip("about twice", {"about"}, (_any, _any, {"about"})),
    Slip("able twice", {"able"}, ({"to"}, {"be"}, {"able"})),
    Slip("reach years old", _REACHES, (_any, {"years"}, {"old"})),
    Slip("please twice", {"please"}, (_any, {"please"})),
    Slip("always at the end", {"always", "usually", "mostly", "probably"}, (set(".!?;"),)),
    Slip("two marks", set(",;:"), (set(",.;:"),)),
    Slip("a mark in front", set("(["), (set(",.;)"),)),
)

BY_FIRST: Mapping[str, tuple[Slip, ...]] = {
    word: tuple(slip for slip in SLIPS if word in slip.first)
    for word in frozenset().union(*(slip.first for slip in SLIPS))
}
"""The slips that may begin with a word."""

FINE_PREPOSITIONS = frozenset(
    {
        *(("of", word) for word in ("about", "at", "from", "in")),
        *(("for", word) for word in ("about", "at", "in", "on")),
        *(("from", word) for word in ("about", "at", "for", "in", "on")),
        *(("to", word) for word in ("about", "at", "by", "for", "in", "on", "with")),
        *(("at", word) for word in ("about", "by", "for", "from", "to")),
        *(("with", word) for word in ("about", "in")),
        *(("by", word) for word in ("about", "with")),
        *(("about", word) for word in ("at", "in")),
        ("under", "of"),
    }
)
"""Two prepositions that do follow each other: "a list of about ten", "care from in the home"."""

MAY_COME_TWICE = frozenset({"had", "her", "in", "is", "on", "so", "that", "very"})
"""Words that good English has twice in a row at times."""
