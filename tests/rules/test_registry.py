"""What the rules say of themselves: their order, their levels and their limits."""

from __future__ import annotations

import pytest

from plainspeak.model import Level
from plainspeak.rules import Rule, registry

RULES = {name: each.rule for name, each in registry().rules.items()}
EASY = "easy-read-"


def test_of_two_rules_about_the_same_words_the_first_one_speaks() -> None:
    assert [name for name in RULES if not name.startswith(EASY)] == [
        "respect", "jargon", "unexplained-term", "wordy", "acronym-conflict", "acronym-late",
        "acronym-unexplained", "acronym-repeated", "acronym-unused", "acronym-full-form",
        "too-many-acronyms", "rare-word", "hidden-verb", "passive", "noun-string", "shouting",
        "long-sentence", "long-list", "long-paragraph", "reading-level", "unused-ignore",
    ]  # fmt: skip


def test_between_any_two_rules_there_is_room_for_others() -> None:
    numbers = [each.priority for name, each in RULES.items() if not name.startswith(EASY)]
    assert numbers == [10 * number for number in range(1, len(numbers) + 1)]


def test_rules_for_easy_read_come_in_this_order() -> None:
    assert [name.removeprefix(EASY) for name in RULES if name.startswith(EASY)] == [
        "hard-word", "idiom", "speak-to-reader", "date", "number", "punctuation", "one-idea",
        "negative", "word-list", "heading", "average", "emphasis", "font-size", "font",
        "alignment", "line-spacing", "columns", "contrast", "pictures", "length",
        "page-numbers", "contact", "made-with", "unchecked",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("level", "names"),
    [
        (
            Level.WARNING,
            {
                "respect", "jargon", "wordy", "acronym-conflict", "acronym-late",
                "acronym-unexplained", "long-sentence",
            },
        ),
        (
            Level.NOTE,
            {
                "acronym-repeated", "acronym-unused", "too-many-acronyms", "rare-word",
                "shouting", "long-list", "long-paragraph", "unexplained-term", "unused-ignore",
            },
        ),
        (
            Level.OFF,
            {"acronym-full-form", "hidden-verb", "passive", "noun-string", "reading-level"},
        ),
    ],
)  # fmt: skip
def test_how_much_a_rule_matters_where_nobody_says(level: Level, names: set[str]) -> None:
    found = {name for name, each in RULES.items() if each.level == level}
    assert {name for name in found if not name.startswith(EASY)} == names


def test_all_rules_for_easy_read_are_off_where_nobody_says() -> None:
    assert {each.level for name, each in RULES.items() if name.startswith(EASY)} == {Level.OFF}


def test_how_many_are_too_many_where_nobody_says() -> None:
    assert {name: dict(each.limits) for name, each in RULES.items() if each.limits} == {
        "wordy": {"mild-uses": 5},
        "too-many-acronyms": {"acronyms": 6},
        "rare-word": {"word-frequency": 260},
        "long-sentence": {"sentence-words": 35},
        "long-list": {"list-items": 10},
        "long-paragraph": {"paragraph-sentences": 5, "paragraph-words": 120},
        "reading-level": {"grade": 9},
        "easy-read-average": {"average-sentence-words": 12},
        "easy-read-contact": {"words-without-contact": 60},
        "easy-read-font-size": {"points": 14},
        "easy-read-length": {"pages": 24},
        "easy-read-line-spacing": {"line-spacing": 150},
        "easy-read-made-with": {"words-without-makers": 60},
        "easy-read-pictures": {"sentences-per-picture": 4},
        "easy-read-speak-to-reader": {"words-without-you": 60},
        "easy-read-word-list": {"words-without-list": 1},
    }


def test_a_rule_that_says_nothing_of_itself_is_a_warning_among_the_others() -> None:
    rule = Rule("ours", ("one", "two"))
    assert (rule.level, rule.priority, dict(rule.limits)) == (Level.WARNING, 50, {})
    about = (rule.whole_sentences, rule.one_word, rule.layout, rule.local)
    assert about == (False, False, False, False)
