"""Slips of grammar: what should not be side by side in a sentence."""

from __future__ import annotations

import pytest

from plainspeak.fixes.slips import new_slip, slips


def names(text: str) -> list[str]:
    return [name for name, *_ in slips(text)]


@pytest.mark.parametrize(
    ("text", "slip"),
    [
        ("We had ideas ideas.", "a word twice"),
        ("It is full, full of it.", "a word twice"),
        ("It is in the in the way.", "two words twice"),
        ("It is a apple.", "a or an"),
        ("It is an (pear).", "a or an"),
        ("Bring the this.", "two determiners"),
        ("Ask your our team.", "two determiners"),
        ("Ask the you.", "a determiner and a person"),
        ("Ask the how it goes.", "a determiner and a person"),
        ("It is a plans.", "one and many"),
        ("Each plans has one.", "one and many"),
        ("It is an enough.", "one and an amount"),
        ("We met many the people.", "an amount of known things"),
        ("It is more better.", "more better"),
        ("It is very very.", "more better"),
        ("There is many of us.", "there is many"),
        ("There is a few of us.", "there is a few"),
        ("There are a plan.", "there are a"),
        ("We will must go.", "two helping verbs"),
        ("We can is here.", "two helping verbs"),
        ("It is was here.", "two forms of be"),
        ("It has been being here.", "be being"),
        ("We want to can go.", "to can"),
        ("We want to providing it.", "to doing"),
        ("We want to provides it.", "to does"),
        ("We will provides it.", "will does"),
        ("We will providing it.", "will doing"),
        ("It provide it.", "it do"),
        ("They provides it.", "they does"),
        ("They are provide it.", "is do"),
        ("They have provide it.", "has do"),
        ("We talk about provide it.", "by do"),
        ("It is during providing it.", "during doing"),
        ("We ask for with it.", "two prepositions"),
        ("They do not never go.", "two negations"),
        ("They go, and or stay.", "two conjunctions"),
        ("It is about food about it.", "about twice"),
        ("It is about good food about it.", "about twice"),
        ("We are able to be able to go.", "able twice"),
        ("It has reached 18 years old.", "reach years old"),
        ("Please do please go.", "please twice"),
        ("We do it always.", "always at the end"),
        ("We do it,.", "two marks"),
        ("We do it (, then).", "a mark in front"),
    ],
)  # fmt: skip
def test_a_slip_is_seen(text: str, slip: str) -> None:
    assert names(text)[:1] == [slip]


@pytest.mark.parametrize(
    "text",
    [
        "They had had it in mind.", "I think that that is so.", "It is so, so good.",
        "It is 5 5.", "Go on on Monday.", "It is an hour.", "It is a (unit).", "A big plans day.",
        "It is a news item.", "Each plan has one.", "We met many of the people.",
        "It is much better.", "There are a few of us.", "There is a plan.",
        "We must have it.", "It is being done.", "It has been here.", "We want to be here.",
        "It is due to parking.", "It leads to plans.", "They provide it.",
        "We have plans.", "We talk about plans.", "It is a list of about ten.",
        "We care from in the home.", "They do not go.", "They go, and stay.", "It is about food.",
        "We are able to go.", "It has reached 18.", "Please go.", "We always do it.",
        "We do it, then.", "We do it (then).", "", "They'd have it.", "They'll be here.",
        "He'd had it.", "Ann's is here.", "Being is hard.", "We like being, or are here.",
    ],
)  # fmt: skip
def test_good_english_has_no_slip(text: str) -> None:
    assert names(text) == []


@pytest.mark.parametrize(
    ("before", "after", "slip"),
    [
        ("There is a plethora of it.", "There is many it.", "there is many"),
        ("There is many it, utilised.", "There is many it, used.", None),
        ("A a utilised plan.", "A a used plan.", None),
        ("An utilised plan and an used plan.", "An used plan and an used plan.", "a or an"),
        ("We utilise it.", "We use it.", None),
        ("A a big old red wooden shed we utilise.", "A a big old red wooden shed we use.", None),
        ("We utilise it.", "We utilise it.", None),
        ("We want to.", "We want to providing.", "to doing"),
        ("Providing it.", "To providing it.", "to doing"),
    ],
)  # fmt: skip
def test_a_slip_counts_only_when_it_is_new(before: str, after: str, slip: str | None) -> None:
    assert new_slip(before, after) == slip


@pytest.mark.parametrize(
    ("before", "after", "slip"),
    [
        ("We see it.", "We see the see it.", None),
        ("We go in the old hall.", "We go in the in the hall.", "two words twice"),
        ("We go in the utilised the hall.", "We go in the in the hall.", "two words twice"),
        ("They are able to go able.", "They are able to be able.", "able twice"),
        ("It is about good old about it.", "It is about good about it.", "about twice"),
        ("It has turned 18 yrs old.", "It has turned 18 years old.", "reach years old"),
        ("There are a utilised plan.", "There are a plan.", "there are a"),
        ("Ideas ideas. We utilise it.", "Ideas ideas. We use it.", None),
        ("We utilise it. Ideas ideas.", "We use it. Ideas ideas.", None),
        ("Ideas plans we utilise.", "Ideas ideas we use.", "a word twice"),
        (
            "We use it, and then we go to the hall with all of them to a plan.",
            "We have it, and then we go to the hall with all of them to a plans.",
            "one and many",
        ),
    ],
)
@pytest.mark.parametrize("far", ["", "We met on Monday and had tea with all of them. " * 4])
def test_a_new_slip_may_begin_in_front_of_the_change(
    before: str, after: str, slip: str | None, far: str
) -> None:
    assert new_slip(f"{far}{before} {far}", f"{far}{after} {far}") == slip


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("There is a plethora of guides.", "There is many guides."),
        ("We will utilise it.", "We will use it."),
        ("It is an advantageous plan.", "It is an useful plan."),
        ("They had ideas for a plan.", "They had ideas for for a plan."),
    ],
)
def test_words_far_from_a_change_make_no_difference(before: str, after: str) -> None:
    far = "We met on Monday and had tea with all of them. " * 20
    assert new_slip(f"{far}{before} {far}", f"{far}{after} {far}") == new_slip(before, after)
