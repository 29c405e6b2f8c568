"""Noun phrases are recognised where there is no doubt, and nowhere else."""

from __future__ import annotations

import pytest

from plainspeak.fixes import phrases
from plainspeak.fixes.words import words


def ends(text: str) -> list[str]:
    """Each phrase that the words may begin with."""
    found = words(text)
    return [text[found[0].start : found[end - 1].end] for end in phrases.ends(found, 0)]


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("you to a food bank", "you"),
        ("it into the plan", "it"),
        ("this to your teams", "this"),
        ("this form to us", "this form"),
        ("the new local groups near you", "the new local groups"),
        ("families to other groups", "families"),
        ("people with asthma", "people"),
        ("the council's new plan for parks", "the council's new plan"),
        ("the new council's plan for parks", "the new council's plan"),
        ('the council "plan" for parks', "the council"),
        ("the council (plan) for parks", "the council"),
        ("the old red big new town hall", "the old red big new town"),
        ("Leeds City Council about it", "Leeds City Council"),
        ("asthma.", "asthma"),
        ("12 elderly residents to us", "12 elderly residents"),
        ("all the new staff to it", "all the new staff"),
        ("early years staff to it", "early years staff"),
    ],
)
def test_a_phrase_ends_where_its_noun_does(text: str, first: str) -> None:
    assert ends(text)[0] == first


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("parents of babies to us", ["parents", "parents of babies"]),
        ("parents and carers to us", ["parents", "parents and carers"]),
        ("parents and apply", ["parents"]),
    ],
)
def test_of_and_and_may_go_on(text: str, expected: list[str]) -> None:
    assert ends(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "apply for it", "quickly to the office", "and more", "", ", then", "to them", "local",
        "provide care", "the", "the quickly", "one", "the person wanting to", "the 5a",
        "the 5a to us", "the council's planned", "the new council's planned", "the council's",
    ],
)  # fmt: skip
def test_nothing_is_recognised_in_doubt(text: str) -> None:
    assert ends(text) == []


def test_a_model_that_sees_a_verb_is_believed() -> None:
    found = words("residents need help")
    tags = dict(zip((word.start for word in found), ("NOUN", "VERB", "NOUN"), strict=True))
    assert list(phrases.ends(found, 0, tags)) == [1]
    assert list(phrases.ends(found, 0)) == [3]


@pytest.mark.parametrize(
    ("text", "begins"),
    [
        ("the local", True), ("you", True), ("3 forms", True), ("local services", True),
        ("services", True), ("Mencap", True), ("access services", False), ("apply", False),
        ("", False), ("and", False), ("quickly", False), ("the quickly", True), ("3 to", True),
        ("plans", True), ("plan", False), ("Plan", True),
    ],
)  # fmt: skip
def test_whether_a_phrase_begins(text: str, *, begins: bool) -> None:
    assert phrases.begins(words(text), 0) is begins


@pytest.mark.parametrize(
    ("text", "closed"),
    [
        ("", True), (".", True), ("if it rains", True), ("in winter", True), (")", True),
        ("when", True), ("and swelling", False), ("that hurts", False), (", fever", False),
        ("of damp", False), ("further", False),
    ],
)  # fmt: skip
def test_whether_a_phrase_is_closed(text: str, *, closed: bool) -> None:
    assert phrases.is_closed(words(text), 0) is closed


def test_a_phrase_may_begin_anywhere() -> None:
    found = words("so give this form to these and those. Go")
    assert list(phrases.ends(found, 2)) == [4]
    assert list(phrases.ends(found, 5)) == [6, 8]
    assert list(phrases.ends(found, 7)) == [8]
    found = words("send this form")
    assert list(phrases.ends(found, 1)) == [3]
    for at in (3, 4):
        assert list(phrases.ends(found, at)) == []
        assert not phrases.begins(found, at)
        assert phrases.is_closed(found, at)
