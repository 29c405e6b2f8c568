"""The rules for Easy Read about words and sentences, on tables of sentences."""

from __future__ import annotations

import pytest

import plainspeak
from marked import checker, found
from work import assert_linear


def flagged(marked: str, rule: str) -> bool:
    """Whether exactly the words in double brackets are flagged by one rule of Easy Read."""
    parts = marked.replace("]]", "[[").split("[[")
    return found("".join(parts), rule, audience="easy-read") == parts[1::2]


@pytest.mark.parametrize(
    "marked",
    [
        "We asked [[twelve]] people.",
        "[[Three]] of us came.",
        "[[65%]] of people said yes.",
        "About [[7.5 per cent]] of them left.",
        "[[12,450]] people live here.",
        "It costs [[a million]] pounds.",
        "Over [[3 million]] people use it.",
        "Read part [[IV]] of the form.",
        "[[Two-thirds]] of us agreed.",
        "One day you may need it.",
        "Ring 01632 960 123 now.",
        "It costs \u00a310.50 a week.",
        "Come at 9.30am or at 2.45pm.",
        "Come at 10.15 on that day.",
        "We live in Seven Oaks.",
        "Take 2 tablets.",
    ],
)
def test_numbers(marked: str) -> None:
    assert flagged(marked, "easy-read-number")


@pytest.mark.parametrize(
    "marked",
    [
        "Come on [[12/05/2026]].",
        "It was made on [[2026-05-12]].",
        "Come on [[Mon]] [[4 Feb]].",
        "We are open [[Mon-Fri]] all day.",
        "We are open [[Mon]] to Fri.",
        "It starts at [[14:30]].",
        "It starts at [[0900 hrs]].",
        "We are here [[24/7]].",
        "Come on Monday 4 February 2026 at 2.30pm.",
        "Sat down, he read it. The sun was out.",
        "You may march in May.",
        "Ring 01632 960 123.",
        "You pay \u00a314.30.",
    ],
)
def test_dates_and_times(marked: str) -> None:
    assert flagged(marked, "easy-read-date")


@pytest.mark.parametrize(
    "marked",
    [
        "Bring a pen[[;]] we have paper.",
        "Bring pens, paper, [[etc.]]",
        "Bring fruit, [[etc.]]",
        "Ring Sam [[&]] Jo.",
        "Write [[yes/no]] here.",
        "Ask us [[(we are here all day)]].",
        "Go to A&E if you are ill.",
        "Ask the National Health Service (NHS).",
        "Ring us on (01632) 960 123.",
        "(1) Fill in the form.",
    ],
)
def test_marks(marked: str) -> None:
    assert flagged(marked, "easy-read-punctuation")


@pytest.mark.parametrize(
    "marked",
    [
        "[[Do not forget]] your form.",
        "[[Don\u2019t be late]].",
        "You cannot come [[unless]] you ring.",
        "You do not have to come.",
        "No, you do not have to pay.",
        "There is no meat, no fish.",
    ],
)
def test_negatives(marked: str) -> None:
    assert flagged(marked, "easy-read-negative")


@pytest.mark.parametrize(
    "marked",
    [
        "You can bring a friend and a snack [[and]] a pen.",
        "If you can, ring us before you [[come,]] or write.",
        "You can ring or write [[or]] come in.",
        "You can bring a friend and a snack.",
        "It costs \u00a31,200, or less.",
        "Write to Flat 2, 10 High Street, Leeds, LS1 2AB.",
        "Tea, coffee, cake, fruit",
    ],
)
def test_one_idea_in_a_sentence(marked: str) -> None:
    assert flagged(marked, "easy-read-one-idea")


@pytest.mark.parametrize(
    "marked",
    [
        "He was [[over the moon]].",
        "You may feel [[under the weather]].",
        "We ate a piece of cake at the party.",
        "Ring the bell at the door.",
    ],
)
def test_idioms(marked: str) -> None:
    assert flagged(marked, "easy-read-idiom")


