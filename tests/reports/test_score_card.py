from __future__ import annotations

import csv
import json

import pytest

import plainspeak
from plainspeak.reports import scores

CHECKER = plainspeak.Checker()
ASKED = plainspeak.Checker(plainspeak.Settings(extend_select=("passive", "hidden-verb")))
PLAIN = "We can help you at home. Ask your nurse for the card.\n\n"


def card(text: str, checker: plainspeak.Checker = CHECKER) -> str:
    return "".join(scores.write([checker.check(text, "a.md")], "terminal"))


def test_who_can_read_it_comes_first_with_its_range() -> None:
    found = CHECKER.check(PLAIN, "a.md").readability
    third = card(PLAIN).splitlines()[2]
    assert third.startswith("  Most people of 10 can read this")
    assert f"{found.difficulty_low} to {found.difficulty_high}" in third


def test_the_audience_has_its_own_aim() -> None:
    easy = plainspeak.Checker(plainspeak.Settings(audience="easy-read"))
    assert 'For the audience "easy-read", aim for 3.3 or less.' in card(PLAIN, easy)


@pytest.mark.parametrize(
    ("text", "advice"),
    [
        (
            "We will utilise the hall. You can utilise it in May. We are glad of it.",
            'line 1         Say "use" for "utilise", in 2 places',
        ),
        (
            "We will send the long form to you by post, and you must sign it within two weeks.",
            'Split this sentence after "to you by post".',
        ),
        (
            "Please bring: a good pen, some paper, your own reading glasses and the signed form.",
            'Make points of what this lists: "Please bring: a good pen, some paper, y\u2026"',
        ),
        (
            "Ask us about reablement. We like reablement." + " Most reablement is free." * 4,
            'Explain "reablement": (short-term help',
        ),
    ],
)
def test_each_edit_is_a_piece_of_advice_at_its_place(text: str, advice: str) -> None:
    assert advice in card(text)


def test_what_the_edits_take_off_adds_up_to_where_it_ends() -> None:
    text = "We utilise the hall.\n\nYou commence it."
    lines = card(text).splitlines()
    taken = [float(line.split()[0]) for line in lines if line.startswith("    -")]
    found = CHECKER.check(text, "a.md").readability
    assert len(taken) == 2
    assert taken[0] <= taken[1] < 0
    assert found.difficulty is not None
    (end,) = (line for line in lines if "With all of this" in line)
    assert f"{found.difficulty + sum(taken):.1f}" in end


def test_a_text_that_needs_nothing_is_told_nothing() -> None:
    assert "What would help most" not in card(PLAIN)


def test_what_steers_a_terminal_is_not_passed_on() -> None:
    text = (
        "We will send the \x1b[31mlong form to you by po\x1bst, and you must sign it within weeks."
    )
    assert "\x1b" not in card(text)


def test_formulas_stand_in_a_table_with_their_ages() -> None:
    assert "For reports that ask for a formula:" in card(PLAIN * 12)
    assert "SMOG grade" in card(PLAIN * 12)
    assert ", rough" in card(PLAIN * 12)
    assert ", rough" not in card(PLAIN * 20)
    assert "For reports that ask" not in card(PLAIN)
    assert "No scores: it has 12 words" in card(PLAIN)


def test_passives_and_hidden_verbs_have_lines_where_somebody_asked() -> None:
    text = "Your form was received. We made a decision."
    assert "passive verbs                           1" in card(text, ASKED)
    assert "verbs hidden in nouns                   1" in card(text, ASKED)
    assert "passive" not in card(text)


def test_headings_are_left_out_and_said_to_be() -> None:
    assert "and 3 in headings and tables" in card(f"# Help at home\n\n{PLAIN}")
    assert "headings and tables" not in card(PLAIN)


def test_a_text_without_difficulty_says_why() -> None:
    assert card("").splitlines()[2:] == [
        *(line for line in card("").splitlines()[2:] if line.startswith("  ")),
        "",
        "No scores: it has no words.",
    ]


def test_other_programs_get_the_same() -> None:
    text = "We will utilise the hall. You can utilise it in May."
    data = json.loads("".join(scores.write([CHECKER.check(text, "a.md")], "json")))
    (document,) = data["documents"]
    (edit,) = document["helpful_edits"]
    assert (edit["kind"], edit["text"], edit["places"]) == ("swap", "use", 2)
    assert edit["edits"] == [
        {"start": 8, "end": 15, "text": "use"},
        {"start": 34, "end": 41, "text": "use"},
    ]
    assert document["readers"].startswith("most people of")
    (cells,) = csv.DictReader(scores.write([CHECKER.check(text, "a.md")], "csv"))
    assert cells["readers"] == document["readers"]
    assert cells["difficulty"] == str(document["readability"]["difficulty"])


def test_several_documents_show_ranges() -> None:
    lines = "".join(
        scores.write([CHECKER.check(each, "a.md") for each in (PLAIN, "")], "terminal")
    ).splitlines()
    assert lines[1].split()[4].count("-") == 1
    assert lines[2].split()[4] == "-"
