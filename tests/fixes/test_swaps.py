"""Swaps fit their place: a table of sentences, each with the same sentence made plainer."""

from __future__ import annotations

from ast import literal_eval
from pathlib import Path

import pytest

import plainspeak
from plainspeak.fixes.articles import article
from plainspeak.fixes.context import ReplacementContext
from plainspeak.fixes.replacement import suggestions
from plainspeak.model import Term
from plainspeak.rules._swaps import say

CHECKER = plainspeak.Checker()

TABLE = [
    pair.strip().split("\n")
    for pair in Path(__file__).with_name("swaps.txt").read_text("utf-8").split("\n\n")[1:]
]


def plain(line: str) -> str:
    return literal_eval(line) if line[0] in "'\"" and "\\n" in line else line


@pytest.mark.parametrize(("before", "after"), TABLE)
def test_a_sentence_is_made_plainer(before: str, after: str) -> None:
    assert CHECKER.fix(plain(before)) == plain(after)


def test_the_table_is_long() -> None:
    assert len(TABLE) >= 400


OFFERED = Path(__file__).with_name("offered.txt").read_text("utf-8").splitlines()[2:]


@pytest.mark.parametrize("text", OFFERED)
def test_a_sentence_is_left_alone_and_its_swap_offered(text: str) -> None:
    assert CHECKER.fix(text) == text
    offered = [each for found in CHECKER.check(text).findings for each in found.suggestions]
    assert offered
    assert all(each.reason for each in offered)


def swap(text: str, number: int = 0) -> plainspeak.Suggestion:
    return CHECKER.check(text).findings[0].suggestions[number]


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("She is a service user.", "only the writer can choose these words"),
    ],
)
def test_a_swap_that_is_not_safe_says_why(text: str, reason: str) -> None:
    assert not swap(text).safe
    assert swap(text).reason == reason
    assert CHECKER.fix(text) == text


def test_a_swap_that_may_not_fit_comes_last_and_says_why() -> None:
    text = "You will be obliged to sign."
    row = Term("words", 2, "be obliged to", pos="verb", say_instead=("must", "have to"))
    place = ReplacementContext(text, 9, 22, (0, len(text)))
    first, last = suggestions(row, place)
    assert (first.text, last.text) == ("have to", "must")
    assert last.reason == "the new words may not fit with the words around them"
    assert (first.fits, last.fits) == (True, False)


def test_of_the_swaps_that_are_only_offered_those_that_fit_come_first() -> None:
    row = Term(
        "words", 2, "setting", pos="noun", level="consider", say_instead=("nursery", "the nursery")
    )
    for text, first in (
        ("We went to setting one.", "the nursery"),
        ("Our setting is open.", "nursery"),
    ):
        start = text.index("setting")
        place = ReplacementContext(text, start, start + len("setting"), (0, len(text)))
        assert suggestions(row, place)[0].text == first


def test_a_swap_that_does_not_fit_is_named_as_an_example() -> None:
    row = Term("words", 2, "utilise", pos="verb", level="consider", say_instead=("use",))
    [swap] = suggestions(row, ReplacementContext("We utilise it.", 3, 10, (0, 14)))
    assert swap.fits
    assert say((swap,)) == 'Say "use".'
    row = Term("words", 2, "governance", pos="noun", say_instead=("how it is run",))
    [swap] = suggestions(row, ReplacementContext("Look at data governance.", 13, 23, (0, 24)))
    assert not swap.fits
    assert say((swap,)) == 'Use plainer words, such as "how it is run".'


def test_what_is_written_like_a_name_is_not_swapped_for_another_name() -> None:
    row = Term("words", 2, "pupil premium", pos="noun", say_instead=("money for pupils",))
    text = "We use the Pupil Premium."
    place = ReplacementContext(text, 11, 24, (0, len(text)))
    assert suggestions(row, place)[0].text == "money for pupils"


def test_when_noun_or_verb_is_not_sure_both_are_offered_and_none_is_made() -> None:
    checker = plainspeak.Checker(plainspeak.Settings(audience="thorough"))
    (found,) = checker.check("The cuts impact families.").findings
    assert [each.text for each in found.suggestions][:2] == ["effect", "change"]
    assert not any(each.safe for each in found.suggestions)
    (found,) = checker.check("The impact of the cuts is felt.").findings
    assert [each.text for each in found.suggestions] == ["effect"]


def test_words_split_by_markup_are_left_alone() -> None:
    text = "We act **in accordance** with the law."
    assert CHECKER.fix(text, "a.md") == text


@pytest.mark.parametrize(
    "text",
    [
        'He wrote "we will utilise it" to me.',
        "> We utilise it.",
        "The Utilise Better Things Act 2014 applies.",
        "Run `utilise --now` or see https://example.org/utilise today.",
    ],
)
def test_quotations_names_code_and_links_are_left_alone(text: str) -> None:
    assert CHECKER.fix(text, "a.md") == text


def test_a_second_swap_is_offered_and_never_made() -> None:
    second = swap("We are situated in an old school. We adhere to it.", 0)
    assert second.text
    several = CHECKER.check("Make contact with us, and adhere to the rules.").findings[-1]
    assert [each.safe for each in several.suggestions] == [True, False]


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("apple", "an"), ("pear", "a"), ("hour", "an"), ("house", "a"), ("honest man", "an"),
        ("unit", "a"), ("uninformed", "an"), ("unimportant", "an"), ("universal", "a"),
        ("European", "a"), ("one-off", "a"), ("onion", "an"), ("useful", "a"), ("usher", "an"),
        ("MDT", "an"), ("UK plan", "a"), ("NHS", "an"), ("EHCP", "an"), ("GP", "a"),
        ("NICE", "a"), ("8-week", "an"), ("11-year", "an"), ("18", "an"), ("100", "a"),
        ("heir", "an"), ("hospital", "a"), ("ewe", "a"), ("urgent", "an"), ("“easy”", "an"),
    ],
)  # fmt: skip
def test_the_article_follows_the_sound(word: str, expected: str) -> None:
    assert article(word) == expected


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("It is an erroneous bill.", "It is a wrong bill."),
        ("An erroneous bill came.", "A wrong bill came."),
        ("I saw an\nerroneous bill.", "I saw a\nwrong bill."),
        ("A furnished flat.", "A furnished flat."),
    ],
)
def test_a_and_an_are_mended(before: str, after: str) -> None:
    assert CHECKER.fix(before) == after