@pytest.mark.parametrize(
    ("heading", "wrong"),
    [
        ("Eligibility", True),
        ("Confidentiality procedures", True),
        ("Who can come?", False),
        ("About this booklet", False),
        ("Your rights", False),
        ("Contents", False),
        ("Word list", False),
        ("Contact us", False),
    ],
)
def test_headings(heading: str, *, wrong: bool) -> None:
    report = checker(audience="easy-read").check(
        f"# Your visit\n\n## {heading}\n\nAsk us.\n", "a.md"
    )
    assert any(each.rule == "easy-read-heading" for each in report.findings) is wrong


LONG = "We will write to every person who has a bus pass in this town. "


def rules(text: str, name: str = "a.md") -> set[str]:
    return {each.rule for each in checker(audience="easy-read").check(text, name).findings}


def test_a_long_document_speaks_to_its_reader_says_whom_to_ask_and_who_made_it() -> None:
    missing = {"easy-read-speak-to-reader", "easy-read-contact", "easy-read-made-with"}
    assert missing <= rules(LONG * 6)
    said = "Ring us on 01632 960 123 if you want. We made this with the Speak Up group."
    assert not missing & rules(LONG * 6 + said)


def test_sentences_that_are_long_on_average_are_found_once() -> None:
    findings = checker(audience="easy-read").check(LONG * 12, "a.md").findings
    assert [each.rule for each in findings].count("easy-read-average") == 1
    assert "easy-read-average" not in rules("You can come to see us. " * 12)


def test_what_a_file_does_not_say_is_named_once_and_not_guessed() -> None:
    report = checker(audience="easy-read").check("You can come.\n\nAsk us.\n", "a.txt")
    (note,) = [each for each in report.findings if each.rule == "easy-read-unchecked"]
    assert note.level == "note"
    assert "the size of the letters" in note.message
    assert "page numbers" in note.message


def test_a_text_in_no_file_has_no_looks_to_speak_of() -> None:
    assert plainspeak.check("You can come.", audience="easy-read").findings == ()


def test_no_rule_for_easy_read_speaks_to_other_audiences() -> None:
    text = "Bring twelve pens; 65% of us came on 12/5/26 (or so), etc. He was over the moon."
    for audience in ("public", "staff", "board", "thorough"):
        report = checker(audience=audience).check(text)
        assert not [each for each in report.findings if each.rule.startswith("easy-read")]


def test_all_of_them_can_be_chosen_by_the_start_of_their_names() -> None:
    settings = plainspeak.Settings(select=("easy-read",))
    report = plainspeak.Checker(settings).check("We asked twelve people.")
    assert [each.rule for each in report.findings] == ["easy-read-number"]


@pytest.mark.parametrize(
    "part",
    [
        "1,000 ",
        "12/5/26 ",
        "( ",
        "and/or ",
        "not ",
        "two-thirds ",
        "14:30 ",
        "a@a ",
        "1.5 ",
        "Mon ",
    ],
)
def test_a_long_text_is_read_once(part: str) -> None:
    chosen = plainspeak.Checker(plainspeak.Settings(select=("easy-read",)))
    assert_linear(lambda size: chosen.check(part * size + "."), 300)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("You may need **reablement**. This means help to get well.", []),
        ("You can say yes or no. This is called **consent**.", []),
        ("You go back to court. It is called a **breach**. Ask us.", []),
        (
            "You may have a **tribunal**. This means a court. See the **turbine** there.",
            ["turbine"],
        ),
        ("You **must** come. Bring your **turbine** now.", []),
    ],
    ids=[
        "next sentence",
        "named after it",
        "named with a",
        "one without",
        "bold says something else",
    ],
)
def test_a_hard_word_in_bold_is_explained_near_it(text: str, wanted: list[str]) -> None:
    report = checker(audience="easy-read").check(text, "a.md")
    assert [each.text for each in report.findings if each.rule == "easy-read-hard-word"] == wanted
