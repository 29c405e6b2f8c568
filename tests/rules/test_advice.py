"""The rules that give advice, on tables of sentences: at least nine in ten must be right."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import plainspeak
from marked import found
from plainspeak import formats
from plainspeak.analysis.detectors import hidden_verbs, noun_strings, passive
from plainspeak.text import Passage, get_tokenizer
from plainspeak.text.lexeme import Lexeme
from plainspeak.text.token_index import TokenIndex

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from plainspeak.analysis.detectors import Detection

HERE = Path(__file__).parent
NAMES = ("passive", "hidden_verb", "noun_string")
ENOUGH = 200
NINE_IN_TEN = 0.9


def rows(name: str) -> list[str]:
    lines = (HERE / f"{name}.txt").read_text("utf-8").splitlines()
    return [line for line in lines if line and not line.startswith("#")]


def is_right(row: str, checker: plainspeak.Checker) -> bool:
    """Whether each place in brackets is found, and nothing else."""
    text = re.sub(r"[\[\]]", "", row)
    wanted = [
        (mark.start() - 2 * number, mark.end() - 2 * number - 2)
        for number, mark in enumerate(re.finditer(r"\[.*?\]", row))
    ]
    findings = checker.check(text).findings
    return len(findings) == len(wanted) and all(
        finding.start < end and start < finding.end
        for finding, (start, end) in zip(findings, wanted, strict=True)
    )


@pytest.mark.parametrize("marked", [True, False], ids=["to be found", "to be left alone"])
@pytest.mark.parametrize("name", NAMES)
def test_at_least_nine_sentences_in_ten_are_right(name: str, *, marked: bool) -> None:
    settings = plainspeak.Settings(select=(name.replace("_", "-"),))
    checker = plainspeak.Checker(settings)
    chosen = [row for row in rows(name) if ("[" in row) is marked]
    wrong = [row for row in chosen if not is_right(row, checker)]
    assert len(chosen) >= ENOUGH
    assert len(wrong) <= (1 - NINE_IN_TEN) * len(chosen), wrong


@pytest.mark.parametrize("name", NAMES)
def test_each_sentence_of_a_table_stands_there_once(name: str) -> None:
    assert len(set(rows(name))) == len(rows(name))


@pytest.mark.parametrize(
    ("text", "swap"),
    [
        ("They conducted an inspection of the kitchen.", "inspected"),
        ("We are carrying out an examination of the site.", "examining"),
        ("She made an objection to it.", "objected"),
        ("Each of us has a fear of needles.", "fears"),
    ],
)
def test_the_real_verb_is_offered_in_the_form_that_fits(text: str, swap: str) -> None:
    checker = plainspeak.Checker(plainspeak.Settings(select=("hidden-verb",)))
    (finding,) = checker.check(text).findings
    assert [each.text for each in finding.suggestions] == [swap]
    assert not finding.suggestions[0].safe


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("It has no impact on the price.", id="the swap would say the opposite"),
        pytest.param("We made a very quick decision.", id="a word between would be lost"),
        pytest.param("We made some changes before noon.", id="the verb needs an object"),
        pytest.param("A decision was made.", id="somebody has to be named"),
    ],
)
def test_no_swap_is_offered_where_it_would_not_fit(text: str) -> None:
    checker = plainspeak.Checker(plainspeak.Settings(select=("hidden-verb",)))
    (finding,) = checker.check(text).findings
    assert finding.suggestions == ()


def test_one_fault_is_found_once() -> None:
    text = "We carried out an assessment of the flat. A decision was made by the area care team."
    every = ("wordy", "hidden-verb", "passive", "noun-string")
    findings = plainspeak.Checker(plainspeak.Settings(select=every)).check(text).findings
    assert [each.rule for each in findings] == ["wordy", "hidden-verb", "noun-string"]


def test_advice_is_given_only_when_it_is_asked_for() -> None:
    text = "The patient transport booking line is answered. They make an inspection of it."
    for name in NAMES:
        assert found(text, name.replace("_", "-")) == []


def tagged(text: str, tags: str) -> Passage:
    """A passage as a model would give it."""
    plain = get_tokenizer().words(text)
    words, starts, ends, at = [], [], [], 0
    for word in plain:
        start = text.index(word.text, at)
        at = start + len(word.text)
        words.append(Lexeme(word.text))
        starts.append(start)
        ends.append(at)
    blocks = formats.read_text(text, "a.txt").blocks
    return Passage(text, words, starts, ends, tags.split(), blocks, TokenIndex(words))


@pytest.mark.parametrize(
    ("find", "text", "tags", "wanted"),
    [
        (passive.find, "He was worried.", "PRON AUX ADJ PUNCT", []),
        (passive.find, "He was worried.", "PRON AUX VERB PUNCT", ["was worried"]),
        (passive.find, "The door is closed.", "DET NOUN AUX VERB PUNCT", ["is closed"]),
        (
            noun_strings.find,
            "A social care plan form.",
            "DET ADJ NOUN NOUN NOUN PUNCT",
            [],
        ),
        (
            noun_strings.find,
            "Local staff plan visits.",
            "ADJ NOUN VERB NOUN PUNCT",
            [],
        ),
        (
            noun_strings.find,
            "The well water pump key.",
            "DET NOUN NOUN NOUN NOUN PUNCT",
            ["well water pump key"],
        ),
        (hidden_verbs.find, "They make changes.", "PRON VERB NOUN PUNCT", ["make changes"]),
        (hidden_verbs.find, "They make, changes it.", "PRON VERB PUNCT VERB PRON PUNCT", []),
    ],
)
def test_the_tags_of_a_model_decide(
    find: Callable[[Passage], Iterator[Detection]], text: str, tags: str, wanted: list[str]
) -> None:
    assert [text[each.start : each.end] for each in find(tagged(text, tags))] == wanted


def test_a_pair_that_counts_as_one_noun_is_counted_as_one() -> None:
    checker = plainspeak.Checker(plainspeak.Settings(select=("noun-string",)))
    (finding,) = checker.check("Ask the care home staff training team.").findings
    assert finding.message.startswith("There are 4 nouns in a row")
