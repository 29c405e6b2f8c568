"""What has to change right before and behind a swap."""

from __future__ import annotations

import pytest

from placed import place
from plainspeak.fixes import edits, insertion
from plainspeak.fixes.context import ReplacementContext
from plainspeak.model import Edit


@pytest.mark.parametrize(
    ("marked", "text", "written"),
    [
        ("It is an [erroneous] bill.", "wrong", "It is a wrong bill."),
        ("It is a [correct] bill.", "OK", "It is an OK bill."),
        ("An [erroneous] bill.", "wrong", "A wrong bill."),
        ("A ([correct]) bill.", "honest", "An (honest) bill."),
        ("It is an \u201c[erroneous]\u201d bill.", "wrong", "It is a \u201cwrong\u201d bill."),
        ("Vitamin-A [correct] bill.", "honest", "Vitamin-A honest bill."),
        ("It is an [honest] bill.", "upright", "It is an upright bill."),
        ("It is the [erroneous] bill.", "wrong", "It is the wrong bill."),
        ("Plan B or a\n[correct] bill.", "open", "Plan B or an\nopen bill."),
    ],
)
def test_the_article_is_mended(marked: str, text: str, written: str) -> None:
    here = place(marked)
    assert edits.apply(here.text, insertion.put(here, text)) == written


@pytest.mark.parametrize(
    ("marked", "written"),
    [
        ("[It should be noted that] we help.", "We help."),
        ("We [really] help.", "We help."),
        ("We help [really].", "We help."),
        ("We, [needless to say], help.", "We help."),
        ("If it rains, [needless to say,] we help.", "If it rains, we help."),
        ("If it rains, [needless to say], we help.", "If it rains, we help."),
        ("It rains, [needless to say], in May.", "It rains in May."),
        ("It rains, [needless to say],", "It rains "),
        ("It rains [indeed], and we help.", "It rains, and we help."),
        ("It is an [old]", "It is an"),
        ("[Needless to say], we help.", "We help."),
        ("Ring us, [please].", "Ring us,."),
        ("It is an [absolutely] big bill.", "It is a big bill."),
        ("[Please note that] Leeds is big.", "Leeds is big."),
        ("We help [in this case]", "We help"),
    ],
)
def test_words_are_left_out_with_what_nobody_needs_then(marked: str, written: str) -> None:
    here = place(marked)
    assert edits.apply(here.text, insertion.leave_out(here)) == written


def test_only_the_sentence_of_the_words_is_looked_at() -> None:
    text = "Ask us first, please.  We help really"
    here = ReplacementContext(text, 31, 37, (23, 37))
    assert edits.apply(text, insertion.leave_out(here)) == "Ask us first, please.  We help"


@pytest.mark.parametrize(
    ("marked", "swap", "text"),
    [
        ("[A majority of] the users came.", "most", "most of"),
        ("[A majority of] whom came.", "most", "most of"),
        ("[A majority of] Leeds's users came.", "most", "most of"),
        ("[A majority of] users came.", "most", "most"),
        ("[A majority] the users came.", "most", "most"),
        ("[A share of] the users came.", "part", "part"),
    ],
)
def test_of_is_said_of_a_part_of_known_things(marked: str, swap: str, text: str) -> None:
    assert insertion.partitive(place(marked), swap) == text


@pytest.mark.parametrize(
    ("marked", "text", "written"),
    [
        ("There is [a plethora of] guides.", "many", "There are many guides."),
        ("There was [a plethora of] guides.", "several", "There were several guides."),
        ("There's [a plethora of] guides.", "a few", "There are a few guides."),
        ("There exists [a plethora of] guides.", "many", "There exist many guides."),
        ("There is [a plethora of] guides.", "much", "There is much guides."),
        ("There are [a plethora of] guides.", "many", "There are many guides."),
        ("Here is [a plethora of] guides.", "many", "Here is many guides."),
    ],
)
def test_there_is_becomes_there_are(marked: str, text: str, written: str) -> None:
    here = place(marked)
    made = (*insertion.agreement_edits(here, text), *insertion.put(here, text))
    assert edits.apply(here.text, made) == written


@pytest.mark.parametrize(
    ("marked", "text"),
    [
        ("[In the event of] problems.", "if there are"),
        ("[In the event of] a problem.", "if there is"),
        ("[In the event of] ", "if there is"),
        ("[In the event of] quickly.", "if there is"),
    ],
)
def test_is_agrees_with_what_follows(marked: str, text: str) -> None:
    assert insertion.agreeing(place(marked), "if there is") == text


def test_other_words_agree_with_nothing() -> None:
    assert insertion.agreeing(place("[In case of] problems."), "if") == "if"
    assert insertion.agreeing(place("[i.e.] passports."), "that is") == "that is"


@pytest.mark.parametrize(
    "marked",
    ["It is an [erroneous] bill.", "It is an \u201c[erroneous]\u201d bill.", "[Old] bill."],
)
def test_an_article_that_is_right_is_left_alone(marked: str) -> None:
    here = place(marked)
    assert insertion.put(here, "open") == (Edit(here.start, here.end, "open"),)


def test_an_article_far_in_front_is_another_words() -> None:
    here = place("It is an" + " " * 60 + "[erroneous] bill.")
    assert insertion.article_edits(here, "wrong") == ()
    near = place("It is an" + " " * 50 + "[erroneous] bill.")
    assert insertion.article_edits(near, "wrong") == (Edit(6, 8, "a"),)
