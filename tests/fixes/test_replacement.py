"""A swap is made to fit its place, and says why no machine may make it, if so."""

from __future__ import annotations

from typing import Any

import pytest

from placed import place
from plainspeak.fixes import edits, replacement
from plainspeak.model import Kind, Suggestion, Term

NAME = "with a capital they look like a name or title"
BETTER = "another swap may fit better"


def made(
    marked: str,
    term: str,
    *swaps: str,
    fixed: str | None = None,
    block: Kind = Kind.PARAGRAPH,
    **cells: Any,
) -> list[Suggestion]:
    row = Term("words", 2, term, say_instead=swaps, **{"pos": "verb"} | cells)
    return list(replacement.suggestions(row, place(marked, kind=block), fixed=fixed))


def written(marked: str, *row: str, **cells: Any) -> str:
    """The text with the first swap made."""
    return edits.apply(place(marked).text, made(marked, *row, **cells)[0].edits)


@pytest.mark.parametrize(
    ("marked", "row", "text"),
    [
        ("She [receives] it.", ("receive", "be given"), "She is given it."),
        ("She [is provided with] it.", ("be provided with", "be given"), "She is given it."),
        ("They [are provided with] it.", ("be provided with", "be given"), "They are given it."),
        (
            "We will [be provided with] it.",
            ("be provided with", "be given"),
            "We will be given it.",
        ),
        ("They [refuse] it.", ("refuse", "not take"), "They do not take it."),
        ("They will [refuse] it.", ("refuse", "not take"), "They will not take it."),
        ("She [refuses] it.", ("refuse", "not take"), "She does not take it."),
        ("We [really] go.", ("really", "-"), "We go."),
        ("[Utilise] it.", ("utilise", "use"), "Use it."),
        ("[UTILISE] it.", ("utilise", "use"), "USE it."),
        ("[Utilise It] now.", ("utilise it", "use this"), "Use this now."),
    ],
)
def test_a_verb_takes_the_form_of_the_words_that_go(
    marked: str, row: tuple[str, str], text: str
) -> None:
    assert written(marked, *row) == text


@pytest.mark.parametrize(
    ("marked", "row", "block", "text"),
    [
        ("Your [Motability] is here.", ("Motability", "car scheme"), Kind.PARAGRAPH, "car scheme"),
        ("[Motability] is here.", ("Motability", "car scheme"), Kind.PARAGRAPH, "Car scheme"),
        ("The [Service User] met.", ("service user", "person"), Kind.PARAGRAPH, "person"),
        ("The [Service User] met.", ("service user", "person"), Kind.FOOTNOTE, "person"),
        ("The [Service User] met.", ("service user", "person here"), Kind.HEADING, "Person Here"),
        ("[Service User] here.", ("service user", "person"), Kind.CAPTION, "Person"),
        ("The [Service user] met.", ("service user", "person"), Kind.PARAGRAPH, "Person"),
        ("The [Customer] met.", ("customer", "person"), Kind.PARAGRAPH, "Person"),
    ],
)
def test_a_swap_has_no_capitals_of_a_name(
    marked: str, row: tuple[str, str], block: Kind, text: str
) -> None:
    assert made(marked, *row, pos="noun", block=block)[0].text == text


@pytest.mark.parametrize(
    ("marked", "row", "cells", "reason"),
    [
        ("We [utilise] it.", ("utilise", "use"), {}, None),
        ("Your [Motability] is here.", ("Motability", "car scheme"), {"pos": "noun"}, None),
        ("Your [Customer] is here.", ("customer", "person"), {"pos": "noun"}, NAME),
        (
            "We [utilise] it.",
            ("utilise", "use"),
            {"level": "consider"},
            "only the writer can choose these words",
        ),
        (
            "We [utilise] it.",
            ("utilise", "use"),
            {"kind": "respect"},
            "only the writer can choose these words",
        ),
        ("We [zip] it.", ("utilise", "use"), {}, "the form of the words is not sure"),
        ("We [take 2] now.", ("take 2", "come"), {}, "it holds a number"),
        (
            "We [utilise] it.",
            ("utilise", "use"),
            {"contextual_swaps": ("use",)},
            "it fits in some sentences only",
        ),
        (
            "We were [asked to] go.",
            ("asked to", "must"),
            {"pos": "phrase"},
            "a duty has to stay as strong as it was",
        ),
    ],
)
def test_a_swap_says_why_nobody_makes_it_unasked(
    marked: str, row: tuple[str, str], cells: dict[str, Any], reason: str | None
) -> None:
    (found,) = made(marked, *row, **cells)
    assert (found.safe, found.reason) == (reason is None, reason)


def test_words_that_cannot_be_changed_in_the_file_are_left() -> None:
    (found,) = made("We [utilise] it.", "utilise", "use", fixed="it is locked")
    assert (found.safe, found.reason, found.by_hand) == (False, "it is locked", False)


def test_only_the_first_swap_that_fits_is_made() -> None:
    found = made("We will [utilise] it.", "utilise", "use", "employ", "must")
    assert [(each.text, each.safe) for each in found] == [
        ("use", True), ("employ", False), ("must", False),
    ]  # fmt: skip
    assert found[1].reason == BETTER
    assert [each.fits for each in found] == [True, True, False]


def test_swaps_that_do_not_fit_come_last() -> None:
    found = made("We will [utilise] it.", "utilise", "must", "use")
    assert [(each.text, each.fits) for each in found] == [("use", True), ("must", False)]


def test_two_swaps_that_read_alike_here_are_one() -> None:
    found = made("[Utilise] it.", "utilise", "use", "Use", "take")
    assert [each.text for each in found] == ["Use", "Take"]


TELL = "signpost someone to something > tell someone about something"
SEND = "signpost someone > send someone"
FRAMES = (("tell someone about something", TELL), ("send someone", SEND))


@pytest.mark.parametrize(
    ("marked", "swaps"),
    [
        ("We [signpost] people to it.", [("tell people about", True, True), ("help", False, True)]),
        ("We [signpost] people.", [("send", True, True), ("help", False, True)]),
        ("We [signpost] quickly.", [("help", True, True)]),
    ],
)
def test_of_swaps_with_other_words_around_the_one_that_fits_is_shown(
    marked: str, swaps: list[tuple[str, bool, bool]]
) -> None:
    row = ("signpost", "tell someone about something", "send someone", "help")
    found = made(marked, *row, frames=FRAMES)
    assert [(each.text, each.safe, each.fits) for each in found] == swaps
    assert [each.by_hand for each in found] == [not fits for _, _, fits in swaps]


def test_a_swap_that_needs_more_changes_says_so() -> None:
    (found,) = made("We [signpost] quickly.", "signpost", "send someone", frames=FRAMES)
    assert found.reason == "the sentence would have to change in more places"
    assert found.edits == ()
