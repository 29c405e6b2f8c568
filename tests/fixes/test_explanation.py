from __future__ import annotations

import pytest

import plainspeak
from marked import checker


def fixed(text: str, **settings: str) -> str:
    return checker(treat="explain", **settings).fix(text)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Your social worker can tell you about reablement.",
            (
                "Your social worker can tell you about reablement (short-term help to do everyday "
                "things for yourself again)."
            ),
        ),
        (
            "Ask the ward about palliative care. It helps many people at home.",
            (
                "Ask the ward about palliative care. Palliative care means care to ease pain and "
                "help someone live well when an illness cannot be cured. It helps many people at "
                "home."
            ),
        ),
        (
            "The patient has palliative care nurses at the hospice.",
            (
                "The patient has palliative care nurses at the hospice. Palliative care means care "
                "to ease pain and help someone live well when an illness cannot be cured."
            ),
        ),
    ],
    ids=["in brackets", "a long meaning", "a word in front of a noun"],
)
def test_a_word_is_explained_where_it_is_used_first(text: str, wanted: str) -> None:
    assert fixed(text) == wanted


def test_after_that_nothing_is_left_to_explain() -> None:
    text = fixed("Your social worker can tell you about reablement. Reablement is free.")
    assert text.count("(") == 1
    assert fixed(text) == text
    assert not [f for f in plainspeak.check(text).findings if f.rule == "unexplained-term"]


def test_easy_read_has_the_meaning_in_the_next_sentence() -> None:
    text = fixed("Your carer can ask about reablement.", audience="easy-read")
    assert "reablement. Reablement means short-term help" in text


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("# Reablement\n\nAsk us.", id="a heading"),
        pytest.param("Your social worker knows (from reablement) what helps.", id="in brackets"),
        pytest.param(
            "He said, \u201cI had reablement with the social worker.\u201d", id="a quotation"
        ),
        pytest.param("Social care: reablement", id="no sentence"),
        pytest.param("Social care services do reablements.", id="another form"),
        pytest.param("The Reablement team of social care helps.", id="a name"),
        pytest.param("The website and its server can go live online in May.", id="a verb"),
        pytest.param(
            "What is reablement? Social care staff can tell you about reablement.", id="asked for"
        ),
        pytest.param(
            "Jones A. Effects of social care and reablement. Br Med J. 2013 Mar;61(3):335.",
            id="the title of a source",
        ),
        pytest.param(
            "Your solicitor gave the sub-processor your personal data about health.",
            id="a meaning that says who speaks",
        ),
    ],
)
def test_no_machine_explains_a_word_where_that_may_not_fit(text: str) -> None:
    assert fixed(text) == text


def test_words_are_added_only_where_somebody_asks_for_that() -> None:
    text = "Your social worker can tell you about reablement."
    assert plainspeak.fix(text) == text
    (finding,) = plainspeak.check(text).findings
    (explained,) = [each for each in finding.suggestions if each.treatment == "explain"]
    assert (explained.safe, explained.reason) == (
        False,
        "it adds words: ask for it with --treat explain",
    )


def test_a_swap_comes_first_unless_explanations_are_asked_for() -> None:
    text = "Your social worker can tell you about reablement."
    order = [
        [each.treatment for each in checker(treat=treat).check(text).findings[0].suggestions]
        for treat in ("swap", "explain")
    ]
    assert order == [["swap", "explain"], ["explain", "swap"]]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "The auditor of the accounts reads the budget and the register of interests page.",
            "Register of interests means ",
        ),
        ("The pupils of the school have a phonics lesson each day.", "Phonics means "),
        ("The probation officer helps with the resettlement of prisoners.", "Resettlement means "),
    ],
    ids=["of more than one", "an s that is no plural", "what belongs to the word follows"],
)
def test_a_meaning_stands_in_a_sentence_that_agrees_with_its_word(text: str, wanted: str) -> None:
    made = fixed(text)
    assert made.startswith(text)
    assert wanted in made


def test_a_plural_word_has_a_plural_verb() -> None:
    text = fixed("The council has eligibility criteria rules for social care and benefits.")
    assert "Eligibility criteria mean " in text
