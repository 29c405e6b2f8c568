"""Whether two long forms say the same."""

from __future__ import annotations

import re

from plainspeak.acronyms.letters import tokens

MIN_STEM_CHARS = 5
"""Letters that forms of one word have in common: "residence" and "resident"."""

MIN_MISSPELT_CHARS = 6
"""Letters of the shortest word of which one letter may be wrong, missing or too many."""

_JOINT = re.compile(r"[/-]")
_PLURAL = re.compile(r"(?<=[a-z]{2})(?:ies|y|e?s)$")


def same_words(one: str, other: str) -> bool:
    """Whether two long forms say the same, or one is the beginning or the end of the other.

    Number, capitals, small words, endings and slips of the hand do not count.

    >>> same_words("Integrated Care Boards", "integrated care board")
    True
    >>> same_words("specific learning difficulty", "Specific Learning Difficulties")
    True
    >>> same_words("care plan", "care act")
    False
    """
    shorter, longer = sorted((_words(one), _words(other)), key=len)
    size = len(shorter)
    return any(
        all(map(_are_alike, shorter, part))
        for part in (longer[:size], longer[len(longer) - size :])
    )


def share_words(one: str, other: str) -> bool:
    """Whether two long forms have half of the words of the shorter one in common.

    >>> share_words("visual impairment", "vision impairment"), share_words("care plan", "cat pen")
    (True, False)
    """
    shorter, longer = sorted((_words(one), _words(other)), key=len)
    shared = sum(any(_are_alike(word, each) for each in longer) for word in shorter)
    return 2 * shared >= len(shorter)


def _words(long: str) -> list[str]:
    found = tokens(_JOINT.sub(" ", long), 0, len(long))
    return [_PLURAL.sub("", word.letters) for word in found if not word.is_stopword]


def _are_alike(one: str, other: str) -> bool:
    """Whether two words are forms of one word, or one is the other with a letter amiss."""
    shorter, longer = sorted((one, other), key=len)
    if shorter == longer:
        return True
    if len(shorter) >= MIN_STEM_CHARS and shorter[:-1] == longer[: len(shorter) - 1]:
        return True
    if len(shorter) < MIN_MISSPELT_CHARS or len(longer) - len(shorter) > 1:
        return False
    at = next((i for i, pair in enumerate(zip(shorter, longer, strict=False)) if len({*pair}) > 1))
    return shorter[at + (len(shorter) == len(longer)) :] == longer[at + 1 :]
