"""Every place of a text where something has the shape of a short form."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from plainspeak.acronyms.codes import is_code
from plainspeak.acronyms.shape import is_short_form
from plainspeak.model import JOINER, without_joiners

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from plainspeak.acronyms.listed import Listed

_SIGNAL = re.compile(
    r"[A-Z\u00c0-\u00de](?:(?<=[a-z].)|[&/.\u2011-]?\u2060*[A-Z\u00c0-\u00de0-9])|\d(?:(?<=[A-Za-z].)|[A-Z])"
)
"""Two capitals, a capital inside a word, or a capital and a digit: few words have any of these."""

_BOUNDARY = frozenset(' \t\n\r\f\v\u00a0\u2009\u202f()[]{}<>"\u201c\u201d\u201e\u00ab\u00bb,;:!?*|'
                      "\u2014\u2013\u2026=+~^\ufffc")  # fmt: skip
_WORD = re.compile(
    r"[^\s()\[\]{}<>\"\u201c\u201d\u201e\u00ab\u00bb,;!?*|\u2014\u2013\u2026=~^\ufffc]*"
)


class Mention(NamedTuple):
    """A short form at ``start`` up to ``end``."""

    start: int
    end: int


def find(text: str, start: int, end: int) -> Iterator[Mention]:
    """Every mention between two offsets, in order.

    >>> text = "Book A/L, see the GP-led MDT's page or JCP_plan.docx. Ref: ASC/HB/2025. NHS/MDTs."
    >>> [text[each.start : each.end] for each in find(text, 0, len(text))]
    ['A/L', 'GP', 'MDT', 'NHS', 'MDTs']
    """
    at = start
    while signal := _SIGNAL.search(text, at, end):
        first = signal.start()
        while first > at and text[first - 1] not in _BOUNDARY:
            first -= 1
        found = _WORD.match(text, first, end)
        assert found is not None
        at = max(found.end(), signal.end())
        for left, right in parts(found.group()):
            if not is_code(text, first + left, first + right):
                yield Mention(first + left, first + right)


def with_listed(mentioned: Sequence[Mention], listed: Listed) -> list[Mention]:
    """The mentions, and the listed short forms that have another shape, such as "Cafcass"."""
    starts = {each.start for each in mentioned}
    others = [Mention(start, end) for start, end, _ in listed.short_forms if start not in starts]
    return sorted([*mentioned, *others]) if others else list(mentioned)


_IDENTIFIER = re.compile(r"[@_\\#]|://|\.\w*[a-z]{2}|[A-Z]/\d|\d/[A-Z]|X-[A-Z]+-[A-Z][a-z]")
"""An address, or the name of a thing in a program, such as the header X-DNS-Prefetch-Control."""
_NAME_JOINED = re.compile(
    r"(?<![^\W_])(?!(?:Non|Pre|Post|Ex|Mid|Anti|Pro|Self|Co|Multi|Sub|Inter|Cross)-)"
    r"[A-Z][a-z]{2,}[-\u2011][A-Z]{2}"
)
"""A name with capitals behind its hyphen: "Partner-ED"; but not "Non-NHS"."""
_PIECE = re.compile(r"[^\W_](?:[\w&.'\u2019]*[^\W_])?")
_CODE = re.compile(r"[^\W_]+[-\u2011/.]\d[\d./-]*[A-Z]?")


@lru_cache(maxsize=100_000)
def parts(word: str) -> tuple[tuple[int, int], ...]:
    """Where the short forms are in a word that may be joined by hyphens and slashes.

    >>> parts("(MDT)"), parts("non-NHS"), parts("A/L"), parts("LA-IPPC")
    (((1, 4),), ((4, 7),), ((0, 3),), ((0, 7),))
    >>> parts("JIRA-123"), parts("Partner-ED")
    ((), ())
    """
    if JOINER in word:
        places = [at for at, character in enumerate(word) if character != JOINER]
        return tuple(
            (places[start], places[end - 1] + 1) for start, end in parts(without_joiners(word))
        )
    if _IDENTIFIER.search(word) or _is_path_with_number(word):
        return ()
    left = len(word) - len(word.lstrip("-.'\u2019\u2018/&("))
    core = word[left:].rstrip("-.:'\u2019/&)\u2011")
    if not core or _CODE.fullmatch(core):
        return ()
    if _is_one(core):
        dot = _DOTTED.fullmatch(core) and word.startswith(".", left + len(core))
        return ((left, left + len(_without_owner(core)) + bool(dot)),)
    if _NAME_JOINED.search(core):
        return ()
    found = []
    for piece in _PIECE.finditer(core):
        written = _without_owner(piece.group())
        if is_short_form(written):
            found.append((left + piece.start(), left + piece.start() + len(written)))
    return tuple(found)


def _is_path_with_number(word: str) -> bool:
    """Whether a digit follows two slashes, as in "TX/B/2024"."""
    second = word.find("/", word.find("/") + 1) if "/" in word else -1
    return second >= 0 and any(map(str.isdigit, word[second:]))


def _is_one(core: str) -> bool:
    """Whether slashes and hyphens tie letters to one short form: A/L, LA-IPPC, R&D."""
    pieces = re.split(r"[/\u2011-]", core)
    if len(pieces) == 1:
        return is_short_form(_without_owner(core))
    if "/" in core:
        return all(len(piece) == 1 and piece.isupper() for piece in pieces)
    joined = core.replace("-", "")
    return len(joined) > len(pieces) and joined.isalpha() and core.isupper() and is_short_form(core)


_DOTTED = re.compile(r"(?:[^\W\d_]\.)+[^\W\d_]")
_OWNER = re.compile(r"['\u2019]s?$")


def _without_owner(word: str) -> str:
    return _OWNER.sub("", word)
