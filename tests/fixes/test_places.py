"""Places where no machine changes a word unasked."""

from __future__ import annotations

from typing import Any

import pytest

import plainspeak
from placed import place
from plainspeak.fixes import places
from plainspeak.model import Kind

PART = "they are part of a longer word"
NAME = "with a capital they look like a name or title"
LINK = "they are a link, which may be the title of another page, or a gap to fill"
LABEL = "they are a label on their own"
EXPLAINED = "the text explains them here"
SHORT = "they are part of a name with a short form"
LAW = "the sentence is worded like a law or contract"
WORDS = "they are in a list of words"
EXAMPLE = "they are an example of how people write"
DEAR = "they are how the reader is addressed"


@pytest.mark.parametrize(
    ("marked", "reason"),
    [
        ("a [work]-place plan", PART),
        ("a pre-[work] plan", PART),
        ("see our/[work]/plan", PART),
        ("see our_[work]", PART),
        ("mail [us]@here", PART),
        ("it is 4.[work] here", PART),
        ("it is [work].com here", PART),
        ("a self- [sufficient] plan", PART),
        ("we plan - [work] goes on", None),
        ("the end. [work] goes on", None),
        ("the [work]'s end", None),
        ("the [work]'m end", PART),
        ("the [work]'ve end", PART),
        ("4.[work] here", PART),
        ("'[work]' here", None),
        ("We like [Work] here.", NAME),
        ("We like [work And Play] here.", NAME),
        ("[WORK] here.", NAME),
        ("[Work And play] here.", NAME),
        ("[work And] here.", NAME),
        ("[A] here.", None),
        ("[Work] here.", None),
        ("\u201c[Work] here.", None),
        ("1. [Work] here.", None),
        ("Read [[work]] here.", None),
        ("We do the [work] (paid) here.", EXPLAINED),
        ("We do the paid job ([work]) here.", EXPLAINED),
        ("The [work] means a job.", EXPLAINED),
        ("[Work]: a job", EXPLAINED),
        ("The day of [work]: Monday", None),
        ("The term [work] is old.", EXPLAINED),
        ("The term [in work] is old.", None),
        ("The [work,] (paid or not) is hard.", None),
        ("The [work] and Pensions Department (WPD) is here.", SHORT),
        ("The [work] and Pensions Department (see below) is here.", None),
        ("The [work], and the Department (WPD) is here.", None),
        ("The [work] & WPD) is (now) here.", None),
        ("The [work] Department (WPDs) is here.", SHORT),
        ("The [work] Department (W) is here.", None),
        ("The [work] Department (WPD", None),
        ("The [work] and the many good old plans of our own Department (WPD) is here.", None),
        ("The tenant shall [work] here.", LAW),
        ("Where shall we [work] now?", None),
        ("Under this Act, they [work] here.", LAW),
        ("We [work] for the purposes of this section.", LAW),
        ("Your Landlord must [work] here.", LAW),
        ("We [work] for many Tenants here.", LAW),
        ("Tenants may [work] here.", None),
        ("Example: we [work] hard", EXAMPLE),
        ("Instead of: we [work] hard", EXAMPLE),
        ("An example: we [work] hard", None),
        ("Example of it: we [work] hard", None),
        ("Examples: [work] hard", EXAMPLE),
        ("able [work] yard", WORDS),
        ("yard [work] able", None),
        ("able [work] yard.", None),
        ("able [work]", WORDS),
        ("yard [work]", None),
        ("[work]", None),
        ("able [to] yard", WORDS),
        ("we [work] yard", None),
        ("old oak pine elm ash yew fir [work] box beech birch larch rowan", WORDS),
        ("old oak or the elm and a yew in [work] box beech birch larch", None),
        ("old oak's pine elm ash yew fir [work] box beech birch larch", WORDS),
        ("old oak's pine elm ash yew fir [work] box beech birch", None),
        ("Dear Sir or [work],", DEAR),
        ("Dear [work],", DEAR),
        ("My dear [work],", None),
        ("Dear Sir or Madam, we [work] here.", None),
        ("Dear Sir or good [work],", None),
        ("We say dear [work] here.", None),
    ],
)  # fmt: skip
def test_a_place_is_left_alone_and_why(marked: str, reason: str | None) -> None:
    assert places.reason_to_leave(place(marked)) == reason


def test_a_term_with_capitals_is_not_taken_for_another_name() -> None:
    here = place("We asked [The Council] today.")
    assert places.reason_to_leave(here) == NAME
    assert places.reason_to_leave(here, is_name=True) is None


@pytest.mark.parametrize(
    ("marked", "more", "reason"),
    [
        ("We [work] here.", {"kind": Kind.HEADING}, places.IN_A_HEADING),
        ("We [work] here.", {"kind": Kind.LIST_ITEM}, None),
        ("We [work] here.", {"in_link": True}, LINK),
        ("1. [work]:", {"block": (0, 8)}, LABEL),
        ("[work]", {"block": (0, 4)}, LABEL),
        ("We [work]", {"block": (0, 7)}, None),
        ("... ... ... ... [work]", {"block": (0, 20)}, None),
        ("See  we work  here", {}, None),
        ("See  we [work]  here", {"shown": "See [we work] here"}, LINK),
        ("See  we [work]  here", {"shown": "See [we work  here"}, None),
        ("See  we [work]  \nhere", {"shown": "See [we work \n]here"}, None),
        ("See  we \n[work]  here", {"shown": "See [we \nwork] here"}, None),
        ("See  we  [work] here", {"shown": "See [we] work here"}, None),
        ("See  we  [work] here.", {"shown": "See [we] work here]"}, None),
    ],
)
def test_a_block_a_link_and_a_label_are_left_alone(
    marked: str, more: dict[str, Any], reason: str | None
) -> None:
    if "[" in marked:
        assert places.reason_to_leave(place(marked, **more)) == reason


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Read [how to utilise it](https://example.org).", "a.md"),
        ('<p>Read <a href="/x">how to utilise it</a>.</p>', "a.html"),
    ],
)
def test_the_words_of_a_link_are_left_to_the_writer(text: str, name: str) -> None:
    checker = plainspeak.Checker()
    assert checker.fix(text, name) == text
    (found,) = checker.check(text, name).findings
    assert found.suggestions[0].reason == LINK


def test_an_anchor_that_leads_nowhere_is_no_link() -> None:
    text = '<p>Read <a id="x">how to utilise it</a>.</p>'
    assert "how to use it" in plainspeak.Checker().fix(text, "a.html")
