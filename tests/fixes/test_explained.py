"""What a word means, put beside it: where it goes, how it is said, and when nobody is asked."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from placed import place
from plainspeak.fixes import edits, explanation
from plainspeak.model import Kind, Term

NO_ROOM = explanation.NO_ROOM
MEANING = "short-term help at home"
BRACKET = f"Ask us about reablement ({MEANING})."


def row(**cells: Any) -> Term:
    return Term("words", 2, **{"term": "reablement", "pos": "noun", "meaning": MEANING} | cells)


def made(marked: str, limit: int = 35, more: dict[str, Any] | None = None, **cells: Any) -> str:
    """The text with the meaning put in; empty where it goes nowhere."""
    here = place(marked, **more or {})
    found = explanation.explain(row(**cells), here, limit=limit)
    return edits.apply(here.text, found.edits) if found else ""


def doubt(marked: str, more: dict[str, Any] | None = None, **cells: Any) -> str | None:
    """Why nobody puts the meaning in unasked; ``None`` where a machine may."""
    found = explanation.explain(row(**cells), place(marked, **more or {}), limit=35)
    assert found
    assert found.safe is (found.reason is None)
    return found.reason


ASK = "Ask us about [reablement]."
BEHIND = f"Ask us about reablement. Reablement means {MEANING}."


@pytest.mark.parametrize(("limit", "text"), [(9, BRACKET), (8, BRACKET), (7, BEHIND), (0, BEHIND)])
def test_a_bracket_has_room_up_to_the_limit_of_a_sentence(limit: int, text: str) -> None:
    assert made(ASK, limit) == text


def test_a_long_meaning_is_a_sentence_of_its_own() -> None:
    twelve = "help " * 11 + "here"
    assert made(ASK, meaning=twelve) == f"Ask us about reablement ({twelve})."
    assert made(ASK, meaning=f"so {twelve}") == (
        f"Ask us about reablement. Reablement means so {twelve}."
    )


@pytest.mark.parametrize(
    ("marked", "in_brackets"),
    [
        ("Ask about [reablement] helpers.", False),
        ("Ask about [reablement], please.", True),
        ("The [reablement] is free.", True),
        ("Ask about [reablement] of people.", False),
        ("Ask about [reablement] to do it.", False),
        ("Ask about [reablement] the day you come.", False),
        ("Ask about [reablement] for it.", True),
        ("Ask about [reablement]!", True),
    ],
)
def test_a_bracket_never_parts_a_word_from_what_belongs_to_it(
    marked: str, *, in_brackets: bool
) -> None:
    assert (f"reablement ({MEANING})" in made(marked)) is in_brackets
    assert f"Reablement means {MEANING}." in made(marked) or in_brackets


@pytest.mark.parametrize(
    ("marked", "more"),
    [
        ("Ask us about [reablement]", {}),
        ("Ask us about [reablement]?", {}),
        ("Ask us about [reablement]..", {}),
        ("Ask us (about [reablement] here).", {}),
        ("Ask us \u201cabout [reablement]\u201d here.", {}),
        ('Ask us "about [reablement]" here.', {}),
        (ASK, {"kind": Kind.HEADING}),
        (ASK, {"kind": Kind.TABLE_CELL}),
    ],
)
def test_outside_running_text_nothing_is_put_in(marked: str, more: dict[str, Any]) -> None:
    assert made(marked, more=more) == ""


@pytest.mark.parametrize(
    ("marked", "more"),
    [
        ("Ask us (soon) about [reablement] here.", {}),
        ("Ask \u201cus\u201d about [reablement] here.", {}),
        ('Ask "us" about [reablement] here.', {}),
        ("1) Ask us about [reablement] here.", {}),
        ("The 6\u201d plan is about [reablement] here.", {}),
        ("Ask us about [reablement]!", {}),
        (ASK, {"kind": Kind.LIST_ITEM}),
    ],
)
def test_brackets_and_quotations_that_are_over_are_no_reason(
    marked: str, more: dict[str, Any]
) -> None:
    assert made(marked, more=more)


@pytest.mark.parametrize("cells", [{"meaning": ""}, {"pos": "verb"}, {"pos": "adjective"}])
def test_only_things_with_a_meaning_are_explained(cells: dict[str, Any]) -> None:
    assert made(ASK, **cells) == ""


@pytest.mark.parametrize(
    ("term", "meaning", "said"),
    [
        ("reablement", MEANING, f"Reablement means {MEANING}."),
        ("eligibility criteria", "the rules", "Eligibility criteria mean the rules."),
        ("refund", "when you get it back", "Refund is when you get it back."),
        ("appeals", "when you ask again", "Appeals are when you ask again."),
        ("register of interests", "a list", "Register of interests means a list."),
        ("registers of interest", "lists", "Registers of interest mean lists."),
        ("personal data", "facts", "Personal data means facts."),
        ("MDT", "a team", "MDT means a team."),
    ],
)
def test_the_sentence_agrees_with_its_word(term: str, meaning: str, said: str) -> None:
    text = made(f"Ask us about [{term}] helpers.", term=term, meaning=meaning)
    assert text == f"Ask us about {term} helpers. {said}"


@pytest.mark.parametrize(
    ("marked", "cells", "reason"),
    [
        (ASK, {}, None),
        (ASK, {"pos": ""}, NO_ROOM),
        ("Ask us about [reablements].", {}, NO_ROOM),
        ("Ask us about [MDT].", {"term": "MDT"}, "with a capital they look like a name or title"),
        ("[Reablement] is it for us all.", {}, None),
        ("[Childline] is it for us all.", {"term": "Childline"}, NO_ROOM),
        ("Ask us about [reablement]'s day.", {}, NO_ROOM),
        ("You will [reablement] them here.", {}, NO_ROOM),
        ("Ask [reablement].", {}, NO_ROOM),
        ("Ask of [reablement].", {}, None),
        ("The [reablement] is.", {}, None),
        (ASK, {"meaning": "what we do (here)"}, NO_ROOM),
        (ASK, {"meaning": "what they do for (us)"}, NO_ROOM),
        (ASK, {"meaning": "reablement at home"}, NO_ROOM),
        ("Ask us about [home care].", {"term": "home care", "meaning": "care for you"}, None),
        ("What is [reablement] to us here.", {}, NO_ROOM),
        ("See what does a [reablement] do here.", {}, NO_ROOM),
        ("See what the [reablement] is here.", {}, None),
    ],
)  # fmt: skip
def test_a_machine_explains_a_word_only_where_that_surely_fits(
    marked: str, cells: dict[str, Any], reason: str | None
) -> None:
    assert doubt(marked, **cells) == reason


@pytest.mark.parametrize(
    ("behind", "reason"),
    [
        (" This is free.", NO_ROOM),
        (" Those are free.", NO_ROOM),
        (" It is free.", None),
        (" Is this free?", None),
        ("", None),
        (" Br Med J. 2013 Mar;61(3):335.", NO_ROOM),
        (" Br Med J 2013;61.", NO_ROOM),
        (" We met in May. 61 came.", None),
        (f" {'So we go. ' * 11}Br Med J 2013;61.", None),
    ],
)
def test_what_comes_behind_the_sentence_is_looked_at(behind: str, reason: str | None) -> None:
    here = replace(place(f"{ASK}{behind}"), sentence=(0, len(ASK) - len("[]")))
    found = explanation.explain(row(), here, limit=35)
    assert found
    assert found.reason == reason


def test_a_wider_word_and_an_example_are_only_offered() -> None:
    term = row(term="diuretic", general="medicine", for_example="furosemide")
    for marked, texts in (
        ("Take a [diuretic].", ["Take a medicine.", "Take a diuretic, such as furosemide."]),
        ("[Diuretic] is it.", ["Medicine is it.", "Diuretic, such as furosemide is it."]),
        ("A [diuretic]'s use.", ["A medicine's use."]),
        ("Take an [diuretic]", ["Take a medicine", "Take an diuretic, such as furosemide"]),
        (
            "Take a [diuretic] (it)",
            ["Take a medicine (it)", "Take a diuretic, such as furosemide (it)"],
        ),
    ):
        here = place(marked)
        found = explanation.wider(term, here)
        assert [edits.apply(here.text, each.edits) for each in found] == texts
        assert not any(each.safe for each in found)
    assert explanation.wider(row(), place(ASK)) == ()


def test_a_wider_word_is_shown_without_its_article() -> None:
    found = explanation.wider(row(general="medicine"), place("Take an [antiviral] now."))
    assert [each.text for each in found] == ["medicine"]
