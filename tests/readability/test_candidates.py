from __future__ import annotations

import pytest

import plainspeak
from plainspeak.model import EditKind, Report
from plainspeak.readability import candidates as module
from plainspeak.readability.candidates import Candidate, candidates

CHECKER = plainspeak.Checker()
LONG = "We will send the long form to you by post, and you must sign it within two weeks."


def of(text: str, kind: EditKind) -> list[Candidate]:
    return [each for each in candidates(check(text)) if each.kind is kind]


def check(text: str) -> Report:
    return CHECKER.check(text, "a.md")


def test_swaps_of_the_same_words_are_one_candidate() -> None:
    found = of("We utilise it. Utilise it. We commence it.", EditKind.SWAP)
    assert [(each.text, each.places) for each in found][:2] == [("use", 2), ("start", 1)]


def test_what_a_term_means_is_put_behind_it() -> None:
    (found,) = of("Ask about reablement today.", EditKind.EXPLAIN)
    (edit,) = found.change.edits
    assert edit.start == edit.end == len("Ask about reablement")
    assert edit.text.startswith(" (")
    assert edit.text.endswith(")")
    assert found.change.explained == (("reablement", 10),)


def test_a_short_form_is_written_out_where_the_lists_know_it() -> None:
    (found,) = of("Ask for the EHCP today.", EditKind.EXPLAIN)
    assert found.text.endswith("(EHCP)")
    assert found.change.explained == (("EHCP", 12),)
    assert of("Ask for the QZXW today.", EditKind.EXPLAIN) == []


def test_advice_on_short_forms_is_no_swap() -> None:
    text = "The multidisciplinary team (MDT) met. Ask us."
    assert all("MDT" not in text[each.start : each.end] for each in of(text, EditKind.SWAP))


def test_a_split_shows_the_words_before_it_and_where_the_new_sentence_begins() -> None:
    (found,) = of(LONG, EditKind.SPLIT)
    assert found.text == "to you by post"
    assert found.change.breaks == (2,)


def test_points_begin_a_new_sentence_each() -> None:
    text = "Please bring: a good pen, some clean paper, your reading glasses and the signed form."
    (found,) = of(text, EditKind.LIST)
    assert [edit.text[begins:] for edit, begins in zip(*found.change[:2], strict=True)] == [""] * 4


@pytest.mark.parametrize(("limit", "found"), [(18, 1), (19, 0)])
def test_only_long_sentences_are_split(
    monkeypatch: pytest.MonkeyPatch, limit: int, found: int
) -> None:
    monkeypatch.setattr(module, "MIN_SPLIT_WORDS", limit)
    assert len(of(LONG, EditKind.SPLIT)) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("We will send the form to you, and you must sign it now please.", 0),
        ("We will send the long form to you, and you must sign it now please.", 1),
        (f"{LONG[:-1]} {'a' * (2000 - len(LONG) - 1)}.", 1),
        (f"{LONG[:-1]} {'a' * (2001 - len(LONG) - 1)}.", 0),
    ],
)
def test_from_fifteen_words_up_to_two_thousand_characters_it_is_split(
    text: str, found: int
) -> None:
    assert len(of(text, EditKind.SPLIT)) == found


def test_a_huge_sentence_is_left_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "MAX_SENTENCE_CHARS", len(LONG))
    assert len(of(LONG, EditKind.SPLIT)) == 1
    monkeypatch.setattr(module, "MAX_SENTENCE_CHARS", len(LONG) - 1)
    assert of(LONG, EditKind.SPLIT) == []


def test_a_huge_document_is_looked_at_in_part(monkeypatch: pytest.MonkeyPatch) -> None:
    longer = LONG.replace("within two weeks", "within two weeks of the day when it came")
    text = f"{LONG}\n\n{longer}\n\nWe utilise it. We commence it. We utilise it."
    monkeypatch.setattr(module, "MAX_SENTENCES", 1)
    monkeypatch.setattr(module, "MAX_SWAPS", 1)
    (split,) = of(text, EditKind.SPLIT)
    assert split.end - split.start == len(longer)  # the longest
    (swap,) = of(text, EditKind.SWAP)
    assert swap.text == "use"  # the most frequent
