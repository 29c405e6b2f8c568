"""Fits a frame to a sentence: which words fill its slots, and what has to change around them."""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING, NamedTuple

from plainspeak.fixes import forms, grammar, phrases
from plainspeak.fixes.insertion import article_edits
from plainspeak.lexicon.frames import SLOTS, THINGS, VERBS
from plainspeak.model import Edit

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from plainspeak.fixes.context import ReplacementContext
    from plainspeak.lexicon.frames import Frame

ANY_OF = "/"


class Fit(NamedTuple):
    """What a frame writes in one sentence, as people are shown it, and the edits that do so."""

    text: str
    edits: tuple[Edit, ...]


class _Part(NamedTuple):
    """A part of the left side of a frame, and the words after the term that it stands for."""

    name: str
    first: int
    last: int


def fit(frame: Frame, place: ReplacementContext, pos: str, form: str | None) -> Fit | None:
    """Fit a frame to the words around a term; ``None`` where they are not surely of its kind.

    >>> from plainspeak.fixes.context import ReplacementContext
    >>> from plainspeak.lexicon import frames
    >>> swap = "signpost someone to something > tell someone about something"
    >>> text = "We signposted local families to other groups."
    >>> found = fit(
    ...     frames.parse(swap, ("signpost",), "verb"), ReplacementContext(text, 3, 13, (0, 45)),
    ...     "verb", "past",
    ... )
    >>> found.text, [(edit.start, edit.end, edit.text) for edit in found.edits]
    ('told local families about', [(3, 13, 'told'), (29, 31, 'about')])
    """
    if frame.form not in {None, form} or not _stands_before(frame.before, place):
        return None
    turned = "doing" not in frame.instead
    ways = _ways(frame.after, place, 0, turned=turned, open_end=_is_open(frame))
    parts = next(ways, None)
    if parts is None:
        return None
    kept = [
        *takewhile(lambda pair: pair[0] == pair[1], zip(frame.before, frame.instead, strict=False))
    ]
    head, *gaps = _between_slots(frame.instead[len(kept) :])
    if frame.form is None and not kept:
        head = forms.inflect(head, pos, form)
    start = ([place.start] + [each.start for each in place.left])[len(frame.before) - len(kept)]
    return _write(parts, frame.instead, place, start, (head, *gaps))


def _is_open(frame: Frame) -> bool:
    """Whether what fills the last slot stays where it is, so that its end need not be known."""
    return frame.after[-1:] == frame.instead[-1:] or frame.instead[-1] in VERBS


def _stands_before(parts: Sequence[str], place: ReplacementContext) -> bool:
    """Whether the words in front of the term are those of the frame; "be" has any form."""
    if len(parts) > len(place.left):
        return False
    return all(
        word.lower in (grammar.BE if part == "be" else part.split(ANY_OF))
        for part, word in zip(reversed(parts), place.left, strict=False)
    )


def _ways(
    names: Sequence[str], place: ReplacementContext, at: int, *, turned: bool, open_end: bool
) -> Iterator[list[_Part]]:
    """Every way in which the words from ``at`` on are what the left side wants.

    ``turned``: a verb in "-ing" gets another form, so it has to be one. ``open_end``: the end of
    the last slot need not be known.
    """
    if not names:
        yield []
        return
    name, *rest = names
    for end in _ends(name, place, at, turned=turned, open_end=open_end and not rest):
        if not rest and not open_end and not phrases.is_closed(place.right, end):
            continue
        for others in _ways(rest, place, end, turned=turned, open_end=open_end):
            yield [_Part(name, at, end), *others]


def _ends(
    name: str, place: ReplacementContext, at: int, *, turned: bool, open_end: bool
) -> Iterator[int]:
    """Where the words may end that are one part of the left side."""
    words = place.right
    if at >= len(words):
        return
    if name in THINGS:
        if not open_end:
            yield from phrases.ends(words, at, place.tags)
        elif phrases.begins(words, at, place.tags):
            yield at + 1
    elif name == "doing":
        base = grammar.base_of_ing(words[at].lower)
        if base and (not turned or _has_object(place, at + 1)):
            yield at + 1
    elif (
        grammar.is_base_verb(words[at].lower)
        if name == "do"
        else (words[at].lower in name.split(ANY_OF))
    ):
        yield at + 1


_BEGINS_ANEW = grammar.DETERMINERS | grammar.PRONOUNS | grammar.QUESTIONS | {"that", "if"}


def _has_object(place: ReplacementContext, at: int) -> bool:
    """Whether a word in "-ing" is a verb, since what it is done to follows it.

    Of "housing benefit" and "planning permission" nobody can tell, so a determiner must follow
    unless the word is nothing but a verb.
    """
    if at >= len(place.right):
        return False
    after = place.right[at].lower
    if after in _BEGINS_ANEW:
        return True
    behind = grammar.is_open(after) or after in grammar.PREPOSITIONS
    return grammar.is_gerund(place.right[at - 1].lower) and behind


def _between_slots(parts: Sequence[str]) -> list[str]:
    """The words of a side of a frame before, between and behind its slots."""
    found: list[list[str]] = [[]]
    for part in parts:
        if part in SLOTS:
            found.append([])
        else:
            found[-1].append(part)
    return [" ".join(words) for words in found]


def _write(
    parts: list[_Part],
    instead: Sequence[str],
    place: ReplacementContext,
    start: int,
    texts: Sequence[str],
) -> Fit:
    """The edits that write the right side of a frame, one for each run of words between slots."""
    slots = [each for each in parts if each.name in SLOTS]
    names = [name for name in instead if name in SLOTS]
    head = forms.capitals(texts[0], place.text[start : place.end])
    end = place.end
    if first := _literals(parts, None, slots[:1]):
        end = place.right[first[-1].last - 1].end
    edits = [*article_edits(place, head), Edit(start, end, head)]
    shown = [head]
    for number, slot in enumerate(slots):
        span = place.right[slot.first].start, place.right[slot.last - 1].end
        words = place.text[slice(*span)]
        if names[number] != slot.name:
            words = grammar.base_of_ing(place.right[slot.first].lower) or words
            edits.append(Edit(*span, words))
        literals = _literals(parts, slot, slots[number + 1 : number + 2])
        edits += _gap(span[1], literals, place, texts[number + 1])
        is_open = slot is slots[-1] and not texts[-1]
        shown += ["" if is_open and words == place.text[slice(*span)] else words, texts[number + 1]]
    return Fit(" ".join(filter(None, shown)), tuple(edits))


def _literals(parts: list[_Part], after: _Part | None, before: list[_Part]) -> list[_Part]:
    """The parts of the left side between two of its slots."""
    begin = parts.index(after) + 1 if after else 0
    end = parts.index(before[0]) if before else len(parts)
    return parts[begin:end]


def _gap(at: int, literals: list[_Part], place: ReplacementContext, text: str) -> Iterator[Edit]:
    """The edit behind a slot: other words, more words, none, or nothing to do."""
    if not literals:
        if text:
            yield Edit(at, at, f" {text}")
        return
    start, end = place.right[literals[0].first].start, place.right[literals[-1].last - 1].end
    if not text:
        yield Edit(at, end, "")
    elif place.text[start:end] != text:
        yield Edit(start, end, text)
