"""Where a text itself says what a short form means.

The letters are matched from the right, as Schwartz and Hearst (2003) do, but the long form is
chosen word by word: it begins at the word whose first letter is the first letter of the short form
and which leaves the fewest words and letters unused.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from plainspeak.acronyms.shapes import LONGEST, is_short_form, singular
from plainspeak.lists.spelling import plain

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from plainspeak.language import Passage


DESCRIPTION = 3
"""Words in brackets after a short form that say what it is, whatever their letters."""


class Definition(NamedTuple):
    """A short form, the words that explain it, and the start and end of both together.

    ``long`` is empty where the words say what it is without spelling it out.
    """

    short: str
    long: str
    start: int
    end: int


SMALL = frozenset(
    {
        "of",
        "the",
        "and",
        "for",
        "in",
        "on",
        "to",
        "a",
        "an",
        "at",
        "by",
        "with",
        "from",
        "or",
        "de",
        "la",
        "&",
    }
)


def find(passage: Passage) -> Iterator[Definition]:
    """Every explanation of a short form in a passage, in reading order."""
    words = passage.words
    for opener in [i for i in passage.notes.marks if words[i].text == "("]:
        begin, end = passage.sentence_of(opener)
        closer = next(
            (i for i in range(opener + 1, min(end, opener + 16)) if words[i].text == ")"), -1
        )
        if closer > opener + 1:
            found = _short_in_brackets(passage, begin, opener, closer) or _long_in_brackets(
                passage, begin, opener, closer
            )
            if found:
                yield found


def spelled_out(passage: Passage, first: int, last: int, longs: Iterable[str]) -> Definition | None:
    """The explanation of a listed short form in one of the ways its rows spell it out.

    "Citizens Advice (CAB)" and "CAB (Citizens Advice)": here the letters alone would not tell.
    """
    begin, end = passage.sentence_of(first)
    short = passage.text[passage.starts[first] : passage.ends[last - 1]]
    words = passage.words
    for long in longs:
        size = len(plain(long).replace("'", " '").split())
        if (
            first > begin
            and words[first - 1].text == "("
            and last < end
            and words[last].text == ")"
        ):
            here, there = first - 1 - size, first - 1
            place = here, last + 1
        elif last < end and words[last].text == "(":
            here, there = last + 1, last + 1 + size
            place = first, there + 1
        else:
            continue
        if here < begin or there >= end:
            continue
        written = passage.text[passage.starts[here] : passage.ends[there - 1]]
        if plain(written) == plain(long):
            start, stop = passage.starts[place[0]], passage.ends[place[1] - 1]
            return Definition(short, " ".join(written.split()), start, stop)
    return None


def _short_in_brackets(passage: Passage, begin: int, opener: int, closer: int) -> Definition | None:
    """The patterns "long form (SF)", "long form (SF for short)" and "long form (or SF)"."""
    inside = [i for i in range(opener + 1, closer) if passage.words[i].counts]
    if inside and passage.words[inside[0]].lower == "or":
        inside = inside[1:]
    if not inside:
        return None
    first, last = inside[0], inside[0] + 1
    while (
        last < closer
        and passage.words[last].counts
        and passage.starts[last] - passage.ends[last - 1] <= 1
        and passage.starts[last] > passage.ends[last - 1]
        and passage.text[passage.ends[last - 1]] == "-"
    ):
        last += 1
    short = passage.text[passage.starts[first] : passage.ends[last - 1]].strip(
        "\u201c\u201d\"'\u2018\u2019"
    )
    rest = inside[last - first :]
    if rest and passage.words[last].text not in {",", ";", "for", ":"}:
        return None
    if not _may_be_defined(short):
        return None
    span = long_form(short, [word.lower for word in passage.words[begin:opener]])
    if span is None:
        return None
    start, end = passage.starts[begin + span[0]], passage.ends[begin + span[1] - 1]
    return Definition(short, " ".join(passage.text[start:end].split()), start, passage.ends[closer])


def _long_in_brackets(passage: Passage, begin: int, opener: int, closer: int) -> Definition | None:
    """The pattern "SF (long form)"."""
    if opener == begin:
        return None
    short = passage.words[opener - 1].text
    if not (is_short_form(short) or (_may_be_defined(short) and not short.islower())):
        return None
    span = long_form(short, [word.lower for word in passage.words[opener + 1 : closer]])
    place = passage.starts[opener - 1], passage.ends[closer]
    if span is None or span[1] - span[0] < 2:  # noqa: PLR2004  one word explains no letters
        described = passage.count(opener + 1, closer) >= DESCRIPTION and is_short_form(short)
        return Definition(short, "", *place) if described else None
    start = passage.starts[opener + 1 + span[0]]
    end = passage.ends[opener + span[1]]
    long = " ".join(passage.text[start:end].split())
    return Definition(short, long, *place)


def _may_be_defined(short: str) -> bool:
    """What stands in brackets may be odder than a short form alone: "(s117)", "(IoT)"."""
    bare = singular(short)
    letters = [c for c in bare if c.isalpha()]
    return (
        2 <= len(bare) <= LONGEST + 2  # noqa: PLR2004
        and bool(letters)
        and bare[0].isalnum()
        and (any(c.isupper() for c in bare))
        and " " not in bare
        and not bare.istitle()
    ) or is_short_form(short)


def long_form(short: str, words: Sequence[str]) -> tuple[int, int] | None:
    """The words that spell a short form, nearest to the end of ``words``: first, and after last.

    >>> long_form("PPIs", "people who take proton pump inhibitors".split())
    (3, 6)
    """
    letters = [c.lower() for c in singular(short) if c.isalnum()]
    words = list(words)
    end = len(words)
    while end and not words[end - 1][:1].isalnum():
        end -= 1
    limit = max(0, end - min(2 * len(letters), len(letters) + 5) - 1)
    best: tuple[float, int] | None = None
    for first in range(end - 1, limit - 1, -1):
        if words[first][:1] != letters[0] or words[first] in SMALL:
            continue
        cost = _cost(letters, words[first:end])
        if cost is not None and (best is None or cost < best[0]):
            best = cost, first
    return None if best is None else (best[1], end)


def _cost(letters: Sequence[str], words: Sequence[str]) -> float | None:
    """How badly the words spell the letters; ``None`` when they do not at all.

    0 for a first letter, 1 for a letter inside a word that gave one, 1.5 for a word left out.
    """
    best: dict[int, float] = {0: 0.0}  # letters spelled so far -> least cost
    for number, word in enumerate(words):
        following: dict[int, float] = {}
        for done, cost in best.items():
            skip = cost + (0.1 if word in SMALL or not word[:1].isalnum() else 1.5)
            if number:
                _keep(following, done, skip)
            for count, extra in _spelled(letters, done, word):
                _keep(following, done + count, cost + extra)
        best = following
    total = best.get(len(letters))
    return total if total is not None and total <= 0.75 * len(letters) + 0.5 else None


def _keep(costs: dict[int, float], done: int, cost: float) -> None:
    if cost < costs.get(done, 99.0):
        costs[done] = cost


def _spelled(letters: Sequence[str], done: int, word: str) -> Iterator[tuple[int, float]]:
    """How many letters a word can give from here on, in order, and at what cost."""
    if done >= len(letters) or word[:1] != letters[done]:
        return
    yield 1, 0.0
    at, count, cost = 1, 1, 0.0
    while done + count < len(letters) and (at := word.find(letters[done + count], at)) >= 0:
        at += 1
        count += 1
        cost += 0.6
        yield count, cost
