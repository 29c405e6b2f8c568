"""How well words spell a short form, letter by letter.

Schwartz and Hearst (2003) match letters from the right and take the first fit. Here every fit has a
cost, as every strategy of Ab3P (Sohn and others 2008) has a precision: nothing for the first letter
of a word, something for a letter inside one and for a word left out. The cheapest fit wins, so
"proton pump inhibitors (PPIs)" is not cut to "pump inhibitors".
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from plainspeak.acronyms.shapes import singular

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

# What it costs to leave the straight way, against 1 for a letter found anywhere in a word.
NEW_PART = 0.1  # the first letter of a part: "self-harm", "GitHub"
NEXT = 0.1  # the letter right after one that was taken: "Wo" in "UN-Women"
LATER = 0.4  # a letter further on in a word that gave one
ANYWHERE = 1.0  # a letter in a word that did not give its first
SMALL_LEFT_OUT = 0.1
LEFT_OUT = 1.0
NAME_LEFT_OUT = 0.5  # a word with a capital: names are long, and their short forms are not
LAST_LEFT_OUT = 0.4  # on top, for words between the last letter and the bracket
COMMA = 0.2

SMALL = frozenset(
    "of the and for in on to a an at by with from or as into de la le les du des et der und "
    "en y e del da do &".split()
)
ARTICLES = frozenset(["the", "a", "an"])

INITIALS = {"1": "of", "2": "stdb", "3": "t", "4": "f", "5": "f", "6": "s", "7": "s", "8": "e",
            "9": "n"}  # fmt: skip
"""What a digit may begin when it is written out: 6 is "six" or "sixth", 2 "two", "second", "di"."""
GREEK = str.maketrans("αβγδεζηθκλμνπρστφχψω", "abgdezhtklmnprstfcpo")


class Chunk(NamedTuple):
    """One word of a text: its offsets, its letters and digits, and where its parts begin."""

    start: int
    end: int
    letters: str
    parts: frozenset[int]
    small: bool
    comma: bool
    capital: bool
    code: bool  # capitals and digits: a short form itself


class Fit(NamedTuple):
    """Words that spell a short form: the first chunk, the one after the last, and the cost."""

    first: int
    last: int
    cost: float


_CHUNK = re.compile(r"\S+")
_EDGES = "\"'\u201c\u201d\u2018\u2019\u201a\u201e\u00ab\u00bb`,.;:!?*_|-\u2013\u2014"


def chunks(text: str, offset: int = 0) -> list[Chunk]:
    """The words of a text, split at spaces; ``offset`` is added to their places."""
    found = []
    for match in _CHUNK.finditer(text):
        written = match.group()
        left = len(written) - len(written.lstrip(_EDGES))
        core = written.strip(_EDGES)
        if core or written == "&":
            start = offset + match.start() + left
            letters, parts = _letters(core)
            small = core.lower() in SMALL or not letters
            comma = written[left + len(core) :].startswith(",")
            found.append(
                Chunk(
                    start, start + len(core), letters, parts, small, comma,
                    core[:1].isupper(), core.isupper() and len(core) > 1,
                )  # fmt: skip
            )
    return found


@lru_cache(maxsize=50_000)
def _letters(core: str) -> tuple[str, frozenset[int]]:
    """The letters and digits of a word in lower case without accents, and where parts begin."""
    letters: list[str] = []
    parts: set[int] = set()
    before = " "
    for sign in unicodedata.normalize("NFKD", core):
        if sign.isalnum():
            new = (
                not before.isalnum()
                or (sign.isupper() and not before.isupper())
                or sign.isdigit() != before.isdigit()
            )
            if new:
                parts.add(len(letters))
            letters.append(sign.lower().translate(GREEK)[:1])
        if not unicodedata.combining(sign):
            before = sign
    return "".join(letters), frozenset(parts)


def spellings(short: str) -> dict[str, float]:
    """The letters a short form may stand for, and what each reading costs.

    A digit may repeat a letter, sound like a word, be written out or be left out.

    >>> list(spellings("W3C")), list(spellings("4Cs"))
    (['w3c', 'wwwc', 'wtc', 'wc'], ['4c', 'cccc', 'fc', 'c'])
    """
    letters, _ = _letters(singular(short))
    found = {letters: 0.0}
    if letters.islower() and short.islower() and letters.endswith("s"):
        found[letters[:-1]] = 0.0
    if sum(map(str.isdigit, letters)) == 1:
        repeated = re.sub(r"^([2-9])([a-z])$", lambda m: m[2] * int(m[1]), letters)
        repeated = re.sub(r"([a-z])([2-4])(?=[a-z])", lambda m: m[1] * int(m[2]), repeated)
        (digit,) = filter(str.isdigit, letters)
        readings = [repeated, *(letters.replace(digit, each) for each in INITIALS.get(digit, ""))]
        found |= dict.fromkeys(readings, NEW_PART) | {letters.replace(digit, ""): 2 * NEW_PART}
    return {letters: 0.0} | found


def backwards(letters: str, words: Sequence[Chunk]) -> Fit | None:
    """The cheapest fit that ends with the last of the words."""
    best: Fit | None = None
    costs = {len(letters): 0.0}  # letters still to spell -> least cost
    for first in range(len(words) - 1, -1, -1):
        word = words[first]
        comma = COMMA if word.comma and first < len(words) - 1 else 0.0
        skip = comma + _left_out(word)
        following: dict[int, float] = {}
        for left, cost in costs.items():
            _keep(following, left, cost + skip + (LAST_LEFT_OUT if left == len(letters) else 0))
            for count in range(1, left + 1):
                extra = _given(word, letters[left - count : left], whole=count == left)
                if extra is None:
                    continue
                total = cost + extra + comma
                if count < left:
                    _keep(following, left - count, total)
                elif not word.small and (best is None or total < best.cost - 1e-9):
                    best = Fit(first, len(words), total)
        costs = {left: cost for left, cost in following.items() if best is None or cost < best.cost}
        if not costs:
            break
    return best


def in_any_order(letters: str, words: Sequence[Chunk]) -> int | None:
    """The first of the last words whose first letters, in any order, are in the short form.

    All letters must come from these words: "turkey herpesvirus (HVT)". ``None`` when none are.
    """
    for size in range(len(letters), 1, -1):
        used = [word for word in words[-size:] if not word.small]
        if len(used) != size:
            continue
        left = Counter(letters)
        left.subtract(Counter(word.letters[:1] for word in used))
        if min(left.values()) < 0:
            continue
        inside = Counter("".join(word.letters[1:] for word in used))
        if not (+left - inside):
            return len(words) - size
    return None


def forwards(letters: str, words: Sequence[Chunk]) -> Fit | None:
    """The cheapest fit that begins with the first of the words and ends with a letter used."""
    best: Fit | None = None
    costs = {0: 0.0}  # letters spelled -> least cost
    for number, word in enumerate(words):
        following: dict[int, float] = {}
        for done, cost in costs.items():
            if number:
                _keep(following, done, cost + _left_out(word))
            for count in range(1, len(letters) - done + 1):
                extra = _given(word, letters[done : done + count], whole=not done)
                if extra is None:
                    continue
                total = cost + extra
                if done + count < len(letters):
                    _keep(following, done + count, total)
                elif best is None or total < best.cost - 1e-9:
                    best = Fit(0, number + 1, total)
        costs = {done: cost for done, cost in following.items() if best is None or cost < best.cost}
        if not costs:
            break
    return best


def _left_out(word: Chunk) -> float:
    if word.small:
        return SMALL_LEFT_OUT
    return NAME_LEFT_OUT if word.capital else LEFT_OUT


def _keep(costs: dict[int, float], key: int, cost: float) -> None:
    if cost < costs.get(key, 99.0):
        costs[key] = cost


def _given(word: Chunk, wanted: str, *, whole: bool) -> float | None:
    """What it costs a word to give these letters in order; ``whole`` when it must begin them."""
    return _cost(word.letters, word.parts, wanted, whole)


@lru_cache(maxsize=200_000)
def _cost(letters: str, parts: frozenset[int], wanted: str, first: bool) -> float | None:
    if letters[:1] == wanted[:1]:
        at, cost = 0, 0.0
    elif first:
        at = _after_prefix(letters, parts, wanted[0])
        if at < 0:
            return None
        cost = 3 * NEW_PART
    else:
        starts = [p for p in sorted(parts) if letters[p] == wanted[0]]
        at = starts[0] if starts else letters.find(wanted[0])
        if at < 0:
            return None
        cost = 3 * NEW_PART if starts else ANYWHERE
    for letter in wanted[1:]:
        step = next((p for p in sorted(parts) if p > at and letters[p] == letter), -1)
        if letters[at + 1 : at + 2] == letter:
            at, cost = at + 1, cost + (NEW_PART if step == at + 1 else NEXT)
        elif step > 0:
            at, cost = step, cost + NEW_PART
        else:
            at = letters.find(letter, at + 1)
            if at < 0:
                return None
            cost += LATER
    return cost


_PREFIX = re.compile(r"(?:\d+|alpha|beta|gamma|delta|[a-z](?=\d))+")


def _after_prefix(letters: str, parts: frozenset[int], wanted: str) -> int:
    """Where a word begins after numbers and Greek letters, as "12-O-hexadecanoyl" does; or -1."""
    prefix = _PREFIX.match(letters)
    if not prefix:
        return -1
    found = [p for p in sorted(parts) if letters[p] == wanted and p <= prefix.end() + 1]
    return found[-1] if found else -1
