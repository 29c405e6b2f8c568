"""A frame is filled only by words that are surely of its kind."""

from __future__ import annotations

import pytest

from placed import place
from plainspeak.fixes import edits, framing
from plainspeak.lexicon import frames


def framed(
    swap: str, marked: str, term: str = "", pos: str = "verb", form: str = "base"
) -> str | None:
    """The sentence with a frame filled in, or ``None`` where it does not fit."""
    here = place(marked)
    frame = frames.parse(swap, (term or here.written.lower(),), pos)
    found = framing.fit(frame, here, pos, form)
    return edits.apply(here.text, found.edits) if found else None


SIGNPOST = "signpost someone to something > tell someone about something"


@pytest.mark.parametrize(
    ("marked", "written"),
    [
        ("We [signpost] you to a food bank.", "We tell you about a food bank."),
        ("We [signpost] local families to it.", "We tell local families about it."),
        ("[Signpost] people to other groups.", "Tell people about other groups."),
        ("We [signpost] to other groups.", None),
        ("We [signpost] you.", None),
        ("We [signpost] quickly to it.", None),
        ("We [signpost] you to apply.", None),
        ("We [signpost]", None),
    ],
)
def test_someone_and_something_are_named(marked: str, written: str | None) -> None:
    assert framed(SIGNPOST, marked) == written


def test_the_first_word_takes_the_form_that_was_found() -> None:
    made = framed(SIGNPOST, "We [signposted] you to it.", "signpost", form="past")
    assert made == "We told you about it."


RECTIFY = "rectify something > put something right"
TO_DO = "for the purpose of doing > to do"
CONSULT = "consult on something > ask about something"
CONSULT_WITH = "consult on something with someone > talk about something with someone"
FOR_DOING = "for the purpose of doing > for doing"


@pytest.mark.parametrize(
    ("swap", "marked", "written"),
    [
        (RECTIFY, "We [rectify] the fault.", "We put the fault right."),
        (RECTIFY, "We [rectify] faults and go.", None),
        (RECTIFY, "We [rectify] faults that hurt.", None),
        (CONSULT, "We [consult] on plans that hurt.", "We ask about plans that hurt."),
        (CONSULT, "We [consult] on the plans and go.", "We ask about the plans and go."),
        (CONSULT, "We [consult] on it.", "We ask about it."),
        (CONSULT, "We [consult] on.", None),
        (CONSULT_WITH, "We [consult] on plans with you.", "We talk about plans with you."),
        (CONSULT_WITH, "We [consult] on plans.", None),
        (TO_DO, "It is [for the purpose of] helping you.", "It is to help you."),
        (TO_DO, "It is [for the purpose of] complying with it.", "It is to comply with it."),
        (TO_DO, "It is [for the purpose of] housing benefit.", None),
        (FOR_DOING, "It is [for the purpose of] training.", "It is for training."),
        (FOR_DOING, "It is [for the purpose of] help.", None),
        ("in a bid to do > to do", "We met [in a bid to] win.", "We met to win."),
        ("wish to do > want to do", "We [wish] to go.", "We want to go."),
        ("wish to do > want to do", "We [wish] to you.", None),
    ],
)
def test_a_frame_is_filled_or_left(swap: str, marked: str, written: str | None) -> None:
    pos = "phrase" if swap in {TO_DO, FOR_DOING} else "verb"
    assert framed(swap, marked, pos=pos) == written


GIVE = "house someone > give someone a house"
GIVE_TO = "house someone > give a house to someone"
GIVE_TOOLS = "house someone > give someone tools"
ASK_FAR = "consult up and down with someone > ask someone"
SAW_MANY = "we had a plethora of something > we saw many something"
ASK = "consult with someone about something > ask someone about something"
ASK_ON = "consult with someone about something > ask someone on something"
ARE_MANY = "there is a plethora of something > there are many something"
CEASE = "cease doing > stop doing"


@pytest.mark.parametrize(
    ("swap", "marked", "written"),
    [
        (GIVE, "We [house] people.", "We give people a house."),
        (GIVE, "We [house] the old red big new town people.", None),
        (GIVE, "We [house] the old team.", "We give the old team a house."),
        (GIVE_TOOLS, "We [house] the old team.", "We give the old team tools."),
        (ASK_FAR, "We [consult] up and down with you.", "We ask you."),
        (SAW_MANY, "We had [a plethora of] guides.", "We saw many guides."),
        (GIVE_TO, "We [house] people.", "We give a house to people."),
        (GIVE_TO, "[House] people here.", "Give a house to people here."),
        (ASK, "We [consult] with you about it.", "We ask you about it."),
        (ASK, "We [consult] with you on it.", None),
        (ASK, "We [consult] with you about.", None),
        (ASK_ON, "We [consult] with the team about it.", "We ask the team on it."),
        (ARE_MANY, "There is [a plethora of] guides.", "There are many guides."),
        (ARE_MANY, "Here is [a plethora of] guides.", None),
        (ARE_MANY, "Is [a plethora of] guides.", None),
        (CEASE, "We [cease] helping you.", "We stop helping you."),
        (CEASE, "We [cease] to help you.", None),
        (TO_DO, "It is [for the purpose of] providing help.", "It is to provide help."),
        (TO_DO, "It is [for the purpose of] providing.", None),
        (TO_DO, "It is [for the purpose of] providing", None),
        (TO_DO, "It is [for the purpose of] parking the car.", "It is to park the car."),
        (TO_DO, "It is [for the purpose of] parking cars.", None),
        (TO_DO, "[For the purpose of] helping you.", "To help you."),
    ],
)
def test_a_frame_moves_the_words_around(swap: str, marked: str, written: str | None) -> None:
    plethora = ("a plethora of", "phrase")
    terms = {ARE_MANY: plethora, SAW_MANY: plethora, TO_DO: ("for the purpose of", "phrase")}
    term, pos = terms.get(swap, ("", "verb"))
    here = place(marked)
    frame = frames.parse(swap, (term or here.written.lower(),), pos)
    found = framing.fit(frame, here, pos, "base")
    assert (edits.apply(here.text, found.edits) if found else None) == written


def test_be_stands_in_any_form_in_front() -> None:
    swap = "be rolled out > be introduced"
    made = framed(swap, "It was [rolled out] here.", "roll out", form="past_participle")
    assert made == "It was introduced here."
    assert framed(swap, "It [rolled out] here.", "roll out", form="past_participle") is None
    assert framed(swap, "[Rolled out] here.", "roll out", form="past_participle") is None
    assert framed(swap, "It was [roll out] here.", "roll out", form="base") is None


def test_what_is_shown_names_the_words_that_fill_the_slots() -> None:
    here = place("We [signpost] local families to other groups.")
    found = framing.fit(frames.parse(SIGNPOST, ("signpost",), "verb"), here, "verb", "base")
    assert found is not None
    assert found.text == "tell local families about"
    assert [each.text for each in found.edits] == ["tell", "about"]


def test_a_choice_of_words_in_front_or_behind() -> None:
    swap = "signpost someone to/towards something > tell someone about something"
    assert framed(swap, "We [signpost] you towards it.") == "We tell you about it."
    assert framed(swap, "We [signpost] you into it.") is None
