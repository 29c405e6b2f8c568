"""Which findings are kept, and where they are put, when several are about the same words."""

from __future__ import annotations

import pytest

import plainspeak
from plainspeak.model import Block, Document, Finding, Level
from plainspeak.rules import registry
from plainspeak.rules.resolve import resolve_overlaps

RULES = registry().rules
TEXT = "You can come to see us at any time, and ask us for help with a form."
DOCUMENT = Document(TEXT, (Block(0, len(TEXT)),))


def resolved(*spans: tuple[str, int, int]) -> list[tuple[str, int, int]]:
    findings = [
        Finding(start, end, rule, Level.NOTE, "", document=DOCUMENT) for rule, start, end in spans
    ]
    return [(each.rule, each.start, each.end) for each in resolve_overlaps(findings, RULES)]


@pytest.mark.parametrize(
    ("spans", "kept"),
    [
        ([("wordy", 8, 15), ("jargon", 4, 12)], [("jargon", 4, 12)]),
        ([("wordy", 8, 15), ("jargon", 4, 8)], [("jargon", 4, 8), ("wordy", 8, 15)]),
        ([("wordy", 8, 15), ("jargon", 15, 20)], [("wordy", 8, 15), ("jargon", 15, 20)]),
        ([("wordy", 8, 15), ("jargon", 14, 20)], [("jargon", 14, 20)]),
        ([("wordy", 8, 15), ("wordy", 8, 20)], [("wordy", 8, 20)]),
        ([("wordy", 8, 15), ("wordy", 7, 9)], [("wordy", 7, 9)]),
        ([("wordy", 0, 3), ("wordy", 8, 15), ("jargon", 2, 9)], [("jargon", 2, 9)]),
        ([("wordy", 20, 30), ("jargon", 0, 3), ("wordy", 4, 7)],
         [("jargon", 0, 3), ("wordy", 4, 7), ("wordy", 20, 30)]),
    ],
)  # fmt: skip
def test_no_two_findings_are_on_the_same_words(
    spans: list[tuple[str, int, int]], kept: list[tuple[str, int, int]]
) -> None:
    assert resolved(*spans) == kept


@pytest.mark.parametrize(
    ("words", "gap"),
    [
        ([], (0, 40)),
        ([(0, 3)], (3, 40)),
        ([(30, 44)], (0, 30)),
        ([(10, 30)], (0, 10)),
        ([(10, 29)], (29, 40)),
        ([(5, 10), (20, 38)], (10, 20)),
        ([(4, 40)], (0, 4)),
        ([(3, 40)], None),
        ([(0, 36)], (36, 40)),
        ([(0, 37)], None),
        ([(0, 40)], None),
        ([(50, 60)], (0, 40)),
        ([(2, 20), (20, 38)], None),
    ],
)
def test_a_finding_on_a_sentence_is_on_the_longest_part_that_is_free(
    words: list[tuple[int, int]], gap: tuple[int, int] | None
) -> None:
    findings = [
        Finding(0, 40, "long-sentence", Level.NOTE, ""),
        *(Finding(*span, "wordy", Level.NOTE, "") for span in words),
    ]
    made = [each for each in resolve_overlaps(findings, RULES) if each.rule == "long-sentence"]
    assert [(each.start, each.end) for each in made] == ([gap] if gap else [])
    assert [each.about for each in made] == ([None if gap == (0, 40) else (0, 40)] if gap else [])


@pytest.mark.parametrize(
    ("span", "words", "placed"),
    [
        ((0, 34), [], (0, 3)),
        ((0, 34), [(0, 3)], (4, 7)),
        ((0, 34), [(0, 7), (8, 10)], (13, 15)),
        ((0, 3), [(0, 12)], (13, 15)),
        ((0, 3), [], (0, 3)),
        ((3, 34), [], (4, 7)),
        ((0, 3), [(0, len(TEXT))], None),
    ],
)
def test_a_finding_that_marks_one_word_is_on_the_first_free_one(
    span: tuple[int, int], words: list[tuple[int, int]], placed: tuple[int, int] | None
) -> None:
    rule = "easy-read-length"
    findings = [
        Finding(*span, rule, Level.NOTE, "", document=DOCUMENT),
        *(Finding(*each, "wordy", Level.NOTE, "", document=DOCUMENT) for each in words),
    ]
    made = [each for each in resolve_overlaps(findings, RULES) if each.rule == rule]
    assert [(each.start, each.end) for each in made] == ([placed] if placed else [])
    assert [each.about for each in made] == ([None if placed == span else span] if placed else [])


def test_findings_that_are_alike_are_numbered() -> None:
    findings = plainspeak.check(
        "We utilise it.\n\nWe utilise it.\n\nWe cease it.\n\nWe utilise it."
    )
    assert [each.occurrence for each in findings.findings if each.text == "utilise"] == [1, 2, 3]
    assert [each.occurrence for each in findings.findings if each.text == "cease"] == [1]


def test_which_rules_speak_of_whole_sentences_lines_or_documents() -> None:
    assert {name for name, each in RULES.items() if each.rule.whole_sentences} == {
        "long-list", "long-paragraph", "long-sentence", "reading-level", "shouting",
        "unused-ignore",
    }  # fmt: skip


def test_which_rules_mark_one_word_of_what_they_are_about() -> None:
    of_easy_read = {name for name in RULES if name.startswith("easy-read-")}
    on_their_words = {"date", "hard-word", "idiom", "negative", "number", "one-idea"}
    on_their_words |= {"punctuation", "speak-to-reader"}
    assert {name for name, each in RULES.items() if each.rule.one_word} == of_easy_read - {
        f"easy-read-{each}" for each in on_their_words
    }


def test_which_rules_may_be_asked_about_one_paragraph_alone() -> None:
    assert {name for name, each in RULES.items() if each.rule.local} == {
        "easy-read-date", "easy-read-idiom", "easy-read-negative", "easy-read-number",
        "easy-read-one-idea", "easy-read-punctuation", "hidden-verb", "jargon", "long-paragraph",
        "long-sentence", "noun-string", "passive", "respect", "shouting", "wordy",
    }  # fmt: skip


def test_the_layout_of_a_file_is_read_only_for_rules_about_looks() -> None:
    assert {name for name, each in RULES.items() if each.rule.layout} == {
        f"easy-read-{each}"
        for each in (
            "alignment", "columns", "contrast", "emphasis", "font", "font-size", "hard-word",
            "length", "line-spacing", "page-numbers", "pictures", "unchecked", "word-list",
        )
    }  # fmt: skip
