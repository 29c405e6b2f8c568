from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

import plainspeak

if TYPE_CHECKING:
    from plainspeak.model import ScoredTerm

CHECKER = plainspeak.Checker()


def uses(text: str, checker: plainspeak.Checker = CHECKER) -> list[ScoredTerm]:
    return list(checker.check(text, "a.md").scoring.terms)


def test_a_listed_term_and_a_short_form_are_terms() -> None:
    found = uses("Ask the MDT about reablement.")
    assert [(use.start, use.end, use.name) for use in found] == [
        (8, 11, "MDT"),
        (18, 28, "reablement"),
    ]
    assert not any(use.explained or use.known for use in found)


@pytest.mark.parametrize("text", ["We will utilise it.", "We met our key stakeholders."])
def test_words_with_plainer_ones_are_no_terms(text: str) -> None:
    assert CHECKER.check(text).findings
    assert uses(text) == []


def test_a_short_form_that_everybody_knows_is_known() -> None:
    (use,) = uses("Ask the NHS.")
    assert use.known


@pytest.mark.parametrize(
    ("text", "explained"),
    [
        ("Ask the multidisciplinary team (MDT). The MDT will meet.", {"MDT": [True, True]}),
        ("The MDT will meet. Ask the multidisciplinary team (MDT).", {"MDT": [False, True]}),
        (
            "Ask for reablement (short-term help at home). Then reablement ends.",
            {"reablement": [True, True]},
        ),
        (
            "First reablement. Ask for reablement (short-term help at home).",
            {"reablement": [False, True]},
        ),
        ("Ask for reablement. It helps.", {"reablement": [False]}),
    ],
)
def test_a_term_is_explained_from_its_explanation_on(
    text: str, explained: dict[str, list[bool]]
) -> None:
    for name, expected in explained.items():
        assert [use.explained for use in uses(text) if use.name == name] == expected


def test_a_list_of_words_explains_wherever_it_stands() -> None:
    text = "Ask for reablement.\n\n## Words\n\n- Reablement: help at home for a short time\n"
    assert all(use.explained for use in uses(text) if use.name == "reablement")


def test_the_words_that_spell_out_a_short_form_are_no_term() -> None:
    text = "The education, health and care plan (EHCP) helps."
    assert {use.name for use in uses(text)} == {"EHCP"}


def test_terms_are_in_order_and_apart() -> None:
    starts = [use.start for use in uses("The MDT and reablement and the MDT and EHCP.")]
    assert starts == sorted(set(starts))


def test_what_nobody_asked_for_is_not_counted() -> None:
    text = "Your form was received. We made a decision."
    assert CHECKER.check(text).scoring.passives is None
    asked = plainspeak.Checker(plainspeak.Settings(extend_select=("passive", "hidden-verb")))
    scoring = asked.check(text).scoring
    assert (scoring.passives, scoring.hidden_verbs) == (1, 1)
    readability = asked.check(text).readability
    assert (readability.passives, readability.hidden_verbs) == (1, 1)


def test_the_audience_and_its_limits_are_passed_on() -> None:
    scoring = plainspeak.Checker(plainspeak.Settings(audience="easy-read")).check("Ask.").scoring
    assert (scoring.audience, scoring.grade_limit, scoring.sentence_limit) == ("easy-read", 5, 15)
