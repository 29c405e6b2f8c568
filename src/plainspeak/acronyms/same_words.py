"""Whether two long forms say the same."""

from __future__ import annotations

from plainspeak.acronyms.letters import tokens


def same_words(one: str, other: str) -> bool:
    """Whether two long forms say the same: number, capitals and small words do not count.

    >>> same_words("Integrated Care Boards", "integrated care board")
    True
    >>> same_words("care plan", "care act")
    False
    """
    shorter, longer = sorted((_words(one), _words(other)), key=len)
    return longer[-len(shorter) :] == shorter or longer[: len(shorter)] == shorter


def _words(long: str) -> list[str]:
    found = tokens(long, 0, len(long))
    return [word.letters.rstrip("s") for word in found if not word.is_stopword]
