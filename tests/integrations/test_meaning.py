from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

pytest.importorskip("mcp")

from plainspeak.integrations.mcp import meaning


@pytest.mark.parametrize(
    ("before", "after", "changed"),
    [
        ("You must pay.", "You need to pay.", []),
        ("The tenant shall pay.", "You must pay.", []),
        ("You are required to pay.", "You have to pay.", []),
        ("You are required to pay.", "You should pay.", ["duty must", "duty should"]),
        ("You may appeal.", "You can appeal.", ["permission can", "permission may"]),
        ("Do not drive.", "Drive.", ["negation not"]),
        ("You can't drive.", "You cannot drive.", []),
        ("You can\u2019t drive.", "You can not drive.", []),
        ("You won't pay.", "You will not pay.", []),
        ("Pay £1,250.50 by 3.30pm.", "Pay £1,250.50 by 3.30pm", []),
        ("Pay £1,250.50.", "Pay £1,205.50.", ["number £1,205.50", "number £1,250.50"]),
        ("There are three forms.", "There are 3 forms.", []),
        ("Ring 01632 960 001.", "Ring 01632 960 002.", ["number 001", "number 002"]),
        ("Write to a.b@nhs.uk.", "Write to us.", ["address a.b@nhs.uk"]),
        ("See www.gov.uk/rent today.", "See today.", ["address www.gov.uk/rent"]),
        ("Ask Sam by May.", "Ask Sam by March.", ["name March", "name May"]),
        ("May we come? In May we come.", "In May we come.", []),
        ("Sam came. We met Sam.", "We met Sam.", []),
        ("The NHS pays.", "The health service pays.", []),
        ("Pay no later than Friday.", "Pay on Friday.", ["amount no later than"]),
        ("Bring at  least two.", "Bring two.", ["amount at least"]),
        ("Bring not less than two.", "Bring at least two.", []),
        ("Not more than 3 days.", "Up to 3 days.", []),
        ("You shan't pay.", "You must not pay.", []),
        ("The left-over right-of-way", "The way", []),
        ("Free unless you work.", "Free if you work.", ["condition if", "condition unless"]),
        ("Pay 20% of it.", "Pay 20% of it all.", []),
        ("You must. You must.", "You must.", ["duty must"]),
        ("Ring 5. Ring 5.", "Ring 5.", []),
        ("You are entitled to help.", "You get help.", ["right entitled"]),
    ],
)
def test_what_changed_in_meaning_is_named(before: str, after: str, changed: list[str]) -> None:
    found = [f"{each.kind} {each.word}" for each in meaning.changes(before, after)]
    assert found == changed


def test_a_change_shows_the_sentence_it_was_in() -> None:
    (change,) = meaning.changes("Ask us. You must pay now. Thanks.", "Ask us. Pay now. Thanks.")
    assert change.sentence == "You must pay now."
    (change,) = meaning.changes(f"You must {'pay ' * 100}.", "Pay.")
    assert len(change.sentence) == meaning.MAX_SENTENCE_CHARS


TEXTS = st.text(max_size=60) | st.lists(
    st.sampled_from(["must ", "Sam ", "£5.00", "a@b.uk ", "not ", "at least ", ". ", "\n"]),
    max_size=9,
).map("".join)


@given(TEXTS)
def test_a_text_says_the_same_as_itself(text: str) -> None:
    assert meaning.changes(text, text) == []


@given(TEXTS, TEXTS)
def test_what_one_way_is_lost_is_gained_the_other_way(one: str, other: str) -> None:
    there, back = meaning.changes(one, other), meaning.changes(other, one)
    assert [(e.kind, e.word, e.before, e.after) for e in there] == [
        (e.kind, e.word, e.after, e.before) for e in back
    ]
