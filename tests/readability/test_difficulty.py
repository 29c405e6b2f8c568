from __future__ import annotations

from math import log

import pytest

import plainspeak
from plainspeak.model import ScoredTerm
from plainspeak.readability import difficulty, effort
from plainspeak.readability.difficulty import FIGURE, of_sentence

CHECKER = plainspeak.Checker()


def hard(text: str) -> float:
    (sentence,) = CHECKER.check(text, "a.md").readability.sentences
    return sentence.difficulty


@pytest.mark.parametrize(
    ("easier", "harder"),
    [
        ("We will help you.", "Provision of assistance will be facilitated."),
        ("We met the team on Monday.", "We met the team on Monday because of the plan they had."),
        ("Most people got better.", "Outcomes improved (RR 1.10, 95% CI 0.99 to 1.22)."),
        ("Ask the nurse about the care.", "Ask the MDT about the EHCP."),
        ("Birmingham will help you.", "Bronchodilators will help you."),
        ("Ask us about it.", "Ask CFGH about it."),  # a short form that is on no list
        ("We ask the NHS.", "We ask the MDT."),  # everybody knows one of them
        ("We saw Mrs Okonkwo.", "We saw mrs okonkwo."),
        ("About half got better.", "About 48.7% got better."),
        ("We sold it for \u00a33.50 at 10.30am.", "We sold it for 3.51 at 10.31."),
    ],
)
def test_what_readers_find_harder_is_harder(easier: str, harder: str) -> None:
    assert hard(easier) < hard(harder)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Please wait in the hall.", "PLEASE WAIT IN THE HALL."),
        ("You may bring (a) a pen and (b) a form.", "You may bring a pen and a form."),
        ("You must not smoke.", "You must NOT smoke."),
    ],
)
def test_what_is_no_harder_is_as_hard(one: str, other: str) -> None:
    assert hard(one) == pytest.approx(hard(other), abs=0.02)


def test_the_formula_is_the_one_that_is_written_down() -> None:
    words = ["we", "facilitate", "help"]
    asked = effort.of_words(words) + 2 * 20
    expected = 1.75 * (log(1 + asked) + 0.15 * 4 / 3)  # "facilitate" has four letters too many
    assert of_sentence(words, 2) == pytest.approx(expected, abs=0.006)


def test_a_text_explained_is_easier_and_the_unknown_term_the_hardest() -> None:
    words = ["ask", "for", "reablement"]

    def with_term(**facts: bool) -> float:
        use = ScoredTerm(8, 18, "reablement", **facts)
        return of_sentence(words, terms=[(use, ["reablement"])])

    asked = effort.of_words(words)
    of_term = effort.of_word("reablement")
    plain = of_sentence(words)
    assert with_term(known=True) < with_term(explained=True) < plain < with_term()
    letters = difficulty.LONG_LETTERS * 4 / 3
    for found, added in (
        (with_term(), difficulty.TERM_EFFORT),
        (with_term(explained=True), -of_term / 2),
        (with_term(known=True), effort.EASIEST - of_term),
    ):
        assert found == pytest.approx(1.75 * (log(1 + asked + added) + letters), abs=0.006)


def test_terms_that_overlap_never_take_off_more_than_there_is() -> None:
    use = ScoredTerm(0, 10, "a b", explained=True)
    words = ["reablement"] * 3
    least = 1.75 * (log(1 + 3 * effort.PER_WORD) + 0.15 * 3)
    assert of_sentence(words, terms=[(use, words)] * 9) == pytest.approx(least, abs=0.006)


def test_a_known_short_form_never_makes_it_harder() -> None:
    use = ScoredTerm(0, 1, "A", known=True)
    assert of_sentence(["ask"], terms=[(use, [])]) == of_sentence(["ask"])


def test_a_listed_term_asks_for_as_much_as_the_page_says() -> None:
    assert (difficulty.TERM_EFFORT, difficulty.EXPLAINED, difficulty.FIGURE_EFFORT) == (4, 0.5, 20)


def test_a_difficulty_has_two_decimals() -> None:
    found = [of_sentence(["facilitate"] * number) for number in range(1, 9)]
    assert found == [round(each, 2) for each in found]
    assert found != [round(each, 1) for each in found]


def test_the_longest_words_count_no_more_than_long_ones() -> None:
    assert of_sentence(["x" * 30] * 3) == pytest.approx(
        1.75 * (log(1 + 3 * effort.of_word("x" * 30)) + 0.15 * 3), abs=0.006
    )


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("It was 3.5 or 4.25% more", 2),
        ("7% and 8 per cent", 2),
        ("p<0.05, n = 40, \u00b12", 3),
        ("\u00a33.50, \u20ac2.75, $9.99", 0),
        ("10.30am and 4.15 p.m.", 0),
        ("13.5 amounts, 13.55pm", 1),
        ("3 of 40 people in 2026", 0),
    ],
)
def test_decimals_percentages_and_compared_numbers_are_figures(text: str, figures: int) -> None:
    assert len(FIGURE.findall(text)) == figures
