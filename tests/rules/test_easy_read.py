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
        "We saw [[Two]]/Leeds.",
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
        ("Access", True),
        ("Road access", True),
        ("Access roads", False),
        ("Treatment room", False),
        ("Summary points", True),
        ("Funding streams", True),
        ("Treatment.", False),
        ("12", False),
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


def said(text: str, rule: str, name: str = "a.md") -> list[tuple[str, str]]:
    """The words that one rule is about, and what it says."""
    report = checker(audience="easy-read").check(text, name)
    spans = [(each, each.about or (each.start, each.end)) for each in report.findings]
    return [
        (report.document.text[start:end], each.message)
        for each, (start, end) in spans
        if each.rule == f"easy-read-{rule}"
    ]


@pytest.mark.parametrize(
    ("written", "figures"),
    [("two", "2"), ("three", "3"), ("twelve", "12"), ("Twenty", "20"), ("thirty", "30"),
     ("ninety", "90")],
)  # fmt: skip
def test_a_number_in_words_is_offered_in_figures(written: str, figures: str) -> None:
    (finding,) = [
        each
        for each in checker(audience="easy-read").check(f"{written} people came.").findings
        if each.rule == "easy-read-number"
    ]
    assert finding.message == f'Write it in figures: "{figures}".'
    assert [(each.text, each.safe) for each in finding.suggestions] == [(figures, False)]


@pytest.mark.parametrize(
    "marked",
    ["We saw [[Seven]] people.", "We saw [[seven]] Oaks, and Seven Oaks.", "Seven Acres",
     "Seven-Acres Road", "We are [[seven]]", "[[Seven]], Oaks and all"],
)  # fmt: skip
def test_a_number_in_a_name_is_left_alone(marked: str) -> None:
    assert flagged(marked, "easy-read-number")


def test_an_and_sign_has_a_swap_and_other_marks_have_none() -> None:
    report = checker(audience="easy-read").check("Ring Sam & Jo. Bring pens + paper. Go; ask.")
    assert [
        (each.text, [swap.text for swap in each.suggestions])
        for each in report.findings
        if each.rule == "easy-read-punctuation"
    ] == [("&", ["and"]), ("+", []), (";", [])]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("You cannot come without a form.", ("cannot", "without")),
        ("No, you cannot come without it.", ("cannot", "without")),
        ("You cannot come unless you ring, never.", ("cannot", "unless")),
        ("You do not pay or never come.", None),
        ("There is no meat, no fish and no milk.", None),
        ("No, you cannot come.", None),
        ("Never come.", None),
    ],
)
def test_two_negatives_in_one_sentence(text: str, found: tuple[str, str] | None) -> None:
    if found is None:
        assert said(text, "negative") == []
    else:
        first, second = found
        message = f'This sentence says "{first}" and "{second}". Say what is so, or split it.'
        assert (second, message) in said(text, "negative")


def test_a_negative_is_offered_as_a_positive() -> None:
    assert said("Do not forget it. Don't be late.", "negative") == [
        ("Do not forget", 'Say it with a positive: "remember".'),
        ("Don't be late", 'Say it with a positive: "be on time".'),
    ]


TWELVE = "We will come to see you at home on Monday at noon. "
THIRTEEN = "We will all come to see you at home on Monday at noon. "


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (TWELVE * 10, []),
        (TWELVE * 9 + THIRTEEN, [THIRTEEN.strip()]),
        (THIRTEEN * 9, []),
        (THIRTEEN * 9 + THIRTEEN.strip(" ."), []),
        (f"# {THIRTEEN}\n\n{THIRTEEN * 9}", []),
        (TWELVE * 8 + THIRTEEN * 2 + "Go!", []),
    ],
    ids=["at the limit", "over it", "too few", "no full stop", "a heading", "a short one"],
)
def test_the_average_of_the_sentences_of_a_text(text: str, found: list[str]) -> None:
    message = (
        "The sentences have 12 words on average. Aim for 12 or fewer. "
        "Begin with this one, the longest."
    )
    assert said(text, "average") == [(each, message) for each in found]


