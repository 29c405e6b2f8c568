"""Whether a word that nobody knows is an everyday one, mistyped or run together with another."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from plainspeak.analysis.detectors.familiar import MIN_STEM_CHARS
from plainspeak.text.spelling import americanise

if TYPE_CHECKING:
    from collections.abc import Iterator
    from collections.abc import Set as AbstractSet

_LETTERS = "abcdefghijklmnopqrstuvwxyz"

_OFTEN_MISSPELT = tuple(
    (re.compile(wrong), right)
    for wrong, right in (
        ("ie", "ei"), ("ei", "ie"), ("ance$", "ence"), ("ence$", "ance"), ("ant$", "ent"),
        ("ent$", "ant"), ("ible$", "able"), ("able$", "ible"), ("ery$", "ary"), ("ary$", "ery"),
        ("sede$", "cede"), ("full$", "ful"), ("ful$", "full"), ("eabl", "abl"), ("tions$", "tion"),
        ("sion", "tion"), ("ally$", "ly"), ("aly$", "ally"), ("ment", "nment"), ("erat", "rat"),
    )
)  # fmt: skip
"""What English writers mix up, and what they mean."""


def is_slip(word: str, everyday: AbstractSet[str]) -> bool:
    """Whether a word is one slip of the hand away from an everyday one.

    A slip is a wrong letter, one too many, one too few, or two in the wrong order.

    >>> is_slip("recieve", {"receive"}), is_slip("redact", {"react"}), is_slip("pelf", {"self"})
    (True, True, False)
    """
    if len(word) <= MIN_STEM_CHARS:
        return False
    cuts = [(word[:i], word[i:]) for i in range(len(word) + 1)]
    fewer = {before + after[1:] for before, after in cuts}
    turned = {before + after[1:2] + after[:1] + after[2:] for before, after in cuts}
    if not everyday.isdisjoint(fewer | turned | set(map(americanise, fewer | turned))):
        return True
    return any(
        before + letter + after in everyday or before + letter + after[1:] in everyday
        for before, after in cuts
        for letter in _LETTERS
    )


def is_misspelling(word: str, common: AbstractSet[str]) -> bool:
    """Whether a word is a common one, misspelt in a way that many people do, or badly copied.

    >>> known = {"receipt", "questionnaire", "appropriate", "specific", "plural"}
    >>> [is_misspelling(each, known) for each in ("reciept", "questionaire", "pleural")]
    [True, True, False]
    >>> [is_misspelling(each, known) for each in ("appropropriate", "specifc")]
    [True, True]
    """
    return any(each in common or americanise(each) in common for each in _corrections(word))


def lacks_a_letter(word: str, everyday: AbstractSet[str]) -> bool:
    """Whether a short word is an everyday one that has lost a letter.

    >>> lacks_a_letter("chid", {"child"}), lacks_a_letter("pelf", {"self"})
    (True, False)
    """
    return any(
        word[:i] + letter + word[i:] in everyday
        for i in range(1, len(word) + 1)
        for letter in _LETTERS
    )


def _corrections(word: str) -> Iterator[str]:
    """The word without what is often wrong in it.

    A letter is doubled, one of two equal ones goes, an ending changes, letters come back that a
    PDF has as one, or a part that is written twice goes.
    """
    yield _TWICE.sub(r"\1", word)
    for i in (i for i, letter in enumerate(word) if letter == "f"):
        for joined in _LIGATURES:
            yield word[:i] + joined + word[i + 1 :]
    for i, letter in enumerate(word):
        if word[i + 1 : i + 2] == letter:
            yield word[:i] + word[i + 1 :]
        elif letter not in "aiouy" and 0 < i < len(word) - 1:
            yield word[:i] + letter + word[i:]
    for wrong, right in _OFTEN_MISSPELT:
        yield wrong.sub(right, word, count=1)


_LIGATURES = ("ff", "fi", "fl", "ffi", "ffl")
"""Letters that a PDF may hold as one, of which a careless program keeps only the first."""

_TWICE = re.compile(r"([a-z]{2,4})\1")

_FUNCTION_WORDS = (
    *("a", "an", "and", "at", "by", "for", "from", "in"),
    *("is", "of", "on", "or", "that", "the", "to", "with"),
)


def is_run_together(word: str, everyday: AbstractSet[str]) -> bool:
    """Whether a space is missing behind or before a little word, as where a line was cut.

    >>> known = {"wood", "transmitting", "help"}
    >>> [is_run_together(each, known) for each in ("onwood", "oftransmitting", "helpand", "helper")]
    [True, True, True, False]
    """
    for little in _FUNCTION_WORDS:
        for rest in (word.removeprefix(little), word.removesuffix(little)):
            if MIN_STEM_CHARS <= len(rest) < len(word) and americanise(rest) in everyday:
                return True
    return False
