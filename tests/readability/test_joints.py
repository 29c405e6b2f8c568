from __future__ import annotations

import pytest

from plainspeak.fixes.edits import apply
from plainspeak.readability.joints import points, splits


def split(text: str) -> list[str]:
    """Every way to split a sentence, carried out."""
    found = [*splits(text, 0, len(text))]
    for edit, begins in found:
        second = edit.start + begins
        assert apply(text, [edit])[second - 2 : second] == ". "
        assert apply(text, [edit])[second].isupper()
    return [apply(text, [edit]) for edit, _ in found]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "We will send the form to you, and you must sign it within two weeks.",
            "We will send the form to you. You must sign it within two weeks.",
        ),
        (
            "The council runs the service; it is free for people who live here.",
            "The council runs the service. It is free for people who live here.",
        ),
        (
            "The council runs the service; and it is free for people who live here.",
            "The council runs the service. It is free for people who live here.",
        ),
        (
            "The trust pays for all of it, so you do not have to pay.",
            "The trust pays for all of it. So you do not have to pay.",
        ),
        (
            "You can apply for this online, but the council will want to see your letter.",
            "You can apply for this online. But the council will want to see your letter.",
        ),
        (
            "We can send the form today but you must bring it back yourself.",
            "We can send the form today. But you must bring it back yourself.",
        ),
        (
            "The panel will meet in early May, and the new plan will be agreed.",
            "The panel will meet in early May. The new plan will be agreed.",
        ),
        (
            "We asked the team about this, which is why we want to change it.",
            "We asked the team about this. This is why we want to change it.",
        ),
    ],
)
def test_clauses_that_can_stand_alone_are_parted(sentence: str, expected: str) -> None:
    assert split(sentence) == [expected]


@pytest.mark.parametrize(
    "sentence",
    [
        "If you have no money at all, and you have no home, you can ask us to help you.",
        "Bring the coat, the map, and the torch that you were given last week.",
        "In the first week of May, we will meet all of the new staff.",
        "We ring, and you must come to the door when we do so.",  # too short before
        "You must come to the door when we ring, and we wait.",  # too short behind
        "We send it today, and you must sign it soon.",
        "We send it out today, and you must sign.",
        "It is free (if you live in the town, and you are over sixty years old).",
        "We will send letters to the carer and you by post on Monday.",
        "She asked the nurse and the doctor about all of her tablets.",
    ],
)
def test_what_cannot_stand_alone_is_left_together(sentence: str) -> None:
    assert split(sentence) == []


def test_five_words_are_enough_for_each_part() -> None:
    expected = "We send it out today. You must sign it soon."
    assert split("We send it out today, and you must sign it soon.") == [expected]


def test_a_sentence_is_split_where_it_stands() -> None:
    before = "Ask us first. "
    text = f"{before}We will send the form to you, and you must sign it within two weeks. Bye."
    ((edit, _),) = splits(text, len(before), len(text) - 5)
    assert apply(text, [edit]).startswith(f"{before}We will send the form to you. You must")


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "Please bring: a pen, some paper, your glasses and the form.",
            "Please bring:\n\n- a pen\n- some paper\n- your glasses\n- the form.",
        ),
        (
            "We help with many things, including food, rent, heating bills and bus fares.",
            "We help with many things, including:\n\n- food\n- rent\n- heating bills\n- bus fares.",
        ),
        (
            "You may get things such as boots, gloves, coats, and hats.",
            "You may get things such as:\n\n- boots\n- gloves\n- coats\n- hats.",
        ),
        (
            "We do these: bread and milk; eggs; fish, if there is any; and tea.",
            "We do these:\n\n- bread and milk\n- eggs\n- fish, if there is any\n- tea.",
        ),
    ],
)
def test_what_a_sentence_lists_becomes_points(sentence: str, expected: str) -> None:
    assert apply(sentence, points(sentence, 0, len(sentence))) == expected


@pytest.mark.parametrize("place", [0, 3])
def test_a_thing_in_a_list_may_have_twelve_words(place: int) -> None:
    things = ["the old", "the young", "the ill", "the sad"]
    things[place] = "the" + " very" * 10 + " glad"
    text = f"We met: {', '.join(things)}."
    assert len(points(text, 0, len(text))) == 4


@pytest.mark.parametrize("end", [".", ";", ""])
def test_the_last_thing_keeps_the_mark_behind_it(end: str) -> None:
    text = f"Bring: a pen, some paper, a cup and the form{end}"
    made = apply(text, points(text, 0, len(text)))
    assert made == f"Bring:\n\n- a pen\n- some paper\n- a cup\n- the form{end}"


@pytest.mark.parametrize(
    "sentence",
    [
        "Please bring a pen, some paper, your glasses and the form.",  # where does it begin?
        "Please bring: a pen, some paper and the form.",
        "We met many people, including the "
        + "very " * 12
        + "old, the young, the ill and the sad.",
        "We met: the old, the young, the ill and the " + "very " * 11 + "sad.",
        "Bring: a, b; c, d; e.",
        "Bring: a, b, , d.",
        "We will: , , , and .",
        "We help you.",
    ],
)
def test_a_short_or_unclear_list_stays_in_its_sentence(sentence: str) -> None:
    assert points(sentence, 0, len(sentence)) == []


@pytest.mark.parametrize(
    "text",
    [" " * 50_000 + ", and", "x and" * 30_000, "and the " + "a " * 50_000, ": " + "a, " * 50_000],
)
def test_no_text_takes_long(text: str) -> None:
    assert split(text) == []
    points(text, 0, len(text))
