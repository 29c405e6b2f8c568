"""The forms of a row as they are looked for in a text, and which row is heard."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from plainspeak.lexicon import patterns
from plainspeak.model import Term
from plainspeak.text import get_tokenizer


def made(term: str, **cells: Any) -> list[patterns.Pattern]:
    return list(patterns.patterns_of(Term("words", 2, term, **cells), get_tokenizer()))


def forms(term: str, **cells: Any) -> list[str]:
    return [" ".join(each.words) for each in made(term, **cells)]


@pytest.mark.parametrize(
    ("term", "cells", "found"),
    [
        ("signpost", {"pos": "verb"}, ["signpost", "signposts", "signposted", "signposting"]),
        ("signpost", {"pos": "phrase"}, ["signpost"]),
        ("signpost", {"pos": "noun", "variants": ("signposts",)}, ["signpost", "signposts"]),
        ("carry on", {"pos": "verb"}, ["carry on", "carries on", "carried on", "carrying on"]),
        ("QXZ", {"kind": "acronym", "pos": "noun"}, ["QXZ"]),
        ("Moot", {"kind": "jargon", "pos": "noun"}, ["Moot", "Moots"]),
        ("drop-in", {"pos": "phrase"}, ["drop in", "dropin", "drop-in"]),
    ],
)
def test_every_form_of_a_row_is_looked_for_once(
    term: str, cells: dict[str, Any], found: list[str]
) -> None:
    assert forms(term, **cells)[: len(found)] == found
    assert len(set(forms(term, **cells))) == len(forms(term, **cells))


def test_words_with_capitals_are_compared_letter_for_letter() -> None:
    assert [each.exact for each in made("QXZ", kind="acronym")] == [True]
    assert [each.exact for each in made("qxz", variants=("Qxz",))] == [False, True]


def test_a_form_that_may_be_another_part_of_speech_is_not_sure() -> None:
    unsure = {each.form for each in made("signpost", pos="verb") if each.ambiguous}
    assert unsure == {"signpost", "signposts"}
    assert not any(each.ambiguous for each in made("signpost", pos="phrase"))
    assert not any(each.ambiguous for each in made("utilise", pos="verb"))


@pytest.mark.parametrize(
    ("term", "cells", "literal"),
    [
        ("back burner", {}, True),
        ("back burner", {"kind": "wordy"}, True),
        ("back burner", {"kind": "respect"}, False),
        ("back burner", {"level": "ok"}, False),
        ("back burner", {"level": "explain"}, False),
        ("back burner", {"needs": "start"}, False),
        ("back-burner", {}, True),
        ("optics", {"level": "explain"}, True),
        ("optics", {"level": "explain", "needs": "start"}, True),
        ("utilise", {}, False),
    ],
)
def test_words_that_may_mean_just_what_they_say(
    term: str, cells: dict[str, str], *, literal: bool
) -> None:
    first, *_ = made(term, **({"kind": "jargon", "level": "avoid"} | cells))
    assert (first.literal is not None) is literal


def test_rows_for_the_same_words_are_heard_in_order() -> None:
    def row(rank: int, **cells: str) -> patterns.Pattern:
        (pattern,) = made("moot", **cells)
        return pattern._replace(rank=rank)

    def for_some(pattern: patterns.Pattern) -> patterns.Pattern:
        return pattern._replace(term=replace(pattern.term, list="easy_read_words"))

    in_order = [
        row(0, level="avoid"),
        row(1, kind="name", needs="start"),
        row(1, level="ok", needs="start"),
        row(1, level="avoid", needs="start"),
        row(1, level="consider", needs="start"),
        row(1, kind="name"),
        row(1, level="ok"),
        for_some(row(1, level="consider")),
        row(1, level="avoid"),
    ]
    ranks = [patterns.precedence(each) for each in in_order]
    assert ranks == sorted(set(ranks))
    assert patterns.precedence(row(0, level="ok", needs="start")) == patterns.precedence(
        in_order[0]
    )
    assert patterns.precedence(row(1, level="consider")) == patterns.precedence(in_order[-1])
