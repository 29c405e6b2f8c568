from __future__ import annotations

import pytest

import plainspeak
from plainspeak.model import Kind, ScoredTerm, ScoringInput, SentenceSpan
from plainspeak.readability import sentence_words
from plainspeak.readability.sentence_words import WordReader, names, terms_between


def words(text: str, *ignored: str) -> list[str]:
    return WordReader(ignored).words(text, 0, len(text))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("well-known up-to-date", ["well-known", "up-to-date"]),
        ("the carer's plan, don\u2019t", ["the", "carer's", "plan", "don\u2019t"]),
        ("at 10:30 for 1,000 of 3.5", ["at", "10:30", "for", "1,000", "of", "3.5"]),
        ("(a) a map", ["a", "map"]),
        ("Pack (a) a map, (b) a coat", ["Pack", "a", "map", "a", "coat"]),
        ("Stop if (1) it rings (12) or (iv) so", ["Stop", "if", "it", "rings", "or", "so"]),
        ("(see page 7) and (2019)", ["see", "page", "7", "and", "2019"]),
        ("person(s) \u2013 ok?", ["person", "ok"]),
        ("", []),
    ],
)
def test_words_are_those_that_a_reader_counts(text: str, expected: list[str]) -> None:
    assert words(text) == expected


def test_a_name_to_leave_out_is_one_short_word() -> None:
    text = "Ask the happyland  Rehabilitation Trust today."
    assert words(text, "Happyland Rehabilitation Trust") == ["Ask", "the", "it", "today"]
    assert words("North Trust helps.", "North Trust") == ["it", "helps"]
    assert words("Ask Happylander.", "Happyland") == ["Ask", "Happylander"]
    assert words("Ask the North Trust.", "North", "North Trust") == ["Ask", "the", "it"]


def test_a_name_is_left_out_only_inside_the_span() -> None:
    text = "Ask North Trust. Ring us."
    assert WordReader(["North Trust"]).words(text, 17, 25) == ["Ring", "us"]


def test_a_name_has_a_capital_inside_sentences_and_is_never_seen_without() -> None:
    found = names([["We", "met", "Okonkwo"], ["See", "Team", "one"], ["The", "team", "left"]])
    assert found == {"Okonkwo"}
    assert names([["Mrs", "Okonkwo"], ["Leeds"]]) == {"Okonkwo"}


@pytest.mark.parametrize(
    ("text", "first_is_a_name"),
    [
        ("Reablement helps. We like reablement.", False),
        ("Okonkwo helps. We like Okonkwo.", True),
    ],
)
def test_the_first_word_is_a_name_when_it_is_one_elsewhere(
    text: str, *, first_is_a_name: bool
) -> None:
    first, _ = plainspeak.check(text).readability.sentences
    alone = plainspeak.check(text.partition(". ")[0] + ".").readability.sentences[0]
    assert (first.difficulty < alone.difficulty) is first_is_a_name


@pytest.mark.parametrize("text", ["PLEASE WAIT.", "PLEASE WAIT IN THE NORTH HALL."])
def test_a_sentence_in_capitals_is_as_hard_as_in_small_letters(text: str) -> None:
    reader = WordReader()
    loud, quiet = (
        reader.difficulty(each, (0, len(each)), reader.words(each, 0, len(each)), ())
        for each in (text, text.capitalize())
    )
    assert loud == quiet


def test_one_word_in_capitals_may_be_a_short_form() -> None:
    reader = WordReader()
    loud, quiet = (reader.difficulty(each, (0, 5), [each[:4]], ()) for each in ("COPD.", "copd."))
    assert loud > quiet


def test_headings_teach_no_names() -> None:
    text = "# All About Physiotherapy Today\n\nPhysiotherapy helps."
    body = plainspeak.Checker().check(text, "a.md").readability.sentences[-1]
    alone = plainspeak.check("Physiotherapy helps.").readability.sentences[0]
    assert body.difficulty == alone.difficulty


def test_terms_are_found_by_where_they_begin() -> None:
    terms = [ScoredTerm(0, 3, "a"), ScoredTerm(5, 9, "b"), ScoredTerm(9, 12, "c")]
    assert terms_between(terms, 5, 9) == [terms[1]]
    assert terms_between(terms, 0, 100) == terms
    assert terms_between(terms, 1, 5) == []


def test_a_line_without_words_is_no_sentence() -> None:
    spans = (SentenceSpan(0, 3, 0, Kind.PARAGRAPH), SentenceSpan(4, 7, 1, Kind.LIST_ITEM))
    (found,) = sentence_words.read("--- Ask", ScoringInput(spans))
    assert (found.words, found.kind) == (["Ask"], Kind.LIST_ITEM)