@pytest.mark.parametrize("rule", ["contact", "speak-to-reader", "made-with"])
def test_what_a_document_has_to_say_is_asked_for_from_60_words_on(rule: str) -> None:
    assert not said("They go. " * 29 + "Go.", rule)
    ((about, _),) = said("They go. " * 30, rule)
    assert about == ("They" if rule == "speak-to-reader" else "They go.")
    assert not said("They go. " * 30 + "Ask me now: 01632 960 123. Sam made this.", rule)


def test_a_cell_of_a_table_has_no_more_words_than_a_sentence_may() -> None:
    fifteen = "Come to see us at home on a Monday at noon if it is fine."
    table = "| a | b |\n|---|---|\n| Sun | {} |\n"
    assert said(table.format(fifteen), "one-idea") == []
    assert said(table.format(f"So {fifteen}"), "one-idea") == [
        ("So", "This sentence has 16 words. Split it, or cut it to 15 or fewer.")
    ]


FIRST = "You may need **reablement**. This means help. "
SECOND = f"{FIRST}You may see the **turbine**. This is a thing.\n"
NO_LIST = ("reablement", "This document explains 2 words. List them at the end as well.")
LEFT_OUT = ("reablement", 'Put "reablement" in the word list at the end too.')


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (FIRST, []),
        (SECOND, [NO_LIST]),
        (f"{SECOND}\n# Word list\n\nTurbine: a thing.\n", [LEFT_OUT]),
        (f"{SECOND}\nWord list\n\nTurbine: a thing.\n", [LEFT_OUT]),
        (f"{SECOND}\n# Word list\n\nTurbines: things. Reablement: help.\n", []),
        (f"{SECOND}\nGlossary.\n\nTurbine: a thing.\n", [NO_LIST]),
        (f"{SECOND}\nThis is the word list that we have given you\n\nTurbine: it.", [NO_LIST]),
        (f"# Words we use\n\nTurbine: a thing.\n\n{SECOND}", []),
        (f"# Word list\n\nHelp.\n\n{SECOND}\n# Word list\n\nReablement.", [
            ("turbine", 'Put "turbine" in the word list at the end too.'),
        ]),
    ],
)  # fmt: skip
def test_words_that_are_explained_are_in_a_list_at_the_end(
    text: str, found: list[tuple[str, str]]
) -> None:
    assert said(text, "word-list") == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("See **turbine**.", True),
        ("**We see the turbine.**", False),
        ("**We see the turbine.** See the big **turbine**. Go.", True),
        ("You see the **turbine**. Ask us. The turbine is a thing.", True),
        ("You see the **turbine**. Turbines are things.", False),
        ("You see the **turbine**. A turbine is a thing.", False),
        ("You see the **turbine**. An ant is here.", True),
        ("You see the **turbine**, which means a thing.", False),
        ("This is called a **turbine** by us.", False),
        ("It is gone. A **turbine** can go.", True),
        ("It is gone. **turbine** can go far for us.", True),
        ("It is gone. A **Turbine blade** can go.", False),
        ("It is gone. A **Turbine** can go.", False),
        ("It is gone. A **turbine** means a thing to us.", False),
        ("It is gone.\n\n# A good **turbine** for you", False),
        ("A **turbine** can go. It is a thing. See the **turbine**. Go.", False),
        ("See the **Turbine**. Go.", False),
    ],
)
def test_a_bold_word_is_explained_in_its_sentence_or_the_next(text: str, *, found: bool) -> None:
    wanted = [("turbine", 'Say in the next sentence what "turbine" means.')]
    assert said(FIRST + text, "hard-word") == (wanted if found else [])


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("See **a turbine blade**.", []),
        ("We go to see **turbine and reactor**.", ["turbine and reactor"]),
        ("We see **turbine and reactor**.", ["turbine and reactor"]),
        ("See **turbine blades**.", []),
    ],
)
def test_bold_words_are_inside_a_sentence_that_is_longer(text: str, found: list[str]) -> None:
    assert [about for about, _ in said(FIRST + text, "hard-word")] == found
