"""What can be told of a word without a tagger."""

from __future__ import annotations

import pytest

from plainspeak.fixes import grammar


@pytest.mark.parametrize(
    "word", ["plans", "people", "children", "criteria", "staff", "lives", "ICBs", "families"]
)
def test_a_plural_is_seen(word: str) -> None:
    assert grammar.is_plural(word)


@pytest.mark.parametrize(
    "word", ["plan", "process", "bus", "crisis", "news", "always", "is", "its", "this", "us"]
)
def test_what_only_looks_like_a_plural_is_none(word: str) -> None:
    assert not grammar.is_plural(word)


@pytest.mark.parametrize(
    ("word", "base"),
    [
        ("teaching", "teach"), ("using", "use"), ("making", "make"), ("planning", "plan"),
        ("stopping", "stop"), ("falling", "fall"), ("dying", "die"),
        ("untying", "untie"), ("vying", "vie"), ("applying", "apply"),
        ("prioritising", "prioritise"), ("being", "be"), ("providing", "provide"),
        ("changing", "change"), ("pasting", "paste"), ("revving", None), ("planing", None),
        ("caring", "care"), ("serving", "serve"), ("arguing", "argue"), ("hinging", "hinge"),
        ("pausing", "pause"), ("solving", "solve"),
        ("abutting", "abut"), ("regretting", "regret"), ("jotting", "jot"),
        ("gagging", "gag"), ("acquitting", "acquit"), ("abhorring", "abhor"),
        ("amassing", "amass"), ("adoring", "adore"), ("adorning", "adorn"), ("alloying", "alloy"),
        ("absolving", "absolve"), ("acing", "ace"), ("aching", "ache"), ("allying", "ally"),
        ("agreeing", "agree"), ("seeing", "see"), ("freeing", "free"), ("going", "go"),
        ("morning", None), ("ring", None), ("king", None), ("aing", None), ("zzabutting", None),
        ("ceiling", None), ("help", None), ("staring", None),
    ],
)  # fmt: skip
def test_the_base_of_a_verb_in_ing(word: str, base: str | None) -> None:
    assert grammar.base_of_ing(word) == base


@pytest.mark.parametrize(
    ("word", "gerund"),
    [("providing", True), ("reducing", True), ("parking", False), ("spending", False),
     ("planning", False), ("morning", False), ("teaching", False)],
)  # fmt: skip
def test_a_verb_in_ing_is_told_from_a_noun(word: str, *, gerund: bool) -> None:
    assert grammar.is_gerund(word) is gerund


@pytest.mark.parametrize(
    ("word", "base"),
    [("stops", "stop"), ("goes", "go"), ("applies", "apply"), ("uses", "use"), ("plus", "plus")],
)
def test_the_base_of_a_verb_in_s(word: str, base: str) -> None:
    assert grammar.base_of_third_person(word) == base


@pytest.mark.parametrize(
    ("word", "verb", "surely"),
    [("provide", True, True), ("plan", True, False), ("put", True, False), ("found", True, False),
     ("mental", False, False), ("local", False, False)],
)  # fmt: skip
def test_a_verb_may_be_a_noun_as_well(word: str, *, verb: bool, surely: bool) -> None:
    assert grammar.is_base_verb(word) is verb
    assert grammar.is_base_verb(word, surely=True) is surely


def test_function_words_are_not_open() -> None:
    for word in ("about", "the", "whether", "n't", "must", "very", ",", ""):
        assert not grammar.is_open(word)
    for word in ("plan", "quickly", "2nd"):
        assert grammar.is_open(word)


def test_adverbs_end_in_ly_or_are_listed() -> None:
    assert [
        word for word in ("quickly", "often", "fly", "reply", "plan") if grammar.is_adverb(word)
    ] == ["quickly", "often"]


def test_verbs_take_what_is_listed() -> None:
    assert grammar.takes("try", "to")
    assert not grammar.takes("stop", "to")
    assert grammar.takes("stop", "ing")
    assert grammar.takes("say", "that")
    assert grammar.takes("check", "questions")
